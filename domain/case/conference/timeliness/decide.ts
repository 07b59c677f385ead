import { dayFromIso } from '../../../calendar/iso.ts';
import { localDay } from '../../../calendar/london.ts';
import type { Stamp } from '../../../decider.ts';
import type { PersonId } from '../../../ids.ts';
import type { Tagged } from '../../../slice.ts';
import { conferenceOf } from '../../conference.ts';
import { already, type Decided, type InMeeting, type Known } from '../../whole.ts';
import {
  agreedNow,
  authorisedNow,
  authorisersOf,
  isAuthorisedBySomebody,
  isChairAskedOfDelay,
  isReasonAlwaysAsked,
} from './authorising.ts';
import { hasInterim, interimAskedOf } from './interim.ts';
import { droppedFrom } from './interim-part.ts';
import { latenessOf } from './lateness.ts';
import { missedRows } from './missed.ts';
import type { TimelinessCommands, TimelinessEvents } from './shape.ts';

type Outcome = Decided<Tagged<'event', TimelinessEvents>>;

/** Why a date is not kept, and the day that is now meant (FV-T16). Said again it is a correction. */
export function explainLate(
  { case: of, meeting, id }: InMeeting,
  { row, why, proposed, at }: TimelinessCommands['explain-late'] & Stamp,
  { procedure }: Known,
): Outcome {
  const conference = conferenceOf(of, id);
  const own = row === 'own';
  const isMissed = own
    ? conference !== null && latenessOf(conference, procedure).rows.length > 0
    : missedRows(of, id, procedure, at).some((one) => one.name === row);
  if (!isMissed) return { refused: 'changed' };
  if (why === '') return { refused: 'no-reason' };
  const day = dayFromIso(proposed);
  if (proposed !== '' && (day === null || day < localDay(at))) return { refused: 'bad-date' };
  const before = own ? meeting.timeliness.reason : meeting.timeliness.missed[row];
  const is = proposed === '' ? null : proposed;
  const same =
    before?.why === why && before.proposed === is && (!own || meeting.timeliness.reason?.day === meeting.timeliness.day);
  return same ? already : { events: [{ event: 'late-explained', row, why, proposed: is }] };
}

/** By whom the procedure names, and by nobody else, of the day that stood on the form; it can be said otherwise. */
export function authoriseDelay(
  { case: of, id }: InMeeting,
  { authorised, why, seen, by }: TimelinessCommands['authorise-delay'] & Stamp,
  { procedure, directory }: Known,
): Outcome {
  const conference = conferenceOf(of, id);
  if (conference === null || !isAuthorisedBySomebody(conference, procedure)) return { refused: 'changed' };
  if (!authorisersOf(conference, procedure, directory).includes(by as PersonId)) return { refused: 'not-yours' };
  if (conference.when?.date !== seen) return { refused: 'changed' };
  // A refusal has its reason; so has what is authorised in writing, or beside the chair.
  if (why === '' && (!authorised || isReasonAlwaysAsked(procedure))) return { refused: 'incomplete' };
  const before = authorisedNow(conference);
  const same = before?.authorised === authorised && before.why === why && before.by === by && before.day === seen;
  return same ? already : { events: [{ event: 'delay-answered', authorised, why, day: seen }] };
}

/** By the chair, of the day that stood on the form, beside what the manager says; it can be said otherwise. */
export function agreeDelay(
  { case: of, id }: InMeeting,
  { agreed, why, seen, by }: TimelinessCommands['agree-delay'] & Stamp,
  { procedure }: Known,
): Outcome {
  const conference = conferenceOf(of, id);
  if (conference === null || !isChairAskedOfDelay(conference, procedure)) return { refused: 'changed' };
  if (conference.when?.date !== seen) return { refused: 'changed' };
  if (why === '') return { refused: 'incomplete' };
  const before = agreedNow(conference);
  const same = before?.authorised === agreed && before.why === why && before.by === by && before.day === seen;
  return same ? already : { events: [{ event: 'delay-agreed', agreed, why, day: seen }] };
}

/** By whoever is listed to lead: whether the plan until then is in place, who has a role in it, and who does what (ST-T19). */
export function sayInterim(
  { case: of, id }: InMeeting,
  { inPlace, people, what, by }: TimelinessCommands['say-interim'] & Stamp,
  { procedure }: Known,
): Outcome {
  const conference = conferenceOf(of, id);
  if (conference === null || !hasInterim(conference, procedure)) return { refused: 'changed' };
  if (interimAskedOf(conference, procedure) !== by) return { refused: 'not-yours' };
  const theirs = people.filter((one) => conference.invitees.some(({ person }) => person === one));
  // In place it has roles.
  if (inPlace && (theirs.length === 0 || what === '')) return { refused: 'incomplete' };
  const { interim } = conference.timeliness;
  const same = interim?.inPlace === inPlace && interim.what === what && interim.people.join() === theirs.join();
  if (same) return already;
  const dropped = droppedFrom(conference, inPlace ? theirs : [], by as PersonId);
  return { events: [{ event: 'interim-said', inPlace, people: theirs, what, ...(dropped.length > 0 ? { dropped } : {}) }] };
}
