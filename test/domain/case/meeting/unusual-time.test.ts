import { expect, test } from 'vitest';
import { unusualTime } from '../../../../domain/case/meeting/when/unusual-time.ts';
import { buckinghamshire } from '../../../../domain/procedures/buckinghamshire.ts';
import { calendarOf } from '../../../../domain/timescales/calendar-of.ts';

const calendar = calendarOf(buckinghamshire);
const at = (date: string, time: string) => unusualTime({ date, time }, calendar);

test.each([
  ['2026-12-17', '10:00', []],
  ['2026-12-17', '08:00', []],
  ['2026-12-17', '07:59', ['hours']],
  ['2026-12-17', '18:00', []],
  ['2026-12-17', '18:01', ['hours']],
  ['2026-12-19', '10:00', ['weekend']],
  ['2026-12-20', '10:00', ['weekend']],
  ['2026-12-25', '10:00', ['bank-holiday']],
  // Boxing Day of 2026 is a Saturday, so the Monday after it is its holiday.
  ['2026-12-26', '10:00', ['weekend']],
  ['2026-12-28', '19:30', ['bank-holiday', 'hours']],
] as const)('%s, %s is unusual by %j', (date, time, by) => {
  expect(at(date, time)).toEqual(by);
});

test('a day that is none is not unusual: it is refused', () => {
  expect(at('2026-02-30', '10:00')).toEqual([]);
});
