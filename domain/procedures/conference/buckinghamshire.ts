import type { Procedure } from '../schema.ts';

/** Who may chair, and what follows where a conference is late. */
export const buckinghamshireChair = {
  rule: 'independent',
  without: ['operational', 'line-management'],
  asks: 'unit-manager',
  sameForReviews: false,
  otherAgency: false,
  strength: 'expected',
  assumed: 'the document says no more than that the chair is independent',
  source: 'ST-P12',
} as const satisfies Procedure['chairRule'];

export const buckinghamshireDelay = {
  authorisedBy: 'unit-manager',
  chairAgrees: true,
  inWriting: false,
  tellsAgencies: true,
  interimPlan: true,
  proposesDate: false,
  strength: 'expected',
  assumed: 'the document names nobody; in England a manager and the chair agree a delay',
  source: 'EN-T2',
} as const satisfies Procedure['delay'];
