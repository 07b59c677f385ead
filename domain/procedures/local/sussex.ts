import { england2023 } from '../national/england-2023.ts';
import { extended } from './extended.ts';

const reviewed = { address: 'https://www.sussexsafeguardingchildrenprocedures.co.uk/?p=6977', confidence: 1 } as const;

/** Sussex, rows SX-T1 to SX-T6. Whoever does not agree reads the 72 hours of SX-T5; dissent is taken later too, so that none is lost. */
export const sussex = extended(england2023, {
  key: 'sussex',
  title: { en: 'Sussex', cy: 'Sussex' },
  document: { en: 'Sussex safeguarding children procedures', cy: 'Gweithdrefnau diogelu plant Sussex (yn Saesneg)' },
  sourceDate: '2025-10',
  sourceNote: {
    en: 'What is not of Sussex stands as in the national guidance.',
    cy: 'Mae’r hyn nad yw’n perthyn i Sussex yn sefyll fel yn y canllawiau cenedlaethol.',
  },
  sourceAddress: 'https://www.sussexsafeguardingchildrenprocedures.co.uk/',
  reports: { evenWhenAbsent: true, source: 'SX-T3' },
  decision: {
    dissent: {
      ...england2023.decision.dissent,
      says: {
        en: 'A formal dissent is raised within 72 hours of the conference',
        cy: 'Codir anghytundeb ffurfiol o fewn 72 awr i’r gynhadledd',
      },
    },
    source: 'EN-P2, EN-D1 to EN-D3, SX-T5',
  },
  quorum: { reconvene: { workingDays: 10 }, source: 'EN-P1, SX-T6' },
  rowsRead: [
    { ...reviewed, id: 'SX-T3' },
    {
      id: 'SX-T5',
      confidence: 2,
      address:
        'https://sussexchildprotection.procedures.org.uk/hkypzs/child-protection-conferences/challenges-by-professionals-and-parents/',
    },
    { id: 'SX-T6', confidence: 3 },
  ],
  instead: ['EN-T14', 'EN-T16'],
  timescales: [
    {
      ...reviewed,
      id: 'SX-T1',
      title: { en: 'Report shared with parents and older children', cy: 'Rhannu’r adroddiad â’r rhieni a phlant hŷn' },
      kind: 'deadline',
      types: ['initial', 'pre-birth', 'transfer'],
      from: { fact: 'conference' },
      before: [3, 'working-days'],
      to: 'report-to-family',
      strength: 'should',
      source: 'Information for a conference',
    },
    {
      ...reviewed,
      id: 'SX-T2',
      title: {
        en: 'Report for a review shared with parents and older children',
        cy: 'Rhannu’r adroddiad ar gyfer adolygiad â’r rhieni a phlant hŷn',
      },
      kind: 'deadline',
      types: ['review'],
      from: { fact: 'conference' },
      before: [5, 'working-days'],
      to: 'report-to-family',
      strength: 'should',
      assumed: {
        en: 'days read as working days, as an older text of it has them',
        cy: 'darllenwyd diwrnodau fel diwrnodau gwaith, fel y mae testun hŷn ohono',
      },
      source: 'Information for a conference',
    },
    {
      id: 'SX-T4',
      title: {
        en: 'Pre-birth conference; sooner where an early birth is likely',
        cy: 'Cynhadledd cyn geni; yn gynt lle mae genedigaeth gynnar yn debygol',
      },
      kind: 'deadline',
      types: ['pre-birth'],
      from: { fact: 'expected-delivery' },
      before: [3, 'months'],
      to: 'conference',
      strength: 'should',
      source: 'Pre-birth conferences',
      address: 'http://sussexchildprotection.procedures.org.uk/hkypqy',
      confidence: 2,
    },
  ],
});
