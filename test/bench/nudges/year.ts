import { setTimeout as pause } from 'node:timers/promises';
import { unhurried } from '../../../bot/deliver/pace/pace.ts';
import { caseStream } from '../../../bot/turn/streams.ts';
import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { instantAt } from '../../../domain/calendar/london.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { openMeasured, patiently } from './bot.ts';
import { chairOf, idOf } from './cases.ts';

/**
 * A year of one bot: every midnight what stands is brought up to date, every working day there are digests, actions are completed and new ones
 * given. What memory it takes once it has run for a month, and at the end. BENCH_DAY, BENCH_DAYS, BENCH_CASES.
 */
const first = Number(process.env.BENCH_DAY);
const days = Number(process.env.BENCH_DAYS);
const cases = Number(process.env.BENCH_CASES);
const month = Math.min(30, Math.floor(days / 2));
const bot = await openMeasured(instantAt(first, '00:05'), () => unhurried);
let done = 0;

async function until(day: number, time: string): Promise<void> {
  const at = instantAt(day, time);
  bot.setClock(at);
  while ((await patiently(() => bot.sealed.due(at, 1, 0))).length > 0) {
    await patiently(bot.app.tick.look);
    await bot.app.tick.idle();
    if ((await patiently(() => bot.sealed.due(at, 1, 0))).length > 0) await pause(50);
  }
}

/** In five cases a day somebody completes the oldest open action, and is given another. */
async function work(day: number): Promise<void> {
  for (let n = 0; n < 5; n++) {
    const nth = (day * 5 + n) % cases;
    const stream = caseStream(idOf(nth));
    const open = (await bot.app.streams.cases.peek(stream)).plan.actions.find((one) => one.status === 'open');
    if (open === undefined) continue;
    const at = instantAt(day, '14:00');
    const by = chairOf(nth) as PersonId;
    await bot.app.streams.cases.ask(stream, { by: open.to, at, via: 'slack', command: { do: 'complete', action: open.id } });
    const due = isoFromDay(day + 14);
    const command = { do: 'give-action', to: open.to, what: `Invented: another one of ${day}`, why: 'Invented', due } as const;
    const given = await bot.app.streams.cases.ask(stream, { by, at, via: 'slack', command });
    if (given.did === 'decided') done += 1;
  }
}

function rssMb(): number {
  (globalThis as { gc?: () => void }).gc?.();
  return Math.round(process.memoryUsage.rss() / 1e6);
}

let start = 0;
for (let day = first; day < first + days; day++) {
  await until(day, '00:05');
  await until(day, '13:05');
  await work(day);
  await until(day, '14:05');
  if (day === first + month) start = rssMb();
}
const said = { days, actions: done, rssMbStart: start, rssMbYear: rssMb() };
await bot.stop();
process.stdout.write(`${JSON.stringify(said)}\n`);
