import { forthValley } from '../forth-valley.ts';
import { scotland2023 } from '../national/scotland-2023.ts';
import { extended } from './extended.ts';

/** Forth Valley under the national guidance of 2023: its areas, its interval of core groups and its limit at a move (SC-T13, SC-T15). */
export const forthValleyToday = extended(scotland2023, {
  key: 'forth-valley-today',
  title: { en: 'Forth Valley, of today', cy: 'Forth Valley, heddiw' },
  document: {
    en: 'Forth Valley child protection guidance, on the national guidance of 2023',
    cy: 'Canllawiau amddiffyn plant Forth Valley, ar sail canllawiau cenedlaethol 2023 (yn Saesneg)',
  },
  sourceDate: null,
  sourceNote: {
    en: 'The page on moves bears no date. What is not of Forth Valley stands as in the national guidance.',
    cy: 'Nid oes dyddiad ar y dudalen am symud. Mae’r hyn nad yw’n perthyn i Forth Valley yn sefyll fel yn y canllawiau cenedlaethol.',
  },
  areas: forthValley.areas,
  instead: ['SC-T13', 'SC-T15'],
  timescales: [
    {
      id: 'SC-T13',
      title: {
        en: 'Transfer CPPM, where the risk goes on or is higher',
        cy: 'CPPM trosglwyddo, lle mae’r risg yn parhau neu’n uwch',
      },
      kind: 'deadline',
      types: ['transfer'],
      from: { fact: 'transfer-notified' },
      within: [21, 'working-days'],
      to: 'conference',
      strength: 'must',
      source: 'Movement of children on the register',
      confidence: 2,
    },
    {
      id: 'SC-T15',
      title: { en: 'Next core group', cy: 'Y grŵp craidd nesaf' },
      kind: 'interval',
      types: ['initial', 'pre-birth', 'review', 'transfer'],
      from: { fact: 'core-group', pick: 'last' },
      every: [4, 'weeks'],
      byArea: 'coreGroupWeeks',
      longest: 6,
      to: 'core-group',
      strength: 'must',
      source: 'FV-T13; 3.137',
      confidence: 2,
    },
  ],
});
