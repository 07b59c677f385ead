import { dayFromIso } from '../../../calendar/iso.ts';
import { instantAt } from '../../../calendar/london.ts';
import { isTimeOfDay } from '../../../calendar/time-of-day.ts';
import type { Stamp } from '../../../decider.ts';
import type { Instant } from '../../../ids.ts';
import type { Tagged } from '../../../slice.ts';
import { already, type Decided, type InMeeting, type Known } from '../../whole.ts';
import { chairsAgency } from './chairs-agency.ts';
import type { NewWhen, WhenCommands, WhenEvents } from './shape.ts';

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
  const startsAt = startOf(when, at);
  if (startsAt === null) return { refused: 'bad-date' };
  const before = meeting.when;
  const same = before.when?.date === date && before.when.time === time && before.when.place === place;
  if (same && before.chair === chair) return already;
  return { events: [{ event: 'when-set', when: { date, time, place, startsAt }, chair, agency }] };
}

/** When a meeting starts, to come and not more than two years away; null: that is no such time. */
export function startOf({ date, time }: Pick<NewWhen, 'date' | 'time'>, at: Instant): Instant | null {
  const day = dayFromIso(date);
  if (day === null || !isTimeOfDay(time)) return null;
  const startsAt = instantAt(day, time);
  return startsAt <= at || startsAt > at + twoYears ? null : startsAt;
}
