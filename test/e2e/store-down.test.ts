import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, expect, test } from 'vitest';
import { inventedPartnership } from '../../adapters/sandbox/partnership.ts';
import { conferenceOf } from '../../domain/case/conference.ts';
import { convene } from '../support/convene.ts';
import { readable } from '../support/hands.ts';
import { type Played, play } from '../support/slice.ts';
import { startRedis, withRedis } from '../support/store/redis-server.ts';

let played: Played | undefined;
afterEach(() => played?.stop());

const sorry = /not confirmed\. Please press again/;
const readyz = async (of: Played) => (await fetch(`${of.sandbox.bot().url}/readyz`)).status;

/** The trail of the case, as the store has it. */
async function answersIn(of: Played, id: string): Promise<number> {
  const state = conferenceOf(await of.sandbox.bot().app.streams.cases.peek(`case:${id}`));
  return state?.status === 'convened' ? state.invitees.filter((one) => one.answer.answer !== 'none').length : -1;
}

/** The one tap in Teams, and the words Teams then shows below the card: null when the card itself changed. */
async function pressInTeams(of: Played): Promise<string | null> {
  const identity = inventedPartnership().people.find((one) => one.id === 'tamsin')?.identities[0];
  if (identity?.on !== 'teams') throw new Error('tamsin is on Teams');
  const message = of.sandbox.teams.snapshot(identity).messages.findLast((one) => /You are invited/.test(readable(one.card)));
  const title = "I'll be there";
  return (await of.sandbox.teams.press(identity, message?.id ?? '', { title })).words;
}

/**
 * Somebody on each platform presses while the store is away. The stand-in for Slack counts a press that is not acknowledged inside
 * three seconds as a trouble; the one for Teams is timed here, with the time Teams gives.
 */
async function lives(of: Played, away: () => Promise<void>, back: () => Promise<void>): Promise<void> {
  const { id } = await convene(of, { administrator: 'avery', chair: 'linden' });
  const slack = of.as('marigold', 'slack');
  await slack.sees(/You are invited/);
  await of.as('tamsin', 'teams').sees(/You are invited/);
  expect(await readyz(of)).toBe(200);

  await away();
  const began = performance.now();
  expect(await pressInTeams(of)).toMatch(sorry);
  expect(performance.now() - began).toBeLessThan(3_000);
  await slack.press(/I'll be there/, /You are invited/);
  await slack.sees(sorry);
  await expect.poll(() => readyz(of), { timeout: 20_000 }).toBe(503);
  await back();

  // No restart, and nothing half done: the same press goes through, once.
  expect(await answersIn(of, id)).toBe(0);
  await expect.poll(() => readyz(of), { timeout: 20_000 }).toBe(200);
  expect(await pressInTeams(of)).toBe(null);
  await slack.press(/I'll be there/, /You are invited/);
  for (const hand of [of.as('tamsin', 'teams'), slack]) await hand.sees(/You have accepted the confidentiality undertaking/);
  expect(await answersIn(of, id)).toBe(2);
  expect(of.sandbox.slack.troubles()).toEqual([]);
}

test('SQLite is locked by another process: not confirmed, then as if nothing had been', async () => {
  played = await play();
  const other = new DatabaseSync(join(played.folder, 'quorate.db'), { timeout: 5_000 });
  try {
    await lives(
      played,
      async () => other.exec('BEGIN IMMEDIATE'),
      async () => other.exec('ROLLBACK'),
    );
  } finally {
    other.close();
  }
}, 120_000);

withRedis('Redis', () => {
  test('stands still: also what is said and looked at is answered in time', async () => {
    const redis = await startRedis();
    played = await play([], { REDIS_URL: redis.url });
    const of = played;
    const away = async () => {
      await redis.signal('SIGSTOP');
      for (const hand of [of.as('bram', 'teams'), of.as('ottoline', 'slack')]) {
        const began = performance.now();
        await hand.say('home');
        expect(performance.now() - began).toBeLessThan(3_000);
        await hand.sees(sorry);
      }
    };
    await lives(of, away, () => redis.signal('SIGCONT'));
    await of.stop();
    played = undefined;
    await redis.remove();
  }, 120_000);

  test('is killed and starts again: the same', async () => {
    const redis = await startRedis();
    played = await play([], { REDIS_URL: redis.url });
    await lives(
      played,
      () => redis.signal('SIGKILL'),
      () => redis.start(),
    );
    await played.stop();
    played = undefined;
    await redis.remove();
  }, 120_000);
});
