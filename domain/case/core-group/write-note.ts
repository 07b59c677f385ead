import type { Stamp } from '../../decider.ts';
import type { Instant, PersonId } from '../../ids.ts';
import type { MeetingId } from '../../ref.ts';
import type { Tagged } from '../../slice.ts';
import { conferencesOf, coreGroupsOf, isHeld } from '../meetings.ts';
import { leadOf } from '../people/lead.ts';
import type { ActionId } from '../plan/action.ts';
import { saysSomething } from '../plan/snooze/last-said.ts';
import { already, type Case, type Decided, type InMeeting, type Known } from '../whole.ts';
import type { GroupCommands, GroupEvents } from './shape.ts';
import { isAbsent } from './tell-group.ts';

/**
 * The short note: what changed, in words; which actions moved follows from the record. A member who was not there writes none of what they did
 * not hear: they tell the others for themself (CE-C1). Whoever leads keeps the plan, and puts the note right whether they were there or not.
 */
export function writeNote(
  { case: of, meeting, id }: InMeeting,
  { changed, by, at }: GroupCommands['write-note'] & Stamp,
  { procedure }: Pick<Known, 'procedure'>,
): Decided<Tagged<'event', GroupEvents>> {
  if (isAbsent(meeting, by as PersonId) && by !== leadOf(of, procedure)) return { refused: 'changed' };
  if (changed === '') return { refused: 'incomplete' };
  if (meeting.group.note?.changed === changed) return already;
  // Put right later, it still says what had moved by then.
  const moved = meeting.group.note?.moved ?? movedSince(of, sinceBefore(of, id), at);
  return { events: [{ event: 'note-written', changed, moved }] };
}

/** When the meeting before it began, of the core group or else the conference that was held last; 0: there was none. */
export function sinceBefore(state: Case, id: MeetingId): Instant {
  const groups = coreGroupsOf(state);
  const earlier = groups.slice(
    0,
    groups.findIndex((one) => one.id === id),
  );
  const before = [...conferencesOf(state), ...earlier].filter(({ meeting }) => isHeld(meeting));
  const own = state.meetings[id]?.when.when?.startsAt ?? Number.MAX_SAFE_INTEGER;
  const starts = before.flatMap(({ meeting }) => meeting.when.when?.startsAt ?? []).filter((one) => one < own);
  return Math.max(0, ...starts);
}

/** The actions of which anything was said or done in between, or that were given then. */
export function movedSince(
  { plan }: { readonly plan: Pick<Case['plan'], 'actions'> },
  since: Instant,
  until: Instant,
): readonly ActionId[] {
  const within = (at: Instant) => at > since && at <= until;
  return plan.actions.flatMap(({ id, givenAt, updates }) =>
    within(givenAt) || updates.some((one) => saysSomething(one) && within(one.at)) ? [id] : [],
  );
}
