import { setTimeout as pause } from 'node:timers/promises';
import { caseStream } from '../../bot/turn/streams.ts';
import type { CaseCommand } from '../../domain/case/case.ts';
import type { PersonId } from '../../domain/ids.ts';
import { convened } from '../support/convened.ts';
import { openForms } from '../support/forms-open.ts';
import { startProxy, type Wire } from '../support/process/proxy.ts';
import { type RedisServer, startRedis } from '../support/store/redis-server.ts';
import { openTown, type Town } from '../support/town.ts';
import { answering } from './answering.ts';
import type { Figures } from './figures.ts';
import { compare, leftToSend } from './ledger.ts';
import { seeded } from './random.ts';
import { type Trouble, troublesOf, troublesOfRedis, troublesOfSqlite } from './troubles.ts';

export interface SeasonOptions {
  readonly store: 'redis' | 'sqlite';
  readonly people: number;
  readonly acts: number;
  /** How often each trouble strikes. */
  readonly rounds: number;
  readonly thinks: number;
  readonly seed: number;
}

/** What was struck, and how often; and what was found wrong, in words. */
export interface Season extends Figures {
  readonly store: string;
  readonly struck: readonly string[];
  readonly why: readonly string[];
}

const minute = 60_000;

/** One store, its bots, forty people, and everything that can go wrong while they answer. Whatever happens, nothing is left running. */
export async function season(options: SeasonOptions): Promise<Season> {
  if (options.store === 'sqlite') {
    const town = await openTown(options.people);
    return within(town, options, () => [], 1).finally(() => town.stop());
  }
  const redis: RedisServer = await startRedis();
  const wire: Wire = await startProxy(redis.port);
  const town = await openTown(options.people, { REDIS_URL: `redis://127.0.0.1:${wire.port}` }, { REDIS_URL: redis.url });
  try {
    return await within(town, options, (random) => troublesOfRedis(redis, wire, random), 2);
  } finally {
    await redis.signal('SIGCONT');
    await town.stop();
    await wire.close();
    await redis.remove();
  }
}

async function within(
  town: Town,
  options: SeasonOptions,
  own: (random: ReturnType<typeof seeded>) => readonly Trouble[],
  bots: number,
): Promise<Season> {
  const { store, acts, rounds, thinks, seed } = options;
  const random = seeded(seed);
  for (let at = 0; at < bots; at++) await town.start();
  const greeted = await town.arrive();
  const beside = await town.beside();
  const { invitees, caller, chair } = town.people;
  const roles = Object.fromEntries(invitees.map((one) => [one.id, 'other']));
  const who = { administrator: caller.id, chair: chair.id };
  const id = await convened({ streams: beside.streams, now: town.now(), ...who, invitees: roles });
  const chairs = async (command: CaseCommand) =>
    void (await beside.streams.cases.ask(caseStream(id), { by: chair.id as PersonId, at: town.now(), via: 'cli', command }));
  const apologies = { button: /Something else/, within: /You are invited/, first: { answer: 'apologies' } };
  const answers = await openForms(town, apologies, { reason: 'clinic-or-lessons' }, 'line');
  // Whoever is here is asked to place, and no more whether they come.
  const present = invitees.map((one) => one.id as PersonId);
  await chairs({ do: 'take-register', meeting: 'k1', present });
  await chairs({ do: 'undertaking-signed', meeting: 'k1', people: present });
  await chairs({ do: 'open-scale', meeting: 'k1' });
  const scores = await openForms(town, { button: /^Place/, within: /The scale is open/ }, { 'score-c1': '7' }, 'reason-c1');

  const troubles = [...troublesOf(town, random), ...own(random), ...(store === 'sqlite' ? troublesOfSqlite(town, random) : [])];
  const struck: string[] = [];
  let over = false;
  const breaking = async () => {
    for (let round = 0; round < rounds; round++)
      for (const trouble of random.shuffled(troubles)) {
        await pause(random.between(100, 600));
        struck.push(trouble.name);
        await trouble.strike();
      }
    over = true;
  };
  // New conferences meanwhile, so that there are new messages to lose and to send twice. One that is not confirmed stays a draft.
  const calling = async () => {
    while (!over) {
      const some = random.shuffled(invitees).slice(0, 8);
      const invited = Object.fromEntries(some.map((one) => [one.id, 'other']));
      await convened({ streams: beside.streams, now: town.now(), ...who, invitees: invited }).catch(() => undefined);
      await pause(random.between(1, 4) * thinks);
    }
  };
  const [said] = await Promise.all([
    answering({ answers, scores, acts, enough: () => over, thinks, random }),
    breaking(),
    calling(),
  ]);
  await settle(town, beside);
  return { store, struck, ...(await compare(town, beside, id, said, greeted)) };
}

/** Nothing breaks any more: what is owed goes out, and a minute later (by every clock but ours) what dead senders left. */
async function settle(town: Town, beside: Awaited<ReturnType<Town['beside']>>): Promise<void> {
  town.slack.clearFaults();
  town.teams.clearFaults();
  town.front.dropReplies(0);
  // Requests in the air end within five seconds; before that the clock must not make them look dead.
  await pause(2_000);
  // The platforms' limits let so many a minute through: as long as it becomes less, it is on its way.
  let least = Number.POSITIVE_INFINITY;
  for (let still = 0; still < 80; still++) {
    const left = await leftToSend(town, beside);
    if (left === 0) return;
    if (left < least) still = 0;
    least = Math.min(left, least);
    if (still % 6 === 0) town.moveClock(1.1 * minute);
    await pause(500);
  }
}
