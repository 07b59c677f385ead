import { expect, test } from 'vitest';
import { calendarFor } from '../../../../domain/calendar/calendar-for.ts';
import type { Day } from '../../../../domain/calendar/day.ts';
import { dayFromIso, isoFromDay } from '../../../../domain/calendar/iso.ts';
import { instantAt, localDay, localTime } from '../../../../domain/calendar/london.ts';
import type { WorkingTimes } from '../../../../domain/directory/leave/shape.ts';
import { isOwnDay, resumesAt } from '../../../../domain/directory/leave/working-times.ts';

const calendar = calendarFor('england-and-wales');
const at = (iso: string, time: string) => instantAt(dayFromIso(iso) as Day, time);
function resumes(times: WorkingTimes, iso: string, time: string): string {
  const isWorkingDay = (day: Day) => isOwnDay(times, day, calendar);
  const found = resumesAt(times, at(iso, time), { isWorkingDay });
  return found === null ? 'now' : `${isoFromDay(localDay(found))} ${localTime(found)}`;
}

/** A teacher: Monday with two lessons left out, Tuesday the morning alone. */
const teacher: WorkingTimes = [
  { day: 0, from: '08:30', until: '09:00' },
  { day: 0, from: '10:00', until: '11:00' },
  { day: 0, from: '12:00', until: '15:30' },
  { day: 1, from: '08:30', until: '12:00' },
];
/** Police: two late shifts and a night into Sunday, and one into Monday. */
const shifts: WorkingTimes = [
  { day: 3, from: '14:00', until: '22:00' },
  { day: 5, from: '22:00', until: '06:00' },
  { day: 6, from: '22:00', until: '06:00' },
];

// 23 November 2026 is a Monday.
test.each([
  ['before the first', '2026-11-23', '07:00', '2026-11-23 08:30'],
  ['at its first minute', '2026-11-23', '08:30', 'now'],
  ['in a lesson: when it is over', '2026-11-23', '09:00', '2026-11-23 10:00'],
  ['in the next', '2026-11-23', '11:59', '2026-11-23 12:00'],
  ['after the last', '2026-11-23', '15:30', '2026-11-24 08:30'],
  ['on a day of other hours', '2026-11-24', '12:30', '2026-11-30 08:30'],
  ['over a bank holiday, which is no Monday of theirs', '2026-12-22', '13:00', '2026-12-29 08:30'],
])('hours of each weekday, lessons left out: %s', (_, iso, time, expected) => expect(resumes(teacher, iso, time)).toBe(expected));

test.each([
  ['in a late shift', '2026-11-26', '21:59', 'now'],
  ['after it, until the night of Saturday', '2026-11-26', '22:00', '2026-11-28 22:00'],
  ['before midnight', '2026-11-28', '23:30', 'now'],
  ['past midnight, on Sunday', '2026-11-29', '05:59', 'now'],
  ['when it is over', '2026-11-29', '06:00', '2026-11-29 22:00'],
  ['into Monday, which is none of their days', '2026-11-30', '03:00', 'now'],
  ['and then not before Thursday', '2026-11-30', '06:00', '2026-12-03 14:00'],
])('shifts, over midnight and at weekends: %s', (_, iso, time, expected) => expect(resumes(shifts, iso, time)).toBe(expected));

test('a weekend is a working day of whoever works then, and of nobody else; a bank holiday of nobody', () => {
  const [saturday, monday, christmas] = ['2026-11-28', '2026-11-30', '2026-12-25'].map((iso) => dayFromIso(iso) as Day) as [
    Day,
    Day,
    Day,
  ];
  const all = [0, 1, 2, 3, 4, 5].map((day) => ({ day, from: '09:00', until: '17:00' }));
  expect([saturday, monday, christmas].map((day) => isOwnDay(all, day, calendar))).toEqual([true, true, false]);
  expect([saturday, monday, christmas].map((day) => isOwnDay(undefined, day, calendar))).toEqual([false, true, false]);
  expect([saturday, monday].map((day) => isOwnDay(shifts, day, calendar))).toEqual([true, false]);
});
