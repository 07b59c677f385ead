import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { headOf, nowhere } from '../../adapters/store/head.ts';
import type { Head, Store, StreamId } from '../../adapters/store/port.ts';
import { type Sealed, seal } from '../../adapters/store/sealing/sealed.ts';
import { everyByteIn } from '../support/store/every-byte.ts';
import { masters as masterKeys } from '../support/store/master-keys.ts';
import type { LosingPlace } from './store-snapshots.ts';

const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const at = (n: number): Head => headOf(n, `r${n}`);

/** What every store must do with what is made of many streams: told only where the stream stands still, and safe to lose. */
export function summaryContract(name: string, fresh: () => Promise<LosingPlace & { readonly folder: string }>): void {
  describe(`summaries on ${name}`, () => {
    const masters = masterKeys();
    let place: LosingPlace & { readonly folder: string };
    let store: Store;
    let other: Store;
    let sealed: Sealed;
    let turn = 0;
    let a: StreamId;
    let b: StreamId;

    beforeAll(async () => {
      place = await fresh();
      store = await place.open();
      other = await place.open();
      sealed = seal(other, masters);
    });
    beforeEach(() => {
      turn += 1;
      a = `case:summary-a${turn}`;
      b = `case:summary-b${turn}`;
    });
    afterAll(async () => {
      await store.close();
      await other.close();
      await place.remove();
    });

    async function append(stream: StreamId, from: number, to: number, sign = 'r'): Promise<void> {
      const numbers = Array.from({ length: to - from + 1 }, (_, n) => from + n);
      const records = numbers.map((n) => ({ id: `${sign}${n}`, bytes: bytes(`${n}`) }));
      const after = from === 1 ? nowhere : at(from - 1);
      expect(await store.append([{ stream, after, records, wake: null }])).toBe('appended');
    }
    const keep = (stream: StreamId, head: Head, text: string) => store.summarise([{ stream, at: head, bytes: bytes(text) }]);
    const kept = async (...streams: readonly StreamId[]) =>
      (await other.summaries(streams.map((stream) => ({ stream })))).map(({ head, key, summary }) => [
        head,
        key === undefined || key === 'destroyed' ? key : Buffer.from(key).toString(),
        summary === undefined ? undefined : Buffer.from(summary).toString(),
      ]);

    test('of many streams each comes in its place, with its head and key; one that is not there has neither', async () => {
      await append(a, 1, 2);
      await append(b, 1, 3);
      await store.createKey(b, bytes('the key'));
      await store.summarise([
        { stream: a, at: at(2), bytes: bytes('of a') },
        { stream: b, at: at(3), bytes: bytes('of b') },
      ]);
      const none: StreamId = `case:summary-none${turn}`;
      expect(await kept(b, none, a)).toEqual([
        [at(3), 'the key', 'of b'],
        [nowhere, undefined, undefined],
        [at(2), undefined, 'of a'],
      ]);
      expect(await kept()).toEqual([]);
      await store.summarise([]);
    });

    test('whoever has it of that place is not sent it again, and of another place is', async () => {
      await append(a, 1, 2);
      await keep(a, at(2), 'two');
      const asked = async (head: Head) => (await other.summaries([{ stream: a, at: head }]))[0];
      expect(await asked(at(2))).toEqual({ head: at(2), key: undefined });
      expect((await asked(at(1)))?.summary).toEqual(bytes('two'));
    });

    test('once the stream has moved on it is told no more, and one made of where it stood before is not kept', async () => {
      await append(a, 1, 2);
      await keep(a, at(2), 'two');
      await append(a, 3, 3);
      expect(await kept(a)).toEqual([[at(3), undefined, undefined]]);
      await keep(a, at(3), 'three');
      for (const no of [at(2), at(4), headOf(3, 'elsewhere'), nowhere, 'nonsense' as Head]) await keep(a, no, 'of elsewhere');
      expect(await kept(a)).toEqual([[at(3), undefined, 'three']]);
      await keep(a, at(3), 'made anew');
      expect(await kept(a)).toEqual([[at(3), undefined, 'made anew']]);
    });

    test('one of records that are lost is told no more, though others take their place', async () => {
      await append(a, 1, 4);
      await keep(a, at(4), 'four');
      await place.lose(a, 2);
      expect(await kept(a)).toEqual([[at(2), undefined, undefined]]);
      await append(a, 3, 4, 'other');
      expect(await kept(a)).toEqual([[headOf(4, 'other4'), undefined, undefined]]);
    });

    test('it goes with the key, on the disk too; a replica that was about to keep one comes too late', async () => {
      await append(a, 1, 2);
      await store.createKey(a, bytes('key'));
      const text = `of what is destroyed ${turn} `.repeat(20);
      const onDisk = () => everyByteIn(place.folder).includes(Buffer.from(text));
      await keep(a, at(2), text);
      expect(onDisk()).toBe(true);
      await other.destroyKey(a);
      await expect.poll(onDisk, { timeout: 10_000, interval: 100 }).toBe(false);
      await keep(a, at(2), text);
      expect(await kept(a)).toEqual([[at(2), 'destroyed', undefined]]);
      expect(onDisk()).toBe(false);
    });

    test('what was made of a record goes with it when that is redacted, on the disk too', async () => {
      await append(a, 1, 2);
      const text = `of what is redacted ${turn} `.repeat(20);
      const onDisk = () => everyByteIn(place.folder).includes(Buffer.from(text));
      await keep(a, at(2), text);
      expect(onDisk()).toBe(true);
      const redacts = [{ n: 1, id: 'r1', bytes: bytes('-') }];
      const records = [{ id: 'r3', bytes: bytes('3') }];
      expect(await store.append([{ stream: a, after: at(2), records, wake: null, redacts }])).toBe('appended');
      await expect.poll(onDisk, { timeout: 10_000, interval: 100 }).toBe(false);
      await keep(a, at(2), text);
      expect(await kept(a)).toEqual([[at(3), undefined, undefined]]);
      await keep(a, at(3), 'three');
      expect(await kept(a)).toEqual([[at(3), undefined, 'three']]);
    });

    test('sealed, it opens for another replica under the stream’s own key, at that place alone; garbled it is spoilt', async () => {
      const own = seal(store, masters);
      const heads: Head[] = [];
      for (const stream of [a, b]) {
        const done = await own.append([{ stream, after: nowhere, events: [{ n: 1 }], wake: null }]);
        if (done.did === 'appended') heads.push(done.heads.get(stream) ?? nowhere);
      }
      const [headA = nowhere, headB = nowhere] = heads;
      await own.summarise([
        { stream: a, at: headA, made: { of: 'a' } },
        { stream: b, at: headB, made: { of: 'b' } },
      ]);
      const read = () => sealed.summaries([{ stream: a }, { stream: b }, { stream: `case:summary-none${turn}` }]);
      expect(await read()).toEqual([
        { head: headA, summary: { of: 'a' } },
        { head: headB, summary: { of: 'b' } },
        { head: nowhere },
      ]);
      // Another stream's, and what is no summary at all.
      const stolen = (await store.summaries([{ stream: a }]))[0]?.summary ?? bytes('');
      await store.summarise([{ stream: b, at: headB, bytes: stolen }]);
      await store.summarise([{ stream: a, at: headA, bytes: bytes('garbled') }]);
      expect((await read()).slice(0, 2)).toEqual([
        { head: headA, spoilt: true },
        { head: headB, spoilt: true },
      ]);
      await own.destroy(b);
      expect((await read())[1]).toBe('destroyed');
      await own.summarise([{ stream: b, at: headB, made: { of: 'b' } }]);
      expect((await read())[1]).toBe('destroyed');
    });
  });
}
