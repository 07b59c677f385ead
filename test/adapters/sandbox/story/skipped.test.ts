import { expect, test } from 'vitest';
import type { AtScreen } from '../../../../adapters/sandbox/screens/at-screen.ts';
import { tellStory } from '../../../../adapters/sandbox/story/story.ts';

test('what is being done is not skipped meanwhile: it would be done all the same', async () => {
  const moved: string[] = [];
  const held = Promise.withResolvers<void>();
  const acts = (['09:00', '10:00'] as const).map((time) => ({ clock: [0, time] as const }));
  const step = { title: 'a', text: '', people: [], acts };
  const story = tellStory({
    stage: {
      settled: () => (moved.length === 0 ? Promise.resolve() : held.promise),
      screen: () => expect.unreachable(),
      moveTo: async (_, time) => void moved.push(time),
    },
    startAgain: async () => [{ tour: 'a', key: 'one', title: 'One', steps: [step, { ...step, title: 'b' }] }],
    second: () => undefined,
    isPast: () => false,
    changed: () => undefined,
    pace: 0,
  });
  await story.begin('one');
  const doing = story.doStep();
  await expect.poll(() => moved).toEqual(['09:00']);
  expect(() => story.skip()).toThrow(/doing something already/);
  expect(story.now().at).toEqual({ chapter: 0, step: 0 });
  held.resolve();
  await doing;
  expect(moved).toEqual(['09:00', '10:00']);
  story.skip();
  expect(story.now().at).toBeNull();
});

/** Nothing is on their screen. */
const nobody = { faces: () => [] } as Partial<AtScreen> as AtScreen;

test('only what came to something is ticked off: neither a press that is refused, nor a form that is', async () => {
  const press = { who: 'rowan', press: 'Open the scale' } as const;
  const form = { who: 'rowan', press: 'Close views', fill: [['Close views', {}]] } as const;
  const read = { who: 'rowan', press: 'Details', reads: 'closed' } as const;
  const step = { title: 'a', text: '', people: [], acts: [press, form, read] };
  const story = tellStory({
    stage: { settled: async () => undefined, screen: () => nobody, moveTo: async () => undefined },
    startAgain: async () => [{ tour: 'a', key: 'one', title: 'One', steps: [step] }],
    second: () => undefined,
    isPast: () => false,
    changed: () => undefined,
    pace: 0,
  });
  await story.begin('one');
  const done = () => story.now().acts.map((one) => (one.done ? 'done' : one.begun ? 'begun' : 'to do'));
  const none = { person: 'rowan', open: null, counted: false } as const;
  story.notice({ ...none, did: 'press', label: 'Open the scale' });
  expect(done()).toEqual(['to do', 'to do', 'to do']);
  story.notice({ ...none, counted: true, did: 'press', label: 'Open the scale' });
  expect(done()).toEqual(['done', 'to do', 'to do']);
  story.notice({ ...none, open: 'Close views', did: 'press', label: 'Close views' });
  story.notice({ ...none, open: 'Close views', did: 'submit', label: 'Close views' });
  expect(done()).toEqual(['done', 'begun', 'to do']);
  story.notice({ ...none, did: 'submit', label: 'Close views' });
  expect(done()).toEqual(['done', 'to do', 'to do']);
  story.notice({ ...none, open: 'Close views', did: 'press', label: 'Close views' });
  story.notice({ ...none, counted: true, did: 'submit', label: 'Close views' });
  story.notice({ ...none, open: 'Details', did: 'press', label: 'Details' });
  expect(done()).toEqual(['done', 'done', 'begun']);
  story.notice({ ...none, did: 'close' });
  expect(story.now().at).toBeNull();
});

test('what the story does by itself where the next step begins is done at once, also after a step that was done for somebody', async () => {
  const clock = (time: string, aside = false) => ({ clock: [0, time] as const, ...(aside ? { aside: true as const } : {}) });
  const step = (title: string, ...acts: readonly ReturnType<typeof clock>[]) => ({ title, text: '', people: [], acts });
  const story = tellStory({
    stage: { settled: async () => undefined, screen: () => expect.unreachable(), moveTo: async () => undefined },
    startAgain: async () => [
      {
        tour: 'a',
        key: 'one',
        title: 'One',
        steps: [
          step('first', clock('08:00', true), clock('09:00')),
          step('second', clock('10:00', true), clock('11:00', true), clock('12:00'), clock('13:00', true)),
        ],
      },
    ],
    second: () => undefined,
    isPast: () => false,
    changed: () => undefined,
    pace: 0,
  });
  const done = () => story.now().acts.map((one) => one.done);
  await story.begin('one');
  expect([story.now().doing, done()]).toEqual([null, [true, false]]);
  await story.doStep();
  expect([story.now().doing, done()]).toEqual([null, [true, true, false, false]]);
  await story.doStep();
  expect(story.now().at).toBeNull();
});
