import { expect, test } from 'vitest';
import { dayFromIso, isoFromDay } from '../../../../domain/calendar/iso.ts';
import { faultInFact } from '../../../../domain/case/dates/fact-date.ts';
import { enteredFacts, hasLimit, missingStart } from '../../../../domain/case/dates/start-facts.ts';
import type { FactName } from '../../../../domain/procedures/fact.ts';
import { given } from '../../timescales/asked.ts';

test('what a conference is to be counted from is missing until one of those that its limit can be counted from is given (Q-12)', () => {
  const missing = (key: string, type: string, ...facts: readonly FactName[]) =>
    missingStart({ type, facts: Object.fromEntries(facts.map((one) => [one, ['2026-11-30']])) }, given(key));
  expect(missing('buckinghamshire', 'initial')).toEqual(['section-47-started']);
  expect(missing('buckinghamshire', 'initial', 'section-47-started')).toEqual([]);
  expect(missing('buckinghamshire', 'initial', 'strategy-discussion')).toEqual(['section-47-started']);
  // What binds, and not what is only expected besides.
  expect(missing('england-2023', 'initial')).toEqual(['strategy-discussion']);
  // Either of two, where the rule says so.
  expect(missing('scotland-2023', 'initial')).toEqual(['concern-raised', 'concern-notified']);
  for (const one of ['concern-raised', 'concern-notified'] as const) expect(missing('scotland-2023', 'initial', one)).toEqual([]);
  // What goes on after it was adjourned is counted from the conference before it, and so is a review: the case knows that one.
  expect(missing('forth-valley', 'continued')).toEqual([]);
  expect(missing('buckinghamshire', 'review')).toEqual([]);
});

test('what is entered where a conference is prepared is what its own type is counted from, and no other’s', () => {
  expect(enteredFacts(given('ceredigion'), 'initial')).toEqual(['strategy-discussion']);
  expect(enteredFacts(given('ceredigion'), 'pre-birth')).toEqual([]);
  // What goes before an initial conference is entered for no other.
  expect(enteredFacts(given('england-2023'), 'initial')).toContain('enquiries-decided');
  expect(['transfer', 'review'].map((type) => enteredFacts(given('england-2023'), type))).toEqual([['transfer-notified'], []]);
  expect(enteredFacts(given('wales'), 'pre-birth')).toContain('concern-raised');
  expect(enteredFacts(given('wales'), 'initial')).not.toContain('concern-raised');
  expect(['initial', 'review'].map((type) => hasLimit(given('gp-practice'), type))).toEqual([false, false]);
});

test('a date it is counted from lies in the last two years; an expected one alone lies ahead, and no further than ten months', () => {
  const today = dayFromIso('2026-12-01') ?? Number.NaN;
  const fault = (days: number, fact: FactName = 'section-47-started') => faultInFact(fact, isoFromDay(today + days), today);
  expect([-731, -730, 0, 1].map((days) => fault(days))).toEqual(['far', null, null, 'future']);
  expect([-731, 0, 1, 310, 311].map((days) => fault(days, 'expected-delivery'))).toEqual(['far', null, null, null, 'far']);
  expect(faultInFact('section-47-started', '2026-02-30', today)).toBe('date');
});
