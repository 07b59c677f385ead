import { afterAll, beforeAll, expect, test } from 'vitest';
import { pagePeople } from '../../../../adapters/sandbox/page-seats.ts';
import { type StoryOnPage, storyOnPage } from '../../../../adapters/sandbox/page-story.ts';
import { inventedPartnership } from '../../../../adapters/sandbox/partnership.ts';
import { wholeLife } from '../../../../adapters/sandbox/story/whole-life/whole-life.ts';
import { storyClock } from '../../../../bot/start/sandbox-page.ts';
import { calendar } from '../../../support/convene.ts';
import { type Played, play } from '../../../support/slice.ts';
import { peopleBeside } from '../../../support/story/invented-cast.ts';

let played: Played;
let story: StoryOnPage;
beforeAll(async () => {
  played = await play(peopleBeside());
  const { slack, teams, startAgain } = played.sandbox;
  story = storyOnPage({
    slack,
    teams,
    startAgain,
    people: pagePeople(inventedPartnership()),
    clock: storyClock(played.sandbox, () => calendar),
    settled: played.settled,
    script: () => wholeLife,
    pace: 0,
    changed: () => undefined,
  });
}, 60_000);
afterAll(() => played.stop());

test('every chapter is begun from a state that its people have pressed through, and every step of it is done', async () => {
  for (const [nth, { key, steps }] of story.chapters().entries()) {
    await story.does({ do: 'begin', chapter: key });
    expect(story.now()).toMatchObject({ trouble: null, at: { chapter: nth, step: 0 } });
    for (const _ of steps) await story.does({ do: 'step' });
    expect(story.now().trouble, key).toBeNull();
    expect(story.now().at?.chapter, key).toBe(nth + 1 < story.chapters().length ? nth + 1 : undefined);
  }
  // Nobody saw anything go wrong before their eyes on the way.
  expect([...played.sandbox.teams.troubles(), ...played.sandbox.slack.troubles()]).toEqual([]);
}, 60_000);

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
