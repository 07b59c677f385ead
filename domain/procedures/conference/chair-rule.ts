import { z } from 'zod';
import { listOf, procedureText } from '../text.ts';

/** What may tie somebody to a case. operational: they work, or worked, with the family. */
export const chairTies = ['operational', 'line-management', 'direct-involvement', 'supervisory'] as const;
export type ChairTie = (typeof chairTies)[number];

/** Who may chair: a declared tie is a question to somebody, and never keeps anybody from the chair. */
export const chairRule = z.strictObject({
  /** lead-practitioner: newer guidance in England lets whoever led the enquiries chair. */
  rule: z.enum(['independent', 'lead-practitioner']),
  /** The ties that the document names, or that its word "independent" is read as. */
  without: listOf(z.enum(chairTies)),
  /** Who says whether somebody with such a tie stays. */
  asks: z.enum(['unit-manager']),
  /** The chair of the conference before is offered first for a review. */
  sameForReviews: z.boolean(),
  /** The document says that the chair may come from another agency. */
  otherAgency: z.boolean(),
  strength: z.enum(['must', 'should', 'expected']),
  assumed: procedureText.optional(),
  source: z.string(),
});
