import { isTimeOfDay } from '../../../calendar/time-of-day.ts';
import type { Stamp } from '../../../decider.ts';
import type { PersonId } from '../../../ids.ts';
import { ownEntry } from '../../../own-entry.ts';
import type { Tagged } from '../../../slice.ts';
import { isStarted } from '../../meeting/register/unheld.ts';
import { agencyFor } from '../../people/agency-for.ts';
import { already, type Decided, type InMeeting, type Known } from '../../whole.ts';
import { quorateAt } from './quorate.ts';
import type { DayCommands, DayEvents } from './shape.ts';
import { reconvenings } from './shape.ts';
import { sameOnes } from './take-register-of-family.ts';

type Outcome = Decided<Tagged<'event', DayEvents>>;

/** Which of the agencies on the list have direct contact with the children, and whether there is enough information, as the chair says (ST-P2). */
export function sayQuorum(
  { case: of, meeting: { list, day } }: InMeeting,
  { direct, information, fewer }: DayCommands['say-quorum'],
  { procedure, directory }: Known,
): Outcome {
  if (procedure.quorum === null) return { refused: 'too-early' };
  const agencies = list.people.map((one) => agencyFor(of.people.agencies, one.person, directory));
  if (!direct.every((one) => agencies.includes(one))) return { refused: 'changed' };
  const was = day.quorum;
  const same = was !== null && was.information === information && was.fewer === fewer && sameOnes(was.direct, direct);
  return same ? already : { events: [{ event: 'quorum-said', direct, information, fewer }] };
}

/** Where there is no quorum the conference goes on all the same, and the chair chooses whether it is reconvened. */
export function chooseReconvene(
  on: InMeeting,
  { choice }: DayCommands['choose-reconvene'],
  { procedure, directory }: Known,
): Outcome {
  const { reconvene } = on.meeting.day;
  if (choice !== null && !reconvenings.includes(choice)) return { refused: 'changed' };
  if ((reconvene?.choice ?? null) === choice) return already;
  if (choice !== null && !quorateAt(on, procedure, directory).provisional) return { refused: 'changed' };
  return { events: [{ event: 'reconvene-chosen', choice }] };
}

/** Whoever was not there may ask the chair to reconvene, and take it back. */
export function askReconvene(on: InMeeting, { by }: Stamp, { procedure, directory }: Known): Outcome {
  const person = by as PersonId;
  const { day, register } = on.meeting;
  if (ownEntry(day.asksReconvene, person) !== undefined) return already;
  if (register.present.includes(person) || ownEntry(day.left, person) !== undefined) return { refused: 'changed' };
  return quorateAt(on, procedure, directory).provisional ? { events: [{ event: 'reconvene-asked' }] } : { refused: 'changed' };
}

export function unaskReconvene({ meeting: { day } }: InMeeting, { by }: Stamp): Outcome {
  return ownEntry(day.asksReconvene, by as PersonId) === undefined ? already : { events: [{ event: 'reconvene-unasked' }] };
}

/** What is entered afterwards, from the printed sheet, was at another time than it is entered: the real times stand beside it. */
export function enterSheet({ meeting: { when, day } }: InMeeting, { times, at }: DayCommands['enter-sheet'] & Stamp): Outcome {
  if (!isStarted(when, at)) return { refused: 'too-early' };
  const all = times === null ? [] : [times.register, times.scale, times.decision].flatMap((one) => one ?? []);
  if (!all.every(isTimeOfDay)) return { refused: 'bad-date' };
  const was = day.sheet === null ? null : { register: day.sheet.register, scale: day.sheet.scale, decision: day.sheet.decision };
  const same =
    JSON.stringify(was) ===
    JSON.stringify(times === null ? null : { register: times.register, scale: times.scale, decision: times.decision });
  return same ? already : { events: [{ event: 'sheet-entered', times }] };
}
