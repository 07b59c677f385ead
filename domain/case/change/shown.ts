import type { Instant, PersonId, UnitId } from '../../ids.ts';
import { lastMade, lastMadeFrom } from '../../last-made.ts';
import type { MeetingId } from '../../ref.ts';
import { hasEnded } from '../family/ended.ts';
import type { EndedChild } from '../family/shape.ts';
import type { Listed } from '../meeting/list/shape.ts';
import { conferencesOf, currentConference, isCalled, isHeld, isOver, latestConference, nextId, reached } from '../meetings.ts';
import type { NeedToKnowState } from '../need-to-know/shape.ts';
import type { Case } from '../whole.ts';
import type { Change } from './shape.ts';

/** What readers are worked out from besides the directory. */
export interface ChangesShown {
  readonly all: readonly Change[];
  /** Whether a conference was held: before that there is no plan that could change. */
  readonly open: boolean;
  /** Of the conference people are part of, whichever meeting is looked at. */
  readonly chair: PersonId | null;
  readonly members: readonly PersonId[];
  readonly convenor: PersonId | null;
  readonly unit: UnitId | null;
  readonly needToKnow: NeedToKnowState;
  /** The conference that can be called next; null: there is one in hand. */
  readonly toCall: MeetingId | null;
  /** When the last conference that was held began; 0: none was. */
  readonly lastHeld: Instant;
}

/** The same object while nothing of it is another. */
export const changesShown: (state: Case) => ChangesShown = lastMade((state) => {
  const { opening, plan, needToKnow } = state;
  const current = currentConference(state)?.meeting;
  const last = latestConference(state)?.meeting;
  const held = conferencesOf(state).filter(({ meeting }) => isHeld(meeting));
  const called = current !== undefined && isCalled(reached(current.calling));
  return made(
    ofThose(state.changes.all, state.family.ended),
    held.length > 0,
    current?.when.chair ?? null,
    members(plan.coreGroup, called ? current.list.people : nobody),
    opening.status === 'open' ? opening.convenor : null,
    opening.status === 'open' ? opening.unit : null,
    needToKnow,
    last === undefined || !isOver(last) ? null : nextId(state),
    Math.max(0, ...held.map(({ meeting }) => meeting.when.when?.startsAt ?? 0)),
  );
});

type Of = ChangesShown;

/** What was said for a child for whom everything has stopped goes no further. */
const ofThose = lastMadeFrom((all: readonly Change[], ended: readonly EndedChild[]) =>
  ended.length === 0 ? all : all.filter(({ child }) => child === undefined || !hasEnded({ ended }, child)),
);
const nobody: readonly Listed[] = [];

const made = lastMadeFrom(
  (
    all: Of['all'],
    open: boolean,
    chair: Of['chair'],
    those: Of['members'],
    convenor: Of['convenor'],
    unit: Of['unit'],
    needToKnow: Of['needToKnow'],
    toCall: Of['toCall'],
    lastHeld: Instant,
  ): ChangesShown => ({ all, open, chair, members: those, convenor, unit, needToKnow, toCall, lastHeld }),
);

const members = lastMadeFrom((coreGroup: readonly PersonId[], listed: readonly Listed[]): readonly PersonId[] => [
  ...new Set([...coreGroup, ...listed.map((one) => one.person)]),
]);
