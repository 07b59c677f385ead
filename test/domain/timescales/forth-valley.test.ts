import { describe, expect, test } from 'vitest';
import { extended } from '../../../domain/procedures/local/extended.ts';
import type { Amount, Timescale } from '../../../domain/procedures/timescale.ts';
import { ask, dues, given, only } from './asked.ts';

const valley = 'forth-valley';

describe('forth-valley', () => {
  test('FV-T1: 21 calendar days, with the last working day before a weekend or holiday', () => {
    const row = only(ask(valley, { 'concern-notified': '2026-12-13' }), 'FV-T1');
    expect(row.explanation).toBe(
      '21 days from Sun 13 Dec 2026 = Sun 3 Jan 2027; the last working day before it is Thu 31 Dec 2026',
    );
  });

  test('FV-T2: five days of notice, not sooner, from the invitation where there is one', () => {
    expect(dues(ask(valley, { 'decision-to-convene': '2026-11-23' }))).toEqual(['FV-T2 2026-11-28']);
    const row = only(
      ask(valley, { 'decision-to-convene': '2026-11-23', 'invitations-sent': '2026-11-25', conference: '2026-11-27' }),
      'FV-T2',
    );
    expect(dues([row])).toEqual(['FV-T2 2026-11-30']);
    expect(row).toMatchObject({ kind: 'earliest', state: 'at-risk' });
    expect(row.explanation).toMatch(/^5 days from Wed 25 Nov 2026 = Mon 30 Nov 2026, and not sooner/);
  });

  test('pre-birth: 28 weeks, allocation, and as soon as possible on late notice (FV-T3, FV-T4)', () => {
    const facts = { 'expected-delivery': '2027-06-01', 'concern-raised': '2026-11-20' };
    const rows = ask(valley, facts, { type: 'pre-birth' });
    expect(dues(rows)).toEqual(['FV-T3 2027-03-09', 'FV-T3 -', 'FV-T4 2026-12-11']);
    expect(rows[0]?.title.en).toMatch(/there may be exceptions/);
    expect(rows[1]?.explanation).toMatch(/^No date is set: as soon as possible, counted from Fri 20 Nov 2026/);
  });

  test('everything around an initial conference', () => {
    expect(dues(ask(valley, { conference: '2026-12-18' }))).toEqual([
      'FV-T5 2027-03-18',
      'FV-T9 2026-12-19',
      'FV-T10 2026-12-23',
      'FV-T11 2027-01-02',
      'FV-T12 2027-01-02',
      'FV-T17 -',
    ]);
  });

  test('review, removal from the register, a significant change, a transfer', () => {
    const facts = { conference: '2026-12-18', 'removed-from-register': '2026-12-18', 'change-identified': '2026-12-04' };
    const rows = ask(valley, facts, { type: 'review' });
    expect(dues(['FV-T6', 'FV-T7', 'FV-T14'].map((id) => only(rows, id)))).toEqual([
      'FV-T6 2027-06-18',
      'FV-T7 2027-01-29',
      'FV-T14 2026-12-07',
    ]);
    expect(dues(ask(valley, { 'transfer-notified': '2026-12-01' }, { type: 'transfer' }))).toEqual(['FV-T8 2026-12-22']);
  });

  test('a transfer: in the receiving authority’s own time for a first conference, and within 21 days at most (FV-T8)', () => {
    const notified = { 'transfer-notified': '2026-12-01' };
    const asked = (within: Amount) => {
      const own = { ...given(valley).timescales.find(({ id }) => id === 'FV-T1'), within } as Timescale;
      const base = given(valley);
      const instead = extended(base, { ...base, instead: ['FV-T1'], timescales: [own] });
      return only(ask(instead, notified, { type: 'transfer' }), 'FV-T8');
    };
    expect(dues([asked([10, 'working-days'])])).toEqual(['FV-T8 2026-12-15']);
    expect(asked([10, 'working-days']).explanation).toMatch(/^10 working days from Tue 1 Dec 2026 = Tue 15 Dec 2026/);
    expect(dues([asked([28, 'days'])])).toEqual(['FV-T8 2026-12-22']);
    // Where the risk is lower a review is held by the authority that was moved from, and this is none (FV-X2).
    const { title, explanation } = asked([28, 'days']);
    expect(title.en).toContain('where the risk goes on or is higher');
    expect(explanation).toContain('counted from the notice of the move');
    expect(dues(ask(valley, notified))).toEqual([]);
  });

  test('a continued conference: three months from the initial one (FV-T15)', () => {
    const rows = ask(valley, { 'conference:initial': '2026-11-30', conference: '2027-02-20' }, { type: 'continued' });
    expect(dues([only(rows, 'FV-T15')])).toEqual(['FV-T15 2027-02-28']);
    expect(only(rows, 'FV-T15').state).toBe('open');
  });

  test('FV-T13: while an area has not set its interval, four weeks, and that it is not set', () => {
    for (const area of [undefined, 'clackmannanshire', 'stirling', 'falkirk']) {
      const row = only(ask(valley, { 'core-group': '2026-12-01' }, area === undefined ? {} : { area }), 'FV-T13');
      expect(dues([row])).toEqual(['FV-T13 2026-12-29']);
      expect(row.explanation).toContain('the interval is not set for an area, so the shortest is used');
    }
  });

  test('FV-T16: a timescale missed asks for its reason; time alone does not', () => {
    // Whichever it is: of a conference in time, a first core group that met late.
    const met = (on: string) => dues(ask(valley, { conference: '2026-12-18', 'core-group': on }));
    expect(met('2027-01-04')).toContain('FV-T16 -');
    expect(met('2027-01-02')).not.toContain('FV-T16 -');
    const facts = { 'concern-notified': '2026-10-01' };
    expect(dues(ask(valley, facts))).toEqual(['FV-T1 2026-10-22']);
    expect(dues(ask(valley, { ...facts, conference: '2026-10-23' }))).toContain('FV-T16 -');
    expect(dues(ask(valley, { ...facts, conference: '2026-10-22' }))).not.toContain('FV-T16 -');
  });

  test('Scottish holidays: 15 June 2026 is not a working day', () => {
    const row = only(ask(valley, { 'concern-notified': '2026-05-25' }), 'FV-T1'); // + 21 days = 15 June
    expect(row.explanation).toContain('= Mon 15 Jun 2026; the last working day before it is Fri 12 Jun 2026');
  });
});
