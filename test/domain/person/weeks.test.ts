import { expect, test } from 'vitest';
import { dayFromIso } from '../../../domain/calendar/iso.ts';
import type { ActionId } from '../../../domain/case/plan/action.ts';
import type { Directory } from '../../../domain/directory/state.ts';
import { convened, known, noon, type Story } from '../../support/case-story.ts';
import { id } from '../../support/invented-partnership.ts';
import { instant, Weeks } from '../../support/story/weeks.ts';

const day = (iso: string) => dayFromIso(iso) ?? Number.NaN;

/** Tom has one action, given on Tuesday 8 December 2026. */
function given(due: string): Story {
  const story = convened();
  story.at = noon('2026-12-08');
  return story.ask('cleo', { do: 'give-action', to: id('tom'), what: 'invented task', why: 'invented reason', due });
}

/** The same case where another procedure is in force: its working days count, for the case and for whoever is written to. */
function weeksIn(procedure: 'stoke-on-trent' | 'forth-valley', { state }: Story, more: Partial<Directory> = {}): Weeks {
  const { opening } = state;
  if (opening.status !== 'open') throw new Error('not open');
  const there = { ...state, opening: { ...opening, procedure } };
  const weeks = new Weeks('tom', there, { ...known.directory, procedure, adopted: null, ...more });
  return weeks.joins('2026-12-08 12:00');
}

test('Christmas 2026 in Stoke-on-Trent: due on the last day before it, nothing on Friday, the weekend or Monday, and on from Tuesday', () => {
  const weeks = weeksIn('stoke-on-trent', given('2026-12-24')).runs('2026-12-18 00:00', '2027-01-08 23:00');
  expect(weeks.log).toEqual([
    'Fri 12-18 09:00 digest: new',
    'Mon 12-21 09:00 digest: soon',
    'Thu 12-24 09:00 digest: today',
    // Friday is Christmas Day, and Monday is kept for Boxing Day.
    'Tue 12-29 09:00 digest: overdue-1',
    'Thu 12-31 09:00 digest: overdue-3',
  ]);
});

test('Christmas 2026 in Falkirk: the second of January is kept on Monday the fourth, and what falls on it comes on Tuesday', () => {
  const due = '2026-12-30';
  const stoke = weeksIn('stoke-on-trent', given(due)).runs('2026-12-21 00:00', '2027-01-06 23:00');
  const falkirk = weeksIn('forth-valley', given(due)).runs('2026-12-21 00:00', '2027-01-06 23:00');
  const both = ['Mon 12-21 09:00 digest: new', 'Wed 12-23 09:00 digest: soon', 'Wed 12-30 09:00 digest: today'];
  expect(stoke.log).toEqual([...both, 'Thu 12-31 09:00 digest: overdue-1', 'Tue 01-05 09:00 digest: overdue-3']);
  expect(falkirk.log).toEqual([...both, 'Thu 12-31 09:00 digest: overdue-1', 'Wed 01-06 09:00 digest: overdue-3']);
});

test('a week of leave with cover: each working day the cover is told that something is due, and it all comes on the day of return', () => {
  const leaves: Directory['leaves'] = new Map([
    [id('tom'), { from: day('2026-12-14'), to: day('2026-12-18'), cover: id('tess') }],
  ]);
  const weeks = weeksIn('stoke-on-trent', given('2026-12-16'), { leaves });
  weeks.runs('2026-12-09 00:00', '2026-12-22 23:00');
  expect(weeks.log).toEqual([
    'Wed 12-09 09:00 digest: new',
    'Thu 12-10 09:00 digest: the conference',
    'Fri 12-11 09:00 digest: soon',
    // The conference is on Tuesday, the action's day on Wednesday and overdue on Thursday: the cover hears on each such day, once.
    'Mon 12-14 09:00 cover is told',
    'Tue 12-15 09:00 cover is told',
    'Wed 12-16 09:00 cover is told',
    'Thu 12-17 09:00 cover is told',
    // The latest stage alone.
    'Mon 12-21 09:00 digest: overdue-3',
  ]);
  expect(weeks.box.covered).toMatchObject({ [Object.keys(weeks.box.covered)[0] ?? '']: { to: id('tess') } });
});

test('the clocks go forward over Easter, and back in October: nine in the morning stays nine in the morning', () => {
  const weeks = weeksIn('stoke-on-trent', given('2027-03-31'));
  weeks.runs('2027-03-22 00:00', '2027-04-09 23:00');
  expect(weeks.log).toEqual([
    'Mon 03-22 09:00 digest: new',
    // Friday and Monday are Good Friday and Easter Monday; the clocks went forward on Sunday in between.
    'Wed 03-24 09:00 digest: soon',
    'Wed 03-31 09:00 digest: today',
    'Thu 04-01 09:00 digest: overdue-1',
    'Mon 04-05 09:00 digest: overdue-3',
  ]);
});

test('a machine whose clock goes back, by an hour or by two days, sends no day’s digest a second time', () => {
  const weeks = weeksIn('stoke-on-trent', given('2026-12-16')).runs('2026-12-09 00:00', '2026-12-11 10:00');
  const before = [...weeks.log];
  expect(before.at(-1)).toBe('Fri 12-11 09:00 digest: soon');
  weeks.runs('2026-12-11 08:30', '2026-12-11 12:00').runs('2026-12-09 08:00', '2026-12-11 23:00');
  expect(weeks.log).toEqual(before);
  weeks.runs('2026-12-12 00:00', '2026-12-16 23:00');
  const conference = ['Mon 12-14', 'Tue 12-15'].map((day) => `${day} 09:00 digest: the conference`);
  expect(weeks.log).toEqual([...before, ...conference, 'Wed 12-16 09:00 digest: today']);
});

test('two replicas that look at the same instant send one digest a day between them', () => {
  const one = weeksIn('stoke-on-trent', given('2026-12-24')).runs('2026-12-09 00:00', '2026-12-31 23:00');
  const two = weeksIn('stoke-on-trent', given('2026-12-24'));
  two.replicas = 2;
  two.runs('2026-12-09 00:00', '2026-12-31 23:00');
  expect(two.log).toEqual(one.log);
  expect(two.log.length).toBeGreaterThan(3);
});

test('down from Friday to Wednesday: one digest, the latest stage; done, and there is no further one', () => {
  const story = given('2026-12-14');
  const weeks = weeksIn('stoke-on-trent', story).runs('2026-12-09 00:00', '2026-12-10 23:00');
  weeks.looks(instant('2026-12-16 11:00'));
  const [first, second] = ['Wed 12-09 09:00 digest: new', 'Thu 12-10 09:00 digest: the conference'];
  expect(weeks.log).toEqual([first, second, 'Wed 12-16 11:00 digest: overdue-1']);
  story.at = noon('2026-12-16');
  story.ask('tom', { do: 'complete', action: 'a1' as ActionId });
  const { opening } = weeks.state;
  weeks.state = { ...story.state, opening };
  weeks.runs('2026-12-16 12:00', '2027-01-29 23:00');
  expect(weeks.log).toHaveLength(3);
});
