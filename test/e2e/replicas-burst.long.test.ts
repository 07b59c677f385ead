import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Inbound } from '../../adapters/inbound.ts';
import { nowhere } from '../../adapters/store/head.ts';
import { openOffline } from '../../bot/cli/offline.ts';
import { installedBySettings } from '../../bot/installed/of-settings.ts';
import { openMetrics } from '../../bot/observe/metrics.ts';
import { type App, openApp } from '../../bot/start/app.ts';
import { readSettings } from '../../bot/start/settings.ts';
import { caseStream } from '../../bot/turn/streams.ts';
import { conferenceOf } from '../../domain/case/conference.ts';
import { convened } from '../support/convened.ts';
import { openForms } from '../support/forms-open.ts';
import { type Appends, watchAppends } from '../support/store/appends.ts';
import { type RedisServer, startRedis, withRedis } from '../support/store/redis-server.ts';
import { openTown, type Town } from '../support/town.ts';

const presses = 1_000;
const answer = { reason: 'clinic-or-lessons' };
const apologies = { button: /Something else/, within: /You are invited/, first: { answer: 'apologies' } };

withRedis('a thousand presses on one case, through two replicas', () => {
  let redis: RedisServer;
  let town: Town;
  let appends: Appends;
  let beside: Awaited<ReturnType<Town['beside']>>;
  let id: string;
  beforeEach(async () => {
    redis = await startRedis();
    town = await openTown(40, { REDIS_URL: redis.url });
    beside = await town.beside();
    appends = await watchAppends(redis.port);
    await town.start(); // reads the partnership in
    const { invitees, caller, chair } = town.people;
    const roles = Object.fromEntries(invitees.map((one) => [one.id, 'other']));
    const { streams } = beside;
    id = await convened({ streams, now: town.now(), administrator: caller.id, chair: chair.id, invitees: roles });
  });
  afterEach(async () => {
    appends.stop();
    await town.stop();
    await redis.remove();
  });

  /**
   * Presses them all, again with other words where the answer is "not confirmed", and looks into the store: what was acknowledged is
   * there, nothing is there twice, in fewer than `most` appends to the case.
   */
  async function pressAll(spread: number, most: number, press: (n: number, line: string) => Promise<boolean>): Promise<void> {
    const before = appends.tries(caseStream(id));
    const until = async (n: number, tries: number): Promise<string> => {
      const line = `line ${n}, ${tries}`;
      return (await press(n, line)) ? line : until(n, tries + 1);
    };
    const acknowledged = await Promise.all(
      Array.from({ length: presses }, async (_, n) => {
        await pause((n / presses) * spread);
        return until(n, 1);
      }),
    );
    const { events } = await beside.sealed.read(caseStream(id), nowhere);
    const lines = (events as readonly { answer?: { line?: string } }[]).flatMap((one) => one.answer?.line ?? []);
    const there = new Set(lines);
    expect(acknowledged.filter((line) => !there.has(line))).toEqual([]);
    expect(lines).toHaveLength(there.size);
    // Each call of the append script for this case, the conflicts too.
    expect(appends.tries(caseStream(id)) - before).toBeLessThan(most);
  }

  // Spread out, how many meet in one turn is the machine's affair.
  test.each([
    [0, 50],
    [1_000, presses],
  ])(
    'straight at the bots, in %i ms',
    async (spread, most) => {
      for (const bot of [...town.bots]) await town.kill(bot);
      const own = { ...town.settings, REDIS_URL: redis.url };
      const settings = readSettings(own);
      if ('wrong' in settings) throw new Error(settings.wrong.join(' '));
      const installed = installedBySettings(settings);
      const replicas = await Promise.all(
        [1, 2].map(async (): Promise<App & { readonly close: () => Promise<void> }> => {
          const offline = await openOffline(own, 'there');
          if ('wrong' in offline) throw new Error(offline.wrong.join(' '));
          const { sealed, close } = offline;
          const tokens = { seal: (plain: Uint8Array) => plain, open: () => undefined };
          const quiet = {
            linkSeal: tokens,
            installSeal: tokens,
            address: () => null,
            log: () => undefined,
            metrics: openMetrics(),
            pace: { look: () => 60_000, take: () => 60_000 },
          };
          return { ...(await openApp({ settings, installed: () => installed, sealed, now: town.now, ...quiet })), close };
        }),
      );
      const state = conferenceOf(await beside.streams.cases.peek(caseStream(id)));
      // The start that stands in the form.
      const form = { form: 'apologise', of: id, about: String(state?.when?.startsAt) } as const;
      await pressAll(spread, most, async (n, line) => {
        const from = town.people.invitees[n % 40]?.identity;
        if (from === undefined) throw new Error('nobody');
        const values = { ...answer, line };
        const inbound: Inbound = { from, delivery: '', does: 'submit', form, values };
        const said = await replicas[n % 2]?.handle(inbound);
        return said?.reply === 'done' || (said?.reply === 'note' && said.text === 'This is stored.');
      });
      for (const one of replicas) {
        await one.stop();
        await one.close();
      }
    },
    40_000,
  );

  test('as signed requests over HTTP, to two processes', async () => {
    await town.start();
    await town.arrive();
    const forms = await openForms(town, apologies, answer, 'line');
    // Over HTTP the machine spreads them: at least five meet in a turn also where it is busy with other tests.
    await pressAll(0, presses / 5, async (n, line) => (await forms[n % 40]?.submit(line)) === true);
  }, 60_000);
});
