import { expect, test } from 'vitest';
import { isoFromDay } from '../../../../domain/calendar/iso.ts';
import { movingDates } from '../../../../domain/case/dates/moving-dates.ts';
import { noon, openCommand, Story } from '../../../support/case-story.ts';
import { given } from '../../timescales/asked.ts';

const iso = (day: number | null) => (day === null ? null : isoFromDay(day));

test('an open date that both procedures count, otherwise, moves; of one edition and itself nothing does', () => {
  const facts = { 'concern-notified': ['2026-11-30'] };
  const { state, at } = new Story().ask('ada', { ...openCommand, facts });
  const moved = (was: string, is: string) =>
    movingDates(state, given(was), given(is), at).map((one) => [one.to, iso(one.was), iso(one.is)]);
  expect(moved('forth-valley', 'scotland-2023')).toContainEqual(['conference', '2026-12-21', '2026-12-28']);
  expect(moved('scotland-2023', 'scotland-2023')).toEqual([]);
  // One that only the other counts has no date here.
  expect(moved('forth-valley', 'england-2023')).toContainEqual(['conference', '2026-12-21', null]);
});

test('what is still open by the one and past by the other is named with the day that is past', () => {
  const facts = { 'concern-notified': ['2026-11-30'] };
  const { state } = new Story().ask('ada', { ...openCommand, facts });
  const moved = (date: string) =>
    movingDates(state, given('scotland-2023'), given('forth-valley'), noon(date)).map((one) => [one.to, iso(one.was), iso(one.is)]);
  expect(moved('2026-12-22')).toEqual([['conference', '2026-12-28', '2026-12-21']]);
  // Past by both it moves nowhere.
  expect(moved('2026-12-29')).toEqual([]);
});

test('what an expected date of delivery could be worked back from is nobody’s here (Q-1)', () => {
  const facts = { 'expected-delivery': ['2027-05-04'] };
  const { state, at } = new Story().ask('ada', { ...openCommand, type: 'pre-birth', facts });
  expect(movingDates(state, given('england-2023'), given('sussex'), at)).toEqual([]);
});
