import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nowhere } from '../../../adapters/store/head.ts';
import { mendWakes } from '../../../bot/deliver/mend-wakes.ts';
import { carryOutDue } from '../../../bot/turn/carry-out.ts';
import { caseStream, openStreams, type Streams } from '../../../bot/turn/streams.ts';
import type { CaseCommand } from '../../../domain/case/case.ts';
import { holdFor } from '../../../domain/case/meeting/held-back/waiting.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { openDirectory } from '../../bench/price/open-case.ts';
import { administrator, chairs, onSlack } from '../../bench/price/people.ts';
import { convened } from '../../support/convened.ts';
import { masters } from '../../support/store/master-keys.ts';
import { sealedSqlite } from '../../support/store/sealed-store.ts';

const pressedAt = Date.parse('2026-12-01T12:00:00Z');
let place: Awaited<ReturnType<typeof sealedSqlite>>;
let now: number;
let stream: ReturnType<typeof caseStream>;

/** A replica, or the same bot after a restart: what it keeps is its own. */
const replica = (): Streams => openStreams(place.store, () => undefined);
const carriesOut = (streams: Streams) => carryOutDue(streams, () => now)(stream);
const events = async () => (await place.store.read(stream, nowhere)).events.map((one) => (one as { event: string }).event);
const due = (at: number) => place.raw.due(at, 100, 0).then((all) => all.filter((one) => one === stream));

async function ask(streams: Streams, command: CaseCommand) {
  return streams.cases.ask(stream, { by: (chairs[0] ?? '') as PersonId, via: 'slack', at: now, command });
}

beforeEach(async () => {
  place = await sealedSqlite(masters());
  now = pressedAt;
  const directory = openDirectory();
  await place.store.append([{ stream: 'directory', after: nowhere, events: directory.events, wake: null }]);
  const [one] = onSlack;
  const invitees = { [one?.id ?? '']: 'police' };
  stream = caseStream(await convened({ streams: replica(), now, chair: chairs[0] ?? '', administrator, invitees }));
  await ask(replica(), { do: 'cancel', why: 'invented', meeting: 'k1' });
});
afterEach(() => place.remove());

test('the case is due when the two minutes are over, and after a restart, however late, it is carried out once', async () => {
  expect(await due(pressedAt + holdFor - 1)).toEqual([]);
  expect(await due(pressedAt + holdFor)).toEqual([stream]);
  now = pressedAt + holdFor - 1;
  expect(await carriesOut(replica())).toBe(0);
  expect(await events()).not.toContain('cancelled');
  now = pressedAt + 3_600_000;
  const restarted = replica();
  // Late as it is, and not yet carried out, it can no more be undone.
  expect(await ask(restarted, { do: 'take-back', act: 1, meeting: 'k1' })).toMatchObject({ reason: 'told-already' });
  await carriesOut(restarted);
  await carriesOut(replica());
  expect((await events()).filter((one) => one === 'carried-out' || one === 'cancelled')).toEqual(['carried-out', 'cancelled']);
  expect(await due(Number.MAX_SAFE_INTEGER - 1)).toEqual([]);
});

test('two replicas that carry it out at once do it once; and one in which it was undone does it not at all', async () => {
  now = pressedAt + holdFor;
  await Promise.all([carriesOut(replica()), carriesOut(replica()), carriesOut(replica())]);
  expect((await events()).filter((one) => one === 'cancelled')).toHaveLength(1);
});

test('undone on one replica a second before, another finds nothing to do, and the case is not due any more', async () => {
  const other = replica();
  await other.cases.peek(stream);
  now = pressedAt + holdFor - 1_000;
  await ask(replica(), { do: 'take-back', act: 1, meeting: 'k1' });
  expect(await due(Number.MAX_SAFE_INTEGER - 1)).toEqual([]);
  now = pressedAt + holdFor;
  await carriesOut(other);
  expect((await events()).slice(-2)).toEqual(['held-back', 'taken-back']);
});

test('a wake that was lost is written anew at the start', async () => {
  const db = new DatabaseSync(place.file);
  db.exec(`UPDATE streams SET wake = NULL WHERE name = '${stream}'`);
  db.close();
  expect(await due(pressedAt + holdFor)).toEqual([]);
  const streams = replica();
  const nothing = () => undefined;
  await mendWakes({
    sealed: place.store,
    streams,
    mailboxes: { rest: async () => ({ did: 'unconfirmed' }) },
    canWrite: () => true,
    now: () => now,
    watch: { lost: nothing, undrawn: nothing, failed: nothing, gone: nothing },
    log: nothing,
    signal: new AbortController().signal,
  });
  expect(await due(pressedAt + holdFor)).toEqual([stream]);
});

test('a wake that comes to nothing does not stay due for ever', async () => {
  const db = new DatabaseSync(place.file);
  db.exec(`UPDATE streams SET wake = 1 WHERE name = '${stream}'`);
  db.close();
  expect(await carriesOut(replica())).toBe(0);
  expect(await due(1)).toEqual([]);
  expect(await due(pressedAt + holdFor)).toEqual([stream]);
});
