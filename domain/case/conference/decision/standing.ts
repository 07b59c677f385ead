import { lastMadeFrom } from '../../../last-made.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import type { MeetingId } from '../../../ref.ts';
import { hasEnded } from '../../family/ended.ts';
import type { ChildId } from '../../family/shape.ts';
import { conferencesOf, isHeld } from '../../meetings.ts';
import { sameMeetings } from '../../same-meetings.ts';
import type { Case, InMeeting } from '../../whole.ts';
import type { ChildDecided, DecisionState } from './shape.ts';

/**
 * How a child stands in a case: whether it is subject of a plan, or its name on the register, since which day (YYYY-MM-DD) and with which
 * categories; `ended`: the day on which it was taken off the last time. `provisional`: by the decision that stands.
 */
export interface ChildStanding {
  readonly child: ChildId;
  readonly on: boolean;
  readonly since: string | null;
  readonly ended: string | null;
  readonly categories: readonly string[];
  readonly provisional: boolean;
}

/** Of every child that was ever decided on, by the day of each conference that was held. */
export function standingsOf(state: Case): ChildStandings {
  return standingsAfter(conferencesOf(state));
}

/** The same as a conference begins. */
export function standingsBefore(state: Case, id: MeetingId): ChildStandings {
  return standingsAfter(upTo(state, id).slice(0, -1));
}

/** The same once a conference was held. */
export function standingsAt(state: Case, id: MeetingId): ChildStandings {
  return standingsAfter(upTo(state, id));
}

export type ChildStandings = ReadonlyMap<ChildId, ChildStanding>;

function upTo(state: Case, id: MeetingId): readonly InMeeting[] {
  const all = conferencesOf(state);
  return all.slice(0, all.findIndex((one) => one.id === id) + 1);
}

type Decided = DecisionState['children'];

function standingsAfter(conferences: readonly InMeeting[]): ChildStandings {
  return standingsFrom(
    ...conferences.flatMap(({ meeting }) => {
      const day = meeting.when.when?.date;
      return isHeld(meeting) && day !== undefined ? [day, meeting.decision.children] : [];
    }),
  );
}

/** Each day with what was decided on it, the oldest first. */
const standingsFrom = lastMadeFrom((...daysAndDecided: readonly (string | Decided)[]): ChildStandings => {
  const standings = new Map<ChildId, ChildStanding>();
  let day = '';
  for (const one of daysAndDecided)
    if (typeof one === 'string') day = one;
    else
      for (const decided of Object.values(one))
        if (decided !== undefined) standings.set(decided.child, after(standings.get(decided.child), decided, day));
  return standings;
});

/** Whether every conference that was held is of the day it was, with the decisions it had: all that standings come from. */
export function haveSameStandings(before: Pick<Case, 'meetings'>, after: Pick<Case, 'meetings'>): boolean {
  if (sameMeetings(before, after, ['calling', 'when', 'decision'])) return true;
  const ids = Object.keys(after.meetings) as MeetingId[];
  return ids.every((id) => {
    const [was, is] = [before.meetings[id], after.meetings[id]];
    if (was === undefined || is === undefined) return was === is || (is !== undefined && !isHeld(is));
    return (
      isHeld(was) === isHeld(is) && was.when.when?.date === is.when.when?.date && was.decision.children === is.decision.children
    );
  });
}

/**
 * The day (YYYY-MM-DD) from which no child of the case is on a plan or the register, as a conference and those before it decided; null: one
 * is, or nobody has decided on all of them. From then on there is nothing to review, and no core group to meet but the one that follows
 * from the end itself.
 */
export function nobodySince(state: Case, id: MeetingId): string | null {
  const decided = upTo(state, id).findLast(({ meeting }) => Object.keys(meeting.decision.children).length > 0);
  const day = decided?.meeting.when.when?.date;
  if (decided === undefined || day === undefined || !isHeld(decided.meeting)) return null;
  const standings = standingsAt(state, id);
  const children = (decided.meeting.list.children ?? state.family.children).filter((one) => !hasEnded(state.family, one.id));
  return children.every((one) => standings.get(one.id)?.on === false) ? day : null;
}

function after(
  was: ChildStanding | undefined,
  { child, outcome, categories, provisional }: ChildDecided,
  day: string,
): ChildStanding {
  const on = outcome === 'at-risk';
  const goesOn = was?.on === true;
  return {
    child,
    on,
    since: on ? (goesOn ? was.since : day) : (was?.since ?? null),
    ended: on ? null : goesOn ? day : (was?.ended ?? null),
    categories,
    provisional,
  };
}

/**
 * Whether a conference of a type may take a child off that is on the list: where the document names which do (BU-D4, FV-X1), one of those, and what
 * continues one.
 */
export function mayEnd(continues: string, { decision: { endedBy } }: Pick<Procedure, 'decision'>): boolean {
  return endedBy === null || endedBy.some((type) => type === continues);
}

/** Of what type a conference is; of a continued one, what the one it continues was. */
export function typeContinued(state: Case, id: MeetingId): string {
  const types = upTo(state, id).map(({ meeting }) => meeting.calling.type);
  return types.findLast((type) => type !== 'continued') ?? 'continued';
}
