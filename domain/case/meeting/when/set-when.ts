import { dayFromIso } from '../../../calendar/iso.ts';
import { instantAt } from '../../../calendar/london.ts';
import { isTimeOfDay } from '../../../calendar/time-of-day.ts';
import type { Stamp } from '../../../decider.ts';
import type { Tagged } from '../../../slice.ts';
import { already, type Decided, type InMeeting, type Known } from '../../whole.ts';
import { chairsAgency } from './set-chair.ts';
import type { WhenCommands, WhenEvents } from './shape.ts';

const twoYears = 2 * 366 * 86_400_000;

/** When and where, and who takes the chair: somebody the directory has as a chair (ST-P12: no tie to the case). */
export function setWhen(
  { meeting }: InMeeting,
  { when, chair, at }: WhenCommands['set-when'] & Stamp,
  known: Known,
): Decided<Tagged<'event', WhenEvents>> {
  const agency = chairsAgency(chair, known);
  if (agency === null) return { refused: 'no-such-person' };
  const { date, time, place } = when;
  const day = dayFromIso(date);
  if (day === null || !isTimeOfDay(time)) return { refused: 'bad-date' };
  const startsAt = instantAt(day, time);
  if (startsAt <= at || startsAt > at + twoYears) return { refused: 'bad-date' };
  const before = meeting.when;
  const same = before.when?.date === date && before.when.time === time && before.when.place === place;
  if (same && before.chair === chair) return already;
  return { events: [{ event: 'when-set', when: { date, time, place, startsAt }, chair, agency }] };
}
