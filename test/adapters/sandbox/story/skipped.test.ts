import { expect, test } from 'vitest';
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
