import type { Tagged } from '../../../slice.ts';
import { openRoundOf } from '../../meeting/scale/round.ts';
import { isUnfinished } from '../../meeting/scale/unfinished.ts';
import { already, type Decided, type InMeeting, type Known } from '../../whole.ts';
import { isByAgency } from './asked.ts';
import { openViewsOf } from './round.ts';
import type { ViewsCommands, ViewsEvents } from './shape.ts';
import { limbs } from './view.ts';

type Outcome = Decided<Tagged<'event', ViewsEvents>>;

/** "Agreed by all?", for each child, asked first where the procedure seeks agreement: only without it are views asked for (ST-D1). */
export function sayAgreement(
  { case: of, meeting: { register, views } }: InMeeting,
  { all }: ViewsCommands['say-agreement'],
  { procedure }: Known,
): Outcome {
  if (!isByAgency(procedure)) return { refused: 'no-view' };
  if (register.present.length === 0) return { refused: 'register-first' };
  if (openViewsOf(views.rounds) !== null) return { refused: 'views-open' };
  const { children } = of.family;
  const names = new Set(all.map((one) => one.child));
  if (names.size !== all.length || !all.every(({ child }) => children.some(({ id }) => id === child)))
    return { refused: 'no-such-child' };
  if (names.size !== children.length) return { refused: 'incomplete' };
  const wantsLimb = (one: (typeof all)[number]) => procedure.decision.limbs && one.outcome === 'at-risk';
  if (!all.every((one) => (one.limb !== undefined) === wantsLimb(one) && (one.limb === undefined || limbs.includes(one.limb))))
    return { refused: 'incomplete' };
  return JSON.stringify(views.agreed?.all) === JSON.stringify(all) ? already : { events: [{ event: 'agreement-said', all }] };
}

/** For every child; where agreement is sought first, for those for whom there is none. While they are open there are no others. */
export function openViews(
  { case: of, meeting: { register, scale, views } }: InMeeting,
  _: object,
  { procedure }: Known,
): Outcome {
  if (register.present.length === 0) return { refused: 'register-first' };
  if (openViewsOf(views.rounds) !== null) return already;
  // One is asked at a time: numbers first, and a 0 is answered for (BU-S7).
  if (openRoundOf(scale.rounds) !== null || isUnfinished({ scale })) return { refused: 'scale-unfinished' };
  const all = of.family.children.map((child) => child.id);
  const without = views.agreed?.all.filter(({ outcome }) => outcome !== null).map(({ child }) => child) ?? [];
  const children = isByAgency(procedure) ? all.filter((child) => !without.includes(child)) : all;
  if (isByAgency(procedure) && (views.agreed === null || children.length === 0)) return { refused: 'agreement-first' };
  const round = Math.max(views.rounds.at(-1)?.round ?? 0, views.cancelled ?? 0) + 1;
  return { events: [{ event: 'views-opened', round, children }] };
}

/** Opened too soon, or by mistake, while nobody has given one. */
export function cancelViews({ meeting: { views } }: InMeeting, { round }: ViewsCommands['cancel-views']): Outcome {
  const last = views.rounds.at(-1);
  if (views.cancelled === round) return already;
  if (last?.round !== round) return { refused: 'changed' };
  if (last.status === 'closed') return { refused: 'too-late' };
  return last.given.length > 0 ? { refused: 'somebody-gave' } : { events: [{ event: 'views-cancelled', round }] };
}
