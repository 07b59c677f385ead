import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { headOf, nowhere } from '../../adapters/store/head.ts';
import type { Head, Store, StreamId } from '../../adapters/store/port.ts';
import type { Place } from './store.ts';

/** `lose` takes every record after the first `count` out behind the store's back, as a failover or a hand in the file would. */
export interface LosingPlace extends Place {
  lose(stream: StreamId, count: number): Promise<void>;
}

const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const at = (n: number): Head => headOf(n, `r${n}`);

/** What every store must do with snapshots: replicas write them at any time, in any order, and none may cost anything but time. */
export function snapshotContract(name: string, fresh: () => Promise<LosingPlace>): void {
  describe(`snapshots on ${name}`, () => {
    let place: LosingPlace;
    let store: Store;
    let other: Store;
    let turn = 0;
    let a: StreamId;

    beforeAll(async () => {
      place = await fresh();
      store = await place.open();
      other = await place.open();
    });
    beforeEach(async () => {
      turn += 1;
      a = `case:snapshots${turn}`;
      await append(1, 6);
    });
    afterAll(async () => {
      await store.close();
      await other.close();
      await place.remove();
    });

    async function append(from: number, to: number, sign = 'r'): Promise<void> {
      const records = Array.from({ length: to - from + 1 }, (_, n) => ({
        id: `${sign}${from + n}`,
        bytes: bytes(`${from + n}`),
      }));
      const after = from === 1 ? nowhere : at(from - 1);
      expect(await store.append([{ stream: a, after, records, wake: null }])).toBe('appended');
    }
    const kept = async () => {
      const { snapshot, from } = await other.load(a);
      return snapshot === undefined ? null : [from, Buffer.from(snapshot).toString()];
    };

    test('of two replicas’ snapshots the one further along stays, whichever is written last', async () => {
      await store.snapshot(a, at(5), bytes('five'));
      await other.snapshot(a, at(3), bytes('three'));
      expect(await kept()).toEqual([at(5), 'five']);
      await other.snapshot(a, at(6), bytes('six'));
      expect(await kept()).toEqual([at(6), 'six']);
      const orders = [1, 4, 2, 6, 3, 5].map((n, nth) => (nth % 2 === 0 ? store : other).snapshot(a, at(n), bytes(`again ${n}`)));
      await Promise.all(orders);
      expect(await kept()).toEqual([at(6), 'again 6']);
    });

    test('at the same place it is replaced: by a newer form, or where the one that is there is damaged', async () => {
      await store.snapshot(a, at(6), bytes('old form'));
      await other.snapshot(a, at(6), bytes('new form'));
      expect(await kept()).toEqual([at(6), 'new form']);
    });

    test('one of a place where the stream never stood is left out', async () => {
      await store.snapshot(a, at(2), bytes('two'));
      for (const no of [headOf(4, 'elsewhere'), at(7), headOf(9, 'r6'), nowhere, 'nonsense' as Head])
        await store.snapshot(a, no, bytes('another path'));
      await store.snapshot(`case:never${turn}`, at(1), bytes('no such stream'));
      expect(await kept()).toEqual([at(2), 'two']);
      expect((await store.load(`case:never${turn}`)).snapshot).toBeUndefined();
    });

    test('one of records that are lost is passed over, and one further back takes its place', async () => {
      await store.snapshot(a, at(6), bytes('six'));
      await place.lose(a, 4);
      expect(await kept()).toBeNull();
      expect((await store.load(a)).records).toHaveLength(4);
      await other.snapshot(a, at(3), bytes('three'));
      expect(await kept()).toEqual([at(3), 'three']);
      // What is written in the place of what was lost is another path, even where it is as long.
      await append(5, 8, 'other');
      expect(await kept()).toEqual([at(3), 'three']);
      expect((await store.load(a)).head).toBe(headOf(8, 'other8'));
    });

    test('a destroyed key takes the snapshot with it, and a replica that was about to write one comes too late', async () => {
      await store.createKey(a, bytes('key'));
      await store.snapshot(a, at(6), bytes('six'));
      await other.destroyKey(a);
      expect(await kept()).toBeNull();
      await store.snapshot(a, at(6), bytes('too late'));
      expect(await kept()).toBeNull();
    });
  });
}
