import type { Stamp } from '../../decider.ts';
import { coverOf, leaveOf } from '../../directory/leave/leave.ts';
import { isMember } from '../../directory/membership.ts';
import type { Directory } from '../../directory/state.ts';
import type { Instant, PersonId } from '../../ids.ts';
import type { MeetingId } from '../../ref.ts';
import { change, saidBy } from '../meeting/answers/said.ts';
import { conferencesInHand, currentConference, reached } from '../meetings.ts';
import { isBarred } from '../need-to-know/barred.ts';
import { membersOf } from '../people/members.ts';
import type { Case, Meeting } from '../whole.ts';
import type { Cover } from './shape.ts';

/** Whether it is for the leave somebody is on now, and both are still of the agency that the part is for: it ends of itself. */
export function stands(state: Pick<Case, 'people' | 'needToKnow'>, one: Cover, directory: Directory, at: Instant): boolean {
  const leave = leaveOf(directory, one.of, at);
  if (leave?.from !== one.from || leave.to !== one.to || coverOf(directory, one.of, at) !== one.cover) return false;
  return mayCover(state, one.of, directory, one.cover);
}

/** How far it is that somebody acts for a colleague in this case, for the leave they are on now; null: nobody has asked, or they are back. */
export function coverStage(
  { cover: all }: Pick<Case, 'cover'>,
  { of, cover }: Pick<Cover, 'of' | 'cover'>,
  directory: Directory,
  at: Instant,
): Cover['stage'] | null {
  const found = all.find((one) => one.of === of && one.cover === cover);
  const leave = leaveOf(directory, of, at);
  return found === undefined || leave?.from !== found.from || leave.to !== found.to ? null : found.stage;
}

/** For whom somebody acts in this case; null: for nobody but themself, which in most cases costs nothing to find out. */
export function actsFor(state: Case, person: PersonId | 'time', directory: Directory, at: Instant): PersonId | null {
  if (state.cover.length === 0 || state.opening.status !== 'open') return null;
  const found = state.cover.find((one) => one.stage === 'admitted' && one.cover === person && stands(state, one, directory, at));
  return found?.of ?? null;
}

/**
 * The case as whoever covers decides and reads on it: they have accepted the undertaking themself when they asked. For the one who is away it
 * stays as it was: nobody accepts it in their place.
 */
export function asCoverSees(state: Case, of: PersonId): Case {
  const all = Object.entries(state.meetings) as [MeetingId, Meeting][];
  const meetings = all.map(([id, one]) => {
    const { undertaking = 0 } = saidBy(one.answers, of);
    return [id, { ...one, answers: change(one.answers, of, { undertaking }) }] as const;
  });
  return { ...state, meetings: Object.fromEntries(meetings) };
}

/** Whoever covers presses as the one who is away, and stays known as whoever presses. */
export function actsAs(stamp: Stamp, of: PersonId): Stamp {
  return { ...stamp, by: of, pressedBy: stamp.by as PersonId };
}

/** Whom of this case somebody is named as cover for, while they are on leave. */
export function coversIn(state: Case, person: PersonId | 'time', directory: Directory, at: Instant): readonly PersonId[] {
  if (person === 'time' || directory.leaves.size === 0) return [];
  return [...peopleOf(state)].filter((one) => coverOf(directory, one, at) === person && mayCover(state, one, directory, person));
}

/** Everybody with a part of their own. */
export function peopleOf(state: Case): ReadonlySet<PersonId> {
  const lists = conferencesInHand(state).flatMap(({ meeting }) =>
    reached(meeting.calling) === 'draft' ? (meeting.times?.asked ?? []) : meeting.list.people.map((one) => one.person),
  );
  return new Set([...membersOf(state, true).keys(), ...lists]);
}

/** The chair who is asked to admit a cover; null: there is none, or it is a draft, of which they know nothing. */
export function chairToAsk(state: Case): PersonId | null {
  const meeting = currentConference(state)?.meeting;
  return meeting === undefined || reached(meeting.calling) === 'draft' ? null : meeting.when.chair;
}

/** They are of the agency that the part is for, and the case is not kept from them. */
function mayCover(
  { people: { agencies }, needToKnow }: Pick<Case, 'people' | 'needToKnow'>,
  of: PersonId,
  { people }: Directory,
  person: PersonId,
): boolean {
  const found = people.get(person);
  const agency = agencies[of];
  if (found === undefined || isBarred({ needToKnow }, found)) return false;
  return agency === undefined || isMember(found, agency);
}
