import { afterEach, beforeEach, expect, test } from 'vitest';
import { caseStream } from '../../../bot/turn/streams.ts';
import { conferenceOf } from '../../../domain/case/conference.ts';
import { convened } from '../../support/convened.ts';
import { type LiveBot, liveBot } from '../../support/process/live-bot.ts';

let bot: LiveBot;
beforeEach(async () => {
  bot = await liveBot({ socketMode: true });
  await bot.start();
  await bot.arrive();
});
afterEach(() => bot.stop());

const aConference = () =>
  convened({ streams: bot.streams, now: Date.now(), chair: 'rowan', administrator: 'juniper', invitees: { marigold: 'school' } });
const answerOf = async (id: string) => {
  const state = conferenceOf(await bot.streams.cases.peek(caseStream(id)));
  return state?.status === 'convened' ? state.invitees.find((one) => one.person === 'marigold')?.answer.answer : undefined;
};

test('without a public address or a signing secret somebody in Slack answers, across a connection that Slack renews', async () => {
  const id = await aConference();
  const { slack } = bot.sandbox;
  await bot.as('marigold', 'slack').sees(/You are invited/);
  slack.sockets.renew('refresh_requested');
  await bot.as('marigold', 'slack').press(/I'll be there/);
  expect(await answerOf(id)).toBe('attending');
  expect(slack.troubles()).toEqual([]);
  expect(await (await fetch(`${bot.url()}/readyz`)).text()).toMatch(/^slack socket open$/m);
  expect(await (await fetch(`${bot.url()}/metrics`)).text()).toMatch(/^quorate_slack_socket_shut 0$/m);
  // What is posted has no secret to be known by.
  expect((await fetch(`${bot.url()}/slack/events`, { method: 'POST', body: '{}' })).status).toBe(401);
  expect(bot.output()).not.toMatch(/xapp-|xoxb-/);
});

test('kill -9 with a press in hand, and the next connection: what was acknowledged is stored, what was not is pressed again', async () => {
  const id = await aConference();
  const marigold = bot.as('marigold', 'slack');
  await marigold.sees(/You are invited/);
  const pressed = marigold.press(/I'll be there/);
  await bot.kill();
  await pressed.catch(() => undefined);
  const acknowledged = bot.sandbox.slack.troubles().length === 0;
  const before = await answerOf(id);
  if (acknowledged) expect(before).toBe('attending');
  await bot.start(61_000);
  if (!acknowledged) await marigold.press(/I'll be there/);
  await marigold.sees(/You have accepted the confidentiality undertaking/);
  expect(await answerOf(id)).toBe('attending');
});
