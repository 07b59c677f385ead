import { expect, test } from 'vitest';
import { dayFromIso } from '../../../../domain/calendar/iso.ts';
import type { LaterOn } from '../../../../domain/case/later/shape.ts';
import { remindsOfMoves } from '../../../../domain/case/moving/cards.ts';
import { movesShown } from '../../../../domain/case/moving/shown.ts';
import { leadOf } from '../../../../domain/case/people/lead.ts';
import { known, type Story } from '../../../support/case-story.ts';
import { c1 } from '../../../support/conference/deciding.ts';
import { moves, onPlan } from '../../../support/conference/moved-child.ts';
import { id } from '../../../support/invented-partnership.ts';
import { without } from '../../../support/story/told-story.ts';

const told = (story: Story) =>
  story.told.flatMap(({ to, item }) => (item.item === 'card' && item.card === 'child-move' ? [to] : [])).toSorted();

test('whoever takes over the case has the card of a move, and whoever passed it on has it emptied', () => {
  const story = onPlan().ask('ada', moves());
  story.known = { ...known, directory: without('carl', { standing: ['administrator'] }) };
  expect(story.ask('ada', { do: 'pass-on', to: id('carl') }).events).toEqual(['passed-on']);
  expect(told(story)).toEqual(expect.arrayContaining([id('ada'), id('carl')]));
});

test('of a child for whom everything has stopped nothing moves any more: everybody’s card says so (Q-14)', () => {
  const story = onPlan().ask('ada', moves({ child: c1 }));
  const readers = told(story);
  story.ask('ada', { do: 'end-child', child: c1, how: 'child-died', on: '2026-12-16' });
  expect(story.refused).toBeUndefined();
  expect(told(story)).toEqual(readers);
});

test('what was put off is quiet on the days of its reminders, and reminded of on the day to which it was', () => {
  const { state } = onPlan().ask('ada', moves());
  const reminded = (on: string, later?: LaterOn) => {
    const day = dayFromIso(on) ?? expect.unreachable();
    const rules = { ...known, lead: leadOf(state, known.procedure), ...(later === undefined ? {} : { later }) };
    return remindsOfMoves(movesShown(state), id('sam'), day - 1, day, rules).length;
  };
  // The first task of whoever leads is due on the 17th; the 20th is a Sunday.
  expect([reminded('2026-12-17'), reminded('2026-12-17', () => 'quiet'), reminded('2026-12-17', () => null)]).toEqual([1, 0, 1]);
  expect([reminded('2026-12-20'), reminded('2026-12-20', () => 'quiet'), reminded('2026-12-20', () => 'again')]).toEqual([
    0, 0, 1,
  ]);
});
