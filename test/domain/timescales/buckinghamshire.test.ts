import { describe, expect, test } from 'vitest';
import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { minutesBefore } from '../../../domain/timescales/minutes-before.ts';
import { workBack } from '../../../domain/timescales/work-back.ts';
import { ask, day, dues, england, given, only } from './asked.ts';
import { limitsOf } from './binding.ts';

const bucks = given('buckinghamshire');

describe('buckinghamshire', () => {
  test('BU-T1: 15 working days from the start of the s47, with the bank holidays named', () => {
    const row = only(ask(bucks, { 'section-47-started': '2026-12-18' }), 'BU-T1');
    expect(row.explanation).toBe('15 working days from Fri 18 Dec 2026, not counting 25 and 28 Dec and 1 Jan = Wed 13 Jan 2027');
    expect(row).toMatchObject({ strength: 'should', provisional: false, state: 'open', from: { fact: 'section-47-started' } });
  });

  test('everything that follows an initial conference, and nothing for facts not given', () => {
    expect(dues(ask(bucks, { conference: '2026-12-18' }))).toEqual([
      'BU-T2 2026-12-16',
      'BU-T4 2026-12-16',
      'BU-T5 2026-12-18',
      'BU-T8 2027-03-18',
    ]);
    expect(ask(bucks, {})).toEqual([]);
  });

  test('a review: 5 working days for the family, 6 months to the next one (BU-T3, BU-T8)', () => {
    const rows = ask(bucks, { conference: '2027-01-08', 'conference:initial': '2026-10-09' }, { type: 'review' });
    expect(dues(rows)).toEqual([
      'BU-T3 2026-12-31',
      'BU-T4 2027-01-06',
      'BU-T5 2027-01-08',
      'BU-T8 2027-01-09',
      'BU-T8 2027-07-08',
    ]);
    expect(rows[3]).toMatchObject({ state: 'open', by: day('2027-01-08') }); // the planned review keeps the first limit
  });

  test('core groups and child-in-need reviews count from the last one', () => {
    const facts = { 'core-group': ['2026-11-02', '2026-09-21'], 'child-in-need-review': '2026-11-02' };
    expect(dues(ask(bucks, facts))).toEqual(['BU-T6 2026-12-14', 'BU-T7 2027-01-25']);
  });

  test('a transfer: 15 working days from the notice of the move (BU-T9)', () => {
    expect(dues(ask(bucks, { 'transfer-notified': '2026-11-23' }, { type: 'transfer' }))).toEqual(['BU-T9 2026-12-14']);
  });

  test('a row without a date says so (BU-T10)', () => {
    const row = only(ask(bucks, { 'invitations-sent': '2026-11-20' }), 'BU-T10');
    expect(row.due).toBeNull();
    expect(row.explanation).toBe(
      'No date is set: at once: schools often have no more than 8 days of notice, counted from Fri 20 Nov 2026',
    );
  });
});

describe('the dates worked back from a planned conference', () => {
  test('initial: report to the family and to the chair 2 working days before, pre-meeting 30 minutes before', () => {
    const back = workBack(bucks, { type: 'initial', day: day('2026-12-29'), time: '10:00' }, day('2026-11-22'), england);
    expect(back.map(({ row, due, at }) => [row.rule, row.to, isoFromDay(due), at])).toEqual([
      ['BU-T2', 'report-to-family', '2026-12-23', null],
      ['BU-T4', 'report-to-chair', '2026-12-23', null],
      ['BU-T5', 'pre-meeting', '2026-12-29', '09:30'],
    ]);
    expect(back[0]?.row.explanation).toBe('2 working days before Tue 29 Dec 2026, not counting 25 and 28 Dec = Wed 23 Dec 2026');
  });

  test('review: 5 working days before for the family', () => {
    const back = workBack(bucks, { type: 'review', day: day('2026-12-18'), time: '09:15' }, day('2026-11-22'), england);
    expect(back.map(({ row, due, at }) => [row.rule, isoFromDay(due), at])).toEqual([
      ['BU-T3', '2026-12-11', null],
      ['BU-T4', '2026-12-16', null],
      ['BU-T5', '2026-12-18', '08:45'],
    ]);
  });
});

describe('whether a planned day keeps the limit', () => {
  const dates = { type: 'initial', facts: [{ fact: 'section-47-started', on: day('2026-12-18') }] } as const;

  test.each([
    ['2027-01-13', true],
    ['2027-01-14', false],
  ])('%s: %s', (planned, keeps) => {
    const found = limitsOf(bucks, dates, day(planned), day('2026-12-18'), england);
    expect(found.map((one) => [one.row.rule, one.keeps])).toEqual([['BU-T1', keeps]]);
  });

  test('a second review is bound by the last one, six months', () => {
    const review = { type: 'review', facts: [{ fact: 'conference', of: 'review', on: day('2026-06-01') }] } as const;
    const found = limitsOf(bucks, review, day('2026-12-02'), day('2026-11-22'), england);
    expect(found.map((one) => [one.row.rule, isoFromDay(one.row.due ?? 0), one.keeps])).toEqual([['BU-T8', '2026-12-01', false]]);
  });
});

test('the family meets the chair so many minutes before a conference of a type that has it, and before no other', () => {
  const before = (type: string) => minutesBefore(bucks, type, 'pre-meeting');
  expect([before('initial'), before('nowhere')]).toEqual([30, 0]);
});
