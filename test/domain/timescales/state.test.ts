import { describe, expect, test } from 'vitest';
import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { standsUntil, stateOf } from '../../../domain/timescales/state.ts';
import { ask, day, england, only } from './asked.ts';

const s47 = { 'section-47-started': '2026-12-18' }; // due Wed 13 Jan 2027

describe('how a deadline stands', () => {
  test.each([
    ['2027-01-07', 'open'], // four working days left
    ['2027-01-08', 'at-risk'], // three
    ['2027-01-13', 'at-risk'], // to the end of the day
    ['2027-01-14', 'not-kept'],
  ])('nothing planned, on %s: %s', (today, state) => {
    expect(only(ask('buckinghamshire', s47, { today }), 'BU-T1').state).toBe(state);
  });

  test.each([
    ['2027-01-13', '2027-01-12', 'open'],
    ['2027-01-13', '2027-01-13', 'kept'],
    ['2027-01-14', '2027-01-11', 'at-risk'], // planned past the limit, the limit still to come
    ['2027-01-14', '2027-01-15', 'not-kept'],
  ])('a conference on %s, seen on %s: %s', (conference, today, state) => {
    const row = only(ask('buckinghamshire', { ...s47, conference }, { today }), 'BU-T1');
    expect(row).toMatchObject({ state, by: day(conference) });
  });

  test('until when it stands so: to the day before it stands otherwise, where nothing but time goes by', () => {
    const due = day('2027-01-13');
    const all = [due - 40, due - 20, due - 3, due, due + 2, null, undefined];
    for (const happened of all)
      for (const kind of ['deadline', 'earliest'] as const)
        for (let today = due - 30; today < due + 6; today++) {
          const stands = (on: number) => stateOf({ kind, due, happened, today: on }, england);
          const until = standsUntil({ kind, due, happened, today }, england);
          const others = Array.from({ length: 60 }, (_, nth) => today + nth).find((on) => stands(on) !== stands(today));
          expect([until, happened, kind, today]).toEqual([others === undefined ? null : others - 1, happened, kind, today]);
        }
  });

  test('a report: kept or not only where somebody keeps the list, passed otherwise', () => {
    const facts = { conference: '2026-12-18' };
    const state = (more: { done?: Record<string, string> }) =>
      only(ask('buckinghamshire', facts, { today: '2026-12-18', ...more }), 'BU-T2').state;
    expect(state({})).toBe('passed');
    expect(state({ done: {} })).toBe('not-kept');
    expect(state({ done: { 'BU-T2': '2026-12-16' } })).toBe('kept');
    expect(state({ done: { 'BU-T2': '2026-12-17' } })).toBe('not-kept');
  });
});

describe('what ends a case', () => {
  const endings = ['pregnancy-ended', 'child-died', 'left-uk', 'turned-18', 'moved-away'];

  test.each(endings)('%s closes every open date', (ending) => {
    const facts = { ...s47, conference: '2027-01-12', 'invitations-sent': '2026-12-20', [ending]: '2026-12-30' };
    const rows = ask('buckinghamshire', facts, { today: '2026-12-30' });
    expect(rows.length).toBeGreaterThan(4);
    for (const row of rows) {
      expect(row, row.rule).toMatchObject({ state: 'closed', due: null, lastWorkingDay: null });
      expect(row.explanation).toMatch(/^Closed: .* on Wed 30 Dec 2026, so nothing is due any more$/);
    }
  });

  test('what was kept or missed before stays so', () => {
    const facts = { ...s47, conference: '2027-01-12', 'child-died': '2027-01-20' };
    const rows = ask('buckinghamshire', facts, { today: '2027-01-21' });
    expect(only(rows, 'BU-T1')).toMatchObject({ state: 'kept', due: day('2027-01-13') });
    expect(only(rows, 'BU-T8').state).toBe('closed');
    const missed = ask('buckinghamshire', { ...s47, 'child-died': '2027-01-20' }, { today: '2027-01-21' });
    expect(only(missed, 'BU-T1').state).toBe('not-kept');
  });

  test('a birthday still to come leaves the dates before it', () => {
    const rows = ask('buckinghamshire', { conference: '2026-12-18', 'turned-18': '2027-02-01' });
    expect(rows.map((row) => `${row.rule} ${row.state}`)).toEqual(['BU-T2 open', 'BU-T4 open', 'BU-T5 open', 'BU-T8 closed']);
  });
});

describe('what is said with a date', () => {
  test('the last working day where the date is none: Good Friday to Easter Monday 2027', () => {
    const row = only(ask('buckinghamshire', { conference: '2026-12-28' }, {}), 'BU-T8');
    expect(isoFromDay(row.due ?? 0)).toBe('2027-03-28');
    expect(isoFromDay(row.lastWorkingDay ?? 0)).toBe('2027-03-25');
    expect(row.explanation).toBe(
      '3 months from Mon 28 Dec 2026 = Sun 28 Mar 2027; the last working day before it is Thu 25 Mar 2027; our reading: "after 3 months" read as not later than',
    );
  });

  test('past the end of the official list a date is provisional, and says why', () => {
    const row = only(ask('buckinghamshire', { 'section-47-started': '2028-12-18' }), 'BU-T1');
    expect(row.provisional).toBe(true);
    expect(row.explanation).toContain('provisional, because bank holidays there are worked out by rule and not yet published');
    expect(only(ask('buckinghamshire', { 'section-47-started': '2028-12-01' }), 'BU-T1').provisional).toBe(false);
  });

  test('three months from the end of November is the end of February, said so', () => {
    expect(only(ask('buckinghamshire', { conference: '2026-11-30' }), 'BU-T8').explanation).toMatch(
      /^3 months from Mon 30 Nov 2026 = Sun 28 Feb 2027 \(the last day of that month\)/,
    );
  });

  test('each date names the version of the calendar it was worked out with', () => {
    expect(only(ask('buckinghamshire', s47), 'BU-T1').calendar).toBe('1');
  });
});
