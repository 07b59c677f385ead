import type { Stamp } from '../../../decider.ts';
import type { Directory } from '../../../directory/state.ts';
import type { PersonId } from '../../../ids.ts';
import type { Tagged } from '../../../slice.ts';
import { conferencesOf, coreGroupsOf, currentConference, isOver, nextCoreGroupId, wasHeld } from '../../meetings.ts';
import { agencyFor } from '../../people/agency-for.ts';
import type { PeopleState } from '../../people/shape.ts';
import type { PlanState } from '../../plan/shape.ts';
import { already, type Case, type Decided, type InMeeting, type Known } from '../../whole.ts';
import { isBound } from '../answers/undertaking.ts';
import type { Listed } from '../list/shape.ts';
import { isUnfinished } from '../scale/unfinished.ts';
import { timesOffered } from '../times/offer-times.ts';
import { startOf } from '../when/set-when.ts';
import { comesAlong } from './call.ts';
import type { CallingCommands, CallingEvents } from './shape.ts';

/**
 * The next meeting of the core group: g1, g2, … There is a core group once a conference was held, and one meeting of it is over before the
 * next. Sent twice it is one.
 */
export function callCoreGroup(
  { case: of, meeting, id }: InMeeting,
  { when, people, others, by, at }: CallingCommands['call-core-group'] & Stamp,
  { directory }: Known,
): Decided<Tagged<'event', CallingEvents>> {
  const { stage } = meeting.calling;
  if (stage !== 'none') return sameDay(meeting.when.when, when) ? already : { refused: 'changed' };
  if (id !== nextCoreGroupId(of)) return { refused: 'changed' };
  const last = coreGroupsOf(of).at(-1);
  if (!wasHeld(of) || (last !== undefined && !isOver(last.meeting))) return { refused: 'too-early' };
  if (last !== undefined && isUnfinished(last.meeting)) return { refused: 'scale-unfinished' };
  const startsAt = startOf(when, at);
  const offered = timesOffered([when, ...(others ?? [])], at);
  if (startsAt === null || offered === null) return { refused: 'bad-date' };
  const invitees = currentConference(of)?.meeting.list.people ?? [];
  const { agencies } = of.people;
  const chosen = coreGroupFor(by as PersonId, { invitees, coreGroup: of.plan.coreGroup, agencies }, directory)
    .filter((person) => people.includes(person))
    .map((person) => ({ person, role: roleOf(of, person) }));
  if (chosen.length === 0) return { refused: 'incomplete' };
  // An administrator who leads, since nobody on the list does, has had no agency in the case before.
  const agency = agencyFor(agencies, by as PersonId, directory);
  if (agency === undefined) return { refused: 'no-such-person' };
  const { date, time, place } = when;
  const bound = boundBefore(
    of,
    chosen.map((one) => one.person),
  );
  const called = {
    event: 'core-group-called',
    when: { date, time, place, startsAt },
    people: chosen,
    chair: by as PersonId,
    agency,
    ...(bound.length === 0 ? {} : { bound }),
    ...(offered.length === 1 ? {} : { offered }),
  } as const;
  return { events: [called] };
}

/**
 * Who may be invited to it: whoever comes along from the conference that people are part of, not the deputy who stood in for them there, and
 * who has been given an action: nobody who has left is in the core group. Not whoever calls it.
 */
export function coreGroupFor(
  caller: PersonId,
  of: Pick<PlanState, 'coreGroup'> & Pick<PeopleState, 'agencies'> & { readonly invitees: readonly Listed[] },
  directory: Directory,
): readonly PersonId[] {
  const all = new Set([...comesAlong(of, { directory }).map((one) => one.person), ...of.coreGroup]);
  all.delete(caller);
  return [...all];
}

/** Who of these has accepted the undertaking at a conference of the case (ST-P6). */
export function boundBefore(state: Case, people: readonly PersonId[]): readonly PersonId[] {
  return people.filter((one) => conferencesOf(state).some(({ meeting }) => isBound(meeting, one)));
}

/** The role somebody, or their deputy, was last listed in. */
export function roleOf(state: Case, person: PersonId): string {
  const lists = conferencesOf(state)
    .toReversed()
    .flatMap(({ meeting }) => meeting.list.people);
  return lists.find((one) => one.person === person || one.standsFor === person)?.role ?? '';
}

function sameDay(
  one: { readonly date: string; readonly time: string } | null,
  other: { readonly date: string; readonly time: string },
) {
  return one?.date === other.date && one.time === other.time;
}
