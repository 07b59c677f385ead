import { england2023 } from '../national/england-2023.ts';
import { extended } from './extended.ts';

/** Bolton, row BO-T1. */
export const bolton = extended(england2023, {
  key: 'bolton',
  title: { en: 'Bolton', cy: 'Bolton' },
  document: { en: 'Bolton children’s services procedures', cy: 'Gweithdrefnau gwasanaethau plant Bolton (yn Saesneg)' },
  sourceDate: null,
  sourceNote: {
    en: 'The page bears no date. What is not of Bolton stands as in the national guidance.',
    cy: 'Nid oes dyddiad ar y dudalen. Mae’r hyn nad yw’n perthyn i Bolton yn sefyll fel yn y canllawiau cenedlaethol.',
  },
  sourceAddress: 'https://boltoncs.trixonline.co.uk/chapter/initial-and-review-child-protection-conferences',
  instead: [],
  timescales: [
    {
      id: 'BO-T1',
      title: { en: 'Conference asked for', cy: 'Gofyn am gynhadledd' },
      kind: 'deadline',
      types: ['initial', 'pre-birth'],
      from: { fact: 'strategy-discussion', pick: 'enquiries' },
      within: [1, 'working-days'],
      to: 'administrator-told',
      strength: 'should',
      source: 'Initial and review child protection conferences',
      address: 'https://boltoncs.trixonline.co.uk/chapter/initial-and-review-child-protection-conferences',
      confidence: 2,
    },
  ],
});
