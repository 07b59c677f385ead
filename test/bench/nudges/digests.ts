import { setTimeout as pause } from 'node:timers/promises';
import { type Pace, pace, type Request } from '../../../bot/deliver/pace/pace.ts';
import { instantAt } from '../../../domain/calendar/london.ts';
import { countDue, cpuMs, mailboxesIn, openMeasured, patiently } from './bot.ts';

/**
 * A morning's digests through the stand-ins with their limits: from nine until the last has come. At eight others had theirs, uncounted, with limits
 * that are forgotten afterwards. BENCH_DAY, BENCH_PLATFORMS.
 */
const day = Number(process.env.BENCH_DAY);
const platforms = process.env.BENCH_PLATFORMS ?? '';
const asked = async (path: string) => (await (await fetch(`${platforms}${path}`)).json()) as Counted;
interface Counted {
  readonly posts: number;
  readonly edits: number;
  readonly lookUps: number;
  readonly tooMany: number;
  readonly first: number;
  readonly last: Readonly<Record<string, number>>;
}

let inForce: Pace | undefined;
const bot = await openMeasured(instantAt(day, '05:00'), (settings) => {
  inForce = pace(settings);
  return { look: (request: Request | null) => inForce?.look(request) ?? 0, take: (request) => inForce?.take(request) ?? 0 };
});

/** Until so many new messages have come, or none has for two minutes. */
async function morning(time: string, wanted: number): Promise<Counted> {
  await asked('/forget');
  inForce = pace(bot.settings);
  bot.read.clear();
  bot.setClock(instantAt(day, time));
  await patiently(bot.app.tick.look);
  let counted = await asked('/counted');
  for (let still = 0; counted.posts < wanted && still < 120; ) {
    await pause(1_000);
    const now = await asked('/counted');
    still = now.posts === counted.posts ? still + 1 : 0;
    counted = now;
  }
  return counted;
}

const due = async (from: string, until: string) =>
  (await countDue(bot.sealed, instantAt(day, until))) - (await countDue(bot.sealed, instantAt(day, from)));
await pause(2_500);
await morning('08:00', await due('07:59', '08:00'));
await bot.app.tick.idle();
const wanted = await due('08:59', '09:00');
const began = cpuMs();
const counted = await morning('09:00', wanted);
await bot.app.tick.idle();
const said = {
  wanted,
  posts: counted.posts,
  edits: counted.edits,
  lookUps: counted.lookUps,
  tooMany: counted.tooMany,
  touched: mailboxesIn(bot.read).length,
  cpuMs: Math.round(cpuMs() - began),
  /** Of each workspace and tenant, from the first message of all to its last. */
  seconds: Object.fromEntries(Object.entries(counted.last).map(([at, last]) => [at, Math.round(last - counted.first) / 1000])),
};
await bot.stop();
process.stdout.write(`${JSON.stringify(said)}\n`);
