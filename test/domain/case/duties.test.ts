import { describe, expect, test } from 'vitest';
import { calendarFor } from '../../../domain/calendar/calendar-for.ts';
import { dayFromIso } from '../../../domain/calendar/iso.ts';
import type { ActionId } from '../../../domain/case/plan/action.ts';
import { duties, stillOpen } from '../../../domain/case/plan/duties.ts';
import { convened, known, noon } from '../../support/case-story.ts';
import { id, type people } from '../../support/invented-partnership.ts';

const calendar = calendarFor('england-and-wales');
const day = (iso: string) => dayFromIso(iso) ?? Number.NaN;

/** Given on Tuesday 15 December 2026, due on Monday 4 January 2027: Christmas and New Year lie between. */
const given = () => {
  const story = convened();
  story.at = noon('2026-12-15');
  return story.ask('cleo', {
    do: 'give-action',
    to: id('tom'),
    what: 'invented task',
    why: 'invented reason',
    due: '2027-01-04',
  });
};
const due = (story: ReturnType<typeof given>, who: keyof typeof people, since: string, today: string) =>
  duties(story.state, { id: id(who), hour: 9 }, day(since), day(today), { ...known, calendar }).map((one) => one.stage);

describe('what a digest says', () => {
  test('a new action the next day, then three working days before, the day, 1 and 3 working days after; then the lead professional', () => {
    const story = given();
    const told = [
      '2026-12-16',
      '2026-12-29',
      '2026-12-30',
      '2027-01-04',
      '2027-01-05',
      '2027-01-06',
      '2027-01-07',
      '2027-01-08',
    ].map((today, at, all) => due(story, 'tom', all[at - 1] ?? '2026-12-15', today));
    expect(told).toEqual([['new'], ['soon'], [], ['today'], ['overdue-1'], [], ['overdue-3'], []]);
    expect(due(story, 'sam', '2027-01-07', '2027-01-08')).toEqual(['lead']);
    expect(due(story, 'sam', '2026-12-15', '2027-01-07')).toEqual([]);
  });

  test('a bot that was down tells the latest stage only', () => {
    expect(due(given(), 'tom', '2026-12-15', '2027-01-06')).toEqual(['overdue-1']);
  });

  test('completed, it falls out; opened again, it comes back', () => {
    const story = given().ask('tom', { do: 'complete', action: 'a1' as ActionId });
    expect(due(story, 'tom', '2026-12-15', '2027-01-06')).toEqual([]);
    expect(due(story, 'sam', '2026-12-15', '2027-01-29')).toEqual([]);
    story.ask('tom', { do: 'reopen', action: 'a1' as ActionId });
    expect(due(story, 'tom', '2026-12-15', '2027-01-06')).toEqual(['overdue-1']);
  });

  test('completed after the digest came, it stays on that one to be opened again, and is on no later one', () => {
    const story = given();
    story.at = noon('2026-12-16');
    story.ask('tom', { do: 'complete', action: 'a1' as ActionId });
    expect(due(story, 'tom', '2026-12-15', '2026-12-16')).toEqual(['new']);
    expect(due(story, 'tom', '2026-12-16', '2026-12-29')).toEqual([]);
  });

  test('what an earlier digest told and is not completed goes with the next one, whose place it takes', () => {
    const story = given();
    const still = (who: keyof typeof people, since: string, today: string) =>
      stillOpen(story.state, { id: id(who), hour: 9 }, day(since), day(today), { ...known, calendar }).map((one) => one.stage);
    expect(still('tom', '2026-12-15', '2026-12-16')).toEqual([]);
    expect(still('tom', '2026-12-16', '2026-12-18')).toEqual(['still']);
    expect(still('tom', '2026-12-16', '2026-12-29'), 'it is due again').toEqual([]);
    expect(still('sam', '2027-01-08', '2027-01-11')).toEqual(['lead']);
    expect(still('pia', '2027-01-08', '2027-01-11')).toEqual([]);
    story.ask('tom', { do: 'complete', action: 'a1' as ActionId });
    expect(still('tom', '2026-12-16', '2026-12-18')).toEqual([]);
  });

  test('a due day on a weekend is reminded of on the last working day before', () => {
    const story = convened();
    story.at = noon('2026-12-15');
    story.ask('cleo', { do: 'give-action', to: id('tom'), what: 'invented', why: '', due: '2027-01-09' });
    expect(due(story, 'tom', '2027-01-07', '2027-01-08')).toEqual(['today']);
  });

  test('the lead professional’s own undone action is the chair’s to hear of', () => {
    const story = convened();
    story.at = noon('2026-12-15');
    story.ask('cleo', { do: 'give-action', to: id('sam'), what: 'invented', why: '', due: '2027-01-04' });
    expect(due(story, 'cleo', '2027-01-07', '2027-01-08')).toEqual(['lead']);
    expect(due(story, 'sam', '2027-01-07', '2027-01-08')).toEqual([]);
  });
});

describe('an action', () => {
  test('is the chair’s or the lead’s to give, to somebody of this case, by a day that can be meant', () => {
    const story = given();
    const give = { do: 'give-action', to: id('tom'), what: 'x', why: '', due: '2027-01-04' } as const;
    expect(story.ask('pia', give).refused).toBe('not-yours');
    expect(story.ask('cleo', { ...give, to: id('tess') }).refused).toBe('no-such-person');
    expect(story.ask('cleo', { ...give, due: '2026-12-14' }).refused).toBe('bad-date');
    expect(story.ask('cleo', { ...give, due: '2226-12-14' }).refused).toBe('bad-date');
    expect(story.ask('cleo', give).events).toEqual(['action-given']);
    expect(story.ask('cleo', give).events).toEqual([]);
  });

  test('only its owner completes it, says how it goes or asks for help; the chair’s card shows it', () => {
    const story = given();
    const action = 'a1' as ActionId;
    expect(story.ask('pia', { do: 'complete', action }).refused).toBe('not-yours');
    expect(story.ask('tom', { do: 'ask-help', action, note: 'invented' }).events).toEqual(['help-asked']);
    expect(story.told.map(({ to, item }) => [to, item.item === 'card' && item.card])).toEqual([
      [id('cleo'), 'actions'],
      // The lead professional's digest says of it that it is left undone, or that it is done by now; in time the chair's does as well.
      [id('sam'), 'digest'],
      [id('tom'), 'digest'],
      [id('cleo'), 'digest'],
      // A card that is edited notifies nobody.
      [id('cleo'), false],
      [id('sam'), false],
    ]);
    expect(story.ask('tom', { do: 'ask-help', action, note: 'invented' }).events).toEqual([]);
  });
});
