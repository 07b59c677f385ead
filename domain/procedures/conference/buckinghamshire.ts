import type { Procedure } from '../schema.ts';

/** Who may chair, and what follows where a conference is late. */
export const buckinghamshireChair = {
  rule: 'independent',
  without: ['operational', 'line-management'],
  asks: 'unit-manager',
  sameForReviews: false,
  otherAgency: false,
  strength: 'expected',
  assumed: {
    en: 'the document says no more than that the chair is independent',
    cy: 'nid yw’r ddogfen yn dweud mwy na bod y cadeirydd yn annibynnol',
  },
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
  assumed: {
    en: 'the document names nobody; in England a manager and the chair agree a delay',
    cy: 'nid yw’r ddogfen yn enwi neb; yn Lloegr mae rheolwr a’r cadeirydd yn cytuno ar oedi',
  },
  source: 'EN-T2',
} as const satisfies Procedure['delay'];

/** The headings of the record, each with its guiding question (BU-F1). */
export const buckinghamshireHeadings = [
  {
    key: 'historic-risks',
    title: { en: 'Historic risks' },
    question: { en: 'What worried us before, and what harm came of it?' },
  },
  { key: 'current-risks', title: { en: 'Current risks' }, question: { en: 'What worries us today, and where is the danger?' } },
  {
    key: 'grey-areas',
    title: { en: 'Grey areas' },
    question: { en: 'What complicates this, and what do we still need to find out?' },
  },
  {
    key: 'current-strengths',
    title: { en: 'Current strengths' },
    question: { en: 'What goes well, and what keeps the child safe?' },
  },
  { key: 'next-steps', title: { en: 'Next steps' }, question: { en: 'What is to be done for more safety and less worry?' } },
] as const satisfies Procedure['headings'];
