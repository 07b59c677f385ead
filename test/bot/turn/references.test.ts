import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backup } from '../../../adapters/store/backup/backup.ts';
import { restore } from '../../../adapters/store/backup/restore.ts';
import { verify } from '../../../adapters/store/chain/verify.ts';
import { nowhere } from '../../../adapters/store/head.ts';
import { openRedis } from '../../../adapters/store/redis/redis.ts';
import { rotate } from '../../../adapters/store/sealing/rotate.ts';
import { type Sealed, seal } from '../../../adapters/store/sealing/sealed.ts';
import { caseStream, openStreams, type Streams } from '../../../bot/turn/streams.ts';
import type { CaseCommand } from '../../../domain/case/case.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { openDirectory } from '../../bench/price/open-case.ts';
import { administrator, chairs, manager } from '../../bench/price/people.ts';
import { everyByteIn } from '../../support/store/every-byte.ts';
import { masters as newMasters } from '../../support/store/master-keys.ts';
import { startRedis, withRedis } from '../../support/store/redis-server.ts';
import { sealedSqlite } from '../../support/store/sealed-store.ts';

const at = Date.UTC(2026, 10, 25, 12);
const masters = newMasters();
const chair = chairs[0] ?? '';
const one = 'invented0case0one';
const two = 'invented0case0two';
const reference = 'INV-PLANTED-7';

let place: Awaited<ReturnType<typeof sealedSqlite>>;
let streams: Streams;
let reads: string[] = [];
let writes: string[] = [];

/** The same, noting which streams are asked for. */
function watched(sealed: Sealed): Sealed {
  return {
    ...sealed,
    read(stream, after) {
      reads.push(stream);
      return sealed.read(stream, after);
    },
    append(all, given) {
      writes.push(...all.map((write) => write.stream));
      return sealed.append(all, given);
    },
  };
}
const openOn = (sealed: Sealed) => openStreams(sealed, () => undefined);
const withDirectory = (sealed: Sealed) =>
  sealed.append([{ stream: 'directory', after: nowhere, events: openDirectory().events, wake: null }]);

beforeEach(async () => {
  place = await sealedSqlite(masters);
  await withDirectory(place.store);
  streams = openOn(watched(place.store));
});
afterEach(() => place.remove());

async function ask(on: Streams, id: string, command: CaseCommand, by: string = administrator): Promise<string> {
  const turned = await on.cases.ask(caseStream(id), { by: by as PersonId, at, via: 'cli', command });
  return turned.did === 'refused' ? turned.reason : turned.did;
}
const opening = (id: string, as: string): CaseCommand => ({
  do: 'open',
  id,
  reference: as,
  procedure: 'buckinghamshire',
  type: 'initial',
  facts: {},
});
const open = (on: Streams, id: string, as = reference) => ask(on, id, opening(id, as));
const describeAs = (on: Streams, id: string, as: string) =>
  ask(on, id, { do: 'describe', meeting: 'k1', reference: as, type: 'initial', facts: {} });

async function end(on: Streams, id: string): Promise<void> {
  const sha256 = 'b'.repeat(64);
  await ask(on, id, { do: 'record-export', sha256 }, manager);
  expect(await ask(on, id, { do: 'end', sha256, confirmedBy: chair as PersonId })).toBe('decided');
}

describe('two open cases of one reference cannot be', () => {
  test('the second is refused, however it is written, and nothing of it is stored', async () => {
    expect(await open(streams, one)).toBe('decided');
    expect(await open(streams, two, 'inv-planted-7')).toBe('reference-taken');
    expect((await streams.cases.peek(caseStream(two))).opening.status).toBe('none');
    expect(await streams.references.holder(' inv-planted-7 ')).toBe(one);
    expect(await open(streams, two, 'INV-PLANTED-8')).toBe('decided');
    expect(await describeAs(streams, two, reference)).toBe('reference-taken');
  });

  test('the same form sent twice is one case and no taken reference', async () => {
    expect(await Promise.all([open(streams, one), open(streams, one)])).toEqual(['decided', 'decided']);
    expect(await open(openOn(place.store), one)).toBe('decided');
  });

  test('another reference on the draft lets the first one go; to take it back is no theft', async () => {
    await open(streams, one);
    expect(await describeAs(streams, one, 'INV-2')).toBe('decided');
    expect(await streams.references.holder(reference)).toBeNull();
    expect(await describeAs(streams, one, reference)).toBe('decided');
    expect(await open(streams, two, 'INV-2')).toBe('decided');
    expect(await describeAs(streams, one, 'INV-2')).toBe('reference-taken');
  });

  test('a case that has ended lets it go, and not before; destroyed, nothing leads back to it', async () => {
    await open(streams, one);
    await ask(streams, one, { do: 'cancel', meeting: 'k1', why: 'invented' });
    expect(await open(streams, two)).toBe('reference-taken');
    await end(streams, one);
    expect(await streams.references.holder(reference)).toBeNull();
    await place.store.destroy(caseStream(one));
    expect(await open(streams, two)).toBe('decided');
    expect(await streams.references.holder(reference)).toBe(two);
  });

  test('a claim of a case that was never stored, or was destroyed, keeps nobody out', async () => {
    const bare = await sealedSqlite(masters);
    try {
      await withDirectory(bare.store);
      // As a backup of a running bot may have it: the claim, and not the case.
      const name = (await bare.store.names('references'))(reference);
      const claim = { event: 'claimed', name, case: one };
      await bare.store.append([{ stream: 'references', after: nowhere, events: [claim], wake: null }]);
      const restored = openOn(bare.store);
      expect(await restored.references.holder(reference)).toBeNull();
      expect(await open(restored, two)).toBe('decided');
      expect(await restored.references.holder(reference)).toBe(two);
    } finally {
      await bare.remove();
    }
  });
});

describe('the cost', () => {
  test('a press that takes no reference touches nothing of it', async () => {
    await open(streams, one);
    expect(writes).toContain('references');
    [reads, writes] = [[], []];
    await ask(streams, one, { do: 'add-child', nth: 0, child: { born: '2019-05-04' } });
    await describeAs(streams, one, reference.toLowerCase());
    expect([...reads, ...writes]).not.toContain('references');
    expect(writes).toContain(caseStream(one));
  });

  test('a claim and its case are one append: where that is lost neither is there', async () => {
    const cut = openOn({ ...place.store, append: async () => ({ did: 'conflict' }) });
    const lost = cut.cases.ask(caseStream(one), {
      by: administrator as PersonId,
      at,
      via: 'cli',
      command: opening(one, reference),
    });
    expect((await lost).did).toBe('unconfirmed');
    expect(await streams.references.holder(reference)).toBeNull();
  });
});

describe('what is stored', () => {
  test('tells nothing of a reference, to whoever has the bytes, or the events and no key', async () => {
    await open(streams, one);
    await end(streams, one);
    const { events } = await place.store.read('references', nowhere);
    const text = JSON.stringify(events);
    for (const written of [reference, reference.toLowerCase()]) {
      expect(everyByteIn(place.folder).includes(written)).toBe(false);
      expect(text).not.toContain(written);
      for (const how of ['hex', 'base64url'] as const)
        expect(text).not.toContain(createHash('sha256').update(written).digest(how).slice(0, 20));
    }
    expect(events).toEqual([
      { event: 'claimed', name: expect.stringMatching(/^[\w-]{22}$/), case: one },
      { event: 'released', name: (events[0] as { name: string }).name, case: one },
    ]);
  });

  test('verifies, is backed up, and keeps the second one out of what was restored', async () => {
    await open(streams, one);
    const files = Object.fromEntries(['data', 'keys', 'anchor'].map((name) => [name, join(place.folder, name)])) as {
      data: string;
      keys: string;
      anchor: string;
    };
    await backup(place.raw, files);
    const target = await sealedSqlite(masters);
    try {
      expect(await restore(target.raw, files, new Set())).toMatchObject({ did: 'restored' });
      expect(await verify(target.raw, { masters })).toMatchObject({ faults: [], alone: [] });
      expect(await open(openOn(target.store), two)).toBe('reference-taken');
    } finally {
      await target.remove();
    }
  });

  test('is the same after QUORATE_KEY was rotated', async () => {
    await open(streams, one);
    const next = newMasters();
    await rotate(place.raw, { current: next.current, byId: new Map([...masters.byId, ...next.byId]) });
    expect(await open(openOn(seal(place.raw, next)), two)).toBe('reference-taken');
  });
});

withRedis('two replicas on one Redis', () => {
  test('whoever comes second is refused: of each pair that races exactly one is opened', async () => {
    const redis = await startRedis();
    const stores = await Promise.all([1, 2].map(() => openRedis({ url: redis.url, partnership: 'elmshire' })));
    const [left, right] = stores.map((raw) => openOn(seal(raw, masters)));
    if (left === undefined || right === undefined || stores[0] === undefined) throw new Error('two were opened');
    try {
      await withDirectory(seal(stores[0], masters));
      for (let n = 0; n < 12; n++) {
        const ids = [`invented0left0${n}`, `invented0right0${n}`] as const;
        const did = await Promise.all([open(left, ids[0], `RACE-${n}`), open(right, ids[1], `race-${n}`)]);
        expect(did.toSorted()).toEqual(['decided', 'reference-taken']);
        const winner = ids[did.indexOf('decided')];
        expect([await left.references.holder(`RACE-${n}`), await right.references.holder(`RACE-${n}`)]).toEqual([winner, winner]);
      }
    } finally {
      await Promise.all(stores.map((store) => store.close()));
      await redis.remove();
    }
  }, 60_000);
});
