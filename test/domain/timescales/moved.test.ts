import { expect, test } from 'vitest';
import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { official } from '../../../domain/calendar/official.ts';
import type { OfficialDates } from '../../../domain/calendar/official-dates.ts';
import { calendarOf } from '../../../domain/timescales/calendar-of.ts';
import { deadlines } from '../../../domain/timescales/deadlines.ts';
import { movedDeadlines } from '../../../domain/timescales/moved.ts';
import { readWrittenCase, type Written } from '../../../domain/timescales/read.ts';
import { day, given } from './asked.ts';

/** As if Monday 11 January 2027 had been proclaimed a holiday in England and Wales. */
const dates = official.dates['england-and-wales'];
const newer: OfficialDates = {
  ...official,
  version: 2,
  dates: { ...official.dates, 'england-and-wales': { ...dates, 2027: `01-01 01-11 ${dates[2027].slice(6)}` } },
};

function answers(facts: Written['facts'], today: string) {
  const stoke = given('stoke-on-trent');
  const found = readWrittenCase({ facts }, stoke);
  if ('problem' in found) throw new Error(found.problem);
  const at = (edition: OfficialDates) => deadlines(stoke, found, day(today), calendarOf(stoke, undefined, edition));
  return [at(official), at(newer)] as const;
}

test('an open date that a proclaimed day moves is named, with both dates and the version it has now', () => {
  const [before, after] = answers({ 'strategy-discussion': '2026-12-18', 'core-group': '2026-12-15' }, '2026-12-20');
  const found = movedDeadlines(before, after);
  expect(found.map((one) => [one.rule, isoFromDay(one.was), isoFromDay(one.now), one.calendar])).toEqual([
    ['ST-T1', '2027-01-13', '2027-01-14', '2'],
  ]);
  expect(before[0]?.calendar).toBe('1');
});

test('a calendar date stays, and its last working day moves', () => {
  const [before, after] = answers({ 'core-group': '2026-12-14' }, '2026-12-20'); // four weeks: Mon 11 Jan
  expect(
    movedDeadlines(before, after).map((one) => [one.rule, one.was === one.now, isoFromDay(one.lastWorkingDay ?? 0)]),
  ).toEqual([['ST-T8', true, '2027-01-08']]);
});

test('what is over does not move', () => {
  const [before, after] = answers({ 'strategy-discussion': '2026-12-18' }, '2027-02-01');
  expect(movedDeadlines(before, after)).toEqual([]);
});
