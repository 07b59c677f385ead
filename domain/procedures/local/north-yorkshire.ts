import { england2023 } from '../national/england-2023.ts';
import { notSet } from '../national/not-set.ts';
import { extended } from './extended.ts';

/** North Yorkshire, row NY-T1: reports for a review. For other conferences its days were not found, so they stay not set. */
export const northYorkshire = extended(england2023, {
  key: 'north-yorkshire',
  title: { en: 'North Yorkshire', cy: 'Gogledd Swydd Efrog' },
  document: {
    en: 'North Yorkshire safeguarding children procedures',
    cy: 'Gweithdrefnau diogelu plant Gogledd Swydd Efrog (yn Saesneg)',
  },
  sourceDate: null,
  sourceNote: {
    en: 'The page bears no date. What is not of North Yorkshire stands as in the national guidance.',
    cy: 'Nid oes dyddiad ar y dudalen. Mae’r hyn nad yw’n perthyn i Ogledd Swydd Efrog yn sefyll fel yn y canllawiau cenedlaethol.',
  },
  sourceAddress: 'http://www.safeguardingchildren.co.uk/managing-a-child-protection-plan',
  instead: ['EN-T14'],
  timescales: [
    {
      ...notSet,
      id: 'EN-T14',
      title: { en: 'Report shared with the family', cy: 'Rhannu’r adroddiad â’r teulu' },
      types: ['initial', 'pre-birth', 'transfer'],
      from: { fact: 'conference' },
      to: 'report-to-family',
      source: 'Working Together, chapter 3',
    },
    {
      id: 'NY-T1',
      title: { en: 'Report for a review shared with the family', cy: 'Rhannu adroddiad adolygiad â’r teulu' },
      kind: 'deadline',
      types: ['review'],
      from: { fact: 'conference' },
      before: [5, 'working-days'],
      to: 'report-to-family',
      strength: 'must',
      source: 'Managing a child protection plan',
      address: 'http://www.safeguardingchildren.co.uk/managing-a-child-protection-plan',
      confidence: 2,
    },
    {
      id: 'NY-T1',
      title: { en: 'Report for a review with the chair', cy: 'Adroddiad adolygiad gyda’r cadeirydd' },
      kind: 'deadline',
      types: ['review'],
      from: { fact: 'conference' },
      before: [5, 'working-days'],
      to: 'report-to-chair',
      strength: 'must',
      source: 'Managing a child protection plan',
      address: 'http://www.safeguardingchildren.co.uk/managing-a-child-protection-plan',
      confidence: 2,
    },
  ],
});
