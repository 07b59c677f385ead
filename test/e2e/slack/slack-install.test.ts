import { afterEach, beforeEach, expect, test } from 'vitest';
import { quorate } from '../../cli/run.ts';
import { convened } from '../../support/convened.ts';
import { type LiveBot, liveBot } from '../../support/process/live-bot.ts';

let bot: LiveBot;
beforeEach(async () => {
  bot = await liveBot({ oauth: true });
  await bot.start();
  await bot.arrive();
});
afterEach(() => bot.stop());

/** What an administrator at the server does, and then somebody of that workspace in their browser. */
async function install(org: string): Promise<number> {
  const { slack } = bot.sandbox;
  const { out, err } = await quorate(['slack', 'link', org], { env: bot.env });
  const link = /http:\S+/.exec(out)?.[0];
  if (link === undefined) throw new Error(err);
  const here = (address: string) => `${bot.url()}${address.slice(address.indexOf('/slack/'))}`;
  const first = await fetch(here(link), { method: 'POST' });
  const to = /href="([^"]+)"/.exec(await first.text())?.[1]?.replaceAll('&amp;', '&') ?? '';
  const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? '';
  return (await fetch(here(slack.oauth.allow(to, { org })), { method: 'POST', headers: { cookie } })).status;
}

test('a workspace that installs the app by a link is written to, after a restart too, until it takes the app away', async () => {
  const { slack } = bot.sandbox;
  const marigold = slack.people.find((one) => one.user === 'U0MARIGOLD') ?? expect.unreachable();
  expect(bot.output()).toMatch(/no way to write to these people/);
  const none = await quorate(['slack', 'link', 'T0STRANGER'], { env: bot.env });
  expect(none).toMatchObject({ status: 2, err: expect.stringMatching(/No agency has the workspace/) });
  expect(await install(marigold.team)).toBe(200);

  await convened({
    streams: bot.streams,
    now: Date.now(),
    chair: 'rowan',
    administrator: 'juniper',
    invitees: { marigold: 'school' },
  });
  await bot.as('marigold', 'slack').sees(/You are invited/);
  await bot.kill();
  await bot.start(61_000);
  await bot.as('marigold', 'slack').press(/I'll be there/);
  await bot.as('marigold', 'slack').sees(/You have accepted the confidentiality undertaking/);

  const [given] = slack.oauth.tokens();
  slack.oauth.revoke(given?.token ?? '');
  await slack.uninstall(marigold.team, 'tokens_revoked');
  await expect.poll(async () => (await bot.streams.installs.peek('installs')).grants).toEqual({});
  slack.install(marigold.team);
  expect(await install(marigold.team)).toBe(200);
  expect(bot.output()).not.toMatch(/xox/);
});
