import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backup } from '../../../adapters/store/backup/backup.ts';
import { restore } from '../../../adapters/store/backup/restore.ts';
import { readAnchors } from '../../../adapters/store/chain/anchor.ts';
import { verify } from '../../../adapters/store/chain/verify.ts';
import { nowhere } from '../../../adapters/store/head.ts';
import { type Sealed, seal } from '../../../adapters/store/sealing/sealed.ts';
import { openSqlite } from '../../../adapters/store/sqlite/sqlite.ts';
import { showTrail } from '../../../bot/cli/audit/audit-show.ts';
import { redactionsOf } from '../../../bot/cli/audit/redactions-of.ts';
import { redactAgain } from '../../../bot/cli/backup/redact-again.ts';
import { exported } from '../../../bot/cli/export/export-case.ts';
import { caseStream, openStreams, type Streams } from '../../../bot/turn/streams.ts';
import type { CaseCommand } from '../../../domain/case/case.ts';
import { redactedWords } from '../../../domain/case/redaction/without.ts';
import type { TrailEntry } from '../../../domain/case/whole.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { openDirectory } from '../../bench/price/open-case.ts';
import { administrator, chairs } from '../../bench/price/people.ts';
import { everyByteIn } from '../../support/store/every-byte.ts';
import { masters as newMasters } from '../../support/store/master-keys.ts';
import { sealedSqlite } from '../../support/store/sealed-store.ts';

const masters = newMasters();
const chair = chairs[0] ?? '';
const id = 'invented0case0one';
const stream = caseStream(id);
const planted = { place: 'Planted House, the wrong family’s street', adult: 'Planted Otherfamily' };

let at = Date.UTC(2026, 10, 25, 12);
let place: Awaited<ReturnType<typeof sealedSqlite>>;
let streams: Streams;

const open = (sealed: Sealed) => openStreams(sealed, () => undefined);

async function ask(on: Streams, by: string, command: CaseCommand): Promise<string> {
  at += 60_000;
  const turned = await on.cases.ask(stream, { by: by as PersonId, at, via: 'teams', command });
  return turned.did === 'refused' ? turned.reason : turned.did;
}
const trail = async (on: Sealed = place.store) => (await on.read(stream, nowhere)).events as readonly TrailEntry[];
const placeOf = async (event: string) => (await trail()).findIndex((one) => one.event === event) + 1;
const stateOf = (on: Streams) => on.cases.peek(stream);
const asks = async (why: 'wrong-case' | 'wrong-child' = 'wrong-case', event = 'adult-added') =>
  ask(streams, administrator, { do: 'ask-redaction', texts: [`${await placeOf(event)}.0`], why });
const seen = async () => (await stateOf(streams)).redaction.asked?.at ?? 0;
const agrees = async (by: string, on = streams) => ask(on, by, { do: 'agree-redaction', seen: await seen() });

/** A case with its chair; a parent of another family was entered in it, and a place of theirs. */
beforeEach(async () => {
  place = await sealedSqlite(masters);
  await place.store.append([{ stream: 'directory', after: nowhere, events: openDirectory().events, wake: null }]);
  streams = open(place.store);
  const opening = { id, reference: 'INV-2026-7', procedure: 'buckinghamshire', type: 'initial', facts: {} } as const;
  const when = { date: '2026-12-09', time: '10:00', place: planted.place };
  const adult = { kind: 'parent', children: ['c1'], name: planted.adult } as never;
  const all: readonly CaseCommand[] = [
    { do: 'open', ...opening, children: [{ born: '2019-05-04' }] },
    { do: 'set-when', meeting: 'k1', when, chair: chair as PersonId },
    { do: 'add-adult', nth: 0, adult },
    { do: 'invite', meeting: 'k1', invitees: [{ person: 'slack-0' as PersonId, role: 'social-worker', sure: true }] },
    { do: 'propose', meeting: 'k1' },
  ];
  for (const command of all) expect([command.do, await ask(streams, administrator, command)]).toEqual([command.do, 'decided']);
});
afterEach(() => place.remove());

describe('what was typed into the wrong family’s case (Q-22)', () => {
  test('goes when a second person of another standing agrees, and not before: out of the state, the disk, every replica', async () => {
    const other = open(seal(place.raw, masters));
    const record = (await place.raw.part(stream, await placeOf('adult-added'), await placeOf('adult-added'))).records[0];
    const bytes = Buffer.from(record?.bytes ?? []);
    expect((await stateOf(other)).family.adults[0]?.name).toBe(planted.adult);
    expect(await asks()).toBe('decided');
    expect((await stateOf(streams)).family.adults[0]?.name).toBe(planted.adult);
    expect(everyByteIn(place.folder).includes(bytes)).toBe(true);
    expect(await agrees(chair)).toBe('decided');
    for (const on of [streams, other, open(seal(place.raw, masters))]) {
      const state = await stateOf(on);
      expect(JSON.stringify(state)).not.toContain('Planted Otherfamily');
      expect(state.family.adults).toEqual([{ id: 'p1', kind: 'parent', number: 1, children: ['c1'], name: redactedWords }]);
      expect(state).toEqual(await stateOf(streams));
    }
    expect(JSON.stringify(await trail())).not.toContain('Planted Otherfamily');
    expect(JSON.stringify(await trail())).toContain(planted.place);
    await expect.poll(() => everyByteIn(place.folder).includes(bytes), { timeout: 5_000 }).toBe(false);
    const redactedIn = (_: string, events: readonly unknown[]) => new Set(redactionsOf(events).keys());
    const found = await verify(place.raw, { masters, redactedIn });
    expect([found.faults, found.redacted]).toEqual([[], 1]);
    expect(await agrees(chair)).toBe('decided');
    expect((await verify(place.raw, { masters, redactedIn })).redacted).toBe(1);
  });

  test('nobody agrees to their own, and nobody of the same standing or of none', async () => {
    expect(await asks()).toBe('decided');
    expect(await agrees(administrator)).toBe('not-two');
    expect(await agrees('slack-1')).toBe('not-yours');
    expect(await agrees(chairs[1] ?? '')).toBe('not-yours');
    expect(await ask(streams, 'slack-1', { do: 'withdraw-redaction', seen: await seen() })).toBe('not-yours');
    expect((await stateOf(streams)).family.adults[0]?.name).toBe(planted.adult);
  });

  test('either takes it back before; stale, it is looked at again; one at a time', async () => {
    await asks();
    expect(await asks('wrong-child')).toBe('redaction-waits');
    const first = await seen();
    expect(await ask(streams, chair, { do: 'withdraw-redaction', seen: first })).toBe('decided');
    expect(await ask(streams, chair, { do: 'agree-redaction', seen: first })).toBe('changed');
    await asks();
    expect(await ask(streams, chair, { do: 'agree-redaction', seen: first })).toBe('changed');
    expect(await ask(streams, administrator, { do: 'withdraw-redaction', seen: await seen() })).toBe('decided');
    expect((await stateOf(streams)).family.adults[0]?.name).toBe(planted.adult);
  });

  test('what says who did or decided what is corrected, a child goes once taken off, and nothing goes under a legal hold', async () => {
    expect(await asks('wrong-case', 'proposed')).toBe('not-redacted');
    expect(await ask(streams, administrator, { do: 'ask-redaction', texts: ['99.0', '1.7'], why: 'wrong-case' })).toBe(
      'not-redacted',
    );
    expect(await asks('wrong-child', 'opened')).toBe('still-entered');
    await asks();
    await ask(streams, administrator, { do: 'set-hold' });
    expect(await agrees(chair)).toBe('on-hold');
    await ask(streams, administrator, { do: 'release-hold' });
    expect(await agrees(chair)).toBe('decided');
    expect(await asks()).toBe('not-redacted');
  });

  test('two who agree at once on two replicas: it is done once', async () => {
    const other = open(seal(place.raw, masters));
    await stateOf(other);
    await asks();
    const done = await Promise.all([agrees(chair), agrees(chair, other)]);
    expect(done).toEqual(['decided', 'decided']);
    expect((await trail()).filter(({ event }) => event === 'redacted')).toHaveLength(1);
  });

  test('whoever opened something since is told that something was withdrawn, and both are', async () => {
    await ask(streams, chair, { do: 'read-details', meeting: 'k1' });
    await asks();
    await agrees(chair);
    const redacted = (await trail()).find((one) => one.event === 'redacted');
    expect(redacted).toMatchObject({ askedBy: administrator, by: chair, why: 'wrong-case', told: [administrator, chair] });
    for (const person of [administrator, chair]) {
      const { events } = await place.store.read(`person:${person}`, nowhere);
      expect(JSON.stringify(events)).toContain('"notice":"redacted"');
      expect(JSON.stringify(events)).not.toContain('Planted');
    }
  });

  test('the same words elsewhere go with it: the time that was moved, and the press that was held back', async () => {
    const words = 'Planted reason of another family';
    await ask(streams, chair, { do: 'agree-list', meeting: 'k1', seen: (await stateOf(streams)).meetings.k1?.list.version ?? 0 });
    await ask(streams, chair, { do: 'cancel', meeting: 'k1', why: words });
    at += 600_000;
    await streams.cases.ask(stream, { by: 'time', via: 'time', at, command: { do: 'carry-out', meeting: 'k1' } });
    expect(JSON.stringify(await trail()).split(words)).toHaveLength(3);
    expect(await asks('wrong-case', 'cancelled')).toBe('decided');
    expect(await agrees(chair)).toBe('decided');
    expect(JSON.stringify(await trail())).not.toContain(words);
    expect(JSON.stringify(await stateOf(streams))).not.toContain(words);
    expect((await stateOf(streams)).meetings.k1?.calling.stage).toBe('cancelled');
  });

  test('a process that is killed between the append and the emptied journal leaves that to the next', async () => {
    await asks();
    const n = await placeOf('adult-added');
    const bytes = Buffer.from((await place.raw.part(stream, n, n)).records[0]?.bytes ?? []);
    await agrees(chair);
    const again = await openSqlite(place.file);
    expect(everyByteIn(place.folder).includes(bytes)).toBe(false);
    await again.close();
  });

  test('a younger anchor file names the record, for the restore of an older backup', async () => {
    await asks();
    await agrees(chair);
    const file = (name: string) => join(place.folder, name);
    await backup(place.raw, { data: file('data'), keys: file('keys'), anchor: file('anchor') });
    const read = readAnchors(readFileSync(file('anchor'), 'utf8'));
    expect('redacted' in read && read.redacted.get(stream)).toEqual(new Set([await placeOf('adult-added')]));
    expect(readFileSync(file('data'), 'utf8')).not.toContain('Planted');
  });

  test('an older backup is restored without it: what a younger line names is redacted again, and the trail verifies', async () => {
    const file = (name: string) => join(place.folder, name);
    const n = await placeOf('adult-added');
    await backup(place.raw, { data: file('old.data'), keys: file('old.keys'), anchor: file('old.anchor') });
    await asks();
    await agrees(chair);
    const empty = await sealedSqlite(masters);
    try {
      const done = await restore(empty.raw, { data: file('old.data'), keys: file('old.keys') }, new Set());
      expect(done.did).toBe('restored');
      expect(JSON.stringify(await trail(empty.store))).toContain(planted.adult);
      expect(await redactAgain({ sealed: empty.store }, new Map([[stream, new Set([n])]]))).toBe(1);
      expect(JSON.stringify(await trail(empty.store))).not.toContain(planted.adult);
      expect((await stateOf(open(empty.store))).family.adults[0]?.name).toBe(redactedWords);
      const redactedIn = (_: string, events: readonly unknown[]) => new Set(redactionsOf(events).keys());
      const told = { masters, redactedIn, redactions: new Set([`${stream} ${n}`]) };
      expect((await verify(empty.raw, told)).faults).toEqual([]);
      expect((await verify(empty.raw, { masters, redactedIn })).faults).toEqual([{ stream, record: n, fault: 'not agreed' }]);
    } finally {
      await empty.remove();
    }
  });

  test('a backup made afterwards is restored as it is, with what was redacted', async () => {
    const file = (name: string) => join(place.folder, name);
    await asks();
    await agrees(chair);
    await backup(place.raw, { data: file('new.data'), keys: file('new.keys'), anchor: file('new.anchor') });
    const empty = await sealedSqlite(masters);
    try {
      await restore(empty.raw, { data: file('new.data'), keys: file('new.keys') }, new Set());
      expect(await stateOf(open(empty.store))).toEqual(await stateOf(streams));
      expect(await empty.raw.redacted()).toEqual([stream]);
    } finally {
      await empty.remove();
    }
  });

  test('the printed trail and an export show the place of it with who, when and why, and no word', async () => {
    await asks();
    await agrees(chair);
    const all = exported((await trail()) as never);
    const n = await placeOf('adult-added');
    expect(all[n - 1]).toMatchObject({
      record: n,
      event: 'adult-added',
      redacted: { askedBy: administrator, agreedBy: chair, why: 'wrong-case' },
    });
    expect(JSON.stringify(all)).not.toContain(planted.adult);
    const shown = await showTrail({ sealed: place.store, streams } as never, id);
    const lines = 'said' in shown && shown.said !== undefined ? shown.said : [];
    expect(lines[n - 1]).toMatch(/adult-added.*\(redacted .*asked by .*the-administrator.*agreed by .*chair-0.*: wrong-case\)/);
    expect(lines.join('\n')).not.toContain(planted.adult);
  });
});
