import { expect, test } from 'vitest';
import { listVersionOf, whoGetsWhat } from '../../../../../domain/case/conference/circulation/who-gets-what.ts';
import { toldOfDecision } from '../../../../../domain/case/conference/decision/phases-of.ts';
import type { Story } from '../../../../support/case-story.ts';
import { c1, c2, decide, inRoom, nextHeld } from '../../../../support/conference/deciding.ts';
import { id, type people } from '../../../../support/invented-partnership.ts';

type Name = keyof typeof people;

/** By their first names. */
const of = (story: Story) => {
  const { told, absent } = toldOfDecision(story.convened);
  const named = (all: readonly string[]) => all.map((one) => one.replace(/-.*$/, '')).toSorted();
  return { told: named(told), absent: named(absent) };
};
const left = (story: Story, who: Name, time: string | null) =>
  story.ask('cleo', { do: 'set-here', person: id(who), as: {}, left: time });
const decided = (story: Story) => decide(decide(story, c1), c2, { outcome: 'not-at-risk' });

test('who was invited and did not come was not there; whoever sets it up is told, and is of nobody who was missed (FV-T17)', () => {
  expect(of(decided(inRoom()))).toEqual({ told: ['ada', 'gus', 'pia', 'sam', 'tom'], absent: ['gus'] });
});

test('whoever had left before it was decided was not there for it, and whoever left after it was (FV-T17)', () => {
  // It is decided at 12:00.
  for (const [time, absent] of [
    ['11:59', ['gus', 'tom']],
    ['12:00', ['gus']],
    ['12:30', ['gus']],
  ] as const)
    expect(of(left(decided(inRoom()), 'tom', time)).absent, time).toEqual(absent);
  expect(of(left(left(decided(inRoom()), 'tom', '11:00'), 'tom', null)).absent, 'they had not, after all').toEqual(['gus']);
});

test('left between two children: for the last of them they were not there', () => {
  const story = decide(inRoom(), c1);
  left(story, 'tom', '12:10');
  story.at += 20 * 60_000;
  expect(of(decide(story, c2)).absent).toEqual(['gus', 'tom']);
});

test('entered afterwards, the times of the sheet count; without them nobody who left is called missing (Q-23)', () => {
  const later = () => {
    const story = left(inRoom(), 'tom', '11:00');
    story.at += 24 * 3_600_000;
    return decided(story);
  };
  expect(of(later()).absent).toEqual(['gus']);
  const sheet = (decision: string) =>
    later().ask('cleo', { do: 'enter-sheet', times: { register: '10:00', scale: null, decision } });
  expect(of(sheet('11:30')).absent).toEqual(['gus', 'tom']);
  expect(of(sheet('10:45')).absent).toEqual(['gus']);
});

test('whoever may not know of a child of it is neither told nor missed (Q-9)', () => {
  const story = inRoom()
    .ask('cleo', { do: 'set-half-siblings', children: [c2], shared: [] })
    .ask('cleo', { do: 'limit-children', person: id('gus'), children: [c1] });
  expect(of(decide(story, c1))).toMatchObject({ absent: ['gus'] });
  const { told, absent } = toldOfDecision({
    ...story.convened,
    children: story.convened.children.filter((one) => one.id === c2),
  });
  expect([told.includes(id('gus')), absent]).toEqual([false, []]);
});

test('of a review that somebody of the core group was not asked to they hear at any hour, as soon as it goes out; whoever was there when they next work (FV-T17, Q-13)', () => {
  const story = decided(inRoom());
  for (const who of ['gus', 'tom'] as const)
    story.ask('cleo', { do: 'give-action', to: id(who), what: 'planted', why: '', due: '2027-02-01' });
  nextHeld(story.ask('cleo', { do: 'close' }));
  decide(decide(story, c1), c2, { outcome: 'not-at-risk' });
  const list = whoGetsWhat(story.convened, story.known.procedure, story.known.directory);
  story.ask('cleo', { do: 'release-list', seen: listVersionOf(list), choices: [], off: [] });
  expect(story.events).toEqual(['list-released', 'document-sent']);
  const hears = (who: Name) =>
    story.told.flatMap(({ to, item }) =>
      to === id(who) && item.item === 'card' && item.meeting === 'k2' ? [{ down: item.comesDown, atOnce: item.atOnce }] : [],
    );
  expect(hears('gus')).toEqual([{ down: true, atOnce: true }]);
  expect(hears('tom')).toEqual([{ down: true, atOnce: undefined }]);
});
