import { expect } from 'vitest';
import { newcomers } from '../../../../adapters/sandbox/newcomers.ts';
import { pagePeople } from '../../../../adapters/sandbox/page-seats.ts';
import { storyOnPage } from '../../../../adapters/sandbox/page-story.ts';
import { inventedPartnership } from '../../../../adapters/sandbox/partnership.ts';
import { scriptFor } from '../../../../adapters/sandbox/story/script-for.ts';
import { openLog } from '../../../../bot/observe/log.ts';
import { openSandbox } from '../../../../bot/start/sandbox.ts';
import { aboutCases } from '../../../../bot/start/sandbox-case.ts';
import { openSandboxHome } from '../../../../bot/start/sandbox-home.ts';
import { storyClock } from '../../../../bot/start/sandbox-page.ts';
import { chosenProcedure } from '../../../../bot/start/sandbox-procedure.ts';
import { settled } from '../../../../bot/start/sandbox-settled.ts';
import { readSettings } from '../../../../bot/start/settings.ts';
import { calendarOf } from '../../../../domain/timescales/calendar-of.ts';
import { temporaryFolder } from '../../../support/temporary.ts';

/** The sandbox as it starts, and the stories of whichever procedure is chosen in it. */
export async function openTold() {
  const { folder, remove } = await temporaryFolder();
  const home = openSandboxHome(folder);
  const settings = readSettings({ PORT: '0', DATA_DIR: folder });
  if ('wrong' in home || 'wrong' in settings) return expect.unreachable();
  const chosen = chosenProcedure(folder, inventedPartnership());
  const sandbox = await openSandbox(settings, home, openLog('silent'), 'off', chosen.file);
  const { slack, teams, startAgain } = sandbox;
  const story = storyOnPage({
    slack,
    teams,
    startAgain,
    people: [...pagePeople(inventedPartnership()), ...newcomers],
    clock: storyClock(sandbox, () => calendarOf(chosen.now())),
    settled: () => settled(sandbox),
    script: () => scriptFor(chosen.now().key),
    pace: 0,
    changed: () => undefined,
  });
  return {
    chosen,
    sandbox,
    story,
    async stop() {
      await sandbox.stop();
      await remove();
    },
  };
}

/** The life of a case on that procedure: its last chapter is begun from the state that all before it lead to, and is played to its end. */
export async function tellsLife({ chosen, sandbox, story }: Awaited<ReturnType<typeof openTold>>, key: string): Promise<void> {
  chosen.choose(key);
  const life = story.chapters().filter(({ tour }) => tour === 'The life of a case');
  expect(life.map((one) => one.key)).toEqual(['request', 'invitation', 'before', 'day', 'decision', 'core-group', 'review']);
  await story.does({ do: 'begin', chapter: 'review' });
  const at = { chapter: 6, step: 0 };
  expect(story.now()).toMatchObject({ trouble: null, at });
  for (const _ of life.at(-1)?.steps ?? []) await story.does({ do: 'step' });
  expect(story.now()).toMatchObject({ trouble: null, at: null });
  expect([...sandbox.teams.troubles(), ...sandbox.slack.troubles()]).toEqual([]);
  // The first conference and its review, and the limit of the procedure that the review keeps.
  const { days } = await aboutCases(sandbox.bot().app.streams, sandbox.clock.now());
  const [, review] = days.filter(({ kind, words }) => kind === 'meeting' && !words.startsWith('Core group'));
  const ofReview = chosen.now().timescales.filter((row) => 'to' in row && row.to === 'review' && row.kind !== 'earliest');
  const limits = days.filter(({ kind, words }) => kind === 'limit' && ofReview.some(({ title }) => title.en === words));
  expect(limits, key).not.toEqual([]);
  expect(review?.at, key).toBeLessThan(Math.min(...limits.map(({ at }) => at)) + 24 * 3_600_000);
}

/** What administrators do on that procedure, every chapter after the other. */
export async function tellsAdministrators(
  { chosen, sandbox, story }: Awaited<ReturnType<typeof openTold>>,
  key: string,
): Promise<void> {
  chosen.choose(key);
  const all = story.chapters();
  const its = all.filter(({ tour }) => tour === 'For administrators');
  expect(its.map((one) => one.key)).toEqual(['newcomer', 'call', 'team', 'pre-flight', 'board', 'procedure']);
  await story.does({ do: 'begin', chapter: 'procedure' });
  expect(story.now()).toMatchObject({ trouble: null, at: { chapter: all.length - 1, step: 0 } });
  for (const _ of its.at(-1)?.steps ?? []) await story.does({ do: 'step' });
  expect(story.now()).toMatchObject({ trouble: null, at: null });
  expect([...sandbox.teams.troubles(), ...sandbox.slack.troubles()]).toEqual([]);
}
