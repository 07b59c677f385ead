import type { Tagged } from '../../../slice.ts';
import { countDates } from '../../dates/case-deadlines.ts';
import { refusedAsAgreed } from '../../meeting/calling/agreed-day.ts';
import { conferencesOf } from '../../meetings.ts';
import { already, type Case, type Decided, type InMeeting, type Known } from '../../whole.ts';
import type { TimelinessCommands, TimelinessEvents } from './shape.ts';

/** The day agreed where it was adjourned was another one, or none: what is counted by it follows (FV-T15, Q-21). */
export function correctAgreedDay(
  { case: of, meeting, id }: InMeeting,
  { agreed }: TimelinessCommands['correct-agreed-day'],
  { procedure }: Known,
): Decided<Tagged<'event', TimelinessEvents>> {
  const { timeliness, calling } = meeting;
  if (agreed === (timeliness.agreedDay ?? '')) return already;
  const all = conferencesOf(of);
  const before = all[all.findIndex((one) => one.id === id) - 1]?.meeting;
  const refused = agreed === '' ? null : refusedAsAgreed(agreed, calling.type, before);
  if (refused !== null) return { refused };
  const agreedDay = agreed === '' ? null : agreed;
  const event = { event: 'agreed-day-corrected', agreed: agreedDay } as const;
  if (of.dates.counted === null) return { events: [event] };
  const is: Case = { ...of, meetings: { ...of.meetings, [id]: { ...meeting, timeliness: { ...timeliness, agreedDay } } } };
  return { events: [{ ...event, counted: countDates(is, procedure) }] };
}
