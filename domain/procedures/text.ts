import { z } from 'zod';

/** Words of a procedure. Welsh stands beside English where there is some; it is never shown alone before a speaker has read it. */
export const procedureText = z.strictObject({ en: z.string().min(1), cy: z.string().min(1).optional() }).readonly();
export type ProcedureText = z.infer<typeof procedureText>;

export const listOf = <T extends z.ZodType>(of: T) => z.array(of).readonly();
/** A list with something in it. */
export const someOf = <T extends z.ZodType>(of: T) => z.array(of).min(1).readonly();
