import { describe, expect, test } from 'vitest';
import type { Deadline } from '../../../domain/timescales/deadline.ts';
import { movedDeadlines } from '../../../domain/timescales/moved.ts';
import { workBack } from '../../../domain/timescales/work-back.ts';
import { ask, day, dues, england, given, only } from './asked.ts';

const [bucks, stoke, valley] = ['buckinghamshire', 'stoke-on-trent', 'forth-valley'] as const;

describe('what is said with a date, and no more', () => {
  test('the count alone, where there is nothing else to say', () => {
    expect(only(ask(bucks, { 'core-group': '2026-11-02' }), 'BU-T6').explanation).toBe(
      '6 weeks from Mon 2 Nov 2026 = Mon 14 Dec 2026',
    );
  });

  test('of a rule that says not sooner no last working day', () => {
    const row = only(ask(valley, { 'decision-to-convene': '2026-11-23' }), 'FV-T2');
    expect(dues([row])).toEqual(['FV-T2 2026-11-28']); // a Saturday
    expect(row.explanation).not.toContain('last working day');
  });

  test('of a rule that a lateness brings up, its own words', () => {
    const says = given(stoke).timescales.find((one) => one.id === 'ST-T3');
    const row = only(ask(stoke, { 'strategy-discussion': '2026-12-18', conference: '2027-01-14' }), 'ST-T3');
    expect(row.explanation).toBe(`No date is set: ${says !== undefined && 'says' in says ? says.says.en : ''}`);
  });

  test('provisional begins the day after the last published one, and nothing of the past is', () => {
    const provisional = (group: string) => {
      const row = only(ask(stoke, { 'core-group': group }), 'ST-T8');
      return [dues([row])[0], row.provisional];
    };
    expect(provisional('2028-12-03')).toEqual(['ST-T8 2028-12-31', false]);
    expect(provisional('2028-12-04')).toEqual(['ST-T8 2029-01-01', true]);
    expect(provisional('2018-12-03')).toEqual(['ST-T8 2018-12-31', false]);
    expect(provisional('2000-01-03')).toEqual(['ST-T8 2000-01-31', false]);
  });
});

describe('what a lateness brings up', () => {
  test('of the conference alone, or of anything, as the rule says', () => {
    const group = { conference: '2026-12-18', 'core-group': '2027-03-01' };
    expect(only(ask(stoke, group), 'ST-T7').state).toBe('at-risk');
    expect(dues(ask(stoke, group))).not.toContain('ST-T3 -');
    const late = { done: { 'FV-T10': '2027-01-30' } };
    expect(dues(ask(valley, { conference: '2026-12-18' }, late))).toContain('FV-T16 -');
    expect(dues(ask(valley, { conference: '2026-12-18' }))).not.toContain('FV-T16 -');
  });

  test('never of a day that was only not to be sooner', () => {
    expect(dues(ask(valley, { 'decision-to-convene': '2026-11-23', conference: '2026-12-18' }))).not.toContain('FV-T16 -');
  });
});

describe('what a newer calendar moves', () => {
  const row = only(ask(bucks, { 'section-47-started': '2026-12-18' }), 'BU-T1');
  const changed = (was: Partial<Deadline>, now: Partial<Deadline>) =>
    movedDeadlines([{ ...row, ...was }], [{ ...row, ...now }]).length;

  test('is a date that is open or at risk, and differs in its day or its last working day', () => {
    const later = { due: day('2027-01-14') };
    expect(changed({}, {})).toBe(0);
    expect(changed({}, later)).toBe(1);
    expect(changed({}, { lastWorkingDay: day('2027-01-12') })).toBe(1);
    expect(changed({ state: 'at-risk' }, later)).toBe(1);
    for (const state of ['kept', 'not-kept', 'passed', 'closed'] as const) expect(changed({ state }, later), state).toBe(0);
    expect(changed({ due: null }, later)).toBe(0);
    expect(changed({}, { due: null })).toBe(0);
  });

  test('of two answers to one question: of others it is a fault of the program', () => {
    expect(() => movedDeadlines([row], [])).toThrow('not to the same question');
    expect(() => movedDeadlines([row], [{ ...row, rule: 'BU-T2' }])).toThrow('not to the same question');
  });
});

test('what is worked back from a conference stands in the order of its days', () => {
  const planned = { type: 'initial', day: day('2026-12-18'), time: '10:00' } as const;
  const days = workBack(given(stoke), planned, day('2026-11-22'), england).map(({ due }) => due);
  expect(days[0]).toBe(day('2026-12-15'));
  expect(days).toEqual(days.toSorted((a, b) => a - b));
});
