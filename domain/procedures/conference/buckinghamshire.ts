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
    title: { en: 'Historic risks', cy: 'Risgiau’r gorffennol' },
    question: {
      en: 'What worried us before, and what harm came of it?',
      cy: 'Beth oedd yn ein poeni o’r blaen, a pha niwed a ddaeth ohono?',
    },
  },
  {
    key: 'current-risks',
    title: { en: 'Current risks', cy: 'Risgiau cyfredol' },
    question: { en: 'What worries us today, and where is the danger?', cy: 'Beth sy’n ein poeni heddiw, a ble mae’r perygl?' },
  },
  {
    key: 'grey-areas',
    title: { en: 'Grey areas', cy: 'Materion aneglur' },
    question: {
      en: 'What complicates this, and what do we still need to find out?',
      cy: 'Beth sy’n cymhlethu hyn, a beth sydd angen i ni ei ddarganfod o hyd?',
    },
  },
  {
    key: 'current-strengths',
    title: { en: 'Current strengths', cy: 'Cryfderau cyfredol' },
    question: {
      en: 'What goes well, and what keeps the child safe?',
      cy: 'Beth sy’n mynd yn dda, a beth sy’n cadw’r plentyn yn ddiogel?',
    },
  },
  {
    key: 'next-steps',
    title: { en: 'Next steps', cy: 'Y camau nesaf' },
    question: {
      en: 'What is to be done for more safety and less worry?',
      cy: 'Beth sydd i’w wneud er mwyn mwy o ddiogelwch a llai o bryder?',
    },
  },
] as const satisfies Procedure['headings'];
