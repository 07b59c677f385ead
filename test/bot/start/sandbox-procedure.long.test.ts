import { afterAll, beforeAll, expect, test } from 'vitest';
import { pagePeople } from '../../../adapters/sandbox/page-seats.ts';
import { type StoryOnPage, storyOnPage } from '../../../adapters/sandbox/page-story.ts';
import { inventedPartnership } from '../../../adapters/sandbox/partnership.ts';
import { scriptFor } from '../../../adapters/sandbox/story/script-for.ts';
import { openLog } from '../../../bot/observe/log.ts';
import { openSandbox, type Sandbox } from '../../../bot/start/sandbox.ts';
import { openSandboxHome } from '../../../bot/start/sandbox-home.ts';
import { storyClock } from '../../../bot/start/sandbox-page.ts';
import { chosenProcedure, proceduresShown } from '../../../bot/start/sandbox-procedure.ts';
import { settled } from '../../../bot/start/sandbox-settled.ts';
import { readSettings } from '../../../bot/start/settings.ts';
import { procedures } from '../../../domain/procedures/registry.ts';
import { calendarOf } from '../../../domain/timescales/calendar-of.ts';
import { temporaryFolder } from '../../support/temporary.ts';

let folder: string;
let remove: () => Promise<void>;
let sandbox: Sandbox;
let story: StoryOnPage;
let told = scriptFor('buckinghamshire');
let chosen: ReturnType<typeof chosenProcedure>;
beforeAll(async () => {
  ({ folder, remove } = await temporaryFolder());
  const home = openSandboxHome(folder);
  const settings = readSettings({ PORT: '0', DATA_DIR: folder });
  if ('wrong' in home || 'wrong' in settings) return expect.unreachable();
  chosen = chosenProcedure(folder, inventedPartnership());
  sandbox = await openSandbox(settings, home, openLog('silent'), 'off', chosen.file);
  const { slack, teams, startAgain } = sandbox;
  story = storyOnPage({
    slack,
    teams,
    startAgain,
    people: pagePeople(inventedPartnership()),
    clock: storyClock(sandbox, () => calendarOf(chosen.now())),
    settled: () => settled(sandbox),
    script: () => told,
    pace: 0,
    changed: () => undefined,
  });
}, 60_000);
afterAll(async () => {
  await sandbox?.stop();
  await remove();
});

test('every procedure there is can be chosen by a title of its own, which is no machine name', () => {
  const all = proceduresShown();
  expect(all.map(({ key }) => key)).toEqual(procedures.keys);
  expect(new Set(all.map(({ nation, title }) => `${nation} ${title}`)).size).toBe(all.length);
  for (const { key, title } of all) expect(title, key).toMatch(/^[A-Z][^_]*$/);
});

test('a practice and a police unit answer as teams, and the whole story is told beside them', async () => {
  chosen.choose('buckinghamshire');
  await story.does({ do: 'begin', chapter: 'review' });
  expect(story.now()).toMatchObject({ trouble: null, at: { step: 0 } });
  const { teams } = await sandbox.bot().app.streams.directory.peek('directory');
  expect(teams.map(({ id }) => id)).toEqual(['millrace', 'thornmere-unit']);
}, 60_000);

test('several tenants and workspaces, each with an app and secrets of its own, and the bot keeps to them', async () => {
  const { slack, teams } = sandbox;
  const alone = <T>(all: readonly T[]) => expect(new Set(all).size).toBe(all.length);
  for (const all of [slack.workspaces, teams.bots]) expect(all.length).toBeGreaterThan(1);
  for (const part of ['appId', 'signingSecret', 'token'] as const) alone(slack.workspaces.map((one) => one[part]));
  for (const part of ['appId', 'appPassword', 'tenant'] as const) alone(teams.bots.map((one) => one[part]));
  const person = slack.people.find(({ team }) => team === slack.workspaces[0]?.id) ?? expect.unreachable();
  const opens = slack.compose.openHome({ org: person.team, user: person.user });
  const [own, other] = slack.workspaces.map(({ signingSecret }) => signingSecret);
  if (own === undefined || other === undefined) return expect.unreachable();
  expect((await slack.deliver(opens, { secret: own })).status).toBe(200);
  expect((await slack.deliver(opens, { secret: other })).status).toBe(403);
}, 60_000);

test.each(procedures.keys)(
  '%s: the sandbox starts again with it, and its story begins',
  async (key) => {
    told = scriptFor(key);
    chosen.choose(key);
    const chapter = told.opens === 'calling' ? told.opens : 'request';
    await story.does({ do: 'begin', chapter });
    expect((await sandbox.bot().app.streams.directory.peek('directory')).procedure).toBe(key);
    await story.does({ do: 'step' });
    expect(story.now()).toMatchObject({ trouble: null, at: chapter === 'calling' ? null : { chapter: 0, step: 1 } });
  },
  60_000,
);
