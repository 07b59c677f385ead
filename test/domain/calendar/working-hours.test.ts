import { expect, test } from 'vitest';
import { inWorkingHours } from '../../../domain/calendar/working-hours.ts';
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
