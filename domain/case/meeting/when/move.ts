import { partsOf } from '../../../access/parts.ts';
import { dayFromIso } from '../../../calendar/iso.ts';
import type { Stamp } from '../../../decider.ts';
import { kindOf } from '../../../ref.ts';
import type { Tagged } from '../../../slice.ts';
import { isPastOwnLimit } from '../../conference/timeliness/lateness.ts';
import { countDates } from '../../dates/case-deadlines.ts';
import { already, type Decided, type InMeeting, type Known } from '../../whole.ts';
import { setChair } from './set-chair.ts';
import { startOf } from './set-when.ts';
import type { When, WhenCommands, WhenEvents } from './shape.ts';

type Asked = WhenCommands['move'] & Stamp;

/**
 * Another day, time or place after the invitations went out; everybody is asked anew. A time that is unusual or past the limit holds up
 * nothing: past the limit it takes a reason. Once a scale was opened, or views were asked for, the meeting has begun, and is not moved any more.
 */
export function move(whole: InMeeting, asked: Asked, known: Known): Decided<Tagged<'event', WhenEvents>> {
  const { when: was, revision } = whole.meeting.when;
  const { date, time, place } = asked.when;
  const takesChair = asked.chair !== undefined && asked.chair !== whole.meeting.when.chair ? asked.chair : null;
  if (was === null) return { refused: 'incomplete' };
  const same = was.date === date && was.time === time && was.place === place;
  if (same && takesChair === null) return already;
  if (asked.seen !== revision) return { refused: 'changed' };
  if (takesChair !== null && !maySetChair(whole, asked, known)) return { refused: 'not-yours' };
  const chair = takesChair === null ? already : setChair(whole, { ...asked, chair: takesChair }, known);
  if ('refused' in chair) return chair;
  if (same) return chair;
  const startsAt = startOf(asked.when, asked.at);
  if (startsAt === null) return { refused: 'bad-date' };
  if (whole.meeting.scale.rounds.length + whole.meeting.views.rounds.length > 0) return { refused: 'too-late' };
  const reason = startsAt !== was.startsAt && isPastOwnLimit(whole, dayFromIso(date) ?? 0, asked, known);
  if (asked.why === '' && reason) return { refused: 'no-reason' };
  const when: When = { date, time, place, startsAt };
  const why = asked.why === '' ? null : asked.why;
  const knew = whole.meeting.list.people.map((one) => one.person);
  return { events: [{ event: 'moved', when, was, why, counted: countedFrom(whole, when, known), knew }, ...chair.events] };
}

/** A core group is chaired by whoever called it; another chair of a conference is set by whoever answers for that (ST-P12). */
function maySetChair({ case: of, id }: InMeeting, { by }: Stamp, known: Known): boolean {
  return kindOf(id) === 'conference' && partsOf(of, by, known, id).has('administrator');
}

/** The dates of the case with the meeting moved: a newer calendar is compared with these. */
function countedFrom({ case: of, meeting, id }: InMeeting, when: When, { procedure }: Known) {
  if (kindOf(id) !== 'conference') return null;
  const moved = { ...meeting, when: { ...meeting.when, when } };
  return countDates({ ...of, meetings: { ...of.meetings, [id]: moved } }, procedure);
}
