import { expect, test } from 'vitest';
import type { ChildId } from '../../../../domain/case/family/shape.ts';
import { convened, drafted, type Story } from '../../../support/case-story.ts';
import { id } from '../../../support/invented-partnership.ts';

const c = (n: number) => `c${n}` as ChildId;
const numbers = (story: Story) => story.conference.children.map((one) => `${one.id}: ${one.number}`).join(', ');
const told = (story: Story) =>
  story.told.flatMap(({ to, item }) => (item.item === 'notice' && item.notice === 'family-changed' ? [to] : [])).toSorted();
const off = (story: Story, n: number) => story.ask('ada', { do: 'remove-child', child: c(n) });
const back = (story: Story, n: number) => story.ask('cleo', { do: 'put-back-child', child: c(n) });

/** A third child of an agreed list, named, a half-sibling, of whose parent it was said, and for whom Tom alone is there. */
function marked(): Story {
  return convened()
    .ask('ada', { do: 'add-child', nth: 2, child: { born: '2020-05-04' }, details: { name: 'Wren Invented' } })
    .ask('ada', { do: 'add-adult', nth: 0, adult: { kind: 'parent', children: [c(1), c(3)] } })
    .ask('ada', { do: 'withhold', child: c(3), parts: ['school'] })
    .ask('cleo', { do: 'set-half-siblings', children: [c(3)], shared: [] })
    .ask('cleo', { do: 'limit-children', person: id('tom'), children: [c(1), c(3)] });
}
const marks = ({ state: { family, needToKnow } }: Story) => ({
  children: family.children,
  details: family.details,
  adults: family.adults,
  perChild: needToKnow.perChild,
});

test('Q-21: a child taken off by mistake is put back as it was: id, number, name, what is withheld, whose it is and who is there for it', () => {
  const story = marked();
  const before = marks(story);
  off(story, 3);
  expect(numbers(story)).toBe('c1: 1, c2: 2');
  // What the chair says meanwhile of the others takes nothing from it.
  story.ask('cleo', { do: 'limit-children', person: id('tom'), children: [c(1)] });
  story.ask('cleo', { do: 'set-half-siblings', children: [c(2)], shared: [] });
  story.ask('cleo', { do: 'limit-children', person: id('tom'), children: [c(1)] });
  expect(back(story, 3).events).toEqual(['child-put-back']);
  expect(marks(story)).toEqual({ ...before, perChild: { ...story.state.needToKnow.perChild, only: before.perChild.only } });
  expect(story.state.needToKnow.perChild.halfSiblings).toEqual([c(2), c(3)]);
  // Pressed again it is the same.
  expect(back(story, 3).events).toEqual([]);
});

test('of two who were taken off each comes back, and neither a second time', () => {
  const story = off(off(marked(), 3), 2);
  const ways = [3, 3, 2].map((n) => back(story, n).events);
  expect(ways).toEqual([['child-put-back'], [], ['child-put-back']]);
  expect(numbers(story)).toBe('c1: 1, c2: 2, c3: 3');
  off(story, 3);
  expect(
    story.state.family.off.map((one) => one.child.id),
    'kept once',
  ).toEqual([c(3)]);
});

test('whoever was told that the child went is told that it is back, but for whoever pressed', () => {
  const story = off(convened().ask('ada', { do: 'add-child', nth: 2, child: { born: '2020-05-04' } }), 3);
  expect(told(story)).toHaveLength(5);
  expect(told(back(story, 3))).toEqual((['ada', 'sam', 'pia', 'tom', 'gus'] as const).map(id).toSorted());
});

test('while the list is made it takes its old place and nobody else’s number; a number that people know stays another’s', () => {
  const story = drafted().ask('ada', { do: 'add-child', nth: 2, child: { born: '2020-05-04' } });
  off(story, 2);
  expect(numbers(story)).toBe('c1: 1, c3: 2');
  expect(story.told.map((one) => one.to)).not.toContain(id('sam'));
  story.ask('ada', { do: 'put-back-child', child: c(2) });
  expect(numbers(story)).toBe('c1: 1, c2: 2, c3: 3');
  off(story, 2).ask('ada', { do: 'propose' });
  story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
  expect(numbers(back(story, 2))).toBe('c1: 1, c2: 3, c3: 2');
});

test('once the conference is over nothing of the child is kept but the trail, and nobody puts it back', () => {
  const story = off(marked(), 3);
  expect(JSON.stringify(story.state)).toContain('Wren Invented');
  story.ask('cleo', { do: 'cancel', why: 'invented' });
  expect(JSON.stringify(story.state)).not.toContain('Wren Invented');
  expect(back(story, 3).refused).toBeDefined();
  story.meeting = 'k2';
  story.ask('ada', { do: 'call', type: 'initial', people: [] });
  expect(story.ask('ada', { do: 'put-back-child', child: c(3) }).refused).toBe('no-such-child');
});

test('nobody else puts a child back', () => {
  for (const by of ['sam', 'mina', 'una', 'tom'] as const)
    expect(off(marked(), 3).ask(by, { do: 'put-back-child', child: c(3) }).refused, by).toBe('not-yours');
});
