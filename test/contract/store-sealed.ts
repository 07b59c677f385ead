import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Tampered } from '../../adapters/store/chain/chain.ts';
import { headOf, nowhere } from '../../adapters/store/head.ts';
import type { Head, Store, StreamId } from '../../adapters/store/port.ts';
import { sealBytes } from '../../adapters/store/sealing/cipher.ts';
import { Destroyed, keyring } from '../../adapters/store/sealing/keyring.ts';
import { type Sealed, seal } from '../../adapters/store/sealing/sealed.ts';
import { longestEvidence, textOfView } from '../../domain/case/conference/views/view.ts';
import { longestReason, textOfScore } from '../../domain/case/meeting/scale/score.ts';
import { everyByteIn } from '../support/store/every-byte.ts';
import { masters as masterKeys } from '../support/store/master-keys.ts';
import type { Place } from './store.ts';

/** What the sealed store promises over any store. `place.folder` holds every byte that store has on disk. */
export function sealedContract(name: string, fresh: () => Promise<Place & { readonly folder: string }>): void {
  describe(`the sealed store on ${name}`, () => {
    const masters = masterKeys();
    let place: Place & { readonly folder: string };
    let raw: Store;
    let store: Sealed;
    let other: Sealed;
    let turn = 0;
    let a: StreamId;
    let p: StreamId;

    beforeAll(async () => {
      place = await fresh();
      raw = await place.open();
      store = seal(raw, masters);
      other = seal(await place.open(), masters);
    });
    beforeEach(() => {
      turn += 1;
      a = `case:${turn}`;
      p = `person:${turn}`;
    });
    afterAll(async () => {
      await store.close();
      await other.close();
      await place.remove();
    });

    const decided = async (stream: StreamId, after: Head, events: readonly unknown[]) => {
      const done = await store.append([{ stream, after, events, wake: null }]);
      return done.did === 'appended' ? (done.heads.get(stream) ?? nowhere) : 'conflict';
    };

    test('events come back as they were, through another replica too, and only the tail when the head is known', async () => {
      const first = await decided(a, nowhere, [
        { happened: 'called', children: ['Child 1', 'Child 2'], place: null },
        { happened: 'Ŵyth 👪' },
      ]);
      expect(first).toMatch(/^2:[\w-]{43}$/);
      const all = await other.read(a);
      expect(all).toEqual({
        head: first,
        whole: true,
        events: [{ happened: 'called', children: ['Child 1', 'Child 2'], place: null }, { happened: 'Ŵyth 👪' }],
        bytes: expect.any(Number),
      });
      const second = await decided(a, all.head, [{ happened: 'again' }]);
      expect(await other.read(a, all.head)).toMatchObject({ head: second, whole: false, events: [{ happened: 'again' }] });
      expect(await decided(a, all.head, [{ happened: 'too late' }])).toBe('conflict');
      expect(await store.read(`case:none${turn}`)).toEqual({ head: '', whole: true, events: [], bytes: 0 });
    });

    test('events out of the middle of a trail come back where they stand; moved, or after the key is destroyed, none does', async () => {
      await decided(a, nowhere, [{ n: 1 }, { n: 2 }, { n: 3 }, { n: 4 }]);
      expect(await other.part(a, 2, 3)).toEqual([{ n: 2 }, { n: 3 }]);
      expect(await store.part(a, 1, 1)).toEqual([{ n: 1 }]);
      expect(await store.part(a, 5, 6)).toEqual([]);
      const swapped: Store = {
        ...raw,
        async part(stream, first, last) {
          const { records, ...rest } = await raw.part(stream, first, last);
          return { ...rest, records: records.toReversed() };
        },
      };
      await expect(seal(swapped, masters).part(a, 2, 3)).rejects.toThrow(Tampered);
      const shifted: Store = {
        ...raw,
        async part(stream, first, last) {
          const { from } = await raw.part(stream, first, last);
          return { ...(await raw.part(stream, first + 1, last + 1)), from };
        },
      };
      await expect(seal(shifted, masters).part(a, 2, 3)).rejects.toThrow(Tampered);
      await raw.destroyKey(a);
      await expect(other.part(a, 2, 3)).rejects.toThrow(Destroyed);
    });

    test('a decision and what it tells people are one append; two tellings of one person become one write', async () => {
      const told = (id: string, wakeBy: number) =>
        ({ stream: p, after: 'any', items: [{ id, event: { item: id } }], wakeBy }) as const;
      const did = await store.append([
        { stream: a, after: nowhere, events: [{ n: 1 }], wake: 9 },
        told('one', -20),
        told('two', -30),
      ]);
      expect(did).toMatchObject({ did: 'appended', gone: [], heads: new Map([[a, (await store.read(a)).head]]) });
      expect((await other.read(p)).events).toEqual([{ item: 'one' }, { item: 'two' }]);
      expect(await store.due(-30, 10, 0)).toEqual([p]);
      await other.append([told('two', -30)]);
      const box = await store.read(p);
      expect(box.events).toHaveLength(2);
      await store.append([{ stream: p, after: box.head, events: [{ sent: 'one' }], wake: null }]);
      expect((await other.read(p, box.head)).events).toEqual([{ sent: 'one' }]);
      expect(await store.append([told('three', 1), { stream: a, after: nowhere, events: [{}], wake: null }])).toEqual({
        did: 'conflict',
      });
    });

    test("a decision tells a person and a team in the one append; a team's mailbox that is destroyed holds up nobody", async () => {
      const team: StreamId = `team:${turn}`;
      const told = (stream: StreamId, id: string) =>
        ({ stream, after: 'any', items: [{ id, event: { item: id } }], wakeBy: 1 }) as const;
      await store.append([{ stream: a, after: nowhere, events: [{ n: 1 }], wake: null }, told(p, 'one'), told(team, 'one')]);
      await other.append([told(team, 'one'), told(team, 'two')]);
      expect((await store.read(team)).events).toEqual([{ item: 'one' }, { item: 'two' }]);
      await store.destroy(team);
      expect(await other.append([told(p, 'three'), told(team, 'three')])).toMatchObject({ did: 'appended', gone: [team] });
      expect((await other.read(p)).events).toEqual([{ item: 'one' }, { item: 'three' }]);
    });

    test('a snapshot shortens the reading; one that does not open is passed over', async () => {
      const first = await decided(a, nowhere, [{ n: 1 }, { n: 2 }]);
      if (first === 'conflict') throw new Error('conflict');
      await store.snapshot(a, first, { sum: 3 });
      await decided(a, first, [{ n: 3 }]);
      expect(await other.read(a)).toMatchObject({ whole: true, snapshot: { sum: 3 }, events: [{ n: 3 }] });
      await raw.snapshot(a, first, new Uint8Array(40));
      const read = await other.read(a);
      expect(read).toMatchObject({ whole: true, spoilt: true, events: [{ n: 1 }, { n: 2 }, { n: 3 }] });
      expect(read.snapshot).toBeUndefined();
    });

    test('a snapshot of another stream, of another place, or in a form of a newer version is passed over too', async () => {
      const first = await decided(a, nowhere, [{ n: 1 }]);
      const b: StreamId = `case:b${turn}`;
      await decided(b, nowhere, [{ n: 1 }]);
      const second = first === 'conflict' ? first : await decided(a, first, [{ n: 2 }]);
      if (first === 'conflict' || second === 'conflict') throw new Error('conflict');
      await store.snapshot(a, first, { sum: 1 });
      const { snapshot = new Uint8Array() } = await raw.load(a);
      const of = (await raw.load(b)).head;
      await raw.snapshot(b, of, snapshot);
      expect(await other.read(b)).toMatchObject({ spoilt: true, events: [{ n: 1 }] });
      await raw.snapshot(a, second, snapshot);
      expect(await other.read(a)).toMatchObject({ spoilt: true, events: [{ n: 1 }, { n: 2 }] });
      const own = await raw.key(a);
      if (!(own instanceof Uint8Array)) throw new Error('there was no key');
      const keys = keyring(raw, masters).known(a, own);
      if (keys === undefined) throw new Error('there was no key');
      for (const newer of [new Uint8Array([99, 1]), new Uint8Array([2, 7, 7, 7]), new Uint8Array([1, 123])]) {
        await raw.snapshot(a, second, sealBytes(keys.records, `${a} snapshot ${second}`, newer));
        expect(await other.read(a)).toMatchObject({ spoilt: true, events: [{ n: 1 }, { n: 2 }] });
      }
    });

    test('a large snapshot comes back as it was, in a fraction of the room, and says how large it is', async () => {
      const head = await decided(a, nowhere, [{ n: 1 }]);
      if (head === 'conflict') throw new Error('conflict');
      const fold = { people: Array.from({ length: 2_000 }, (_, n) => ({ person: `somebody-${n}`, role: 'school', Ŵ: '👪' })) };
      const bytes = await store.snapshot(a, head, fold);
      expect(bytes).toBe(Buffer.byteLength(JSON.stringify(fold)) + 1);
      const read = await other.read(a);
      expect(read.snapshot).toEqual(fold);
      expect(read.bytes).toBe(bytes);
      expect((await raw.load(a)).snapshot?.length).toBeLessThan(bytes / 4);
    });

    test('two replicas that write to a new mailbox at once both read everything in it', async () => {
      const box = (id: string) => [{ stream: p, after: 'any', items: [{ id, event: { id } }], wakeBy: 1 }] as const;
      await Promise.all([...'abcdef'].map((id, n) => (n % 2 === 0 ? store : other).append(box(id))));
      const cold = seal(raw, masters);
      expect((await cold.read(p)).events).toHaveLength(6);
      expect(new Set((await other.read(p)).events.map((event) => JSON.stringify(event))).size).toBe(6);
    });

    test('a score or a view is sealed for its round alone, and its length tells nothing (Q-24)', async () => {
      const round = (await store.rounds(`${turn}`))('k1/1');
      const nine = round.seal(JSON.stringify({ place: 9, reason: 'Gran is there every day.' }));
      for (const sign of ['x', '\u0177', '\u0939', '"', '\n', '\u{1f46a}']) {
        const ten = round.seal(textOfScore({ score: 10, reason: sign.repeat(longestReason / sign.length) }));
        expect(ten.length, sign).toBe(nine.length);
        const view = textOfView({ answer: 'yes', limb: 'enquiries', evidence: sign.repeat(longestEvidence / sign.length) });
        expect(round.seal(view).length, sign).toBe(nine.length);
      }
      const same = (await other.rounds(`${turn}`))('k1/1');
      expect(JSON.parse(same.unseal(nine))).toEqual({ place: 9, reason: 'Gran is there every day.' });
      const next = (await other.rounds(`${turn}`))('k1/2');
      expect(() => next.unseal(nine)).toThrow('another round');
      expect(() => same.unseal(`${nine.slice(0, -4)}AAAA`)).toThrow('damaged');
      const long = '👪"\n'.repeat(2_000);
      expect(same.unseal(round.seal(long))).toBe(long);
    });

    test('nothing of what was said is in any file, nor an item id; with the seal taken off it would be', async () => {
      const planted = `planted-${randomBytes(8).toString('hex')}`;
      const clear = `unsealed-${randomBytes(8).toString('hex')}`;
      const head = await decided(a, nowhere, [{ reason: planted }]);
      if (head === 'conflict') throw new Error('conflict');
      await store.snapshot(a, head, { [planted]: planted });
      await store.append([{ stream: p, after: 'any', items: [{ id: planted, event: { planted } }], wakeBy: 1 }]);
      await raw.append([
        {
          stream: `case:clear${turn}`,
          after: nowhere,
          wake: null,
          records: [{ id: '1', bytes: new Uint8Array(Buffer.from(clear)) }],
        },
      ]);
      const disk = everyByteIn(place.folder);
      expect(disk.includes(a)).toBe(true);
      expect(disk.includes(clear)).toBe(true); // the search can find
      expect(disk.includes(planted)).toBe(false);
    });

    test('a destroyed key ends the stream everywhere at once: in caches, for its rounds, for new records', async () => {
      const head = await decided(a, nowhere, [{ n: 1 }]);
      await store.append([{ stream: p, after: 'any', items: [{ id: '1', event: {} }], wakeBy: 1 }]);
      const round = (await other.rounds(`${turn}`))('k1/1');
      await other.read(a);
      await other.read(p);
      const wrapped = await raw.key(a);
      if (!(wrapped instanceof Uint8Array)) throw new Error('there was no key');
      const onDisk = () => everyByteIn(place.folder).includes(Buffer.from(wrapped));
      expect(onDisk()).toBe(true);
      await store.destroy(a);
      await store.destroy(p);
      expect(round.seal('kept in the hand of one who had it')).toBeTruthy();
      if (head === 'conflict') throw new Error('conflict');
      const telling = { stream: p, after: 'any', items: [{ id: '2', event: {} }], wakeBy: 1 } as const;
      for (const one of [other, other, store]) expect(await one.append([telling])).toMatchObject({ did: 'appended', gone: [p] });
      const beside = { stream: `case:beside${turn}`, after: nowhere, events: [{ n: 1 }], wake: null } as const;
      expect(await store.append([beside, telling])).toMatchObject({ did: 'appended', gone: [p] });
      expect((await other.read(beside.stream)).events).toEqual([{ n: 1 }]);
      expect(await other.append([{ stream: a, after: head, events: [{ n: 2 }], wake: null }])).toEqual({ did: 'conflict' });
      for (const one of [store, other]) await expect(one.read(a, head)).rejects.toThrow(Destroyed);
      for (const one of [store, other]) await expect(Promise.resolve(one.rounds(`${turn}`))).rejects.toThrow(Destroyed);
      await expect(store.append([{ stream: a, after: head, events: [{ n: 2 }], wake: null }])).rejects.toThrow(Destroyed);
      await expect.poll(onDisk, { timeout: 10_000, interval: 100 }).toBe(false);
    });

    test('what is not plain data is refused before it is lost', async () => {
      await expect(decided(a, nowhere, [{ people: new Map([['x', 1]]) }])).rejects.toThrow('"people"');
      await expect(decided(a, nowhere, [{ on: new Date(0) }])).rejects.toThrow('plain');
      await expect(decided(a, nowhere, [undefined])).rejects.toThrow('Nothing to store');
      await expect(store.snapshot(a, headOf(1, 'x'), new Set())).rejects.toThrow('plain');
    });

    test('another master key opens nothing, and says which one is wanted', async () => {
      await decided(a, nowhere, [{ n: 1 }]);
      await expect(seal(raw, masterKeys()).read(a)).rejects.toThrow(masters.current);
    });
  });
}
