import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, expect, test } from 'vitest';
import type { LogLine } from '../../bot/observe/log.ts';
import { charges, convene } from '../support/convene.ts';
import { type Played, play } from '../support/slice.ts';
import { onAWorkingDay } from '../support/working-day.ts';

let played: Played | undefined;
afterEach(async () => {
  await played?.stop();
  played = undefined;
});

test('somebody’s mailbox is destroyed behind the bot’s back: the log says so once, and everybody else’s case goes on', async () => {
  const lines: (LogLine & { readonly level: string })[] = [];
  played = await play([], {}, (level, line) => void lines.push({ level, ...line }));
  await onAWorkingDay(played);
  const { chair, admin } = await convene(played, charges[0]);
  const [police, teacher, doctor] = [played.as('bram'), played.as('marigold'), played.as('ottoline')];
  for (const one of [police, teacher, doctor]) await one.sees(/You are invited/);
  await played.settled();

  const db = new DatabaseSync(join(played.folder, 'quorate.db'), { timeout: 5_000 });
  db.exec("UPDATE keys SET wrapped = NULL WHERE name = 'person:marigold'");
  db.exec("UPDATE streams SET wake = 1 WHERE name = 'person:marigold'");
  db.close();
  await played.sandbox.bot().app.tick.look();

  // Their own press is about the case, and counts; that their mailbox cannot be told of it keeps nobody from anything.
  for (const one of [teacher, police, doctor]) await one.press(/I'll be there/, /You are invited/);
  for (const one of [police, doctor]) await one.sees(/You have accepted the confidentiality undertaking/);
  await chair.sees(/who is coming[\s\S]*Coming: 3/);
  // What they are owed does not reach them in chat: somebody telephones.
  await admin.sees(/please telephone/);
  await admin.press(/^Details/, /please telephone/);
  expect(admin.open()).toMatch(/Marigold/);
  await admin.close();

  await played.settled();
  const errors = lines.filter((line) => line.level === 'error');
  expect(errors).toEqual([{ level: 'error', event: 'mailbox destroyed', stream: 'person:marigold' }]);
  expect(admin.messages().filter((text) => /please telephone/.test(text))).toHaveLength(1);
}, 60_000);
