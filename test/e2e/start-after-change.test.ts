import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseStream } from '../../bot/turn/streams.ts';
import { convened } from '../support/convened.ts';
import { type LiveBot, liveBot } from '../support/process/live-bot.ts';

let bot: LiveBot;
beforeAll(async () => {
  bot = await liveBot();
}, 60_000);
afterAll(() => bot.stop());

/** A sender killed in the middle holds its person's line for a minute: each start comes later than that. */
const later = 120_000;

test('changed while the bot stood still: a wake that was taken out silences nobody, and who has left the file is out; boards are prepared', async () => {
  await bot.start();
  await bot.arrive();
  const invitees = { tamsin: 'social-worker', bram: 'police', ottoline: 'gp' };
  const id = await convened({ streams: bot.streams, now: Date.now(), chair: 'rowan', administrator: 'juniper', invitees });
  await bot.as('rowan').sees(/who is coming/, 20_000);
  await bot.as('ottoline').sees(/You are invited/, 20_000);
  await bot.kill();

  const command = { do: 'take-register', meeting: 'k1', present: ['tamsin', 'bram'] };
  await bot.streams.cases.ask(caseStream(id), { by: 'rowan', at: Date.now(), via: 'cli', command } as never);
  const db = new DatabaseSync(join(bot.folder, 'quorate.db'), { timeout: 5_000 });
  db.exec("UPDATE streams SET wake = NULL WHERE name = 'person:rowan'");
  // As after an upgrade, nothing that a board could use is kept of any case.
  db.exec('DELETE FROM summaries');
  await bot.start(later);
  await bot.as('rowan').sees(/Here: 2 people/, 20_000);
  // Nobody has opened a board: it is prepared for whoever is the first to.
  const prepared = () => db.prepare('SELECT count(*) AS n FROM summaries').get()?.n;
  await expect.poll(prepared, { timeout: 20_000 }).toBe(1);
  await bot.kill();
  db.close();

  const file = join(bot.folder, 'partnership.json');
  const { people, ...rest } = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...rest, people: people.filter((one: { id: string }) => one.id !== 'ottoline') }));
  await bot.start(2 * later);
  await bot.as('juniper').sees(/INV-30: somebody has left[\s\S]*Ottoline/, 20_000);
  await expect.poll(() => bot.as('ottoline').messages().join(), { timeout: 20_000 }).not.toMatch(/You are invited|INV-30/);
}, 120_000);
