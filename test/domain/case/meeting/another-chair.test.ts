import { expect, test } from 'vitest';
import { convened, drafted, known, noon, type Story, scaling } from '../../../support/case-story.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

type Name = keyof typeof people;
const told = (story: Story) =>
  story.told.flatMap(({ to, item }) => (item.item === 'notice' && item.notice === 'chair-changed' ? [to] : [])).toSorted();
const set = (story: Story, chair: Name, by: Name = 'ada') => story.ask(by, { do: 'set-chair', chair: id(chair) });
const proposed = () => drafted().ask('ada', { do: 'propose' });
const closed = () => {
  const story = convened();
  story.at = noon('2026-12-15');
  return story.ask('cleo', { do: 'take-register', present: [id('sam')] }).ask('cleo', { do: 'close' });
};

test.each([
  ['proposed', proposed],
  ['convened', convened],
  ['held', scaling],
  ['closed', closed],
] as const)(
  '%s: the old chair, the new one and whoever made the case are told, but for whoever did it; cards follow',
  (_, at) => {
    const story = set(at(), 'carl', 'una');
    expect(story.events).toEqual(['chair-set']);
    expect(told(story)).toEqual([id('ada'), id('carl'), id('cleo')]);
    const cards = story.told.flatMap(({ to, item }) => (item.item === 'card' && item.card === 'meeting' ? [to] : []));
    expect(cards).toEqual(expect.arrayContaining([id('carl'), id('cleo')]));
    expect(told(set(at(), 'carl'))).toEqual([id('carl'), id('cleo')]);
    // The same again is nothing new.
    expect(told(set(story, 'carl'))).toEqual([]);
  },
);

test('while it is a draft the chair knows nothing of it, and so hears nothing', () => {
  const story = set(drafted(), 'carl');
  expect(story.conference.chair).toBe(id('carl'));
  expect(told(story)).toEqual([]);
  expect(told(story.ask('ada', { do: 'propose' }))).toEqual([]);
});

test('a backup who takes the chair: the others are told', () => {
  const story = proposed();
  story.known = known;
  story.at = noon('2026-12-03');
  expect(told(story.ask('carl', { do: 'take-chair' }))).toEqual([id('ada'), id('cleo')]);
});
