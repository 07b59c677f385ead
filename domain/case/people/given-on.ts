import type { AgencyId, PersonId } from '../../ids.ts';
import { kindOf, type MeetingId } from '../../ref.ts';
import { isFinished } from '../meetings.ts';
import type { Case, Meeting } from '../whole.ts';
import type { Away, GivenOn, PartInMeeting } from './shape.ts';

const noPart = { listed: null, said: null, present: false } as const;

/**
 * What somebody was, of which somebody else has taken the place since: the one of a team that another of it has, and that of a deputy where whoever
 * is represented comes themself or sends another one (Q-7, one view for each agency). That is not given back.
 */
export function withoutGivenPlaces(away: Away, meetings: Case['meetings']): Away['was'] {
  const all = Object.entries(away.was.meetings) as (readonly [MeetingId, PartInMeeting])[];
  const kept = all.map(([id, part]) => {
    const meeting = meetings[id];
    const taken = meeting === undefined || part.over ? [] : placeTakers(meeting, part, away.person);
    return [id, taken.length === 0 ? part : { ...part, ...noPart }] as const;
  });
  return { ...away.was, meetings: Object.fromEntries(kept) };
}

/** Who has the very place that somebody had. */
function placeTakers({ list }: Meeting, { listed, team }: PartInMeeting, person: PersonId): readonly PersonId[] {
  const inTeam = team === undefined ? undefined : list.teams?.find((one) => one.team === team)?.taken?.person;
  if (inTeam !== undefined && inTeam !== person) return [inTeam];
  const of = listed?.standsFor;
  if (of === undefined) return [];
  return list.people
    .filter((one) => one.person === of || (one.standsFor === of && one.person !== person))
    .map((one) => one.person);
}

/** What others have been given of what somebody had, from their leaving to their return. null: nothing. */
export function givenOn(state: Case, away: Away): GivenOn | null {
  const { person, agency, at } = away;
  const all = Object.entries(away.was.meetings) as (readonly [MeetingId, PartInMeeting])[];
  const open = all.flatMap(([id, part]) => {
    const meeting = state.meetings[id];
    return meeting === undefined || part.over || isFinished(meeting) ? [] : [{ id, part, meeting }];
  });
  const others = (who: readonly (PersonId | null)[]): readonly PersonId[] =>
    [...new Set(who)].flatMap((one) => (one === null || one === person ? [] : [one]));
  const given: GivenOn = {
    actions: state.plan.actions.filter(
      ({ to, updates }) =>
        to !== person && updates.some((one) => one.update === 'handed-on' && one.from === person && one.at >= at),
    ).length,
    chair: others(open.map(({ part, meeting }) => (part.chair ? meeting.when.chair : null))),
    record: others(open.map(({ part, meeting }) => (part.minuteTaker ? meeting.when.minuteTaker : null))),
    place: others(open.flatMap(({ part, meeting }) => placeTakers(meeting, part, person))),
    besides: others(
      open.flatMap(({ id, part, meeting }) =>
        kindOf(id) === 'conference' ? invitedSince(state, meeting, part, { agency, at }) : [],
      ),
    ),
  };
  const { actions, chair, record, place, besides } = given;
  return actions + chair.length + record.length + place.length + besides.length === 0 ? null : given;
}

/** Others of their agency who were put on the list in their role since: they come too. */
function invitedSince(
  { people }: Case,
  { list }: Meeting,
  { listed }: PartInMeeting,
  { agency, at }: { readonly agency: AgencyId; readonly at: number },
): readonly PersonId[] {
  return list.people
    .filter((one) => one.role === listed?.role && (one.invitedAt ?? 0) >= at && people.agencies[one.person] === agency)
    .map((one) => one.person);
}
