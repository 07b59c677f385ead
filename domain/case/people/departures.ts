import { administers, administratorsOf } from '../../access/administers.ts';
import { isMember } from '../../directory/membership.ts';
import type { Directory } from '../../directory/state.ts';
import type { AgencyId, PersonId } from '../../ids.ts';
import { kindOf, type MeetingId } from '../../ref.ts';
import type { Tagged } from '../../slice.ts';
import { lapsed } from '../meeting/answers/said.ts';
import { isFinished, reached } from '../meetings.ts';
import { isUnknown } from '../need-to-know/barred.ts';
import { isNamed } from '../need-to-know/named.ts';
import type { Case, Meeting } from '../whole.ts';
import { givenOn, withoutGivenPlaces } from './given-on.ts';
import type { Away, PartInMeeting, Parts, PeopleEvents, PeopleState } from './shape.ts';

type Event<N extends keyof PeopleEvents> = Extract<Tagged<'event', PeopleEvents>, { event: N }>;

/** Names one departure within a case: somebody may leave more than once. */
export function departureName({ person, at }: Pick<Away, 'person' | 'at'>): string {
  return `${person}@${at}`;
}

/**
 * Everybody with a part in the case who is no longer of the agency they have it for, or no longer in the partnership; a meeting that is
 * over or was cancelled counts too, for whoever was part of it has its card and may still read of it.
 */
export function departures(state: Case, directory: Directory): readonly Event<'departed'>[] {
  const { agencies } = state.people;
  const { meetings, people } = state;
  const gone = new Set<PersonId>();
  for (const id in meetings) {
    const meeting = meetings[id as MeetingId];
    if (meeting === undefined) continue;
    for (const person of goneFrom(id as MeetingId, meeting, people, directory)) gone.add(person);
  }
  for (const person of state.plan.coreGroup) if (!isStill(person, agencies[person], directory)) gone.add(person);
  return [...gone].map((person) => ({
    event: 'departed',
    person,
    agency: agencies[person] ?? ('' as AgencyId),
    was: {
      coreGroup: state.plan.coreGroup.includes(person),
      meetings: partsIn(state, person),
    },
    ...(isUnknown(state, person, directory) ? { barred: true } : {}),
  }));
}

/**
 * Who has gone from a meeting. Most stay the same for years, and every press asks of all: what each came to is kept until it, somebody's part or the
 * directory changes.
 */
const goneSince = new WeakMap<
  Meeting,
  { readonly people: PeopleState; readonly directory: Directory; readonly gone: readonly PersonId[] }
>();

function goneFrom(id: MeetingId, meeting: Meeting, people: PeopleState, directory: Directory): readonly PersonId[] {
  const found = goneSince.get(meeting);
  if (found?.people === people && found.directory === directory) return found.gone;
  const gone = isFinished(meeting) ? goneFromOver(meeting, people, directory) : goneFromOpen(id, meeting, people, directory);
  goneSince.set(meeting, { people, directory, gone });
  return gone;
}

function goneFromOpen(
  id: MeetingId,
  { when, list }: Meeting,
  { agencies }: PeopleState,
  directory: Directory,
): readonly PersonId[] {
  // Whoever calls a core group need not be one who may chair.
  const may = kindOf(id) === 'conference' ? mayChair : isStill;
  const { chair, minuteTaker } = when;
  const gone = list.people.map((one) => one.person).filter((person) => !isStill(person, agencies[person], directory));
  if (minuteTaker !== null && !isStill(minuteTaker, agencies[minuteTaker], directory)) gone.unshift(minuteTaker);
  if (chair !== null && !may(chair, agencies[chair], directory)) gone.unshift(chair);
  return gone;
}

function goneFromOver({ calling, when, list, minutes }: Meeting, people: PeopleState, directory: Directory): readonly PersonId[] {
  // Of a draft that was cancelled nobody ever knew.
  if (reached(calling) === 'draft') return [];
  // Minutes that are not agreed wait for whoever writes them.
  const writes = calling.stage === 'closed' && minutes.stage !== 'agreed' ? when.minuteTaker : null;
  const all = [when.chair, writes, ...list.people.map((one) => one.person)].filter((one) => one !== null);
  return all.filter((person) => !isAway(people, person) && !isStill(person, people.agencies[person], directory));
}

/** Whether somebody has left and that is written down. */
export function isAway({ away }: Pick<PeopleState, 'away'>, person: PersonId): boolean {
  return away.some((one) => one.person === person);
}

/** Whether somebody was at this conference for an agency other than the one they now take part in the case for: it is theirs no more. */
export function wasForAnother({ list }: Pick<Meeting, 'list'>, person: PersonId): boolean {
  return list.formerly?.includes(person) === true;
}

/** Who was set aside and may be what they were again. */
export function returns(state: Case, directory: Directory): readonly Event<'returned'>[] {
  const { people, meetings } = state;
  return people.away
    .filter(({ person, agency, was }) => (hadChair(was) ? mayChair : isStill)(person, agency, directory))
    .map((one) => {
      const was = withoutGivenPlaces(one, meetings);
      const given = givenOn(state, one);
      return {
        event: 'returned',
        person: one.person,
        was: { ...was, meetings: sinceMoved(was.meetings, meetings) },
        ...(given === null ? {} : { given }),
      };
    });
}

/** What somebody had said of meetings that were moved while they were away is said of an earlier time. */
function sinceMoved(was: Parts['meetings'], meetings: Case['meetings']): Parts['meetings'] {
  const all = Object.entries(was) as [MeetingId, PartInMeeting][];
  return Object.fromEntries(
    all.map(([id, one]) => {
      const startsAt = meetings[id]?.when.when?.startsAt;
      return [id, one.said === null || one.startsAt === startsAt ? one : { ...one, said: lapsed(one.said) }];
    }),
  );
}

/** Who is of another agency than before, as if they had left that one. */
export function movedAgency(before: PeopleState, { agencies }: PeopleState): readonly Event<'departed'>[] {
  return (Object.entries(before.agencies) as [PersonId, AgencyId][])
    .filter(([person, agency]) => agencies[person] !== agency)
    .map(([person, agency]) => ({ event: 'departed', person, agency, was: { coreGroup: false, meetings: {} } }));
}

/**
 * Whoever called the case and is no administrator any more leaves it to another. Where there is none it stays theirs, since nobody else
 * could act on it.
 */
export function passedOn(state: Case, { people }: Directory): readonly Event<'passed-on'>[] {
  const { opening } = state;
  if (opening.status !== 'open' || administers(people.get(opening.convenor), opening.unit)) return [];
  const [to] = administratorsOf({ people }, opening.unit).filter((one) => isNamed(state, one));
  return to === undefined ? [] : [{ event: 'passed-on', from: opening.convenor, to }];
}

function partsIn({ meetings }: Case, person: PersonId): Parts['meetings'] {
  const all = (Object.entries(meetings) as [MeetingId, Meeting][]).map(([id, one]) => [id, partIn(one, person)] as const);
  return Object.fromEntries(all.filter(([, { chair, minuteTaker, listed }]) => chair || minuteTaker || listed !== null));
}

function partIn(meeting: Meeting, person: PersonId): PartInMeeting {
  const { when, list, answers, register } = meeting;
  const over = isFinished(meeting);
  const team = over ? undefined : list.teams?.find((one) => one.taken?.person === person)?.team;
  return {
    chair: when.chair === person,
    minuteTaker: when.minuteTaker === person,
    listed: list.people.find((one) => one.person === person) ?? null,
    ...(team === undefined ? {} : { team }),
    // What was said in one that is over stays there.
    said: over ? null : (answers[person] ?? null),
    ...(over || when.when === null ? {} : { startsAt: when.when.startsAt }),
    present: !over && register.present.includes(person),
    over,
  };
}

/** Whether they chair a conference that is not over: nobody does now. */
export function hadChair({ meetings }: Away['was']): boolean {
  return (Object.entries(meetings) as [MeetingId, PartInMeeting][]).some(
    ([id, { chair, over }]) => chair && !over && kindOf(id) === 'conference',
  );
}

export function isStill(person: PersonId, agency: AgencyId | undefined, { people }: Directory): boolean {
  const found = people.get(person);
  return found?.status === 'active' && agency !== undefined && isMember(found, agency);
}

function mayChair(person: PersonId, agency: AgencyId | undefined, directory: Directory): boolean {
  return isStill(person, agency, directory) && directory.people.get(person)?.standing.includes('chair') === true;
}
