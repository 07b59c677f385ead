import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Inbound, Reply } from '../../../../adapters/inbound.ts';
import type { SlackInstallation } from '../../../../adapters/slack/installation.ts';
import { slackRoute } from '../../../../adapters/slack/receive/receive.ts';
import { ada, cy, slackTown } from '../../sandbox/slack-town.ts';

/** Two apps, each in a workspace of its own and with an app-level token of its own. */
async function twoApps() {
  const workspaces = [
    { id: 'T1', name: 'First', appId: 'A0FIRST', signingSecret: 'signing-first' },
    { id: 'T2', name: 'Second', appId: 'A0SECOND', signingSecret: 'signing-second' },
  ];
  const town = await slackTown({ socketMode: true, workspaces });
  const { slack } = town;
  const entries = slack.workspaces.map(
    ({ id, name, appId, token }): SlackInstallation => ({
      on: 'slack',
      name,
      app: appId,
      org: id,
      signingSecret: null,
      token,
      appToken: slack.appTokenOf(appId),
    }),
  );
  const script: { installed: readonly SlackInstallation[]; answer: () => Promise<Reply> } = {
    installed: entries,
    answer: async () => ({ reply: 'done' }),
  };
  const asked: Inbound[] = [];
  const refused: string[] = [];
  const { sockets, settled } = slackRoute({
    enterpriseOf: () => undefined,
    installed: () => script.installed,
    apiUrl: slack.apiUrl,
    now: Date.now,
    log: () => undefined,
    refused: (status, why) => refused.push(`${status} ${why}`),
    firstPause: 5,
    handle: async (inbound) => {
      asked.push(inbound);
      return script.answer();
    },
  });
  sockets.start();
  const opened = (app: string, count = 1) =>
    slack.until(() => slack.sockets.open(app) === count, `${count} connections of ${app} to stand`);
  await opened('A0FIRST');
  await opened('A0SECOND');
  return {
    ...town,
    entries,
    script,
    asked,
    refused,
    sockets,
    opened,
    async close() {
      await sockets.stop();
      await settled();
      await slack.close();
    },
  };
}

let town: Awaited<ReturnType<typeof twoApps>>;
beforeEach(async () => {
  town = await twoApps();
});
afterEach(() => town.close());

const open = { open: true };

test('two apps at once, each on its own connection, and each answers its own workspace', async () => {
  await expect
    .poll(() => town.sockets.states())
    .toEqual([
      { of: 'First', state: open },
      { of: 'Second', state: open },
    ]);
  expect(await town.slack.say(ada, 'hello')).toMatchObject({ status: 200 });
  expect(await town.slack.say(cy, 'hello')).toMatchObject({ status: 200 });
  expect(town.asked.map(({ from }) => from.user)).toEqual(['U1', 'U3']);
});

test('what one app brings of the other, or of its workspace, is turned away unread', async () => {
  const { compose, deliver, sockets } = town.slack;
  for (const [payload, why] of [
    [compose.say(cy, 'hello'), '403 another app'],
    [{ ...compose.say(cy, 'hello'), api_app_id: 'A0FIRST' }, '403 another workspace'],
  ] as const) {
    const delivery = deliver(payload, { app: 'A0FIRST' });
    await expect.poll(() => town.refused.splice(0)).toEqual([why]);
    sockets.cut('A0FIRST');
    expect(await delivery).toMatchObject({ status: null });
    await town.opened('A0FIRST', 1);
  }
  expect(town.asked).toEqual([]);
  expect(sockets.heard()).toEqual([]);
});

test('one is cut: the other goes on, and what was not acknowledged comes again on the next', async () => {
  town.script.answer = async () => {
    throw new Error('the store is away');
  };
  const first = town.slack.say(ada, 'hello');
  await expect.poll(() => town.asked.length).toBe(1);
  town.slack.sockets.cut('A0FIRST');
  town.script.answer = async () => ({ reply: 'done' });
  expect(await town.slack.say(cy, 'still here')).toMatchObject({ status: 200 });
  expect(await first).toMatchObject({ status: null });
  await town.opened('A0FIRST');
  town.pass(60_000);
  await town.slack.tick();
  const ofAda = town.asked.filter(({ from }) => from.user === 'U1');
  expect(ofAda.length).toBeGreaterThan(1);
  expect(new Set(ofAda.map(({ delivery }) => delivery)).size).toBe(1);
  expect(town.slack.sockets.heard()).toHaveLength(2);
});

test('one that is removed is closed, and one that comes back is opened, while the other stays', async () => {
  town.script.installed = town.entries.slice(1);
  town.sockets.look();
  await town.opened('A0FIRST', 0);
  expect(town.sockets.states()).toEqual([{ of: 'Second', state: open }]);
  expect(await town.slack.say(cy, 'hello')).toMatchObject({ status: 200 });
  town.script.installed = town.entries;
  town.sockets.look();
  await town.opened('A0FIRST');
  expect(town.slack.sockets.open('A0SECOND')).toBe(1);
});

test('a token of another app than its entry names opens nothing, and says so', async () => {
  const [first, second] = town.entries;
  if (first === undefined || second === undefined) return expect.unreachable();
  town.script.installed = [{ ...first, app: 'A0THIRD' }, second];
  await town.sockets.stop();
  const other = slackRoute({
    enterpriseOf: () => undefined,
    installed: () => town.script.installed,
    apiUrl: town.slack.apiUrl,
    now: Date.now,
    log: () => undefined,
    firstPause: 5,
    handle: async () => ({ reply: 'done' }),
  });
  other.sockets.start();
  await expect.poll(() => other.sockets.states()[0]).toMatchObject({ of: 'First', state: { open: false, code: 'another_app' } });
  // The entry is put right, and its token is the one it was.
  town.script.installed = [first, second];
  other.sockets.look();
  await expect.poll(() => other.sockets.states().find(({ of }) => of === 'First')).toEqual({ of: 'First', state: open });
  expect(other.sockets.states()).toHaveLength(2);
  await other.sockets.stop();
});

test('an app in several workspaces has one connection, which stays when the first of them goes', async () => {
  const [first, second] = town.entries;
  if (first === undefined || second === undefined) return expect.unreachable();
  town.script.installed = [first, { ...first, name: 'Twin', org: 'T0TWIN' }, second];
  town.sockets.look();
  expect(town.sockets.states().map(({ of }) => of)).toEqual(['First', 'Second']);
  town.script.installed = [{ ...first, name: 'Twin', org: 'T0TWIN' }, second];
  town.sockets.look();
  await expect
    .poll(() => town.sockets.states())
    .toEqual([
      { of: 'Twin', state: open },
      { of: 'Second', state: open },
    ]);
  expect(town.slack.sockets.open('A0FIRST')).toBe(1);
});
