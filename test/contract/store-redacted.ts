import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { redactedLines } from '../../adapters/store/chain/anchor.ts';
import { verify } from '../../adapters/store/chain/verify.ts';
import { headOf, nowhere } from '../../adapters/store/head.ts';
import type { Head, Store, StreamId } from '../../adapters/store/port.ts';
import { type Sealed, seal } from '../../adapters/store/sealing/sealed.ts';
import { everyByteIn } from '../support/store/every-byte.ts';
import { masters as masterKeys } from '../support/store/master-keys.ts';
import type { Place } from './store.ts';

/** What every store promises of a record whose bytes are destroyed. `place.folder` holds every byte that store has on disk. */
export function redactedContract(name: string, fresh: () => Promise<Place & { readonly folder: string }>): void {
  describe(`redacted records on ${name}`, () => {
    const masters = masterKeys();
    let place: Place & { readonly folder: string };
    let raw: Store;
    let store: Sealed;
    let other: Sealed;
    let turn = 0;
    let a: StreamId;
    let head: Head;

    beforeAll(async () => {
      place = await fresh();
      raw = await place.open();
      store = seal(raw, masters);
      other = seal(await place.open(), masters);
    });
    beforeEach(async () => {
      turn += 1;
      a = `case:redacted${turn}`;
      head = await write(nowhere, [{ n: 1 }, { n: 2, text: 'long '.repeat(2_000) }, { n: 3 }]);
    });
    afterAll(async () => {
      await store.close();
      await other.close();
      await place.remove();
    });

    async function write(after: Head, events: readonly unknown[], redacts: readonly number[] = []): Promise<Head> {
      const done = await store.append([
        { stream: a, after, events, wake: null, redacts: redacts.map((record) => ({ record, remainder })) },
      ]);
      if (done.did === 'conflict') throw new Error('conflict');
      return done.heads.get(a) ?? nowhere;
    }
    const remainder = (held: unknown) => ({ ...(held as object), text: '' });
    const bytesOf = async (n: number) => Buffer.from((await raw.part(a, n, n)).records[0]?.bytes ?? []);

    test('its bytes leave the disk, the log and the journal; its place and link stay, and the trail verifies', async () => {
      const sealed = await bytesOf(2);
      const onDisk = () => everyByteIn(place.folder).includes(sealed.subarray(0, 1_000));
      expect(onDisk()).toBe(true);
      const links = (await raw.load(a, nowhere)).records.map(({ id }) => id);
      const after = await write(head, [{ n: 4 }], [2]);
      await expect.poll(onDisk, { timeout: 10_000, interval: 100 }).toBe(false);
      expect((await raw.load(a, nowhere)).records.map(({ id }) => id).slice(0, 3)).toEqual(links);
      for (const one of [store, other])
        expect((await one.read(a, nowhere)).events).toEqual([{ n: 1 }, { n: 2, text: '' }, { n: 3 }, { n: 4 }]);
      expect(await other.part(a, 2, 2)).toEqual([{ n: 2, text: '' }]);
      expect((await other.read(a, after)).head).toBe(after);
      const found = await verify(raw, { masters });
      expect([found.faults, found.redacted]).toEqual([[], turn]);
    });

    test('a second time keeps the first digest, and several go at once', async () => {
      const then = await write(head, [{ n: 4 }], [2, 3]);
      await write(then, [], [2]);
      expect((await other.read(a, nowhere)).events).toEqual([{ n: 1 }, { n: 2, text: '' }, { n: 3, text: '' }, { n: 4 }]);
      expect((await verify(raw, { masters })).faults).toEqual([]);
    });

    test('with it goes every fold of before, and none of before is taken again', async () => {
      await store.snapshot(a, head, { all: 'of it' });
      const after = await write(head, [{ n: 4 }], [2]);
      await other.snapshot(a, head, { all: 'of it' });
      expect((await store.read(a)).snapshot).toBeUndefined();
      await other.snapshot(a, after, { none: 'of it' });
      expect((await store.read(a)).snapshot).toEqual({ none: 'of it' });
    });

    test('it is done in the append or not at all, and the same append again changes nothing', async () => {
      const redacts = [{ record: 2, remainder }];
      const late = await store.append([{ stream: a, after: headOf(2, 'x'), events: [{ n: 4 }], wake: null, redacts }]);
      expect(late.did).toBe('conflict');
      expect((await other.read(a, nowhere)).events[1]).toEqual({ n: 2, text: 'long '.repeat(2_000) });
      const [record] = (await raw.part(a, 2, 2)).records;
      const stub = { n: 2, id: record?.id ?? '', bytes: new Uint8Array(Buffer.from('R'.padEnd(60, '.'))) };
      const again = { stream: a, after: head, records: [{ id: 'r4', bytes: new Uint8Array([9]) }], wake: null, redacts: [stub] };
      expect([await raw.append([again]), await raw.append([again])]).toEqual(['appended', 'appended']);
      expect((await raw.load(a, nowhere)).records.length).toBe(4);
    });

    test('nobody without the key puts one in the place of a record, nor one of another record', async () => {
      await write(head, [{ n: 4 }], [2]);
      const stub = new Uint8Array(await bytesOf(2));
      const [third] = (await raw.part(a, 3, 3)).records;
      const forged = (bytes: Uint8Array): Store => ({
        ...raw,
        async load(stream, after) {
          const loaded = await raw.load(stream, after);
          const records = loaded.records.map((one) => (one.id === third?.id ? { ...one, bytes } : one));
          return { ...loaded, records };
        },
      });
      const mark = Uint8Array.from([...stub.subarray(0, 1), ...randomBytes(32), ...stub.subarray(33)]);
      for (const bytes of [stub, mark]) {
        await expect(seal(forged(bytes), masters).read(a, nowhere)).rejects.toThrow(a);
        const { faults } = await verify(forged(bytes));
        expect(faults.filter(({ stream }) => stream === a)).toEqual([{ stream: a, record: 3, fault: 'broken' }]);
      }
    });

    test('what a stream does not say was redacted is a fault, and what it says was and is there is one', async () => {
      await write(head, [{ n: 4 }], [2]);
      const said =
        (...all: readonly number[]) =>
        (stream: StreamId) =>
          new Set(stream === a ? all : [2, 3]);
      const faults = async (redactedIn: (stream: StreamId) => ReadonlySet<number>, redactions?: ReadonlySet<string>) =>
        (await verify(raw, { masters, redactedIn, ...(redactions === undefined ? {} : { redactions }) })).faults.filter(
          ({ stream }) => stream === a,
        );
      expect(await faults(said(2))).toEqual([]);
      expect(await faults(said())).toEqual([{ stream: a, record: 2, fault: 'not agreed' }]);
      expect(await faults(said(), new Set([`${a} 2`]))).toEqual([]);
      expect(await faults(said(2, 3))).toEqual([{ stream: a, record: 3, fault: 'not redacted' }]);
    });

    test('the lines for a restore name them, and a mailbox has none', async () => {
      await write(head, [{ n: 4 }], [2, 3]);
      const lines: string[] = [];
      for await (const line of redactedLines(raw)) lines.push(line);
      expect(lines.filter((line) => line.startsWith(`${a} `))).toEqual([`${a} redacted 2`, `${a} redacted 3`]);
      expect(await raw.redacted()).toContain(a);
      const redacts = [{ n: 1, id: 'x', bytes: new Uint8Array([1]) }];
      await expect(raw.append([{ stream: 'person:p', after: nowhere, records: [], wake: null, redacts }])).rejects.toThrow(
        'mailbox',
      );
    });
  });
}
