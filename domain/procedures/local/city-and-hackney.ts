import { england2023 } from '../national/england-2023.ts';
import { extended } from './extended.ts';

/** City and Hackney, rows HK-T1 and HK-T2. The chair's letter has the outcome, the outline plan, and the dates of core group and review. */
export const cityAndHackney = extended(england2023, {
  key: 'city-and-hackney',
  title: { en: 'City and Hackney', cy: 'City a Hackney' },
  document: {
    en: 'City and Hackney safeguarding children procedures',
    cy: 'Gweithdrefnau diogelu plant City a Hackney (yn Saesneg)',
  },
  sourceDate: null,
  sourceNote: {
    en: 'The page bears no date. What is not of City and Hackney stands as in the national guidance.',
    cy: 'Nid oes dyddiad ar y dudalen. Mae’r hyn nad yw’n perthyn i City a Hackney yn sefyll fel yn y canllawiau cenedlaethol.',
  },
  sourceAddress:
    'https://chsafeguarding.webc-dev.co.uk/professionals/procedures-practice-guidance-and-one-minute-guides/standards-criteria-2/child-protection-conference-documents-and-minutes',
  instead: ['EN-T15'],
  timescales: [
    {
      id: 'HK-T1',
      title: { en: 'Letter of the chair with the outcome sent', cy: 'Anfon llythyr y cadeirydd gyda’r canlyniad' },
      kind: 'deadline',
      types: ['initial', 'pre-birth', 'review', 'transfer'],
      from: { fact: 'conference' },
      within: [1, 'working-days'],
      to: 'decision-circulated',
      strength: 'must',
      source: 'Conference documents and minutes',
      address:
        'https://chsafeguarding.webc-dev.co.uk/professionals/procedures-practice-guidance-and-one-minute-guides/standards-criteria-2/child-protection-conference-documents-and-minutes',
      confidence: 2,
    },
    {
      id: 'HK-T2',
      title: { en: 'Record sent to parents and professionals', cy: 'Anfon y cofnod at rieni a gweithwyr proffesiynol' },
      kind: 'deadline',
      types: ['initial', 'pre-birth', 'review', 'transfer'],
      from: { fact: 'conference' },
      within: [15, 'working-days'],
      to: 'minutes-circulated',
      strength: 'must',
      source: 'Conference documents and minutes',
      address:
        'https://chsafeguarding.webc-dev.co.uk/professionals/procedures-practice-guidance-and-one-minute-guides/standards-criteria-2/child-protection-conference-documents-and-minutes',
      confidence: 2,
    },
  ],
});
