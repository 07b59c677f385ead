import { type Aim, day, type Forged, sent } from './forged-presses.ts';

const exclusion = 'x00000000031';
const anyTime = ['draft', 'cancelled'] as const;
/** Whoever keeps the family: the administrators and the chair, and whoever leads where it is of the grown-ups. */
const keeps = (chair: string) => ({ by: 'juniper', also: [chair, 'avery'] });
const works = (chair: string) => ({ by: 'juniper', also: [chair, 'avery', 'tamsin'] });

/** Tamsin tells them and hears them up to the day, and tells what came of it from that day on. */
const tasks = (aim: Aim) => ({
  tell: 'tamsin',
  'tell-by': '2026-12-07',
  views: 'tamsin',
  'views-by': day(aim),
  outcome: 'tamsin',
  'outcome-by': day(aim),
  report: 'yes',
});

/** In Stoke-on-Trent, where a baby is one of the children, after it was decided that a parent is there for part alone. */
export const familyInStoke = (chair: string): readonly Forged[] => [
  {
    what: 'set-exclusion-tasks',
    by: chair,
    press: sent('exclusion-tasks', tasks, () => exclusion),
    others: ['x00000000099', 'p1', ''],
    event: 'exclusion-tasks-set',
  },
  {
    what: 'do-exclusion-task',
    by: 'tamsin',
    unasked: [chair, 'bram', 'marigold'],
    press: sent('exclusion-task', { done: 'tell' }, () => exclusion),
    others: ['x00000000099', 'p1', ''],
    event: 'exclusion-task-done',
  },
  {
    what: 'plan-child',
    ...works(chair),
    press: sent(
      'child-plan',
      {
        ...{ invited: 'yes', comes: 'whole', wish: 'wants', reasons: 'own-view', words: 'plantedforged' },
        ...{ tells: 'social-worker', views: 'social-worker', advocate: 'referred' },
      },
      () => 'c1',
    ),
    others: ['c9', 'p1', ''],
    alsoIn: ['draft'],
    event: 'child-planned',
  },
  {
    what: 'correct-child',
    ...keeps(chair),
    press: sent('child-date', { born: '2017-03-30' }, () => 'c1'),
    others: ['c9', 'p1', ''],
    alsoIn: anyTime,
    event: 'child-corrected',
  },
  {
    what: 'set-discharge',
    ...works(chair),
    press: sent('child-discharge', { on: '2026-12-20' }, () => 'c2'),
    others: ['c1', 'c9', 'p1', ''],
    alsoIn: anyTime,
    event: 'discharge-set',
  },
  {
    what: 'add-adult',
    ...works(chair),
    press: sent('adult', { kind: 'relative', 'adult-name': 'plantedforged' }, () => 'new/1'),
    others: ['new/0', 'new/9', 'p9', 'c1', ''],
    alsoIn: anyTime,
    event: 'adult-added',
  },
  {
    what: 'correct-adult',
    ...works(chair),
    press: sent('adult', { kind: 'carer' }, () => 'p2'),
    others: ['p9', 'c1', ''],
    alsoIn: anyTime,
    event: 'adult-corrected',
  },
  {
    what: 'remove-adult',
    ...works(chair),
    press: sent('adult-off', {}, () => 'p2'),
    others: ['p9', 'c1', ''],
    alsoIn: anyTime,
    event: 'adult-removed',
  },
  {
    what: 'put-adult-back',
    ...works(chair),
    press: sent('adults', { what: 'back/p2' }),
    others: [],
    alsoIn: anyTime,
    event: 'adult-put-back',
  },
];

/** In Forth Valley, where the day lies in the holidays of a school (FV-P11). */
export const inHolidays = (chair: string): readonly Forged[] => [
  {
    what: 'arrange-school',
    ...keeps(chair),
    press: sent('school', { speaks: 'plantedforged', where: 'plantedforged' }, day),
    others: ['2026-12-02', ''],
    alsoIn: ['draft'],
    event: 'school-arranged',
  },
];

/** While the list is made. */
export const whileMade: readonly Forged[] = [
  {
    what: 'warn-practices',
    by: 'juniper',
    also: ['avery'],
    press: sent('warn-practices', { agencies: 'housing' }),
    others: [],
    event: 'practices-warned',
  },
];

/** Of a continued conference, which is a draft yet. */
export const ofContinued: readonly Forged[] = [
  {
    what: 'correct-agreed-day',
    by: 'juniper',
    also: ['avery'],
    press: sent('agreed-day', { agreed: '2027-02-02' }),
    others: [],
    event: 'agreed-day-corrected',
  },
];
