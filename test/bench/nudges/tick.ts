import { setTimeout as pause } from 'node:timers/promises';
import { instantAt } from '../../../domain/calendar/london.ts';
import { countDue, cpuMs, mailboxesIn, openMeasured, patiently } from './bot.ts';

/**
 * A tick: the hour has come, and everybody who is due is found, read and decided on. Nobody may be written to, so what drawing and sending cost is
 * not in it (digests.ts). At eight others were due, uncounted: V8 compiles what a tick runs through. BENCH_DAY.
 */
const day = Number(process.env.BENCH_DAY);
const closed = 3_600_000;
const bot = await openMeasured(instantAt(day, '05:00'), () => ({ look: () => closed, take: () => closed }));

/** Until nobody has been read for a second: a look takes on a thousand at most, and there is one a second. */
async function tickAt(time: string): Promise<void> {
  bot.read.clear();
  bot.setClock(instantAt(day, time));
  await patiently(bot.app.tick.look);
  for (let before = -1; before < bot.read.size; ) {
    before = bot.read.size;
    await bot.app.tick.idle();
    await pause(1_100);
  }
}

// A process that has just started looks two hours ahead once, so it is started long before.
await pause(2_500);
await tickAt('08:00');
const due = (await countDue(bot.sealed, instantAt(day, '09:00'))) - (await countDue(bot.sealed, instantAt(day, '08:59')));
(globalThis as { gc?: () => void }).gc?.();
const began = cpuMs();
const started = performance.now();
await tickAt('09:00');
const said = {
  due,
  touched: mailboxesIn(bot.read).length,
  cases: bot.read.size - mailboxesIn(bot.read).length,
  cpuMs: Math.round(cpuMs() - began),
  seconds: Math.round(performance.now() - started) / 1000,
};
await bot.stop();
process.stdout.write(`${JSON.stringify(said)}\n`);
