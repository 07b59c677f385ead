import { expect, test } from 'vitest';
import { calendarFor } from '../../../../domain/calendar/calendar-for.ts';
import type { Day } from '../../../../domain/calendar/day.ts';
import { dayFromIso, isoFromDay } from '../../../../domain/calendar/iso.ts';
import { instantAt, localDay, localTime } from '../../../../domain/calendar/london.ts';
import type { WorkingTimes } from '../../../../domain/directory/leave/shape.ts';
import { weekAt, weeksIn, withWeek } from '../../../../domain/directory/leave/turns.ts';
import { isOwnDay, resumesAt } from '../../../../domain/directory/leave/working-times.ts';
import { DirectoryStory } from '../../../support/directory-story.ts';
import { id } from '../../../support/invented-partnership.ts';

const calendar = calendarFor('england-and-wales');
const day = (iso: string) => dayFromIso(iso) as Day;
const on = (weekdays: readonly number[], from: string, until: string): WorkingTimes =>
  weekdays.map((one) => ({ day: one, from, until }));
/** Days in the week of Monday 23 November 2026, nights in the next, and then days again. */
const early = on([0, 1, 2], '06:00', '14:00');
const late = on([3, 4, 5], '22:00', '06:00');
const rota = withWeek(withWeek(early, day('2026-11-23'), early, 2), day('2026-11-30'), late, 2);

test.each([
  ['in the week of days', '2026-11-25', '07:00', 'now'],
  ['after its last shift: the first night of the next', '2026-11-25', '14:00', '2026-12-03 22:00'],
  ['on a Monday of the week of nights', '2026-11-30', '07:00', '2026-12-03 22:00'],
  ['in the last night of that week, past midnight', '2026-12-06', '05:59', 'now'],
  ['and then the week of days comes again', '2026-12-06', '06:00', '2026-12-07 06:00'],
  ['two weeks later it is as it was', '2026-12-09', '14:00', '2026-12-17 22:00'],
])('weeks that follow each other: %s', (_, iso, time, expected) => {
  const isWorkingDay = (one: Day) => isOwnDay(rota, one, calendar);
  const found = resumesAt(rota, instantAt(day(iso), time), { isWorkingDay });
  expect(found === null ? 'now' : `${isoFromDay(localDay(found))} ${localTime(found)}`).toBe(expected);
});

test('a day of the one week is none of the other', () => {
  expect(['2026-11-23', '2026-11-30', '2026-12-07'].map((iso) => isOwnDay(rota, day(iso), calendar))).toEqual([
    true,
    false,
    true,
  ]);
});

test('another week begins as this one was, a change is of its own week, and every week can be made alike again', () => {
  const two = withWeek(early, day('2026-11-23'), early, 2);
  expect(weeksIn(two)).toBe(2);
  expect(weekAt(two, day('2026-11-30')).map(({ day: one, from }) => [one, from])).toEqual([
    [0, '06:00'],
    [1, '06:00'],
    [2, '06:00'],
  ]);
  expect(weekAt(rota, day('2026-11-26')).map(({ from }) => from)).toEqual(['06:00', '06:00', '06:00']);
  expect(weekAt(rota, day('2026-12-03')).map(({ from }) => from)).toEqual(['22:00', '22:00', '22:00']);
  expect(withWeek(rota, day('2026-11-23'), early, 1)).toEqual(early);
  // Over the end of a year as well, and before 1970.
  expect(weekAt(rota, day('2026-12-31'))).toEqual(weekAt(rota, day('2026-12-03')));
  expect(weekAt(rota, day('1969-12-31')).length).toBe(3);
});

test('somebody sets them, one week without any work too; what cannot be read as weeks is refused', () => {
  const story = new DirectoryStory();
  const set = (times: WorkingTimes) =>
    story.ask(id('tom'), { do: 'set-preferences', person: id('tom'), language: 'en', hour: 9, times });
  expect(set(rota)).toEqual(['preferences-set']);
  expect(story.person('tom-teacher')?.times).toEqual(rota);
  const inTurn = (nth: number, of: number): WorkingTimes => early.map((one) => ({ ...one, turn: { nth, of } }));
  expect(set(inTurn(1, 2))).toEqual(['preferences-set']);
  for (const wrong of [
    [...inTurn(1, 2), ...inTurn(0, 2)],
    [...inTurn(0, 2), ...early],
    [...inTurn(0, 2), ...inTurn(1, 3)],
    inTurn(2, 2),
    inTurn(0, 5),
    inTurn(0.5, 2),
    [...inTurn(0, 2), ...inTurn(0, 2)],
  ])
    expect(set(wrong)).toBe('bad-hours');
});

test('where every fourth week alone is worked, what can wait comes in that week', () => {
  const fourth = withWeek([], day('2026-11-23'), on([0], '09:00', '12:00'), 4);
  const isWorkingDay = (one: Day) => isOwnDay(fourth, one, calendar);
  const found = resumesAt(fourth, instantAt(day('2026-11-23'), '12:00'), { isWorkingDay });
  expect(found).toBe(instantAt(day('2026-12-21'), '09:00'));
});
