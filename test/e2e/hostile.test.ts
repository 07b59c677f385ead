import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LiveBot, liveBot } from '../support/process/live-bot.ts';
import { rawSocket } from '../support/process/raw-socket.ts';

/** What no line of the log, no metric and no answer may repeat. Every request of these tests carries it somewhere. */
const planted = 'plantedsecret';
const megabyte = 1024 * 1024;

let bot: LiveBot;
beforeAll(async () => {
  bot = await liveBot();
  await bot.start();
});
afterAll(() => bot.stop());

/** All that comes back for these bytes, until the connection ends. */
async function raw(bytes: string): Promise<string> {
  const { heard, ended } = rawSocket(Number(new URL(bot.url()).port), bytes);
  await ended;
  return heard();
}

const says = (text: string) => bot.sandbox.teams.compose.say(bot.sandbox.teams.people[0] ?? expect.unreachable(), text);
const teams = async (tweaks: Parameters<LiveBot['sandbox']['teams']['deliver']>[1]) => {
  const { status, body } = await bot.sandbox.teams.deliver(says(planted), tweaks);
  return [status, body];
};
const slack = async (tweaks: Parameters<LiveBot['sandbox']['slack']['deliver']>[1]) => {
  const { status, body } = await bot.sandbox.slack.deliver({ type: 'event_callback', planted }, tweaks);
  return [status, body];
};

describe('who may not come in is turned away by the head alone', () => {
  test('without a word, and before the body is looked at', async () => {
    // Too large, and no JSON: with a token these would be 413 and 400.
    for (const body of ['['.repeat(megabyte), `{"${planted}`]) {
      expect(await teams({ body, token: null })).toEqual([401, '']);
      expect(await teams({ body, token: `${planted}.a.b` })).toEqual([401, '']);
      expect(await teams({ body, token: { audience: planted } })).toEqual([401, '']);
      expect(await slack({ body, signature: 'none' })).toEqual([401, '']);
      expect(await slack({ body, at: 0 })).toEqual([401, '']);
    }
    expect(await slack({ body: `{"${planted}`, signature: 'wrong' })).toEqual([401, '']);
  });
});

describe('a hostile body of somebody who may', () => {
  test.each([
    ['1 MB of [', '['.repeat(megabyte), 413],
    ['1 MB of {"a":', '{"a":'.repeat(megabyte / 5), 413],
    ['1 MB of escaped quotes', `"${'\\"'.repeat(megabyte / 2)}"`, 413],
    ['as much as is read, of [', '['.repeat(100_000), 400],
    ['as much as is read, of {"a":', '{"a":'.repeat(20_000), 400],
    ['as much as is read, of escaped quotes', `"${'\\"'.repeat(50_000)}"`, 400],
    ['41 levels', `${'['.repeat(41)}${']'.repeat(41)}`, 400],
    ['not JSON', `{${planted}}`, 400],
  ])('%s', async (_, body, status) => {
    expect(await teams({ body })).toEqual([status, '']);
    expect(await slack({ body })).toEqual([status, '']);
  });

  test('a service that is not on the list', async () => {
    const serviceUrl = `https://${planted}.invalid/`;
    expect(await teams({ token: { serviceUrl }, over: { serviceUrl } })).toEqual([403, '']);
  });

  test('an id that would forge a line of the log', async () => {
    const id = `1\n{"level":"error","event":"forged"}\u001b[2J${planted}`;
    expect((await teams({ over: { id } }))[0]).toBe(200);
  });
});

describe('a hostile head', () => {
  test.each([
    ['a header of 64 KB', `GET /healthz HTTP/1.1\r\nhost: x\r\nx: ${planted.repeat(5_000)}\r\n\r\n`, /^HTTP\/1.1 431 /],
    [
      'too many headers',
      `GET /healthz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n${'a: b\r\n'.repeat(150)}\r\n`,
      /^HTTP\/1.1 431 /,
    ],
    ['a path of 64 KB', `GET /${planted.repeat(5_000)} HTTP/1.1\r\nhost: x\r\n\r\n`, /^HTTP\/1.1 431 /],
    [
      'a path that forges a line',
      `GET /%0a{"event":"forged"}${planted} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`,
      /^HTTP\/1.1 404 /,
    ],
    ['no HTTP', `${planted}\r\n\r\n`, /^HTTP\/1.1 400 /],
    [
      'two lengths',
      `POST /slack/events HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n${planted}`,
      /^HTTP\/1.1 400 /,
    ],
    [
      'a length and pieces, by which one request could hide another',
      `POST /slack/events HTTP/1.1\r\nhost: x\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\nGET /metrics HTTP/1.1\r\n\r\n`,
      /^HTTP\/1.1 400 /,
    ],
  ])('%s', async (_, bytes, answer) => {
    const heard = await raw(bytes);
    expect(heard).toMatch(answer);
    expect(heard).not.toContain(planted);
  });
});

test('afterwards every byte it printed is a line of its own, of listed fields, that repeats nothing', async () => {
  const metrics = await (await fetch(`${bot.url()}/metrics`)).text();
  expect(metrics).toMatch(/quorate_refused_total\{on="teams",status="401",why="token"\} 6/);
  expect(metrics).toMatch(/quorate_refused_total\{on="slack",status="401",why="unsigned"\} 2/);
  expect(metrics).not.toContain(planted);
  const lines = bot.output().trim().split('\n');
  expect(bot.output()).not.toContain(planted);
  expect(bot.output()).not.toContain('forged');
  const told = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  // One of each kind, however many came.
  expect(told.filter((line) => line.on === 'teams' && line.code === 'token')).toHaveLength(1);
  expect(told.filter((line) => line.status === 413)).toHaveLength(2);
  expect(told.every((line) => (typeof line.event === 'string' && line.code !== undefined) || line.event !== 'refused')).toBe(
    true,
  );
});
