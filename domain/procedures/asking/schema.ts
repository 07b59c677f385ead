import { z } from 'zod';
import { listOf, procedureText, someOf } from '../text.ts';

const reason = z.strictObject({
  key: z.string().regex(/^[a-z][a-z-]*$/),
  title: procedureText,
  source: z.string(),
});

/** How a professional asks for a conference. Null: the procedure convenes none. */
export const asking = z
  .strictObject({
    /** coordinator: of the area, else an administrator. manager: a manager of social care, with reasons (ST-P13). */
    decides: z.enum(['coordinator', 'manager']),
    /** What a conference is asked for; one is chosen. */
    criteria: someOf(reason),
    /** On which of these a conference before the birth is held (ST-B2); empty: the procedure names none. */
    beforeBirth: listOf(reason),
    /** Whether it is asked if the need was talked over with other services (FV-P12). */
    talkedOver: z.boolean(),
    /** Whether it is asked who stands behind it: backed by a senior manager or a named professional it should normally be agreed (EN-P4). */
    backing: z.boolean(),
    /** Working days in which it is answered. `assumed`: the document has no number, it is ours. */
    answer: z.strictObject({ workingDays: z.int().min(1).max(20), assumed: z.boolean() }),
    source: z.string(),
  })
  .readonly();
export type Asking = z.infer<typeof asking>;
