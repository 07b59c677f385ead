import { describe, expect, test } from 'vitest';
import { calendarFor } from '../../../domain/calendar/calendar-for.ts';
import { dayFromIso } from '../../../domain/calendar/iso.ts';
import type { Action, ActionId } from '../../../domain/case/plan/action.ts';
import { duties } from '../../../domain/case/plan/duties.ts';
import { convened, known, noon, type Story } from '../../support/case-story.ts';
import { id, type people } from '../../support/invented-partnership.ts';

const calendar = calendarFor('england-and-wales');
const day = (iso: string) => dayFromIso(iso) ?? Number.NaN;
const action = 'a1' as ActionId;

/** Due on Monday 4 January 2027: three working days before is 29 December. Read at nine. */
function given(at: string): Story {
  const story = convened();
  story.at = Date.parse(at);
  return story.ask('cleo', { do: 'give-action', to: id('tom'), what: 'invented', why: '', due: '2027-01-04' });
}
const due = ({ state }: Pick<Story, 'state'>, who: keyof typeof people, since: string, today: string, hour = 9) =>
  duties(state, { id: id(who), hour }, day(since), day(today), { ...known, calendar });
const stages = (...asked: Parameters<typeof due>) => due(...asked).map((one) => one.stage);

describe('when a new action is told of', () => {
  test('given before the digest’s hour it is on the digest of that day, at the hour or after on the next', () => {
    expect(stages(given('2026-12-16T08:59:00Z'), 'tom', '2026-12-15', '2026-12-16')).toEqual(['new']);
    expect(stages(given('2026-12-16T09:00:00Z'), 'tom', '2026-12-15', '2026-12-16')).toEqual([]);
    expect(stages(given('2026-12-16T09:00:00Z'), 'tom', '2026-12-16', '2026-12-17')).toEqual(['new']);
  });

  test('a stage that had passed when it was given never comes, nor one on the day itself', () => {
    expect(stages(given('2026-12-30T08:00:00Z'), 'tom', '2026-12-20', '2026-12-31')).toEqual(['new']);
    expect(stages(given('2026-12-29T08:00:00Z'), 'tom', '2026-12-20', '2026-12-29')).toEqual(['new']);
  });

  test('which case and which action it is about', () => {
    const [one] = due(given('2026-12-16T08:00:00Z'), 'tom', '2026-12-15', '2026-12-16');
    expect(one).toEqual({ case: 'k0000invented0case1', action, stage: 'new' });
  });
});

describe('what is done', () => {
  test('at the digest’s hour exactly stays on that digest; a moment before, it is not on it', () => {
    const done = (at: string) => {
      const story = given('2026-12-15T12:00:00Z');
      story.at = Date.parse(at);
      return stages(story.ask('tom', { do: 'complete', action }), 'tom', '2026-12-15', '2026-12-16');
    };
    expect(done('2026-12-16T09:00:00.000Z')).toEqual(['new']);
    expect(done('2026-12-16T08:59:59.999Z')).toEqual([]);
  });

  test('a form on how it goes that comes in later leaves it completed, and is kept', () => {
    const story = given('2026-12-15T12:00:00Z').ask('tom', { do: 'complete', action });
    expect(story.ask('tom', { do: 'report-progress', action, note: 'it went well' }).events).toEqual(['progress-reported']);
    expect(story.state.plan.actions[0]).toMatchObject({ status: 'completed', updates: [{}, { note: 'it went well' }] });
    expect(stages(story, 'tom', '2026-12-15', '2027-02-01')).toEqual([]);
    expect(story.ask('tom', { do: 'report-progress', action, note: 'it went well' }).events).toEqual([]);
  });

  test('a cry for help that comes in later opens it again, and it is reminded of the next morning, however long it was due', () => {
    const story = given('2026-12-15T12:00:00Z').ask('tom', { do: 'complete', action });
    story.at = noon('2027-02-01');
    expect(story.ask('tom', { do: 'ask-help', action, note: 'not yet after all' }).events).toEqual([
      'action-reopened',
      'help-asked',
    ]);
    expect(story.state.plan.actions[0]?.status).toBe('open');
    expect(stages(story, 'tom', '2027-02-01', '2027-02-02')).toEqual(['again']);
    expect(stages(story, 'tom', '2027-02-02', '2027-02-03')).toEqual([]);
    expect(stages(story, 'sam', '2027-02-01', '2027-02-02'), 'it puts nothing off').toEqual(['lead']);
  });

  test('opened again by its owner, it is reminded of the next morning, and stays on the digest it was completed on', () => {
    const story = given('2026-12-15T12:00:00Z');
    story.at = noon('2027-01-20');
    story.ask('tom', { do: 'complete', action }).ask('tom', { do: 'reopen', action });
    expect(stages(story, 'tom', '2027-01-06', '2027-01-07'), 'the last digest').toEqual(['overdue-3']);
    expect(stages(story, 'tom', '2027-01-07', '2027-01-20'), 'one of that day').toEqual(['again']);
    expect(stages(story, 'tom', '2027-01-20', '2027-01-21')).toEqual(['again']);
  });
});

test('a case that was let go reminds of nothing', () => {
  const sha256 = 'a'.repeat(64);
  const story = given('2026-12-15T12:00:00Z').ask('una', { do: 'record-export', sha256 });
  expect(stages(story, 'tom', '2026-12-15', '2026-12-16')).toEqual(['new']);
  expect(stages(story.ask('ada', { do: 'end', sha256, confirmedBy: id('cleo') }), 'tom', '2026-12-15', '2026-12-16')).toEqual([]);
});

test('an action stored with a day that is none is a fault of the program', () => {
  const { state } = given('2026-12-15T12:00:00Z');
  const actions = state.plan.actions.map((one): Action => ({ ...one, by: '2027-02-30' }));
  const broken = { state: { ...state, plan: { ...state.plan, actions } } };
  expect(() => stages(broken, 'tom', '2026-12-15', '2026-12-16')).toThrow('a1 is due on "2027-02-30"');
});

test('each hour of a digest is the hour of a London day, in summer too', () => {
  const story = convened();
  story.at = noon('2027-06-01');
  story.ask('cleo', { do: 'give-action', to: id('tom'), what: 'invented', why: '', due: '2027-07-01' });
  story.at = Date.parse('2027-06-02T16:30:00Z');
  story.ask('tom', { do: 'complete', action });
  expect(stages(story, 'tom', '2027-05-31', '2027-06-02', 17)).toEqual(['new']);
  expect(stages(story, 'tom', '2027-05-31', '2027-06-02', 18)).toEqual([]);
});
