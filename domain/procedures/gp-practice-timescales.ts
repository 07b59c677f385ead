import type { Timescale } from './timescale.ts';

const every = ['initial', 'pre-birth', 'review', 'transfer', 'continued'] as const;

/** Rows GP-T1 to GP-T3. */
export const gpPracticeTimescales = [
  {
    id: 'GP-T1',
    title: { en: 'Date of the next conference in the practice diary', cy: 'Dyddiad y gynhadledd nesaf yn nyddiadur y feddygfa' },
    kind: 'undated',
    types: every,
    from: { fact: 'minutes-received', pick: 'last' },
    says: { en: 'at once, when minutes or outcome arrive', cy: 'ar unwaith, pan ddaw’r cofnodion neu’r canlyniad' },
    to: 'diary-entry',
    strength: 'should',
    source: 'GP attendance',
  },
  {
    id: 'GP-T2',
    title: {
      en: 'Report reminder set, and the most appropriate GP rotaed',
      cy: 'Nodyn atgoffa am adroddiad wedi’i osod, a’r meddyg teulu mwyaf priodol ar y rota',
    },
    kind: 'undated',
    types: every,
    from: { fact: 'invitations-sent', or: 'minutes-received', pick: 'last' },
    says: { en: 'as soon as the date is known', cy: 'cyn gynted ag y bydd y dyddiad yn hysbys' },
    to: 'report-reminder',
    strength: 'should',
    source: 'GP attendance',
  },
  {
    id: 'GP-T3',
    title: {
      en: 'Conference to be expected: warn whoever writes the report',
      cy: 'Disgwyl cynhadledd: rhybuddio pwy bynnag sy’n ysgrifennu’r adroddiad',
    },
    kind: 'undated',
    types: ['initial', 'pre-birth'],
    from: { fact: 'strategy-discussion', pick: 'last' },
    says: { en: 'from the minutes of the strategy discussion on', cy: 'o gofnodion y drafodaeth strategaeth ymlaen' },
    to: 'report-reminder',
    strength: 'should',
    source: 'GP attendance',
  },
] as const satisfies readonly Timescale[];
