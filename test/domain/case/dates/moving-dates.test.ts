import { expect, test } from 'vitest';
import { isoFromDay } from '../../../../domain/calendar/iso.ts';
import { movingDates } from '../../../../domain/case/dates/moving-dates.ts';
import { convened, noon, openCommand, Story } from '../../../support/case-story.ts';
import { id } from '../../../support/invented-partnership.ts';
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
    movingDates(state, given('scotland-2023'), given('forth-valley'), noon(date)).map((one) => [
      one.to,
      iso(one.was),
      iso(one.is),
    ]);
  expect(moved('2026-12-22')).toEqual([['conference', '2026-12-28', '2026-12-21']]);
  // Past by both it moves nowhere.
  expect(moved('2026-12-29')).toEqual([]);
});

test('once a review was held, by when it was to be is no open date: by one edition and itself nothing moves', () => {
  const story = convened();
  story.at = noon('2026-12-15');
  story.ask('cleo', { do: 'take-register', present: [id('sam'), id('pia'), id('tom')] }).ask('cleo', { do: 'close' });
  story.meeting = 'k2';
  story.ask('ada', { do: 'call', type: 'review', people: 'everybody' });
  const when = { date: '2027-03-08', time: '10:00', place: 'Invented Hall' };
  story.ask('ada', { do: 'set-when', when, chair: id('cleo') }).ask('ada', { do: 'propose' });
  story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
  story.at = noon('2027-03-08');
  expect(story.ask('cleo', { do: 'take-register', present: [id('sam'), id('pia')] }).events).toContain('register-taken');
  expect(movingDates(story.state, given('buckinghamshire'), given('buckinghamshire'), noon('2027-03-09'))).toEqual([]);
});

test('what an expected date of delivery could be worked back from is nobody’s here (Q-1)', () => {
  const facts = { 'expected-delivery': ['2027-05-04'] };
  const { state, at } = new Story().ask('ada', { ...openCommand, type: 'pre-birth', facts });
  expect(movingDates(state, given('england-2023'), given('sussex'), at)).toEqual([]);
});
