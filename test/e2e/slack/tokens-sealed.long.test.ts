import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inventedPartnership, standInPeople } from '../../../adapters/sandbox/partnership.ts';
import { type SlackStandIn, slackStandIn } from '../../../adapters/sandbox/slack/stand-in.ts';
import type { Store } from '../../../adapters/store/port.ts';
import { openRedis } from '../../../adapters/store/redis/redis.ts';
import { seal } from '../../../adapters/store/sealing/sealed.ts';
import { openSqlite } from '../../../adapters/store/sqlite/sqlite.ts';
import { openStreams } from '../../../bot/turn/streams.ts';
import type { InstallLinkId } from '../../../domain/directory/installs/shape.ts';
import { quorate } from '../../cli/run.ts';
import { type BotProcess, startBot } from '../../support/process/bot-process.ts';
import { installByLink } from '../../support/process/install-by-link.ts';
import { everyByteIn } from '../../support/store/every-byte.ts';
import { masters } from '../../support/store/master-keys.ts';
import { startRedis, withRedis } from '../../support/store/redis-server.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const key = Buffer.alloc(32, 7).toString('base64');
const org = 'T0ALDER';
const hour = 3_600_000;

let made: Awaited<ReturnType<typeof temporaryFolder>>;
let slack: SlackStandIn;
let bot: BotProcess;
let env: Record<string, string>;
beforeEach(async () => {
  made = await temporaryFolder();
  const invented = inventedPartnership();
  slack = await slackStandIn({ ...standInPeople(invented).slack, rates: 'off', rotation: true });
  const adopted = { by: 'An invented board', reviewedOn: '2026-11-01' };
  writeFileSync(join(made.folder, 'partnership.json'), JSON.stringify({ ...invented, adopted }));
  env = {
    QUORATE_KEY: key,
    DATA_DIR: join(made.folder, 'data'),
    PARTNERSHIP_FILE: join(made.folder, 'partnership.json'),
    SLACK_SIGNING_SECRET: slack.signingSecret,
    SLACK_CLIENT_ID: slack.oauth.clientId,
    SLACK_CLIENT_SECRET: slack.oauth.clientSecret,
    SLACK_API_URL: slack.apiUrl,
    PUBLIC_URL: 'http://127.0.0.1:9',
  };
});
afterEach(async () => {
  await bot?.signal('SIGKILL');
  await slack.close();
  await made.remove();
});

async function start(ahead = 0): Promise<void> {
  bot = await startBot(env, ahead);
  slack.connect(`${bot.url}/slack/events`);
}

/** What the tokens ever given would read as, were one of them written down as it is, or merely spelt otherwise. */
function everySpelling(): readonly string[] {
  const all = slack.oauth.tokens().flatMap(({ token, refresh }) => [token, refresh ?? expect.unreachable()]);
  // In base64 it reads otherwise by how many bytes stand before it: 0, 1 or 2 after a whole three.
  const inBase64 = (one: string) =>
    [0, 1, 2].map((before) =>
      Buffer.from('x'.repeat(before) + one)
        .toString('base64')
        .slice(4, -4),
    );
  return all.flatMap((one) => [one, Buffer.from(one).toString('hex'), ...inBase64(one)]);
}

/** The folder of the store, and whatever lies beside it: what is told of it, and no token in whatever spelling. */
function readsNone(folder: string, known: string): void {
  const bytes = everyByteIn(folder);
  expect(bytes.includes(known)).toBe(true);
  for (const one of everySpelling()) expect(bytes.includes(one)).toBe(false);
  expect(bot.wrote.join('\n')).not.toMatch(/xox[a-z]/);
}

/** On a machine that is busy with others' tests. */
const within40 = <T>(found: () => T) => expect.poll(found, { timeout: 40_000 });

/** Installed by a link, renewed, folded into a snapshot, taken away: what lies on the disk at each of these. */
async function theWholeLife(folder: () => string, open: () => Promise<Store>): Promise<void> {
  await start();
  expect(await installByLink(org, { slack, url: bot.url, env })).toBe(200);
  const [first] = slack.oauth.tokens();
  expect(first).toMatchObject({ good: true, refresh: expect.stringMatching(/^xoxe-1-/) });
  readsNone(folder(), 'installs');

  await bot.signal('SIGTERM');
  await start(11 * hour);
  await within40(() => slack.oauth.tokens().map(({ good }) => good)).toEqual([false, true]);
  bot.setAhead(0);

  const store = await open();
  const { installs } = openStreams(seal(store, masters(key)), () => undefined);
  const second = slack.oauth.tokens()[1]?.token;
  await within40(async () => (await installs.peek('installs')).grants[org]?.token).toBe(second);
  const at = Date.now();
  for (let n = 0; n < 220; n += 1) {
    const command = { do: 'use-link', link: `invented-link-${n}` as InstallLinkId, until: at + hour } as const;
    expect((await installs.ask('installs', { by: 'time', at, via: 'web', command })).did).toBe('decided');
  }
  await within40(async () => (await store.load('installs')).snapshot?.length ?? 0).toBeGreaterThan(0);
  readsNone(folder(), 'installs');

  slack.oauth.revoke(second ?? '');
  await slack.uninstall(org, 'tokens_revoked');
  await within40(async () => (await installs.peek('installs')).grants).toEqual({});
  readsNone(folder(), 'installs');
  await store.close();
  await bot.signal('SIGTERM');
  readsNone(folder(), 'installs');
  const { out } = await quorate(['audit', 'follow', '--once'], { env });
  expect(out).toMatch(/"stream":"installs".*"event":"granted"/);
  expect(out).not.toMatch(/xox/);
}

test(
  'no token that a workspace granted stands readable in any byte of the data folder, whatever became of it',
  () =>
    theWholeLife(
      () => join(made.folder, 'data'),
      () => openSqlite(join(made.folder, 'data', 'quorate.db')),
    ),
  60_000,
);

withRedis('on Redis', () => {
  let server: Awaited<ReturnType<typeof startRedis>>;
  beforeEach(async () => {
    // So that what it writes anew is not compressed: bytes that are searched have to be those that are kept.
    server = await startRedis('--aof-use-rdb-preamble', 'no', '--rdbcompression', 'no');
    Object.assign(env, { REDIS_URL: server.url });
  });
  afterEach(() => server.remove());

  test(
    'nor in any byte that Redis keeps',
    () =>
      theWholeLife(
        () => server.folder,
        () => openRedis({ url: server.url, partnership: 'quorate' }),
      ),
    60_000,
  );
});
