import { dayFromIso } from '../../calendar/iso.ts';
import { openingOf } from '../../calendar/working-hours.ts';
import type { PersonId } from '../../ids.ts';
import { nudges } from '../../nudges/policy.ts';
import type { MeetingId } from '../../ref.ts';
import type { Turning } from '../../tell.ts';
import { calendarOf } from '../../timescales/calendar-of.ts';
import { practiceTurnings } from '../conference/practice/shown.ts';
import { type Conference, conferenceOf } from '../conference.ts';
import { shortNoteTurnings } from '../core-group/note-reminders.ts';
import { nextDateTurnings } from '../core-group-cards.ts';
import { leadOf } from '../people/lead.ts';
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
export function keeperTurnings(state: Case, is: Conference | null, person: PersonId, known: KnownToCards): readonly Turning[] {
  if (is === null) return [];
  // Whose turn the note is has the other card of the meeting, where they are on its list.
  const isMember = is.invitees.some((one) => one.person === person);
  const note = isMember && is.noteTaker === person ? [] : shortNoteTurnings(is, person, ofPlan(state, known));
  // The note and the date of the next are asked for again on one morning, by one message.
  const next = nextDateTurnings(state, is, person, known.procedure).filter(({ at }) => note.every((one) => one.at !== at));
  return byTime([...dayTurnings(is), ...unheldTurnings(is, person, known), ...note, ...next], heldTurnings(is, person));
}

const ofPlan = (state: Case, { procedure }: KnownToCards) => ({ procedure, lead: leadOf(state, procedure) });

/** Whoever holds it is asked again whether it was held, and then whoever leads the plan, where somebody else holds it. */
function unheldTurnings(is: Conference, person: PersonId, { procedure }: KnownToCards): readonly Turning[] {
  const day = is.stage === 'convened' ? dayFromIso(is.when?.date ?? '') : null;
  if (day === null) return [];
  const calendar = calendarOf(procedure, is.area ?? undefined);
  const days = is.chair === person ? nudges.unheld.days : nudges.unheld.next.map((one) => one.after);
  return days.map((n) => ({ at: openingOf(calendar.addWorkingDays(day, n)), comesDown: true }));
}

function made(state: Case, id: MeetingId, person: PersonId, known: KnownToCards): readonly Turning[] {
  const is = conferenceOf(state, id);
  if (is === null) return [];
  const note = is.noteTaker === person ? shortNoteTurnings(is, person, ofPlan(state, known)) : [];
  return byTime(turningsOf(is, person, known), [
    ...heldTurnings(is, person),
    ...practiceTurnings(state, id, person, known),
    ...note,
  ]);
}

const kept = keptOfMeeting(made);

function byTime(some: readonly Turning[], others: readonly Turning[]): readonly Turning[] {
  return others.length === 0 ? some : [...some, ...others].toSorted((a, b) => a.at - b.at);
}
