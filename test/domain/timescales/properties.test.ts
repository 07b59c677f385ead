import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarFor } from '../../../domain/calendar/calendar-for.ts';
import { dayOf } from '../../../domain/calendar/day.ts';
import { factNames } from '../../../domain/procedures/fact.ts';
import { procedures } from '../../../domain/procedures/registry.ts';
import type { CaseDates, DatedFact } from '../../../domain/timescales/dates.ts';
import { deadlines } from '../../../domain/timescales/deadlines.ts';
import { given } from './asked.ts';

const someDay = fc.integer({ min: dayOf(2020, 1, 1), max: dayOf(2030, 12, 31) });
const today = dayOf(2026, 11, 22);
const cases = fc.constantFrom(...procedures.keys).chain((key) => {
  const procedure = given(key);
  const type = fc.constantFrom(...procedure.types);
  const fact = fc
    .record({ fact: fc.constantFrom(...factNames), of: type, on: someDay })
    .map(({ fact: name, of, on }): DatedFact => (name === 'conference' ? { fact: name, of, on } : { fact: name, on }));
  return fc.record({ procedure: fc.constant(procedure), type, facts: fc.array(fact, { maxLength: 12 }) });
});
const calendar = (division: Parameters<typeof calendarFor>[0]) => calendarFor(division);

describe('for every procedure', () => {
  test('the order in which facts are given does not matter', () => {
    fc.assert(
      fc.property(
        cases.chain((one) => fc.tuple(fc.constant(one), fc.shuffledSubarray([...one.facts], { minLength: one.facts.length }))),
        ([{ procedure, type, facts }, shuffled]) => {
          const days = (list: readonly DatedFact[]) =>
            deadlines(procedure, { type, facts: list }, today, calendar(procedure.division));
          expect(days(shuffled)).toEqual(days(facts));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('a later start never gives an earlier due date', () => {
    fc.assert(
      fc.property(cases, fc.nat(400), fc.nat(11), ({ procedure, type, facts }, later, which) => {
        const moved = facts.map((one, i) => (i === which % Math.max(1, facts.length) ? { ...one, on: one.on + later } : one));
        // What ends a case closes dates: here it is left out, so that the same rows stand on both sides.
        const open = (list: readonly DatedFact[]): CaseDates => ({
          type,
          facts: list.filter(
            (one) => !['pregnancy-ended', 'child-died', 'left-uk', 'turned-18', 'moved-away'].includes(one.fact),
          ),
        });
        const dues = (list: readonly DatedFact[]) =>
          deadlines(procedure, open(list), today, calendar(procedure.division)).filter((row) => row.from !== null);
        const [before, after] = [dues(facts), dues(moved)];
        expect(after.map((row) => row.rule)).toEqual(before.map((row) => row.rule));
        for (const [i, row] of before.entries())
          if (row.due !== null && row.from?.fact === after[i]?.from?.fact) expect(after[i]?.due).toBeGreaterThanOrEqual(row.due);
      }),
      { numRuns: 1000 },
    );
  });

  test('the last working day is one, and not after the due date', () => {
    fc.assert(
      fc.property(cases, ({ procedure, type, facts }) => {
        const days = calendar(procedure.division);
        for (const row of deadlines(procedure, { type, facts }, today, days)) {
          if (row.due === null || row.lastWorkingDay === null) continue;
          expect(row.lastWorkingDay).toBeLessThanOrEqual(row.due);
          expect(days.isWorkingDay(row.lastWorkingDay)).toBe(true);
          expect(row.due - row.lastWorkingDay).toBeLessThan(6);
        }
      }),
    );
  });
});
