import type { Stamp } from '../../../decider.ts';
import type { PersonId } from '../../../ids.ts';
import { ownEntry } from '../../../own-entry.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import type { Tagged } from '../../../slice.ts';
import { calendarOf } from '../../../timescales/calendar-of.ts';
import type { Conference } from '../../conference.ts';
import { conferenceOf } from '../../conference.ts';
import { isBound } from '../../meeting/answers/undertaking.ts';
import { already, type Decided, type InMeeting, type Known } from '../../whole.ts';
import { type AskedAgain, askedAgain } from '../asked-again.ts';
import { wantsInterim } from './interim.ts';
import type { Interim, TimelinessCommands, TimelinessEvents } from './shape.ts';

/**
 * The plan in which somebody has a part until the conference, as whoever leads has said it (ST-T19); null: there is none, or they have none.
 * They hear of it once they are invited, and not from who said it themself.
 */
export function interimFor(conference: Parameters<typeof wantsInterim>[0] & Conference, person: PersonId, procedure: Procedure) {
  const { status, invitees, timeliness } = conference;
  const { interim } = timeliness;
  if (status !== 'convened' || interim === null || interim.by === person || !wantsInterim(conference, procedure)) return null;
  const isTheirs = interim.people.includes(person) && invitees.some((one) => one.person === person);
  return interim.inPlace && isTheirs ? interim : null;
}

/** Of those who have a part in it, but for who said it: who has said that they know it, who wants to talk about it first, and who nothing. */
export function saidOfParts({ people, by, said }: Interim): Readonly<Record<'know' | 'talk' | 'wait', readonly PersonId[]>> {
  const others = people.filter((one) => one !== by);
  return {
    know: others.filter((one) => ownEntry(said, one) === true),
    talk: others.filter((one) => ownEntry(said, one) === false),
    wait: others.filter((one) => ownEntry(said, one) === undefined),
  };
}

/** By somebody who has a part in it, of the plan that stood on the form; it can be said otherwise. */
export function answerInterim(
  { case: of, id, meeting }: InMeeting,
  { knows, seen, by }: TimelinessCommands['answer-interim'] & Stamp,
  { procedure }: Known,
): Decided<Tagged<'event', TimelinessEvents>> {
  const conference = conferenceOf(of, id);
  const person = by as PersonId;
  const interim = conference === null ? null : interimFor(conference, person, procedure);
  if (interim === null || interim.at !== seen) return { refused: 'changed' };
  if (!isBound(meeting, person)) return { refused: 'undertaking-first' };
  return ownEntry(interim.said, person) === knows ? already : { events: [{ event: 'interim-answered', knows }] };
}

/** The question whether they know their part, while they have not said; null: it is not asked, or it is answered. */
export function partAsked(of: Conference, person: PersonId, procedure: Procedure): AskedAgain | null {
  const interim = interimFor(of, person, procedure);
  if (interim === null || of.when === null || ownEntry(interim.said, person) !== undefined) return null;
  // Nobody could be asked before they were invited.
  return askedAgain(Math.max(interim.at, of.invitedAt ?? interim.at), of.when.startsAt, calendarOf(procedure));
}

/** Somebody wants to talk about their part in it: to whoever said that it stands. */
export function isPartNews(before: Conference | null, after: Conference, person: PersonId): boolean {
  const [was, is] = [before?.timeliness.interim, after.timeliness.interim];
  if (is == null || is.by !== person || was?.at !== is.at) return false;
  return saidOfParts(is).talk.some((one) => ownEntry(was.said, one) !== false);
}
