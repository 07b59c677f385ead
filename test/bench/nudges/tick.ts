import { setTimeout as pause } from 'node:timers/promises';
import { instantAt } from '../../../domain/calendar/london.ts';
import { countDue, cpuMs, type MeasuredBot, mailboxesIn, openMeasured, patiently } from './bot.ts';

/**
 * A tick: the hour has come, and everybody who is due is found, read and decided on. Nobody may be written to, so what drawing and sending cost is
 * not in it (digests.ts). A bot runs for weeks and V8 compiles what a tick runs through, so another bot in this process went through the whole day
 * before, uncounted. The one that is measured is opened after it and keeps nothing of anybody who is due at nine. BENCH_DAY.
 */
const day = Number(process.env.BENCH_DAY);
const closed = 3_600_000;
const open = () => openMeasured(instantAt(day, '05:00'), () => ({ look: () => closed, take: () => closed }));

/** Until nobody has been read for a second: a look takes on a thousand at most, and there is one a second. */
async function tickAt(bot: MeasuredBot, time: string): Promise<void> {
  bot.read.clear();
  bot.setClock(instantAt(day, time));
  await patiently(bot.app.tick.look);
  for (let before = -1; before < bot.read.size; ) {
    before = bot.read.size;
    await bot.app.tick.idle();
    await pause(1_100);
  }
}

// A bot that was just opened looks two hours ahead once, so it is opened long before.
const before = await open();
await pause(2_500);
for (const time of ['08:00', '09:00', '10:00', '11:00', '12:00']) await tickAt(before, time);
await before.stop();
const bot = await open();
await pause(2_500);
await tickAt(bot, '08:00');
const due = (await countDue(bot.sealed, instantAt(day, '09:00'))) - (await countDue(bot.sealed, instantAt(day, '08:59')));
(globalThis as { gc?: () => void }).gc?.();
const began = cpuMs();
const started = performance.now();
await tickAt(bot, '09:00');
const said = {
  due,
  touched: mailboxesIn(bot.read).length,
  cases: bot.read.size - mailboxesIn(bot.read).length,
  cpuMs: Math.round(cpuMs() - began),
  seconds: Math.round(performance.now() - started) / 1000,
};
await bot.stop();
process.stdout.write(`${JSON.stringify(said)}\n`);
