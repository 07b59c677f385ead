import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { obj } from '../../adapters/sandbox/json.ts';
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
  await bot.arrive();
});
afterEach(() => bot.stop());

const aConference = (invitees: Readonly<Record<string, string>>) =>
  convened({ streams: bot.streams, now: Date.now(), chair: 'rowan', administrator: 'juniper', invitees });
/** How often something was sent that may be there twice, by the metrics, and whose it was, by the log: others were written to when it died, too. */
async function repeated(): Promise<{ readonly counted: number; readonly whose: readonly string[] }> {
  const metrics = await (await fetch(`${bot.url()}/metrics`)).text();
  const counted = Number(/quorate_deliveries_total\{outcome="repeated"\} (\d+)/.exec(metrics)?.[1]);
  const lines = bot.output().split('\n');
  const whose = lines.flatMap((line) => (line.includes('may be there twice') ? [String(JSON.parse(line).person)] : []));
  return { counted, whose };
}

describe('kill -9', () => {
  test.each(['bram', 'marigold'])(
    'right after an acknowledgement (%s): the answer is there after the restart, and the chair is told',
    async (name) => {
      const id = await aConference({ bram: 'police', marigold: 'school' });
      await bot.as(name).sees(/You are invited/);
      await bot.as('rowan').sees(/who is coming/);
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
      expect(bot.as('rowan').messages().join()).not.toMatch(/Coming: 1/);

      bot.sandbox.teams.clearFaults();
      await bot.start(aMinuteLater);
      await bot.as(name).sees(/You have accepted the confidentiality undertaking/);
      await bot.as('rowan').sees(/who is coming[\s\S]*Coming: 1/);
    },
    120_000,
  );

  /** Not asked to hold the time first: the invitation is the first message they get, and the stand-in keeps the bot waiting for its answer. */
  async function killedWhileSending(name: 'fenella' | 'ottoline'): Promise<void> {
    const { teams, slack } = bot.sandbox;
    if (name === 'fenella') teams.fault({ on: 'post', user: fenella, when: 'after', how: 'silence' });
    else slack.fault({ on: 'chat.postMessage', user: 'U0OTTOLINE', when: 'after', how: 'silence' });
    await aConference({ [name]: 'gp' });
    await bot.as(name).sees(/You are invited/);
    // Inside the five seconds for which the answer is waited for.
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
    await expect.poll(async () => (await repeated()).whose).toContain('fenella');
    await expect.poll(() => invitations('fenella')).toBe(2);
    // And it is over: the answer goes into the one that is known, and nothing more is sent twice.
    await bot.as('fenella').press(/I'll be there/);
    await bot.as('rowan').sees(/Coming: 1/);
    const { counted, whose } = await repeated();
    expect([invitations('fenella'), whose.filter((one) => one === 'fenella').length, counted]).toEqual([2, 1, whose.length]);
  }, 120_000);

  test('between sending and writing it down, on Slack, which can: no duplicate at all', async () => {
    await killedWhileSending('ottoline');
    const { slack } = bot.sandbox;
    const { channel } = slack.snapshot({ org: 'T0NETHER', user: 'U0OTTOLINE' });
    const looked = () =>
      slack.calls().filter(({ method, args }) => method === 'conversations.history' && obj(args).channel === channel).length;
    await expect.poll(looked).toBe(1);
    await bot.as('ottoline').press(/I'll be there/);
    await bot.as('rowan').sees(/Coming: 1/);
    expect([invitations('ottoline'), (await repeated()).whose.includes('ottoline')]).toEqual([1, false]);
  }, 120_000);
});
