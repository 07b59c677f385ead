import { afterAll, beforeAll, expect, test } from 'vitest';
import { newcomers } from '../../../../adapters/sandbox/newcomers.ts';
import { pagePeople } from '../../../../adapters/sandbox/page-seats.ts';
import { type StoryOnPage, storyOnPage } from '../../../../adapters/sandbox/page-story.ts';
import { inventedPartnership } from '../../../../adapters/sandbox/partnership.ts';
import { scriptFor } from '../../../../adapters/sandbox/story/script-for.ts';
import { teamsPlayed } from '../../../../adapters/sandbox/teams-played.ts';
import { decidedSoFar } from '../../../../bot/start/sandbox-case.ts';
import { storyClock } from '../../../../bot/start/sandbox-page.ts';
import { calendar } from '../../../support/convene.ts';
import { type Played, play } from '../../../support/slice.ts';
import { peopleBeside } from '../../../support/story/invented-cast.ts';

let played: Played;
let story: StoryOnPage;
beforeAll(async () => {
  played = await play(peopleBeside(), {}, undefined, teamsPlayed);
  const { slack, teams, startAgain } = played.sandbox;
  story = storyOnPage({
    slack,
    teams,
    startAgain,
    people: [...pagePeople(inventedPartnership()), ...newcomers],
    clock: storyClock(played.sandbox, () => calendar),
    settled: played.settled,
    script: () => scriptFor('buckinghamshire'),
    pace: 0,
    changed: () => undefined,
  });
}, 60_000);
afterAll(() => played.stop());

test.each(scriptFor('buckinghamshire').tours.map(({ title }) => title))(
  '%s: every chapter is begun from a state that its people have pressed through, and every step of it is done',
  async (wanted) => {
    const all = story.chapters();
    for (const [nth, { key, steps, tour }] of all.entries()) {
      if (tour !== wanted) continue;
      await story.does({ do: 'begin', chapter: key });
      expect(story.now()).toMatchObject({ tour, trouble: null, at: { chapter: nth, step: 0 } });
      for (const _ of steps) await story.does({ do: 'step' });
      expect(story.now().trouble, key).toBeNull();
      expect(story.now().at?.chapter, key).toBe(all[nth + 1]?.tour === tour ? nth + 1 : undefined);
    }
    // Nobody saw anything go wrong before their eyes on the way.
    expect([...played.sandbox.teams.troubles(), ...played.sandbox.slack.troubles()]).toEqual([]);
  },
  120_000,
);

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
