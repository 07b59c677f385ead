import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nowhere } from '../../adapters/store/head.ts';
import type { StreamId } from '../../adapters/store/port.ts';
import { seal } from '../../adapters/store/sealing/sealed.ts';
import { openSqlite } from '../../adapters/store/sqlite/sqlite.ts';
import { caseForm, caseStream } from '../../bot/turn/streams.ts';
import { conferenceOf } from '../../domain/case/conference.ts';
import { directoryForm } from '../../domain/directory/state.ts';
import { convened } from '../support/convened.ts';
import { type LiveBot, liveBot } from '../support/process/live-bot.ts';
import { startToEnd } from '../support/process/start-process.ts';
import { masters } from '../support/store/master-keys.ts';
import { quorate } from './run.ts';

let bot: LiveBot;
beforeAll(async () => {
  bot = await liveBot();
});
afterAll(() => bot.stop());

/** A sender killed in the middle holds its person's line for a minute. */
const later = 120_000;

/** The steps of the page under "A newer version", typed against the store of the bot. */
async function steps(): Promise<readonly (() => ReturnType<typeof quorate>)[]> {
  const text = readFileSync(join(import.meta.dirname, '../../docs/run-it.md'), 'utf8');
  const part = text.slice(text.indexOf('## 7. A newer version'), text.indexOf('## 8.'));
  const lines = [...part.matchAll(/^npm run -s quorate -- (.*)$/gm)].map(([, line = '']) => line);
  const words = lines.map((line) => line.replaceAll(/\bbefore\./g, `${bot.folder}/before.`).split(' '));
  return words.map((line) => () => quorate(line, { env: bot.env }));
}

/** What an older version leaves: the same records, and what it had worked out of them in a shape of its own. */
async function asOlderLeftIt(streams: Readonly<Partial<Record<StreamId, number>>>): Promise<void> {
  const sealed = seal(await openSqlite(join(bot.folder, 'quorate.db')), masters(bot.key));
  for (const [stream, form] of Object.entries(streams) as [StreamId, number][]) {
    const { head } = await sealed.read(stream, nowhere);
    await sealed.snapshot(stream, head, { form, state: { shape: 'of before' } });
    expect((await sealed.read(stream)).snapshot).toEqual({ form, state: { shape: 'of before' } });
  }
  await sealed.close();
}

test('A newer version, step by step: a backup, the trail reads, one bot starts, and a card that the older one posted answers', async () => {
  await bot.start();
  await bot.arrive();
  const invitees = { marigold: 'school', bram: 'police' };
  const id = await convened({ streams: bot.streams, now: Date.now(), chair: 'rowan', administrator: 'juniper', invitees });
  for (const who of ['marigold', 'bram']) await bot.as(who).sees(/You are invited/);
  const [backup, verify, ...more] = await steps();
  expect(more).toEqual([]);
  expect(await backup?.()).toMatchObject({ status: 0 });
  await bot.kill();
  await asOlderLeftIt({ [caseStream(id)]: caseForm - 1, directory: directoryForm - 1 });

  expect(await verify?.()).toMatchObject({ status: 0, out: expect.stringContaining('The trail verifies.') });
  await bot.start(later);
  expect((await fetch(`${bot.url()}/readyz`)).status).toBe(200);
  for (const who of ['marigold', 'bram']) {
    await bot.as(who).press(/I'll be there/);
    await bot.as(who).sees(/You have accepted the confidentiality undertaking/);
  }
  const state = conferenceOf(await bot.streams.cases.peek(caseStream(id)));
  expect(state?.invitees.map(({ person, answer }) => [person, answer.answer])).toEqual(
    expect.arrayContaining([
      ['marigold', 'attending'],
      ['bram', 'attending'],
    ]),
  );
  await bot.kill();
});

test.each([
  ['an older layout', 3, 'was laid out before the first release'],
  ['a newer one', 5, 'was written by a newer version'],
])('a store of %s is refused at the start, in a sentence, and nothing of it is changed', async (_, version, says) => {
  const folder = join(bot.folder, `layout-${version}`);
  cpSync(join(bot.folder, 'quorate.db'), join(folder, 'quorate.db'));
  const db = new DatabaseSync(join(folder, 'quorate.db'));
  db.exec(`PRAGMA user_version = ${version}`);
  db.close();
  const before = readFileSync(join(folder, 'quorate.db'));
  const { code, said } = await startToEnd({ ...bot.env, DATA_DIR: folder });
  expect([code, said]).toEqual([78, expect.stringContaining(says)]);
  expect(readFileSync(join(folder, 'quorate.db')).equals(before)).toBe(true);
});
