import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Calendar } from '../../../domain/calendar/calendar.ts';
import { calendarFor } from '../../../domain/calendar/calendar-for.ts';
import { dayOf, weekday } from '../../../domain/calendar/day.ts';
import type { DatedFact } from '../../../domain/timescales/dates.ts';
import { deadlines } from '../../../domain/timescales/deadlines.ts';
import { given } from './asked.ts';

const someDay = fc.integer({ min: dayOf(2024, 1, 1), max: dayOf(2028, 12, 31) });
const national = ['england-2023', 'scotland-2023', 'wales', 'forth-valley-today', 'london', 'sussex', 'tees'];
const today = dayOf(2026, 11, 26);

function rowsOf(key: string, type: 'initial' | 'pre-birth', facts: readonly DatedFact[]) {
  const procedure = given(key);
  return deadlines(procedure, { type, facts }, today, calendarFor(procedure.division));
}

/** One day after the other, as somebody would do it with a finger on a calendar. */
function byFinger(from: number, working: number, calendar: Calendar): number {
  let [day, left] = [from, working];
  while (left > 0) {
    day += 1;
    if (weekday(day) < 5 && calendar.holidays(day, day).length === 0) left -= 1;
  }
  return day;
}

describe('rules of the nations, whatever the days are', () => {
  test.each(national)('%s: working days and calendar days stand beside each other, and each row counts by its own', (key) => {
    const procedure = given(key);
    const calendar = calendarFor(procedure.division);
    let counted = 0;
    fc.assert(
      fc.property(someDay, (on) => {
        for (const row of rowsOf(key, 'initial', [{ fact: 'conference', of: 'initial', on }])) {
          const { row: rule, due } = row;
          if (rule.kind !== 'deadline' || !('within' in rule) || due === null || row.from?.fact !== 'conference') continue;
          const [n, unit] = rule.within;
          const wanted = { 'working-days': () => byFinger(on, n, calendar), days: () => on + n, weeks: () => on + 7 * n };
          if (unit !== 'working-days' && unit !== 'days' && unit !== 'weeks') continue;
          expect(due, `${rule.id}: ${n} ${unit}`).toBe(wanted[unit]());
          counted += 1;
        }
      }),
      { numRuns: 200 },
    );
    expect(counted).toBeGreaterThan(0);
  });

  test('Scotland mixes both: of one conference its record counts in working days, and a concern in calendar days', () => {
    const units = given('scotland-2023').timescales.flatMap((row) => ('within' in row ? [row.within[1]] : []));
    expect(units).toEqual(expect.arrayContaining(['days', 'working-days']));
  });

  test.each(national.filter((key) => given(key).timescales.some((row) => 'unborn' in row && row.unborn !== undefined)))(
    '%s: after a pre-birth conference the earlier of both limits, whichever that is',
    (key) => {
      const held = (on: number): DatedFact => ({ fact: 'conference', of: 'pre-birth', on });
      fc.assert(
        fc.property(someDay, fc.integer({ min: 0, max: 200 }), (on, later) => {
          const birth: DatedFact = { fact: 'birth', on: on + later };
          const both = rowsOf(key, 'pre-birth', [held(on), birth]);
          const alone = rowsOf(key, 'pre-birth', [held(on)]);
          for (const row of both) {
            if (!('unborn' in row.row) || row.row.unborn === undefined) continue;
            const without = alone.find((one) => one.row === row.row)?.due ?? expect.unreachable();
            expect(row.due).toBeLessThanOrEqual(without);
            // A birth long after the conference changes nothing; one soon after it brings the date nearer.
            if (later === 200) expect(row.due).toBe(without);
            if (later === 0) expect(row.due).toBeLessThan(without);
          }
        }),
        {
          numRuns: 200,
          examples: [
            [today, 0],
            [today, 200],
          ],
        },
      );
    },
  );

  test('of several strategy discussions each nation counts from its own: the last, the one before the enquiries, the second', () => {
    const several = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(someDay, several, fc.nat(60), (first, gaps, began) => {
        const days = gaps.map((gap) => first + gap).toSorted((a, b) => a - b);
        const facts = days.map((on): DatedFact => ({ fact: 'strategy-discussion', on }));
        const enquiries: DatedFact = { fact: 'section-47-started', on: first + began };
        const fromOf = (key: string, rule: string) =>
          rowsOf(key, 'initial', [...facts, enquiries]).find(
            (one) => one.rule === rule && one.from?.fact === 'strategy-discussion',
          )?.from?.on;
        expect(fromOf('wales', 'W-T1')).toBe(days.at(-1));
        expect(fromOf('england-2023', 'EN-T1')).toBe(days.findLast((on) => on <= first + began) ?? days[0]);
        expect(fromOf('stoke-on-trent', 'ST-T1')).toBe(days[1] ?? days[0]);
      }),
      { numRuns: 300 },
    );
  });
});
