import type { PersonId } from '../../ids.ts';
import { lastMade, lastMadeFrom } from '../../last-made.ts';
import { standingsOf } from '../conference/decision/standing.ts';
import { hasEnded } from '../family/ended.ts';
import type { ChildId, EndedChild } from '../family/shape.ts';
import type { Listed } from '../meeting/list/shape.ts';
import { conferencesOf, currentConference, isCalled, reached } from '../meetings.ts';
import type { NeedToKnowState } from '../need-to-know/shape.ts';
import type { Case } from '../whole.ts';
import type { ChildMove } from './shape.ts';

/** What whoever reads of a move is worked out from, besides the directory. */
export interface MovesShown {
  readonly all: readonly ChildMove[];
  readonly chair: PersonId | null;
  readonly members: readonly PersonId[];
  readonly convenor: PersonId | null;
  readonly needToKnow: NeedToKnowState;
  /** The day of the last conference that was called for a child who has moved here, YYYY-MM-DD; '': it has none yet; null: there is no such conference. */
  readonly transfer: string | null;
  /** By whose holidays days are counted. */
  readonly area: string | undefined;
  /** Who is on a plan or the register by what was decided here, separated by spaces. */
  readonly onPlan: string;
}

/** The same object while nothing of it is another. */
export const movesShown: (state: Case) => MovesShown = lastMade((state) => {
  const { opening, plan, needToKnow } = state;
  const current = currentConference(state)?.meeting;
  const stage = current === undefined ? 'none' : reached(current.calling);
  const called = isCalled(stage);
  const transfer = conferencesOf(state).findLast(
    ({ meeting: one }) => one.calling.type === 'transfer' && one.calling.stage !== 'cancelled',
  )?.meeting;
  const on = [...standingsOf(state).values()].flatMap((one) => (one.on && !hasEnded(state.family, one.child) ? [one.child] : []));
  return made(
    ofThose(state.moves.all, state.family.ended),
    stage === 'draft' ? null : (current?.when.chair ?? null),
    members(plan.coreGroup, called && current !== undefined ? current.list.people : nobody),
    opening.status === 'open' ? opening.convenor : null,
    needToKnow,
    transfer === undefined ? null : (transfer.when.when?.date ?? ''),
    state.dates.area,
    on.join(' '),
  );
});

type Of = MovesShown;
const nobody: readonly Listed[] = [];

/** Of a child for whom everything has stopped nothing moves any more. */
const ofThose = lastMadeFrom((all: readonly ChildMove[], ended: readonly EndedChild[]) =>
  ended.length === 0 ? all : all.filter(({ child }) => child === undefined || !hasEnded({ ended }, child)),
);

const members = lastMadeFrom((coreGroup: readonly PersonId[], listed: readonly Listed[]): readonly PersonId[] => [
  ...new Set([...coreGroup, ...listed.map((one) => one.person)]),
]);

const made = lastMadeFrom(
  (
    all: Of['all'],
    chair: Of['chair'],
    those: Of['members'],
    convenor: Of['convenor'],
    needToKnow: Of['needToKnow'],
    transfer: Of['transfer'],
    area: Of['area'],
    onPlan: string,
  ): MovesShown => ({ all, chair, members: those, convenor, needToKnow, transfer, area, onPlan }),
);

/** Whether a child who moves is on a plan or the register here; of a move of all, whether any is. */
export function isOnPlan({ onPlan }: Pick<MovesShown, 'onPlan'>, { child }: Pick<ChildMove, 'child'>): boolean {
  const all = onPlan === '' ? [] : (onPlan.split(' ') as ChildId[]);
  return child === undefined ? all.length > 0 : all.includes(child);
}
