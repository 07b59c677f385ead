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
import { hasInterim } from './interim.ts';
import type { Interim, TimelinessCommands, TimelinessEvents } from './shape.ts';

/**
 * The plan in which somebody has a part until the conference, or had one, as whoever leads has said it (ST-T19); null: they have neither.
 * They hear of it once they are invited, and not from who said it themself.
 */
export function interimFor(conference: Parameters<typeof hasInterim>[0] & Conference, person: PersonId, procedure: Procedure) {
  const { status, invitees, timeliness } = conference;
  const { interim } = timeliness;
  if (status !== 'convened' || interim === null || interim.by === person || !hasInterim(conference, procedure)) return null;
  const isTheirs = hasPart(interim, person) || interim.dropped.includes(person);
  return isTheirs && invitees.some((one) => one.person === person) ? interim : null;
}

/** Whether they have a part in the plan as it stands; else they had one. */
export function hasPart({ inPlace, people }: Interim, person: PersonId): boolean {
  return inPlace && people.includes(person);
}

/** Who has heard of a part of theirs in the plan before this one, has none in this one, and has not said that they know that. */
export function droppedFrom({ status, invitees, timeliness }: Conference, people: readonly PersonId[], by: PersonId) {
  const { interim } = timeliness;
  if (status !== 'convened' || interim === null) return [];
  const had = interim.inPlace ? interim.people : [];
  const open = interim.dropped.filter((one) => ownEntry(interim.said, one) !== true);
  return [...new Set([...had, ...open])].filter(
    (one) => one !== by && !people.includes(one) && invitees.some(({ person }) => person === one),
  );
}

interface Parts {
  /** Of whoever has a part, but for who said it, who knows it, and how many they are. */
  readonly know: number;
  readonly all: number;
  /** Of them, and of whoever has none any more: who wants to talk about it first, and who has said nothing. */
  readonly talk: readonly PersonId[];
  readonly wait: readonly PersonId[];
  /** How many have a part who are on the list no more: it is nobody's. */
  readonly gone: number;
}

/** What was said of the plan by whoever it concerns. */
export function saidOfParts({ invitees, timeliness: { interim } }: Pick<Conference, 'invitees' | 'timeliness'>): Parts {
  if (interim === null) return { know: 0, all: 0, talk: [], wait: [], gone: 0 };
  const isListed = (one: PersonId) => invitees.some(({ person }) => person === one);
  const parts = interim.inPlace ? interim.people : [];
  const theirs = parts.filter((one) => one !== interim.by && isListed(one));
  const others = [...theirs, ...interim.dropped.filter(isListed)];
  return {
    know: theirs.filter((one) => ownEntry(interim.said, one) === true).length,
    all: theirs.length,
    talk: others.filter((one) => ownEntry(interim.said, one) === false),
    wait: others.filter((one) => ownEntry(interim.said, one) === undefined),
    gone: parts.filter((one) => !isListed(one)).length,
  };
}

/** By somebody who has a part in it or had one, of the plan that stood on the form; it can be said otherwise. */
export function answerInterim(
  { case: of, id, meeting }: InMeeting,
  { knows, seen, by }: TimelinessCommands['answer-interim'] & Stamp,
  { procedure }: Known,
): Decided<Tagged<'event', TimelinessEvents>> {
  const conference = conferenceOf(of, id);
  const person = by as PersonId;
  const interim = conference === null ? null : interimFor(conference, person, procedure);
  if (interim === null || interim.at !== seen) return { refused: 'changed' };
  // Whoever has none any more reads nothing of it.
  if (hasPart(interim, person) && !isBound(meeting, person)) return { refused: 'undertaking-first' };
  return ownEntry(interim.said, person) === knows ? already : { events: [{ event: 'interim-answered', knows }] };
}

/** The question how they stand in it, while somebody has not said; null: it is not asked, or it is answered. */
export function partsAsked(of: Conference, procedure: Procedure): AskedAgain | null {
  const { when, status, invitedAt, timeliness } = of;
  if (status !== 'convened' || when === null || timeliness.interim === null || !hasInterim(of, procedure)) return null;
  if (saidOfParts(of).wait.length === 0) return null;
  const { at } = timeliness.interim;
  // Nobody could be asked before they were invited.
  return askedAgain(Math.max(at, invitedAt ?? at), when.startsAt, calendarOf(procedure));
}

/**
 * Somebody wants to talk about their part in it, or has left the list with it: to whoever said that it stands. It goes on though the conference was
 * called off or adjourned: to them, and to whoever has a part in it.
 */
export function isPartNews(before: Conference | null, after: Conference, person: PersonId): boolean {
  const [was, is] = [before?.timeliness.interim, after.timeliness.interim];
  if (before === null || is == null || was?.at !== is.at) return false;
  if (!before.interimGoesOn && after.interimGoesOn && (is.by === person || hasPart(is, person))) return true;
  if (is.by !== person) return false;
  const { talk, gone } = saidOfParts(after);
  return talk.some((one) => ownEntry(was.said, one) !== false) || gone > saidOfParts(before).gone;
}
