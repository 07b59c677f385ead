import { z } from 'zod';

/** What is asked of the reports for a conference, and of whoever writes one. */
export const reportRule = z.strictObject({
  composite: z.boolean(),
  counterSigned: z.boolean(),
  perChild: z.boolean(),
  /** From whoever does not come it is asked as well, always; this says that they cannot say either that there will be none. */
  evenWhenAbsent: z.boolean(),
  /** Who agrees that something cannot be shared with the family beforehand. */
  withheld: z.enum(['manager-then-chair']).nullable(),
  /** That restricted information exists is known to its author, the chair and the minute-taker only (FV-R2). */
  restricted: z.boolean(),
  askNewBeforeStart: z.boolean(),
  /** Whoever wrote one is ready to read it out, and has a duty to share all that is relevant (CE-P5). */
  readOut: z.boolean(),
  source: z.string(),
});
