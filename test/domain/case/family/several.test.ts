import { expect, test } from 'vitest';
import type { NewChild } from '../../../../domain/case/family/shape.ts';
import { openCommand, Story } from '../../../support/case-story.ts';

const [one, two]: readonly NewChild[] = [{ born: '2019-05-04' }, { expected: '2027-02-01' }];
const children = [one, two] as readonly NewChild[];

test('children are entered with the case, in order, and counted on the trail', () => {
  const story = new Story().ask('ada', { ...openCommand, children } as typeof openCommand);
  expect(story.conference.children).toEqual([
    { id: 'c1', number: 1, ...one },
    { id: 'c2', number: 2, ...two },
  ]);
  expect(story.ask('ada', { do: 'add-child', nth: 2, child: { born: '2020-01-01' } }).events).toEqual(['child-added']);
  expect(story.conference.children.map(({ id, number }) => [id, number])[2]).toEqual(['c3', 3]);
});

test('with one who cannot be, or too many, no case is opened', () => {
  const asked = (all: readonly NewChild[]) => new Story().ask('ada', { ...openCommand, children: all } as typeof openCommand);
  expect(asked([{ born: '2026-02-30' }]).refused).toBe('bad-date');
  expect(asked([...children, { born: '2001-01-01' }]).refused).toBe('not-a-child');
  expect(asked(Array.from({ length: 13 }, () => ({ born: '2019-05-04' }))).refused).toBe('incomplete');
});

test('several are added at once; sent twice they are there once, and others are not dropped unseen', () => {
  const story = new Story().ask('ada', openCommand);
  const add = { do: 'add-child', nth: 0, child: { born: '2019-05-04' }, more: [{ expected: '2027-02-01' }] } as const;
  expect(story.ask('ada', add).events).toEqual(['child-added', 'child-added']);
  expect(story.ask('ada', add).events).toEqual([]);
  expect(story.conference.children).toHaveLength(2);
  expect(story.ask('ada', { ...add, more: [{ expected: '2027-02-02' }] }).refused).toBe('changed');
  expect(story.ask('ada', { ...add, nth: 2, more: [{ born: 'x' }] }).refused).toBe('bad-date');
  expect(story.conference.children).toHaveLength(2);
});
