import { describe, expect, test } from 'vitest';
import { ask, dues, only } from './asked.ts';

const stoke = 'stoke-on-trent';

describe('stoke-on-trent', () => {
  test('ST-T1 as the issue shows it', () => {
    const row = only(ask(stoke, { 'strategy-discussion': '2026-12-18' }), 'ST-T1');
    expect(dues([row])).toEqual(['ST-T1 2027-01-13']);
    expect(row).toMatchObject({ strength: 'should', provisional: false });
    expect(row.explanation).toBe('15 working days from Fri 18 Dec 2026, not counting 25 and 28 Dec and 1 Jan = Wed 13 Jan 2027');
  });

  test.each([
    [['2026-11-02'], '2026-11-23'],
    [['2026-11-09', '2026-11-02'], '2026-11-30'], // the second of the two
    [['2026-11-02', '2026-11-16', '2026-11-09'], '2026-11-30'], // a third never restarts the clock
  ])('ST-T1 counts from the discussion that counts: %j', (discussions, due) => {
    expect(dues(ask(stoke, { 'strategy-discussion': discussions }))).toEqual([`ST-T1 ${due}`]);
  });

  test('of several discussions ST-T1 says which it counted from', () => {
    const discussions = ['2026-11-02', '2026-11-09'];
    const { explanation, explanationCy } = only(ask(stoke, { 'strategy-discussion': discussions }), 'ST-T1');
    expect(explanation).toMatch(/= Mon 30 Nov 2026; counted from the strategy discussion that initiated the enquiries$/);
    expect(explanationCy).toMatch(/; wedi’i gyfrif o’r drafodaeth strategaeth a gychwynnodd yr ymholiadau$/);
  });

  test('both counts are shown: from the discussion, and from the opening of the s47 for recording', () => {
    const rows = ask(stoke, { 'strategy-discussion': '2026-11-02', 'section-47-started': '2026-11-04' });
    expect(dues(rows)).toEqual(['ST-T1 2026-11-23', 'ST-T1 2026-11-25']);
    expect(rows[1]?.title.en).toContain('for recording');
  });

  test('everything around an initial conference', () => {
    expect(dues(ask(stoke, { conference: '2026-12-18' }))).toEqual([
      'ST-T9 2026-12-16',
      'ST-T10 2026-12-16',
      'ST-T11 2026-12-16',
      'ST-T12 2026-12-15',
      'ST-T13 2026-12-15',
      'ST-T17 2026-12-18',
      'ST-T5 2027-03-18',
      'ST-T7 2027-01-06',
      'ST-T14 2026-12-21',
      'ST-T15 2026-12-23',
      'ST-T16 2027-01-13',
      'ST-T20 -',
      'ST-T21 -',
    ]);
  });

  test('a transfer in counts from the notice, whichever way it is entered (ST-T2)', () => {
    for (const type of ['initial', 'transfer'])
      expect(dues(ask(stoke, { 'transfer-notified': '2026-12-18' }, { type }))).toEqual(['ST-T2 2027-01-13']);
  });

  test('pre-birth: three months before the expected delivery, month ends held (ST-T4)', () => {
    expect(dues(ask(stoke, { 'expected-delivery': '2027-05-31' }, { type: 'pre-birth' }))).toEqual(['ST-T4 2027-02-28']);
  });

  test.each([
    ['2026-12-24', '2027-01-24'], // birth + 1 month comes first
    ['2027-03-01', '2027-02-10'], // three months come first
  ])('ST-T5 after a pre-birth conference, born %s: the earlier, %s', (birth, due) => {
    const row = only(ask(stoke, { conference: '2026-11-10', birth }, { type: 'pre-birth' }), 'ST-T5');
    expect(dues([row])).toEqual([`ST-T5 ${due}`]);
    expect(row.explanation).toMatch(/^the earliest of 3 months from Tue 10 Nov 2026 = Wed 10 Feb 2027; 1 month from /);
  });

  test('the earlier-of rule holds at the review, and only for a pre-birth conference', () => {
    const facts = { 'conference:pre-birth': '2026-11-10', birth: '2026-12-24' };
    expect(dues([only(ask(stoke, facts, { type: 'review' }), 'ST-T5')])).toEqual(['ST-T5 2027-01-24']);
    expect(dues([only(ask(stoke, { conference: '2026-11-10', birth: '2026-12-24' }), 'ST-T5')])).toEqual(['ST-T5 2027-02-10']);
  });

  test('ST-T7 for an unborn child: also before the birth and the return home', () => {
    const group = (facts: Record<string, string | string[]>) =>
      dues(ask(stoke, { conference: '2026-11-10', ...facts }, { type: 'pre-birth' })).filter((one) => one.startsWith('ST-T7'));
    expect(group({ 'expected-delivery': '2027-02-10' })).toEqual(['ST-T7 2026-11-24']);
    expect(group({ 'expected-delivery': '2026-11-20' })).toEqual(['ST-T7 2026-11-19']);
    expect(group({ birth: '2026-11-18', discharge: '2026-11-20' })).toEqual(['ST-T7 2026-11-17', 'ST-T7 2026-11-19']);
    // Born after the day it was expected on, it is counted from the birth alone.
    expect(group({ 'expected-delivery': '2026-11-16', birth: '2026-11-18' })).toEqual(['ST-T7 2026-11-17']);
    expect(group({ 'expected-delivery': ['2026-11-16', '2026-11-20'], birth: '2026-11-18' })).toEqual(['ST-T7 2026-11-15']);
  });

  test('ST-T3 comes up as soon as the planned day passes the limit, not before', () => {
    const planned = (conference: string) => dues(ask(stoke, { 'strategy-discussion': '2026-12-18', conference }));
    expect(planned('2027-01-13')).not.toContain('ST-T3 -');
    expect(planned('2027-01-14')).toContain('ST-T3 -');
  });

  test('ST-T19 stands from the end of the s47, without a date', () => {
    const row = only(ask(stoke, { 'section-47-concluded': '2026-12-01' }), 'ST-T19');
    expect([row.due, row.strength, row.state]).toEqual([null, 'must', 'open']);
  });

  test('reviews, core groups', () => {
    const facts = { conference: '2026-12-18', 'core-group': ['2026-12-01', '2026-11-03'] };
    const rows = ask(stoke, facts, { type: 'review' });
    expect(dues([only(rows, 'ST-T6'), only(rows, 'ST-T8')])).toEqual(['ST-T6 2027-06-18', 'ST-T8 2026-12-29']);
  });

  test('the minutes are kept for 75 years, provisional of course, and the end of the case does not end that (ST-T18)', () => {
    const row = only(
      ask(stoke, { 'plan-discontinued': '2026-12-18', 'turned-18': '2026-12-20' }, { today: '2027-01-01' }),
      'ST-T18',
    );
    expect(dues([row])).toEqual(['ST-T18 2101-12-18']);
    expect(row).toMatchObject({ kind: 'earliest', provisional: true, state: 'open' });
    expect(row.explanation).toContain('75 years from Fri 18 Dec 2026 = Sun 18 Dec 2101, and not sooner');
  });
});
