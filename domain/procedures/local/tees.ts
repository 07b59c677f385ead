import { england2023 } from '../national/england-2023.ts';
import { extended } from './extended.ts';

/** Tees, row TE-T3 and its core groups. What the administrator is told, and minutes of core groups (TE-T1, TE-T2), no date here keeps. */
export const tees = extended(england2023, {
  key: 'tees',
  title: { en: 'Tees' },
  document: { en: 'Tees child protection procedures' },
  sourceDate: null,
  sourceNote: {
    en: 'The pages bear no date. What is not of Tees stands as in the national guidance.',
    cy: 'Nid oes dyddiad ar y tudalennau. Mae’r hyn nad yw’n perthyn i Tees yn sefyll fel yn y canllawiau cenedlaethol.',
  },
  sourceAddress: 'https://www.teescpp.org.uk/',
  instead: ['EN-T5', 'EN-T6'],
  timescales: [
    {
      id: 'EN-T5',
      title: { en: 'Next core group' },
      kind: 'interval',
      types: ['initial', 'pre-birth', 'review', 'transfer'],
      from: { fact: 'core-group', pick: 'last' },
      every: [6, 'weeks'],
      to: 'core-group',
      strength: 'must',
      source: 'Child protection plan and core group',
      address: 'https://www.teescpp.org.uk/procedures-for-the-safeguarding-process/10-child-protection-plan-core-group/',
      confidence: 2,
    },
    {
      id: 'TE-T3',
      title: { en: 'First review conference; after a pre-birth one soon after the birth' },
      kind: 'deadline',
      types: ['initial', 'pre-birth', 'review'],
      from: { fact: 'conference', of: ['initial', 'pre-birth'] },
      within: [3, 'months'],
      unborn: [{ from: { fact: 'birth' }, within: [10, 'working-days'] }],
      to: 'review',
      strength: 'must',
      source: 'Review conference',
      address: 'http://www.teescpp.org.uk/child-protection-review-conference',
      confidence: 3,
    },
  ],
});
