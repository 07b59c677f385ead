import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { StreamId } from '../../../adapters/store/port.ts';
import { mendWakes } from '../../../bot/deliver/mend-wakes.ts';
import type { Watch } from '../../../bot/observe/watch.ts';
import { openMailboxes } from '../../../bot/turn/mailboxes.ts';
import { openStreams } from '../../../bot/turn/streams.ts';
import { mail } from '../../../bot/turn/telling.ts';
import type { CaseId, PersonId } from '../../../domain/ids.ts';
import type { Tell } from '../../../domain/tell.ts';
import { masters as newMasters } from '../../support/store/master-keys.ts';
import { sealedSqlite } from '../../support/store/sealed-store.ts';

const inAnHour = 3_600_000;
let place: Awaited<ReturnType<typeof sealedSqlite>>;
let lines: object[];
let gone: StreamId[];
beforeEach(async () => {
  place = await sealedSqlite(newMasters());
  lines = [];
  gone = [];
});
afterEach(() => place.remove());

/** Everybody is owed a notice in an hour, as a case's append says it. */
async function owe(...people: readonly string[]): Promise<void> {
  const item = { item: 'notice', case: 'k1' as CaseId, notice: 'departed', about: 'x' } as const;
  const tells = people.map((to): Tell => ({ to: to as PersonId, item, notBefore: inAnHour }));
  await place.store.append(mail(tells, { stream: 'case:k1', count: 1, at: 0 }).writes);
}

const canWrite = () => true;

async function mended(): Promise<void> {
  const watch: Watch = {
    lost: () => undefined,
    undrawn: () => undefined,
    failed: () => undefined,
    gone: (stream) => gone.push(stream),
  };
  const streams = openStreams(place.store, () => undefined);
  const mailboxes = openMailboxes(
    place.store,
    streams,
    () => undefined,
    canWrite,
    () => 0,
  );
  const log = (level: string, line: object) => void lines.push({ level, ...line });
  await mendWakes({
    sealed: place.store,
    streams,
    mailboxes,
    canWrite,
    now: () => 0,
    watch,
    log,
    signal: new AbortController().signal,
  });
}

function meddle(...statements: readonly string[]): void {
  const db = new DatabaseSync(place.file);
  for (const one of statements) db.exec(one);
  db.close();
}

test('a wake nulled or moved under a stopped bot does not silence a mailbox; where it is right nothing is written', async () => {
  await owe('right', 'nulled', 'later', 'earlier', 'destroyed');
  meddle(
    "UPDATE streams SET wake = NULL WHERE name = 'person:nulled'",
    "UPDATE streams SET wake = wake * 1000 WHERE name = 'person:later'",
    "UPDATE streams SET wake = 5 WHERE name = 'person:earlier'",
    "UPDATE streams SET wake = NULL WHERE name = 'person:destroyed'",
    "UPDATE keys SET wrapped = NULL WHERE name = 'person:destroyed'",
  );
  const appends: unknown[] = [];
  const { append } = place.store;
  place = { ...place, store: { ...place.store, append: (...args) => append(...args).finally(() => appends.push(args)) } };
  await mended();
  const due = await place.store.due(inAnHour, 100, 0);
  expect(due.toSorted()).toEqual(['person:earlier', 'person:later', 'person:nulled', 'person:right']);
  expect(lines).toEqual([
    { level: 'warn', event: 'wake mended', stream: 'person:later' },
    { level: 'warn', event: 'wake mended', stream: 'person:nulled' },
    { level: 'info', event: 'wakes checked', count: 5, ms: expect.any(Number), mended: 2 },
  ]);
  expect(appends).toHaveLength(2);
  expect(gone).toEqual(['person:destroyed']);
});
