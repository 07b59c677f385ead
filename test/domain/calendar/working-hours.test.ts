import { expect, test } from 'vitest';
import { addWorkingHours, inWorkingHours } from '../../../domain/calendar/working-hours.ts';
import { buckinghamshire } from '../../../domain/procedures/buckinghamshire.ts';
import { calendarOf } from '../../../domain/timescales/calendar-of.ts';

const calendar = calendarOf(buckinghamshire);
const at = (text: string) => Date.parse(text);

test.each([
  ['in working hours: at once', '2026-12-01T10:30:00Z', '2026-12-01T10:30:00Z'],
  ['before they begin: when they begin', '2026-12-01T06:00:00Z', '2026-12-01T09:00:00Z'],
  ['when they end: the next day', '2026-12-01T17:00:00Z', '2026-12-02T09:00:00Z'],
  ['a Friday evening: Monday', '2026-12-04T21:00:00Z', '2026-12-07T09:00:00Z'],
  ['Christmas Eve, late: after both bank holidays and the weekend between', '2026-12-24T18:00:00Z', '2026-12-29T09:00:00Z'],
  ['in summer they begin an hour earlier by UTC', '2026-07-01T07:00:00Z', '2026-07-01T08:00:00Z'],
])('%s', (_, now, then) => {
  expect(new Date(inWorkingHours(at(now), calendar)).toISOString()).toBe(new Date(at(then)).toISOString());
});

test.each([
  ['inside the day', '2026-12-01T10:30:00Z', 2, '2026-12-01T12:30:00Z'],
  ['to its end, which is still that day', '2026-12-01T10:30:00Z', 6.5, '2026-12-01T17:00:00Z'],
  ['over its end, and on from the next morning', '2026-12-01T15:00:00Z', 4, '2026-12-02T11:00:00Z'],
  ['over a weekend', '2026-12-04T16:00:00Z', 3, '2026-12-07T11:00:00Z'],
  ['over several days', '2026-12-01T09:00:00Z', 20, '2026-12-03T13:00:00Z'],
  ['from before they begin', '2026-12-01T06:00:00Z', 1, '2026-12-01T10:00:00Z'],
])('working hours later: %s', (_, from, hours, then) => {
  expect(new Date(addWorkingHours(at(from), hours, calendar)).toISOString()).toBe(new Date(at(then)).toISOString());
});
