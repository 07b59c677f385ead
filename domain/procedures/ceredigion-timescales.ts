import type { Timescale } from './timescale.ts';

/** Rows CE-T1 to CE-T3. */
export const ceredigionTimescales = [
  {
    id: 'CE-T1',
    title: { en: 'Initial Child Protection Conference', cy: 'Cynhadledd Gychwynnol Amddiffyn Plant' },
    kind: 'deadline',
    types: ['initial'],
    from: { fact: 'strategy-discussion' },
    within: [15, 'working-days'],
    to: 'conference',
    strength: 'should',
    source: 'Initial and review conferences',
  },
  {
    id: 'CE-T2',
    title: { en: 'First Review Child Protection Conference', cy: 'Cynhadledd Adolygu gyntaf' },
    kind: 'deadline',
    types: ['initial', 'review'],
    from: { fact: 'conference', of: ['initial'] },
    within: [3, 'months'],
    to: 'review',
    strength: 'must',
    source: 'Initial and review conferences',
  },
  {
    id: 'CE-T2',
    title: { en: 'Next Review Child Protection Conference', cy: 'Y Gynhadledd Adolygu nesaf' },
    kind: 'interval',
    types: ['review'],
    from: { fact: 'conference', of: ['review'], pick: 'last' },
    every: [6, 'months'],
    to: 'review',
    strength: 'must',
    source: 'Initial and review conferences',
  },
  {
    id: 'CE-T3',
    title: {
      en: 'Written report sent in, and shared with the family whenever possible',
      cy: 'Adroddiad ysgrifenedig wedi’i anfon, a’i rannu â’r teulu lle bo modd',
    },
    kind: 'deadline',
    types: ['initial', 'review'],
    from: { fact: 'conference' },
    before: [1, 'days'],
    to: 'report-to-family',
    strength: 'should',
    assumed: {
      en: 'before the day read as the day before at the latest',
      cy: 'darllenwyd “cyn y diwrnod” fel y diwrnod cynt fan bellaf',
    },
    source: 'Preparation',
  },
] as const satisfies readonly Timescale[];
