import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { caseStream } from '../../bot/turn/streams.ts';
import { conferenceOf } from '../../domain/case/conference.ts';
import { convened } from '../support/convened.ts';
import { type LiveBot, liveBot } from '../support/process/live-bot.ts';

const fenella = '0b1ec700-0000-4000-8000-000000000008';
const rowan = '0b1ec700-0000-4000-8000-000000000002';
/** A claim is another's to settle after a minute: the new process starts that much later. */
const aMinuteLater = 61_000;

let bot: LiveBot;
beforeEach(async () => {
  bot = await liveBot();
  await bot.start();
  for (const one of bot.sandbox.teams.people) await bot.sandbox.teams.arrive(one);
});
afterEach(() => bot.stop());

const aConference = (invitees: Readonly<Record<string, string>>) =>
  convened({ streams: bot.streams, now: Date.now(), chair: 'rowan', administrator: 'juniper', invitees });
async function counted(outcome: string): Promise<number> {
  const metrics = await (await fetch(`${bot.url()}/metrics`)).text();
  return Number(new RegExp(`quorate_deliveries_total\\{outcome="${outcome}"\\} (\\d+)`).exec(metrics)?.[1]);
}

describe('kill -9', () => {
  test.each(['bram', 'marigold'])(
    'right after an acknowledgement (%s): the answer is there after the restart, and the chair is told',
    async (name) => {
      const id = await aConference({ bram: 'police', marigold: 'school' });
      await bot.as(name).sees(/You are invited/, 15_000);
      await bot.as('rowan').sees(/who is coming/, 15_000);
      // Whatever is sent to the chair from now on is lost on the way, so that it is still owed when the process dies.
      const lost = { on: '*', user: rowan, how: 'drop', times: Number.POSITIVE_INFINITY } as const;
      bot.sandbox.teams.fault(lost);
      const killed = bot
        .as(name)
        .press(/I'll be there/)
        .then(() => bot.kill());
      await killed;
      const state = conferenceOf(await bot.streams.cases.peek(caseStream(id)));
      const invitee = state?.status === 'convened' ? state.invitees.find((one) => one.person === name) : undefined;
      expect(invitee?.answer.answer).toBe('attending');
      expect(bot.as('rowan').messages().join()).not.toMatch(/Coming\n1/);

      bot.sandbox.teams.clearFaults();
      await bot.start(aMinuteLater);
      await bot.as(name).sees(/You have accepted the confidentiality undertaking/, 15_000);
      await bot.as('rowan').sees(/who is coming[\s\S]*Coming\n1/, 15_000);
    },
    60_000,
  );

  /** Not asked to hold the time first: the invitation is the first message they get, and the stand-in keeps the bot waiting for its answer. */
  async function killedWhileSending(name: 'fenella' | 'ottoline'): Promise<void> {
    const { teams, slack } = bot.sandbox;
    if (name === 'fenella') teams.fault({ on: 'post', user: fenella, when: 'after', how: 'silence' });
    else slack.fault({ on: 'chat.postMessage', user: 'U0OTTOLINE', when: 'after', how: 'silence' });
    await aConference({ [name]: 'gp' });
    await bot.as(name).sees(/You are invited/, 15_000);
    // Whoever else is written to at this moment has a sender of their own; only one is to be killed.
    for (const other of ['rowan', 'juniper']) await bot.as(other).sees(/who is coming/, 4_000);
    await pause(250);
    await bot.kill();
    await bot.start(aMinuteLater);
  }
  const invitations = (name: string) =>
    bot
      .as(name)
      .messages()
      .filter((one) => /You are invited|You have accepted/.test(one)).length;

  test('between sending and writing it down, on Teams, which cannot be asked: at most one duplicate, and it is counted', async () => {
    await killedWhileSending('fenella');
    await expect.poll(() => counted('repeated'), { timeout: 15_000 }).toBe(1);
    await expect.poll(() => invitations('fenella'), { timeout: 15_000 }).toBe(2);
    // And it is over: the answer goes into the one that is known, and nothing more is sent twice.
    await bot.as('fenella').press(/I'll be there/);
    await bot.as('rowan').sees(/Coming\n1/, 15_000);
    expect([invitations('fenella'), await counted('repeated')]).toEqual([2, 1]);
  }, 60_000);

  test('between sending and writing it down, on Slack, which can: no duplicate at all', async () => {
    await killedWhileSending('ottoline');
    const looked = () => bot.sandbox.slack.calls().filter((one) => one.method === 'conversations.history').length;
    await expect.poll(looked, { timeout: 15_000 }).toBe(1);
    await bot.as('ottoline').press(/I'll be there/);
    await bot.as('rowan').sees(/Coming\n1/, 15_000);
    expect([invitations('ottoline'), await counted('repeated')]).toEqual([1, 0]);
  }, 60_000);
});
