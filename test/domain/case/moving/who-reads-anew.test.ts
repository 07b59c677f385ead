import { expect, test } from 'vitest';
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
