import { isTimeOfDay } from '../../../calendar/time-of-day.ts';
import type { Stamp } from '../../../decider.ts';
import type { PersonId } from '../../../ids.ts';
import { ownEntry } from '../../../own-entry.ts';
import type { Tagged } from '../../../slice.ts';
import { hasDayBegun } from '../../meeting/register/unheld.ts';
import { agencyFor } from '../../people/agency-for.ts';
import { already, type Decided, type InMeeting, type Known } from '../../whole.ts';
import { type DayCommands, type DayEvents, type HereAs, waysHere } from './shape.ts';

type Outcome = Decided<Tagged<'event', DayEvents>>;

/**
 * How somebody is here: in the room, by phone or video, for part of it, for which other agencies besides their own, and when they left.
 * Whoever has left is not here any more, for the scale and the quorum; the last one of those who were there does not leave it.
 */
export function setHere(
  { case: of, meeting }: InMeeting,
  { person, as, left, at }: DayCommands['set-here'] & Stamp,
  { directory }: Known,
): Outcome {
  if (!hasDayBegun(meeting.when, at)) return { refused: 'too-early' };
  const { register, list, day } = meeting;
  const had = ownEntry(day.left, person) ?? null;
  const isHere = register.present.includes(person);
  if (!list.people.some((one) => one.person === person)) return { refused: 'no-such-person' };
  if (!isHere && had === null) return { refused: 'not-here' };
  if (left !== null && !isTimeOfDay(left)) return { refused: 'bad-date' };
  if (as.how !== undefined && !waysHere.includes(as.how)) return { refused: 'changed' };
  const agencies = list.people.map((one) => agencyFor(of.people.agencies, one.person, directory));
  const own = agencyFor(of.people.agencies, person, directory);
  if (!(as.speaksFor ?? []).every((one) => agencies.includes(one) && one !== own)) return { refused: 'changed' };
  if (left !== null && isHere && register.present.length === 1) return { refused: 'last-here' };
  if (had === left && isSameWay(ownEntry(day.here, person) ?? {}, as)) return already;
  return { events: [{ event: 'here-set', person, as, left, ...(had !== null && left === null ? { back: true } : {}) }] };
}

function isSameWay(one: HereAs, other: HereAs): boolean {
  const key = ({ how, part, speaksFor = [] }: HereAs) => JSON.stringify([how, part, speaksFor.toSorted()]);
  return key(one) === key(other);
}

/** Whoever joins from outside says for themself whether they are alone in a private place; the chair sees who has not. */
export function sayAlone({ meeting: { day } }: InMeeting, { alone, by }: DayCommands['say-alone'] & Stamp): Outcome {
  return ownEntry(day.alone, by as PersonId)?.alone === alone ? already : { events: [{ event: 'alone-said', alone }] };
}
