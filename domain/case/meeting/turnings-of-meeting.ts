import type { PersonId } from '../../ids.ts';
import type { MeetingId } from '../../ref.ts';
import type { Turning } from '../../tell.ts';
import { practiceTurnings } from '../conference/practice/shown.ts';
import { type Conference, conferenceOf } from '../conference.ts';
import type { KnownToCards } from '../section.ts';
import { dayTurnings, turningsOf } from '../turnings.ts';
import { keptOfMeeting } from '../unscored/kept-of-meeting.ts';
import type { Case } from '../whole.ts';
import { heldTurnings } from './held-back/waiting.ts';

/** When somebody's one card of a meeting becomes another by time alone, with what they pressed and is held back, the earliest first. */
export function meetingTurnings(state: Case, id: MeetingId, person: PersonId, known: KnownToCards): readonly Turning[] {
  const is = conferenceOf(state, id);
  // That there is a round says that the day has begun; which numbers stand in it says nothing of time.
  return is?.status === 'convened' && is.rounds.length > 0 ? kept(state, id, person, known) : made(state, id, person, known);
}

/** The same of the card of whoever keeps a meeting of the core group. */
export function keeperTurnings(is: Conference | null, person: PersonId): readonly Turning[] {
  return is === null ? [] : byTime(dayTurnings(is), heldTurnings(is, person));
}

function made(state: Case, id: MeetingId, person: PersonId, known: KnownToCards): readonly Turning[] {
  const is = conferenceOf(state, id);
  if (is === null) return [];
  return byTime(turningsOf(is, person, known), [...heldTurnings(is, person), ...practiceTurnings(state, id, person, known)]);
}

const kept = keptOfMeeting(made);

function byTime(some: readonly Turning[], others: readonly Turning[]): readonly Turning[] {
  return others.length === 0 ? some : [...some, ...others].toSorted((a, b) => a.at - b.at);
}
