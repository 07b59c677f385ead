import { type Day, weekday } from '../../calendar/day.ts';
import { dayFromIso, isoFromDay } from '../../calendar/iso.ts';
import { instantAt, localDay } from '../../calendar/london.ts';
import { onTheHour } from '../../calendar/time-of-day.ts';
import type { AgencyId, Instant, PersonId } from '../../ids.ts';
import { lastMadeFrom } from '../../last-made.ts';
import { lists } from '../../nudges/policy.ts';
import type { Tell } from '../../tell.ts';
import { agencyList, leadsOf } from '../keepers.ts';
import type { Agency, Directory, ListConfirmed, Person } from '../state.ts';

/** Whether somebody has to say again that a list is right. Nobody is asked for a list with nobody on it. */
export function isListDue(directory: Directory, agency: AgencyId, now: Instant): boolean {
  const last = directory.lists.get(agency);
  return last !== undefined && localDay(now) >= askedOn(last) && agencyList(directory, agency).length > 0;
}

/** The day before administrators hear that nobody has said it, or the Friday where that is a weekend: so far it can be put off. Bank holidays are no matter. null: it is not asked for, or no such day is left. */
export function latestListDay(directory: Directory, agency: AgencyId, now: Instant): Day | null {
  const last = directory.lists.get(agency);
  if (last === undefined || !isListDue(directory, agency, now)) return null;
  const heard = overdueOn(last);
  const latest = weekday(heard) === 0 ? heard - 3 : heard - 1;
  return latest > localDay(now) ? latest : null;
}

/** Until which day somebody is not asked for it; null: they are asked as ever. */
export function listPutOff(directory: Directory, agency: AgencyId, person: PersonId, today: Day): Day | null {
  const until = dayFromIso(directory.lists.get(agency)?.later?.[person] ?? '');
  return until === null || offWeekend(until) <= today ? null : until;
}

/** Agencies that have a lead, and whose lists nobody has confirmed in time. */
export function overdueLists(directory: Directory, now: Instant): readonly Agency[] {
  return waiting(directory, now, overdueOn, (isLed) => isLed);
}

/** Agencies with people and without a lead, from the day on which a lead would be asked: administrators are, in the place of one. */
export function listsWithoutLead(directory: Directory, now: Instant): readonly Agency[] {
  return waiting(directory, now, askedOn, (isLed) => !isLed);
}

function waiting(
  directory: Directory,
  now: Instant,
  from: (last: ListConfirmed) => Day,
  fits: (isLed: boolean) => boolean,
): readonly Agency[] {
  const kept = askedFor(directory.agencies, directory.people, directory.lists);
  return [...directory.agencies.values()].filter(({ id }) => {
    const one = kept.get(id);
    return one !== undefined && fits(one.isLed) && localDay(now) >= from(one.last);
  });
}

interface AskedFor {
  readonly last: ListConfirmed;
  readonly isLed: boolean;
}

/**
 * The lists that are asked for, and whether somebody leads the agency: everybody is gone through once in each directory, not once for each digest. Nobody
 * is asked about one that is suspended, since whoever leads it is shut out with it, nor about one with nobody on it.
 */
const askedFor = lastMadeFrom(
  (agencies: Directory['agencies'], people: Directory['people'], all: Directory['lists']): ReadonlyMap<AgencyId, AskedFor> => {
    const led = new Map<AgencyId, boolean>();
    for (const { status, memberships } of people.values()) {
      if (status === 'left') continue;
      for (const { agency, standing } of memberships)
        if (led.get(agency) !== true) led.set(agency, status === 'active' && standing.length > 0);
    }
    const kept = new Map<AgencyId, AskedFor>();
    for (const [agency, isLed] of led) {
      const last = all.get(agency);
      if (last !== undefined && agencies.get(agency)?.shut === undefined) kept.set(agency, { last, isLed });
    }
    return kept;
  },
);

/**
 * Who is asked for a list, and who hears that it is overdue, at the hour of their digest: told in advance whenever a list is confirmed,
 * somebody becomes a lead, or an agency is let in again, has its first people or no lead any more; whoever is an administrator then, and
 * whoever becomes one later, of every list that is ahead. Administrators hear of one without a lead on the day on which that lead would be
 * asked. Whether it is so by then is seen when it is drawn.
 */
export function listTells(before: Directory, after: Directory, at: Instant): readonly Tell[] {
  if (before.lists === after.lists && before.people === after.people && before.agencies === after.agencies) return [];
  // Put off it is confirmed as it was, and nobody else hears of it.
  const isNews = (agency: AgencyId) => before.lists.get(agency)?.at !== after.lists.get(agency)?.at;
  const anew =
    before.people === after.people ? [] : [...after.people.values()].filter((one) => before.people.get(one.id) !== one);
  const led = new Map<AgencyId, readonly Person[]>();
  if (before.lists !== after.lists)
    for (const agency of after.lists.keys()) if (isNews(agency)) led.set(agency, leadsOf(after, agency));
  for (const one of anew)
    for (const { agency, standing } of one.memberships)
      if (standing.length > 0 && one.status === 'active') led.set(agency, [...new Set([...(led.get(agency) ?? []), one])]);
  for (const agency of comesUp(before, after, anew)) if (!led.has(agency)) led.set(agency, leadsOf(after, agency));
  const administrators = [...(led.size === 0 ? [] : after.people.values())].filter(isAdministering);
  // However many lists there are, administrators hear once of those of one day.
  const days = new Set<Day>();
  const ofLeads = [...led].flatMap(([agency, leads]) => {
    const last = after.lists.get(agency);
    if (last === undefined) return [];
    days.add(leads.length === 0 ? askedOn(last) : overdueOn(last));
    const isConfirmed = before.lists.has(agency) && isNews(agency);
    return [
      // What asks for it on anybody's screen is answered.
      ...(isConfirmed ? leads.map((one) => answered(one, 'list')) : []),
      ...(isConfirmed ? administrators.map((one) => answered(one, 'lists-overdue')) : []),
      ...leads.map((one) => told(one, 'list', agency, askedOn(last))),
    ];
  });
  const ofDays = [...days].flatMap((day) => administrators.map((one) => told(one, 'lists-overdue', isoFromDay(day), day)));
  return [
    ...ofLeads,
    ...ofDays,
    ...toWhoPutsOff(before, after, at),
    ...toAppointed(before, after, anew, at)
      .filter(({ day }) => !days.has(day))
      .map(({ tell }) => tell),
  ];
}

/** What asks them for it is taken from their screen, and asks them again on the day they said, or at once where they took that back. */
function toWhoPutsOff(before: Directory, after: Directory, at: Instant): readonly Tell[] {
  if (before.lists === after.lists) return [];
  return [...after.lists].flatMap(([agency, { at: confirmed, later = {} }]) => {
    const was = before.lists.get(agency);
    if (was === undefined || was.at !== confirmed || was.later === later) return [];
    const people = new Set([...Object.keys(was.later ?? {}), ...Object.keys(later)] as PersonId[]);
    return [...people].flatMap((id) => {
      const person = after.people.get(id);
      if (person === undefined || was.later?.[id] === later[id]) return [];
      const until = dayFromIso(later[id] ?? '');
      return [answered(person, 'list'), told(person, 'list', agency, until === null ? localDay(at) : offWeekend(until))];
    });
  });
}

/** Whoever is an administrator since: of the days ahead on which administrators hear of a list, and today of all those that are over. */
function toAppointed(before: Directory, after: Directory, anew: readonly Person[], at: Instant) {
  const appointed = anew.filter((one) => isAdministering(one) && !isAdministering(before.people.get(one.id)));
  if (appointed.length === 0) return [];
  const all = [...askedFor(after.agencies, after.people, after.lists).values()].map(({ last, isLed }) =>
    isLed ? overdueOn(last) : askedOn(last),
  );
  const days = [...new Set(all.map((day) => Math.max(day, localDay(at))))];
  return appointed.flatMap((one) => days.map((day) => ({ day, tell: told(one, 'lists-overdue', isoFromDay(day), day) })));
}

const isAdministering = (one: Person | undefined) => one?.status === 'active' && one.standing.includes('administrator');

/** Agencies whose list somebody has to be told of anew: let in again, with its first people, or without its last lead. */
function comesUp(before: Directory, after: Directory, anew: readonly Person[]): ReadonlySet<AgencyId> {
  const found = new Set<AgencyId>();
  if (before.agencies !== after.agencies)
    for (const { id } of before.agencies.values())
      if (before.agencies.get(id)?.shut !== undefined && after.agencies.get(id)?.shut === undefined) found.add(id);
  const touched = anew.flatMap((one) => [...(before.people.get(one.id)?.memberships ?? []), ...one.memberships]);
  for (const agency of new Set(touched.map((one) => one.agency))) {
    const isFirst = agencyList(before, agency).length === 0 && agencyList(after, agency).length > 0;
    if (isFirst || (leadsOf(before, agency).length > 0 && leadsOf(after, agency).length === 0)) found.add(agency);
  }
  return found;
}

function told({ id, hour }: Person, alert: 'list' | 'lists-overdue', about: string, day: Day): Tell {
  return { to: id, item: { item: 'alert', alert, about }, notBefore: instantAt(day, onTheHour(hour)) };
}

function answered({ id }: Person, alert: 'list' | 'lists-overdue'): Tell {
  return { to: id, item: { item: 'alerts', alert }, notBefore: 0 };
}

/** The lists that somebody is asked for and that were due on an earlier day: on the day itself a message asks for them. What they put off is not among them before its day. */
export function listsLeft(directory: Directory, person: PersonId, day: Day): readonly Agency[] {
  const earlier = instantAt(day - 1, onTheHour(12));
  return [...directory.agencies.values()].filter(
    ({ id }) =>
      isListDue(directory, id, earlier) &&
      listPutOff(directory, id, person, day) === null &&
      leadsOf(directory, id).some((one) => one.id === person),
  );
}

const askedOn = ({ at }: ListConfirmed) => offWeekend(localDay(at) + lists.askedAfter);
const overdueOn = ({ at }: ListConfirmed) => offWeekend(localDay(at) + lists.overdueAfter);

/** Monday, where it falls on a weekend. */
function offWeekend(day: Day): Day {
  const nth = weekday(day);
  return nth > 4 ? day + 7 - nth : day;
}
