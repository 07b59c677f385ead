import { newcomers } from '../../../../adapters/sandbox/newcomers.ts';
import { pagePeople } from '../../../../adapters/sandbox/page-seats.ts';
import { type StoryOnPage, storyOnPage } from '../../../../adapters/sandbox/page-story.ts';
import { inventedPartnership } from '../../../../adapters/sandbox/partnership.ts';
import { scriptFor } from '../../../../adapters/sandbox/story/script-for.ts';
import { teamsPlayed } from '../../../../adapters/sandbox/teams-played.ts';
import { storyClock } from '../../../../bot/start/sandbox-page.ts';
import { calendar } from '../../../support/convene.ts';
import { type Played, play } from '../../../support/slice.ts';
import { peopleBeside } from '../../../support/story/invented-cast.ts';

/** The sandbox's bot, and both stories of Buckinghamshire as the page tells them, without a pause. */
export async function openTours(): Promise<{ readonly played: Played; readonly story: StoryOnPage }> {
  const played = await play(peopleBeside(), {}, undefined, teamsPlayed);
  const { slack, teams, startAgain } = played.sandbox;
  const story = storyOnPage({
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
  return { played, story };
}
