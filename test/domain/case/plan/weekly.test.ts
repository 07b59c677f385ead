import { describe, expect, test } from 'vitest';
import { calendarFor } from '../../../../domain/calendar/calendar-for.ts';
import { dayFromIso, isoFromDay } from '../../../../domain/calendar/iso.ts';
import type { ActionId } from '../../../../domain/case/plan/action.ts';
import { dueIn } from '../../../../domain/case/plan/due-in.ts';
import { duties } from '../../../../domain/case/plan/duties.ts';
import { convened, known, noon, type Story } from '../../../support/case-story.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

const calendar = calendarFor('england-and-wales');
const day = (iso: string) => dayFromIso(iso) ?? Number.NaN;
const action = 'a1' as ActionId;
type Who = keyof typeof people;

/** Due on Monday 14 December 2026: the lead professional is told on Friday 18, a week before Christmas Day. */
function given(to: Who = 'tom', due = '2026-12-14'): Story {
  const story = convened();
  story.at = noon('2026-12-08');
  return story.ask('cleo', { do: 'give-action', to: id(to), what: 'invented task', why: 'invented reason', due });
}

/** What every digest from one day to another says, one a working day, as they would come. */
function told({ state }: Pick<Story, 'state'>, who: Who, from: string, to: string): readonly string[] {
  const all: string[] = [];
  let since = day(from) - 1;
  for (let today = day(from); today <= day(to); today++) {
    if (!calendar.isWorkingDay(today)) continue;
    const due = duties(state, { id: id(who), hour: 9 }, since, today, { ...known, calendar });
    all.push(...due.map((one) => `${isoFromDay(today)} ${one.stage}`));
    since = today;
  }
  return all;
}

describe('an action that stays undone', () => {
  test('is said to its owner and the lead every week, to the chair from the second, Christmas and New Year moved on', () => {
    const story = given();
    expect(told(story, 'tom', '2026-12-17', '2027-01-22')).toEqual([
      '2026-12-17 overdue-3',
      '2026-12-29 weekly',
      '2027-01-04 weekly',
      '2027-01-08 weekly',
      '2027-01-15 weekly',
      '2027-01-22 weekly',
    ]);
    expect(told(story, 'sam', '2026-12-17', '2027-01-15')).toEqual([
      '2026-12-18 lead',
      '2026-12-29 lead',
      '2027-01-04 lead',
      '2027-01-08 lead',
      '2027-01-15 lead',
    ]);
    expect(told(story, 'cleo', '2026-12-17', '2027-01-15')).toEqual(['2027-01-04 lead', '2027-01-08 lead', '2027-01-15 lead']);
    expect(told(story, 'pia', '2026-12-09', '2027-01-22')).toEqual([]);
  });

  test('is said on and on, months later', () => {
    expect(told(given(), 'tom', '2027-06-01', '2027-06-30')).toEqual([
      '2027-06-04 weekly',
      '2027-06-11 weekly',
      '2027-06-18 weekly',
      '2027-06-25 weekly',
    ]);
  });

  test('until it is done; opened again it is said again', () => {
    const story = given();
    story.at = noon('2027-01-05');
    story.ask('tom', { do: 'complete', action });
    for (const who of ['tom', 'sam', 'cleo'] as const) expect(told(story, who, '2027-01-06', '2027-02-26')).toEqual([]);
    story.ask('tom', { do: 'reopen', action });
    expect(told(story, 'cleo', '2027-01-06', '2027-01-15')).toEqual(['2027-01-08 lead', '2027-01-15 lead']);
  });

  test('the lead professional’s own is the chair’s to hear of every week, and theirs', () => {
    const story = given('sam');
    expect(told(story, 'sam', '2026-12-17', '2027-01-04')).toEqual([
      '2026-12-17 overdue-3',
      '2026-12-29 weekly',
      '2027-01-04 weekly',
    ]);
    expect(told(story, 'cleo', '2026-12-17', '2027-01-04')).toEqual(['2026-12-18 lead', '2026-12-29 lead', '2027-01-04 lead']);
  });

  test('one that was handed on late counts from then', () => {
    const story = given();
    story.at = noon('2027-01-05');
    story.ask('cleo', { do: 'hand-on', takers: [{ action, to: id('pia') }] });
    expect(told(story, 'tom', '2027-01-06', '2027-02-26')).toEqual([]);
    expect(told(story, 'pia', '2027-01-06', '2027-01-25')).toEqual(['2027-01-06 new', '2027-01-18 weekly', '2027-01-25 weekly']);
  });

  test('a bot that was down for weeks says the latest once', () => {
    const { state } = given();
    const after = (who: Who) =>
      duties(state, { id: id(who), hour: 9 }, day('2026-12-17'), day('2027-01-20'), { ...known, calendar }).map(
        (one) => one.stage,
      );
    expect([after('tom'), after('sam'), after('cleo')]).toEqual([['weekly'], ['lead'], ['lead']]);
  });

  test('whoever is told has a digest that follows what becomes of it', () => {
    const story = given();
    story.ask('tom', { do: 'complete', action });
    const digests = story.told.flatMap(({ to, item }) => (item.item === 'card' && item.card === 'digest' ? [to] : []));
    expect(digests.toSorted()).toEqual([id('cleo'), id('sam'), id('tom')].toSorted());
  });
});

describe('how far a day is, by the real calendar', () => {
  test.each([
    // Friday 18 December 2026; 25 and 28 are holidays, as is 1 January.
    ['2026-12-18', '2026-12-15', 'working-days 3'],
    ['2026-12-18', '2026-12-16', 'working-days 2'],
    ['2026-12-18', '2026-12-17', 'tomorrow'],
    ['2026-12-18', '2026-12-18', 'today'],
    ['2026-12-21', '2026-12-18', 'next-working-day'],
    ['2026-12-29', '2026-12-24', 'next-working-day'],
    ['2026-12-29', '2026-12-22', 'working-days 3'],
    // Christmas Day itself: the 24th is tomorrow's eve, and not the day.
    ['2026-12-25', '2026-12-24', 'tomorrow'],
    ['2026-12-25', '2026-12-22', 'working-days 3'],
    ['2026-12-26', '2026-12-24', 'before-holiday'],
    ['2026-12-27', '2026-12-24', 'before-holiday'],
    ['2026-12-28', '2026-12-23', 'working-days 2'],
    ['2026-12-18', '2026-12-19', 'gone'],
    ['2026-12-18', '2026-12-20', 'gone'],
    ['2026-12-18', '2026-12-21', 'ago 1'],
    ['2026-12-24', '2026-12-29', 'ago 1'],
    ['2026-12-26', '2026-12-29', 'ago 1'],
    ['2026-12-14', '2027-01-04', 'ago 12'],
  ])('due %s, read on %s: %s', (by, today, said) => {
    const due = dueIn(day(by), day(today), calendar);
    expect('n' in due ? `${due.is} ${due.n}` : due.is).toBe(said);
  });

  test('the nth working day before any day is n working days before it', () => {
    for (let by = day('2026-12-01'); by < day('2027-01-31'); by++) {
      for (const n of [2, 3, 5]) expect(dueIn(by, calendar.addWorkingDays(by, -n), calendar)).toEqual({ is: 'working-days', n });
    }
  });
});
