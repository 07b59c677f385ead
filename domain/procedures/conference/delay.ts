import { z } from 'zod';
import { procedureText } from '../text.ts';

/** What follows where a conference is later than its limit. Nothing of it keeps it from being held. */
export const delay = z.strictObject({
  /** Who authorises it; null: the document names nobody. */
  authorisedBy: z.enum(['strategic-manager', 'unit-manager']).nullable(),
  /** The chair says beside them whether they agree to it, and each of the two why, either way (EN-T2). */
  chairAgrees: z.boolean(),
  /** It is authorised in writing, with reasons. */
  inWriting: z.boolean(),
  /** Every agency on the list is told. */
  tellsAgencies: z.boolean(),
  /** A short-term plan with roles stands until it is held. */
  interimPlan: z.boolean(),
  /** With the reason goes the day that is now proposed. */
  proposesDate: z.boolean(),
  strength: z.enum(['must', 'should', 'expected']),
  assumed: procedureText.optional(),
  source: z.string(),
});
