import { describe, expect, test } from 'vitest';
import { isoFromDay } from '../../../domain/calendar/iso.ts';
import type { Amount, StartFact, Timescale } from '../../../domain/procedures/timescale.ts';
import { calendarOf } from '../../../domain/timescales/calendar-of.ts';
import { count } from '../../../domain/timescales/count.ts';
import type { DatedFact } from '../../../domain/timescales/dates.ts';
import { deadlines } from '../../../domain/timescales/deadlines.ts';
import { dueOf } from '../../../domain/timescales/due.ts';
import { endedBy } from '../../../domain/timescales/ending.ts';
import { explainCount } from '../../../domain/timescales/explain.ts';
import { startFactOf } from '../../../domain/timescales/start-fact.ts';
import { happenedOn, stateOf } from '../../../domain/timescales/state.ts';
import { workBack } from '../../../domain/timescales/work-back.ts';
import { ask, day, dues, england, given, only } from './asked.ts';
import { limitsOf } from './binding.ts';

type Name = Exclude<DatedFact['fact'], 'conference'>;
const fact = (name: Name, on: string): DatedFact => ({ fact: name, on: day(on) });
const conference = (of: Extract<DatedFact, { fact: 'conference' }>['of'], on: string): DatedFact => ({
  fact: 'conference',
  of,
  on: day(on),
});

describe('how long', () => {
  const from = day('2026-12-18');
  const both = (amount: Amount) => ([1, -1] as const).map((way) => isoFromDay(count(amount, way, from, england)));

  test.each<[Amount, string, string]>([
    [[2, 'working-days'], '2026-12-22', '2026-12-16'],
    [[2, 'days'], '2026-12-20', '2026-12-16'],
    [[2, 'weeks'], '2027-01-01', '2026-12-04'],
    [[2, 'months'], '2027-02-18', '2026-10-18'],
    [[2, 'years'], '2028-12-18', '2024-12-18'],
    [[2, 'minutes'], '2026-12-18', '2026-12-18'],
  ])('%j after, and before', (amount, after, before) => expect(both(amount)).toEqual([after, before]));

  const words = (amount: Amount, way: 1 | -1, start: string) => {
    const first = day(start);
    return explainCount(amount, way, first, count(amount, way, first, england), england).en;
  };
  test.each<[Amount, 1 | -1, string, string]>([
    [[1, 'working-days'], 1, '2026-12-18', '1 working day from Fri 18 Dec 2026 = Mon 21 Dec 2026'],
    [[1, 'days'], -1, '2026-12-18', '1 day before Fri 18 Dec 2026 = Thu 17 Dec 2026'],
    [[3, 'weeks'], 1, '2026-12-18', '3 weeks from Fri 18 Dec 2026 = Fri 8 Jan 2027'],
    [[1, 'weeks'], 1, '2026-12-18', '1 week from Fri 18 Dec 2026 = Fri 25 Dec 2026'],
    [[1, 'years'], 1, '2028-02-29', '1 year from Tue 29 Feb 2028 = Wed 28 Feb 2029 (the last day of that month)'],
    [[2, 'years'], 1, '2026-12-18', '2 years from Fri 18 Dec 2026 = Mon 18 Dec 2028'],
    [[1, 'months'], -1, '2027-03-31', '1 month before Wed 31 Mar 2027 = Sun 28 Feb 2027 (the last day of that month)'],
    [[30, 'minutes'], -1, '2026-12-18', '30 minutes before the start on Fri 18 Dec 2026'],
    [[1, 'minutes'], -1, '2026-12-18', '1 minute before the start on Fri 18 Dec 2026'],
    [[1, 'working-days'], 1, '2026-12-24', '1 working day from Thu 24 Dec 2026, not counting 25 and 28 Dec = Tue 29 Dec 2026'],
    [[1, 'working-days'], -1, '2026-12-29', '1 working day before Tue 29 Dec 2026, not counting 25 and 28 Dec = Thu 24 Dec 2026'],
    [[1, 'working-days'], 1, '2026-12-25', '1 working day from Fri 25 Dec 2026, not counting 28 Dec = Tue 29 Dec 2026'],
    [[1, 'working-days'], -1, '2026-12-28', '1 working day before Mon 28 Dec 2026, not counting 25 Dec = Thu 24 Dec 2026'],
    [[2, 'working-days'], 1, '2027-05-02', '2 working days from Sun 2 May 2027, not counting 3 May = Wed 5 May 2027'],
    [
      [70, 'working-days'],
      1,
      '2026-12-24',
      '70 working days from Thu 24 Dec 2026, not counting 25 and 28 Dec, 1 Jan and 26 and 29 Mar = Thu 8 Apr 2027',
    ],
  ])('%j, %i from %s in words', (amount, way, start, said) => expect(words(amount, way, start)).toBe(said));
});

describe('what a count starts from', () => {
  const found = (anchor: StartFact, ...facts: readonly DatedFact[]) => startFactOf(anchor, 'review', facts);

  test('the first of a repeated fact, or the last where the rule says so', () => {
    const [first, second] = [fact('core-group', '2026-11-02'), fact('core-group', '2026-12-01')];
    expect(found({ fact: 'core-group' }, second, first)).toBe(first);
    expect(found({ fact: 'core-group', pick: 'last' }, second, first)).toBe(second);
    expect(found({ fact: 'birth' }, first, second)).toBeNull();
  });

  test('another fact that serves as well; on one day the one that the rule names first', () => {
    const anchor = { fact: 'decision-to-convene', or: 'invitations-sent' } as const;
    const [decided, sent] = [fact('decision-to-convene', '2026-11-02'), fact('invitations-sent', '2026-11-02')];
    expect(found(anchor, sent, decided)).toBe(decided);
    expect(found(anchor, decided, sent)).toBe(decided);
    expect(found(anchor, sent)).toBe(sent);
  });

  test('a conference of the type in hand, the latest; of the kinds a rule names, the first', () => {
    const all = [conference('review', '2026-11-02'), conference('review', '2026-12-02'), conference('initial', '2026-12-09')];
    expect(found({ fact: 'conference' }, ...all)).toBe(all[1]);
    expect(found({ fact: 'conference', of: ['initial', 'review'] }, ...all)).toBe(all[0]);
    expect(found({ fact: 'conference', of: ['transfer'] }, ...all)).toBeNull();
    const [initial, review] = [conference('initial', '2026-12-02'), conference('review', '2026-12-02')];
    expect(found({ fact: 'conference', of: ['review', 'initial'] }, review, initial)).toBe(initial);
    expect(found({ fact: 'conference', of: ['review', 'initial'] }, initial, review)).toBe(initial);
  });

  test('the discussion that initiates: the second where there are two, never a third', () => {
    const all = ['2026-11-16', '2026-11-02', '2026-11-09'].map((on) => fact('strategy-discussion', on));
    const anchor = { fact: 'strategy-discussion', pick: 'initiating' } as const;
    expect(found(anchor, ...all)).toBe(all[2]);
    expect(found(anchor, all[0] as DatedFact)).toBe(all[0]);
    expect(found(anchor, fact('birth', '2026-01-01'))).toBeNull();
  });
});

describe('what has happened', () => {
  const row = {
    id: 'XX-T1',
    kind: 'deadline',
    to: 'conference',
    from: { fact: 'birth' },
    within: [1, 'days'],
  } as unknown as Timescale;
  const from = fact('birth', '2026-12-01');
  const dates = (...facts: readonly DatedFact[]) => ({ type: 'initial', facts }) as const;

  test('is the first that shows it on the day or after; an interval asks for a later one', () => {
    const [before, same, after] = ['2026-11-30', '2026-12-01', '2026-12-02'].map((on) => conference('initial', on));
    const all = dates(...([same, after, before] as DatedFact[]));
    expect(happenedOn(row, from, all)).toBe(day('2026-12-01'));
    expect(happenedOn(row, from, dates(...([after, same] as DatedFact[])))).toBe(day('2026-12-01'));
    expect(happenedOn({ ...row, kind: 'interval' } as Timescale, from, all)).toBe(day('2026-12-02'));
    expect(happenedOn(row, from, dates(before as DatedFact))).toBeNull();
    const back = { ...row, before: [1, 'days'] } as unknown as Timescale;
    expect(happenedOn(back, from, dates(before as DatedFact))).toBe(day('2026-11-30'));
    expect(happenedOn(row, from, dates(conference('review', '2026-12-02')))).toBeNull();
  });

  test('what is counted back from a day is not shown by what was before the birth that it asks for (FV-B1)', () => {
    const back = { ...row, to: 'core-group', before: [1, 'days'], since: 'birth' } as unknown as Timescale;
    const met = (...on: readonly string[]) => on.map((one) => fact('core-group', one));
    const births = ['2026-11-20', '2026-11-24'].map((one) => fact('birth', one));
    // Of twins the last is born.
    expect(happenedOn(back, from, dates(...births, ...met('2026-11-10', '2026-11-22')))).toBeNull();
    expect(happenedOn(back, from, dates(...births, ...met('2026-11-10', '2026-11-24')))).toBe(day('2026-11-24'));
    expect(happenedOn(back, from, dates(...met('2026-11-10')))).toBe(day('2026-11-10'));
  });

  test('a review and what is a fact itself are shown by facts alone, whatever list is kept', () => {
    const of = (to: string, ...facts: readonly DatedFact[]) =>
      happenedOn({ ...row, to } as Timescale, from, { ...dates(...facts), done: new Map([['XX-T1', 5]]) });
    expect(of('review', conference('review', '2026-12-03'))).toBe(day('2026-12-03'));
    expect(of('core-group', fact('core-group', '2026-12-03'))).toBe(day('2026-12-03'));
    for (const to of ['conference', 'review', 'core-group', 'child-in-need-review']) expect(of(to), to).toBeNull();
    expect(of('minutes-circulated')).toBe(5);
    expect(happenedOn({ ...row, to: 'minutes-circulated' } as Timescale, from, dates())).toBeUndefined();
  });

  test('and how that stands', () => {
    const [due, today] = [day('2026-12-15'), day('2026-12-10')];
    const state = (over: object) => stateOf({ kind: 'deadline', due, happened: null, today, ...over }, england);
    expect(state({})).toBe('at-risk');
    expect(state({ today: day('2026-12-09') })).toBe('open');
    expect(state({ today: due + 1 })).toBe('not-kept');
    expect(state({ today: due + 1, happened: undefined })).toBe('passed');
    expect([today, today + 1].map((happened) => state({ happened }))).toEqual(['kept', 'open']);
    expect([due, due + 1].map((happened) => state({ happened }))).toEqual(['open', 'at-risk']);
    expect(state({ happened: due + 1, today: due + 1 })).toBe('not-kept');
    const sooner = { kind: 'earliest' };
    expect([due - 1, due].map((happened) => state({ ...sooner, happened }))).toEqual(['at-risk', 'open']);
    expect([due - 1, due].map((happened) => state({ ...sooner, happened, today: due }))).toEqual(['not-kept', 'kept']);
    expect([due - 1, due + 1].map((now) => state({ ...sooner, today: now }))).toEqual(['open', 'open']);
    expect(state({ today: england.first - 400, due: england.first + 9 })).toBe('open');
  });
});

test('the first thing that ended a case, and of two on one day the one that stands first in the list', () => {
  expect(endedBy([fact('birth', '2026-12-01')])).toBeNull();
  const on = day('2026-12-02');
  expect(endedBy([fact('turned-18', '2026-12-03'), fact('left-uk', '2026-12-02')])).toEqual({
    on,
    why: 'left-uk',
  });
  const whys = (['turned-18', 'left-uk', 'child-died', 'pregnancy-ended'] as const).map(
    (_, at, all) => endedBy(all.slice(0, at + 1).map((name) => fact(name, '2026-12-02')))?.why,
  );
  expect(whys).toEqual(['turned-18', 'left-uk', 'child-died', 'pregnancy-ended']);
});

describe('once a case has ended', () => {
  const facts = { 'section-47-started': '2026-12-18', 'invitations-sent': '2026-12-20' };

  test('a date on that very day is closed, one before it stands; without a date it is closed from that day on', () => {
    const state = (rule: string, died: string, today = died) =>
      only(ask('buckinghamshire', { ...facts, 'child-died': died }, { today }), rule).state;
    expect(state('BU-T1', '2027-01-13')).toBe('closed');
    expect(state('BU-T1', '2027-01-14')).toBe('not-kept');
    expect(state('BU-T10', '2027-01-13')).toBe('closed');
    expect(state('BU-T10', '2027-01-13', '2027-01-12')).toBe('open');
  });

  test('what was done by then stays as it was, on that day too', () => {
    const held = (on: string) =>
      only(ask('buckinghamshire', { ...facts, conference: on, 'child-died': '2027-01-10' }, { today: '2027-01-10' }), 'BU-T1');
    expect(held('2027-01-10')).toMatchObject({ state: 'kept', by: day('2027-01-10'), due: day('2027-01-13') });
    expect(held('2027-01-11')).toMatchObject({ state: 'closed', by: null, due: null, provisional: false });
  });
});

describe('what an area adds', () => {
  const valley = given('forth-valley');
  const area = { ...valley.areas[0], key: 'invented', localHolidays: ['2026-12-07', 'not a day'], coreGroupWeeks: 3 };
  const procedure = { ...valley, areas: [...valley.areas, area] } as unknown as typeof valley;

  test('its holidays are its own, and its interval takes the place of the shortest, and says so', () => {
    expect(calendarOf(procedure, 'invented').isWorkingDay(day('2026-12-07'))).toBe(false);
    expect(calendarOf(procedure).isWorkingDay(day('2026-12-07'))).toBe(true);
    const row = only(ask(procedure, { 'core-group': '2026-12-01' }, { area: 'invented' }), 'FV-T13');
    expect(dues([row])).toEqual(['FV-T13 2026-12-22']);
    expect(row.explanation).toContain('3 weeks from Tue 1 Dec 2026 = Tue 22 Dec 2026, the interval this area has set');
    expect(
      dues([only(ask(procedure, { conference: '2026-12-01', 'core-group': '2026-12-01' }, { area: 'invented' }), 'FV-T5')]),
    ).toEqual(['FV-T5 2027-03-01']);
  });
});

describe('a date', () => {
  const bucks = given('buckinghamshire');

  test('is provisional where it, or the start of a count in working days, lies outside what is published', () => {
    const provisional = (of: string, facts: Record<string, string>, rule: string) => only(ask(of, facts), rule).provisional;
    expect(provisional('buckinghamshire', { 'section-47-started': '2018-12-20' }, 'BU-T1')).toBe(false);
    expect(provisional('buckinghamshire', { conference: '2018-12-20' }, 'BU-T8')).toBe(false);
    expect(provisional('buckinghamshire', { conference: '2028-09-30' }, 'BU-T8')).toBe(false);
    expect(provisional('buckinghamshire', { conference: '2028-10-01' }, 'BU-T8')).toBe(true);
  });

  test('carries the row it comes from: its title, strength, source and what is our reading', () => {
    const row = bucks.timescales.find((one) => one.id === 'BU-T8') ?? expect.unreachable();
    expect(only(ask(bucks, { conference: '2026-12-18' }), 'BU-T8')).toMatchObject({
      title: row.title,
      to: row.to,
      kind: row.kind,
      strength: row.strength,
      source: row.source,
      row,
      from: { fact: 'conference', of: 'initial' },
    });
    const { explanation, explanationCy } = only(ask(bucks, { conference: '2026-12-18' }), 'BU-T8');
    expect(explanation).toContain(`our reading: ${row.assumed?.en ?? expect.unreachable()}`);
    expect(explanationCy).toContain(`; ein dehongliad ni: ${row.assumed?.cy ?? expect.unreachable()}`);
    const late = only(ask('stoke-on-trent', { 'strategy-discussion': '2026-12-18', conference: '2027-01-14' }), 'ST-T3');
    expect(late).toMatchObject({ from: null, due: null, lastWorkingDay: null, provisional: false, state: 'open', by: null });
    expect(late.explanation).toMatch(/^No date is set: (?!.*counted from)/);
  });

  test('the earliest of several for a child not born yet is said with each of them', () => {
    const row = only(
      ask('stoke-on-trent', { conference: '2026-11-10', 'expected-delivery': '2026-11-20' }, { type: 'pre-birth' }),
      'ST-T7',
    );
    expect(row.explanation).toBe(
      'the earliest of 10 working days from Tue 10 Nov 2026 = Tue 24 Nov 2026; 1 day before Fri 20 Nov 2026 = Thu 19 Nov 2026 (expected delivery)',
    );
  });

  test('counted again from the same day it is the same', () => {
    const rule = bucks.timescales.find((one) => one.id === 'BU-T1') as Parameters<typeof dueOf>[0];
    const from = fact('section-47-started', '2026-12-18');
    const due = () => dueOf(rule, from, { type: 'initial', facts: [from] }, null, england);
    expect(due()).toEqual(due());
    expect(isoFromDay(due().day)).toBe('2027-01-13');
  });
});

describe('the limits on a planned day', () => {
  test('a rule that says not sooner is kept from that day on, and one without a date binds none', () => {
    const valley = given('forth-valley');
    const facts = [fact('decision-to-convene', '2026-11-23'), fact('concern-raised', '2026-11-20')];
    const keeps = (planned: string) =>
      limitsOf(valley, { type: 'initial', facts }, day(planned), day('2026-11-23'), calendarOf(valley)).map((one) => [
        one.row.rule,
        one.keeps,
      ]);
    expect(keeps('2026-11-27')).toEqual([['FV-T2', false]]);
    expect(keeps('2026-11-28')).toEqual([['FV-T2', true]]);
  });

  test('the next review’s limit binds a review, and no initial conference', () => {
    const bucks = given('buckinghamshire');
    const facts = [conference('initial', '2026-06-01')];
    const rules = (type: 'initial' | 'review') =>
      limitsOf(bucks, { type, facts }, day('2026-12-01'), day('2026-11-22'), england).map((one) => one.row.rule);
    expect(rules('initial')).toEqual([]);
    expect(rules('review')).toEqual(['BU-T8']);
  });
});

test('worked back from an hour early in the day, a time stops at midnight; only rows counted back from the conference are there', () => {
  const bucks = given('buckinghamshire');
  const at = (time: string) =>
    workBack(bucks, { type: 'initial', day: day('2026-12-29'), time }, day('2026-11-22'), england).find(
      (one) => one.row.rule === 'BU-T5',
    )?.at;
  expect([at('00:10'), at('00:30'), at('10:05'), at('23:59')]).toEqual(['00:00', '00:00', '09:35', '23:29']);
  const back = workBack(
    given('forth-valley'),
    { type: 'pre-birth', day: day('2026-12-29'), time: '10:00' },
    day('2026-11-22'),
    england,
  );
  expect(back).toEqual([]);
  expect(deadlines(bucks, { type: 'initial', facts: [] }, 0, england)).toEqual([]);
});
