import type { Stamp } from '../../../decider.ts';
import type { Tagged } from '../../../slice.ts';
import { hasDayBegun } from '../../meeting/register/unheld.ts';
import { already, type Decided, type InMeeting, type Known } from '../../whole.ts';
import { typeContinued } from '../decision/standing.ts';
import { isIn, reportOf } from '../reports/owed.ts';
import { agendaOf } from './agenda.ts';
import { familyIn, heardMembers } from './family-ids.ts';
import type { DayCommands, DayEvents } from './shape.ts';
import { sameOnes } from './take-register-of-family.ts';

type Outcome = Decided<Tagged<'event', DayEvents>>;

/** What of the running order is done, and what was marked by mistake (BU-A1, CE-A1, CE-A2). */
export function markPoints(
  { case: of, id, meeting }: InMeeting,
  { done, undone, at }: DayCommands['mark-points'] & Stamp,
  { procedure }: Known,
): Outcome {
  if (!hasDayBegun(meeting.when, at)) return { refused: 'too-early' };
  const keys = agendaOf({ continues: typeContinued(of, id) }, procedure).map((one) => one.key);
  if (![...done, ...undone].every((key) => keys.includes(key))) return { refused: 'changed' };
  const { points } = meeting.day;
  const more = keys.filter((key) => done.includes(key) && points[key] === undefined);
  const less = keys.filter((key) => undone.includes(key) && !done.includes(key) && points[key] !== undefined);
  return more.length + less.length === 0 ? already : { events: [{ event: 'points-marked', done: more, undone: less }] };
}

/** Who of the family was heard, and how; and whose reports were read out, of those that are in (CE-P5). All of it, each time. */
export function noteHeard(
  { case: of, meeting }: InMeeting,
  { self, spokenFor, own, read, seen, at }: DayCommands['note-heard'] & Stamp,
): Outcome {
  if (!hasDayBegun(meeting.when, at)) return { refused: 'too-early' };
  const { day, list, reports } = meeting;
  const members = heardMembers(familyIn(of, list.children));
  if (![...self, ...spokenFor, ...own].every((one) => members.includes(one))) return { refused: 'changed' };
  const authors = list.people.map((one) => one.person).filter((one) => isIn(reportOf(reports, one)));
  // One that was read and taken back since stays read.
  if (!read.every((one) => authors.includes(one) || day.read.includes(one))) return { refused: 'changed' };
  const { heard } = day;
  const same = sameOnes(self, heard.self) && sameOnes(spokenFor, heard.spokenFor) && sameOnes(own, heard.own);
  if (same && sameOnes(read, day.read)) return already;
  if (seen !== undefined && seen !== day.version) return { refused: 'changed' };
  return { events: [{ event: 'heard-noted', self, spokenFor, own, read }] };
}
