import { expect, test } from 'vitest';
import { refusalWords } from '../../../../cards/building/notes.ts';
import type { Child } from '../../../../domain/case/family/shape.ts';
import { convened, drafted, placing, scaling } from '../../../support/case-story.ts';

test('a second reason why it is cancelled is not answered as recorded: it says that it was cancelled before', () => {
  for (const make of [convened, () => drafted().ask('ada', { do: 'propose' })]) {
    const story = make().ask('cleo', { do: 'cancel', why: 'invented' });
    expect(story.ask('ada', { do: 'cancel', why: 'another' }).refused).toBe('was-cancelled');
    expect(story.ask('ada', { do: 'cancel', why: 'invented' }).events).toEqual([]);
    expect(story.conference.why).toBe('invented');
  }
  // The reason itself is read in Details alone.
  expect(refusalWords('was-cancelled', 'en')).not.toContain('invented');
});

test('nor is a second word of what is done about a 0 (BU-S7)', () => {
  const story = scaling().ask('tom', placing('tom', 0));
  const round = story.convened.rounds[0];
  story.ask('cleo', { do: 'reveal', seen: round?.status === 'open' ? round.version : -1 });
  expect(story.ask('cleo', { do: 'answer-zero', doing: 'invented' }).events).toEqual(['zero-answered']);
  expect(story.ask('cleo', { do: 'answer-zero', doing: 'invented' }).events).toEqual([]);
  expect(story.ask('cleo', { do: 'answer-zero', doing: 'another' }).refused).toBe('changed');
});

test('nor is another child out of a form that was opened before one was added: the same child sent twice is one', () => {
  const story = drafted();
  const children = (): readonly Child[] => story.conference.children;
  expect(story.ask('ada', { do: 'add-child', nth: 1, child: { expected: '2027-02-01' } }).events).toEqual([]);
  expect(story.ask('ada', { do: 'add-child', nth: 1, child: { born: '2016-02-01' } }).refused).toBe('changed');
  expect(story.ask('ada', { do: 'add-child', nth: 2, child: { expected: '2027-02-01' } }).events).toEqual(['child-added']);
  expect(children()).toHaveLength(3);
  expect(story.ask('ada', { do: 'remove-child', child: children()[2]?.id as never }).events).toEqual(['child-removed']);
  expect(story.ask('ada', { do: 'add-child', nth: 2, child: { expected: '2027-02-01' } }).refused).toBe('changed');
});

test.each([
  [{ born: '2008-12-01' }, 'not-a-child'],
  [{ born: '2008-12-02' }, undefined],
  [{ born: '2026-12-02' }, 'bad-date'],
  [{ born: '2026-12-01' }, undefined],
  [{ expected: '2027-10-07' }, undefined],
  [{ expected: '2027-10-08' }, 'bad-date'],
  [{ expected: '2026-10-31' }, undefined],
  [{ expected: '2026-10-30' }, 'bad-date'],
  [{ born: 'yesterday' }, 'bad-date'],
] as const)(
  'a conference is about a child under 18, or one to be born: %o on 1 December 2026, wherever it is entered',
  (child, refused) => {
    expect(drafted().ask('ada', { do: 'add-child', nth: 2, child }).refused).toBe(refused);
  },
);
