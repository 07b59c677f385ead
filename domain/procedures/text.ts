import { z } from 'zod';

/** Words of a procedure. Welsh stands beside English where there is some; it is never shown alone before a speaker has read it. */
export const text = z.strictObject({ en: z.string().min(1), cy: z.string().min(1).optional() }).readonly();
export type Text = z.infer<typeof text>;

export const list = <T extends z.ZodType>(of: T) => z.array(of).readonly();
/** A list with something in it. */
export const some = <T extends z.ZodType>(of: T) => z.array(of).min(1).readonly();
