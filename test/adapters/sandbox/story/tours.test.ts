import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StoryOnPage } from '../../../../adapters/sandbox/page-story.ts';
import { decidedSoFar } from '../../../../bot/start/sandbox-case.ts';
import type { Played } from '../../../support/slice.ts';
import { openTours } from './open-tours.ts';

let played: Played;
let story: StoryOnPage;
beforeAll(async () => {
  ({ played, story } = await openTours());
}, 60_000);
afterAll(() => played?.stop());

test('it opens two working days before the conference, and starting again puts everything back, the clock included', async () => {
  await story.opens();
  const opened = played.sandbox.clock.now();
  const screens = () => [played.as('rowan').messages(), played.as('marigold').messages()];
  const before = screens();
  await story.does({ do: 'step' });
  await story.does({ do: 'step' });
  await story.does({ do: 'step' });
  expect(played.sandbox.clock.now() - opened).toBeGreaterThan(24 * 3_600_000);
  await story.opens();
  expect(story.now()).toMatchObject({ at: { chapter: 2, step: 0 }, trouble: null });
  expect(Math.abs(played.sandbox.clock.now() - opened)).toBeLessThan(60_000);
  expect(screens()).toEqual(before);
}, 60_000);

test('what cannot be done any more is said in words, and can be passed over', async () => {
  await story.opens();
  await played.as('marigold').press(/I'll be there/);
  await story.does({ do: 'step' });
  expect(story.now()).toMatchObject({ at: { chapter: 2, step: 0 } });
  expect(story.now().trouble).toMatch(/Marigold \(Slack\) has no button “I'll be there”/);
  await story.does({ do: 'skip' });
  expect(story.now()).toMatchObject({ at: { chapter: 2, step: 1 }, trouble: null });
}, 60_000);

test('something has come of a press where it was decided, and nothing of what was only read or turned away', async () => {
  await story.opens();
  const decided = () => decidedSoFar(played.sandbox.bot().app.streams);
  const before = await decided();
  const marigold = played.as('marigold');
  await marigold.press(/^Details/);
  await marigold.close();
  await played.as('bram').press(/^Details/);
  await played.settled();
  expect(await decided()).toBe(before);
  await marigold.press(/^I'll be there/);
  expect(await decided()).not.toBe(before);
}, 60_000);
