import type { ExclusionId } from '../../../domain/case/conference/exclusion/shape.ts';
import { tasksOf } from '../../../domain/case/conference/participation/tasks.ts';
import type { ActionId } from '../../../domain/case/plan/action.ts';
import { id, people } from '../invented-partnership.ts';
import type { Asking } from '../story/readers-told.ts';
import { c1, p1, sayAdult, sayChild } from './family-story.ts';

/**
 * What may be typed of somebody of the family: an address, a number, and the ids by which the bot itself knows Tess, who has an account and no part in
 * the case: she may be that parent.
 */
const typed = ['wren@family.invalid', '+44 7700 900123', people.tess, 'aad-tess', 'tenant-school/aad-tess', 'p1'];
const at = (n: number) => typed[n % typed.length] ?? '';
const exclusion = 'x00000000001' as ExclusionId;
/** Whatever is entered, planned and done of the family, each with something typed wherever that is possible. */
export const asksOfFamily: readonly Asking[] = [
  (_, __, n) => ({ do: 'add-adult', nth: 1 + (n % 2), adult: { kind: 'carer', children: [c1], name: at(n) } }),
  (_, __, n) => ({ do: 'correct-adult', adult: p1, name: at(n) }),
  (_, __, n) => ({
    do: 'name-child',
    child: c1,
    entered: { name: at(n), address: at(n + 1), school: at(n), placement: at(n + 1), reason: at(n + 2) },
    removed: [],
  }),
  (_, __, n) =>
    sayChild({
      words: at(n),
      language: at(n + 1),
      comes: n % 2 === 0 ? 'whole' : 'no',
      invited: n % 3 > 0,
      tellBy: '2026-12-10',
    }),
  (_, __, n) =>
    sayAdult({ words: at(n), language: at(n + 1), needs: ['interpreter', 'transport', 'childcare'], supporter: 'friend' }),
  (_, __, n) => sayAdult({ words: at(n), invited: false, reason: 'unsafe', comes: 'no', tellBy: '2026-12-12' }),
  ({ conference, known: { procedure } }, _, n) => ({
    do: 'tick-tasks',
    done: tasksOf(conference, procedure)
      .slice(n % 2, 6)
      .map((one) => one.id),
    undone: [],
  }),
  () => ({ do: 'ask-parents', informed: [p1], explained: [p1], uneasy: [] }),
  (_, __, n) => ({
    do: 'ask-exclusion',
    id: exclusion,
    subject: n % 3 === 0 ? 'other' : { adult: p1, as: n % 3 === 1 ? 'self' : 'supporter' },
    wants: 'whole',
    ground: 'threat',
    evidence: true,
    words: at(n),
  }),
  (_, __, n) => ({ do: 'decide-exclusion', exclusion, what: 'part', part: at(n), reason: at(n + 1) }),
  (_, who) => ({
    do: 'set-exclusion-tasks',
    exclusion,
    tasks: (['tell', 'views', 'outcome'] as const).map((kind) => ({ kind, who: id(who), by: '2026-12-15' })),
    report: true,
  }),
  (_, __, n) => ({ do: 'do-exclusion-task', exclusion, done: n % 2 === 0 ? ['tell', 'views'] : ['outcome'] }),
  (_, who, n) => ({
    do: 'give-action',
    to: id(who),
    what: at(n),
    why: at(n + 1),
    due: '2026-12-21',
    does: n % 3 === 0 ? { name: at(n) } : n % 3 === 1 ? { adult: p1 } : { child: c1 },
  }),
  (_, __, n) => ({ do: 'complete', action: `a${1 + (n % 2)}` as ActionId }),
  (_, __, n) => ({ do: 'send-deputy', deputy: { name: at(n) } }),
  (_, __, n) => ({ do: 'set-report', stage: 'with-chair', way: 'by-hand', signedBy: at(n) }),
  () => ({ do: 'share-report', with: 'parents' }),
  () => ({ do: 'note-received', to: `family/${p1}`, document: 'decisions', how: 'post' }),
  () => ({ do: 'remove-adult', adult: p1 }),
  () => ({ do: 'put-adult-back', adult: p1 }),
];
