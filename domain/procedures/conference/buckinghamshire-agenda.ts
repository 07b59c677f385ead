import type { Procedure } from '../schema.ts';

/** The chair's running order. */
export const buckinghamshireAgenda = {
  initial: [
    { key: 'introductions', title: { en: 'Introductions and apologies', cy: 'Cyflwyniadau ac ymddiheuriadau' } },
    { key: 'purpose', title: { en: 'Status and purpose of the conference', cy: 'Statws a diben y gynhadledd' } },
    { key: 'equality', title: { en: 'Equal opportunities and confidentiality', cy: 'Cyfle cyfartal a chyfrinachedd' } },
    { key: 'family-details', title: { en: 'Family details confirmed', cy: 'Cadarnhau manylion y teulu' } },
    { key: 'why', title: { en: 'Why the conference was called', cy: 'Pam y galwyd y gynhadledd' } },
    {
      key: 'headings',
      title: { en: 'The five headings, from reports and from the family', cy: 'Y pum pennawd, o’r adroddiadau a chan y teulu' },
      headings: true,
    },
    { key: 'scale', title: { en: 'The scale, for each child', cy: 'Y raddfa, ar gyfer pob plentyn' } },
    { key: 'plan', title: { en: 'The plan', cy: 'Y cynllun' } },
    {
      key: 'views',
      title: {
        en: 'Views on significant harm, then the status of the plan',
        cy: 'Barn ar niwed sylweddol, yna statws y cynllun',
      },
    },
    { key: 'dates', title: { en: 'Next dates', cy: 'Y dyddiadau nesaf' } },
  ],
  review: [
    { key: 'introductions', title: { en: 'Introductions and apologies', cy: 'Cyflwyniadau ac ymddiheuriadau' } },
    {
      key: 'progress',
      title: { en: 'Progress against the outcomes of the plan', cy: 'Cynnydd yn erbyn canlyniadau’r cynllun' },
    },
    { key: 'scale', title: { en: 'The scale, for each child', cy: 'Y raddfa, ar gyfer pob plentyn' } },
    {
      key: 'still-at-risk',
      title: {
        en: 'Is each child still at risk of significant harm?',
        cy: 'A yw pob plentyn yn dal i wynebu risg o niwed sylweddol?',
      },
    },
    {
      key: 'plan',
      title: {
        en: 'The plan goes on, is changed, or ends with other help in place',
        cy: 'Mae’r cynllun yn parhau, yn newid, neu’n dod i ben gyda chymorth arall ar waith',
      },
    },
    { key: 'dates', title: { en: 'Next dates', cy: 'Y dyddiadau nesaf' } },
  ],
} as const satisfies Procedure['agenda'];
