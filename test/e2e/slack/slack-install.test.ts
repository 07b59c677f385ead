import { afterEach, beforeEach, expect, test } from 'vitest';
import { quorate } from '../../cli/run.ts';
import { convened } from '../../support/convened.ts';
import { installByLink } from '../../support/process/install-by-link.ts';
import { type LiveBot, liveBot } from '../../support/process/live-bot.ts';

let bot: LiveBot;
beforeEach(async () => {
  bot = await liveBot({ oauth: true });
  await bot.start();
  await bot.arrive();
});
afterEach(() => bot.stop());

const install = (org: string) => installByLink(org, { slack: bot.sandbox.slack, url: bot.url(), env: bot.env });

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
