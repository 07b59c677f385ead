import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { rollAfter } from '../../adapters/store/chain/roll.ts';
import { headOf, nowhere } from '../../adapters/store/head.ts';
import type { Head, Rec, Store, StreamId, Write } from '../../adapters/store/port.ts';

/** An empty place for a store. `open` may be called again: another replica, or the same one after a restart. */
export interface Place {
  open(): Promise<Store>;
  remove(): Promise<void>;
}

const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const rec = (id: string, text = id): Rec => ({ id, bytes: bytes(text) });
const decided = (stream: StreamId, after: Head, ids: readonly string[], wake: number | null = null): Write => ({
  stream,
  after,
  records: ids.map((id) => rec(id)),
  wake,
});
const blind = (stream: StreamId, ids: readonly string[], wakeBy = 1): Write => ({
  stream,
  after: 'any',
  records: ids.map((id) => rec(id)),
  wakeBy,
});
const idsIn = (records: readonly Rec[]) => records.map((record) => record.id);

async function all<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

/** What every store must do, whatever it stands on. */
export function storeContract(name: string, fresh: () => Promise<Place>): void {
  describe(`the store contract on ${name}`, () => {
    let place: Place;
    let store: Store;
    let other: Store; // a second replica on the same data
    let turn = 0;
    let a: StreamId;
    let b: StreamId;
    let p: StreamId;
    let team: StreamId;

    beforeAll(async () => {
      place = await fresh();
      store = await place.open();
      other = await place.open();
    });
    beforeEach(() => {
      turn += 1;
      a = `case:a${turn}`;
      b = `case:b${turn}`;
      p = `person:p${turn}`;
      team = `team:t${turn}`;
    });
    afterAll(async () => {
      await store.close();
      await other.close();
      await place.remove();
    });

    test('a stream that was never written is empty, and asks for a new fold unless the caller stands there', async () => {
      const empty = { head: '', whole: true, from: '', records: [], key: undefined, wake: null, roll: '' };
      expect(await store.load(a)).toEqual(empty);
      expect(await store.load(a, nowhere)).toMatchObject({ head: '', whole: false });
    });

    test('what was appended comes back byte for byte, and only the tail when the head is known', async () => {
      const every = new Uint8Array(256).map((_, index) => index);
      const write: Write = {
        stream: a,
        after: nowhere,
        wake: null,
        records: [{ id: 'x', bytes: every }, rec('y', ''), rec('z', '\n\r\0')],
      };
      expect(await store.append([write])).toBe('appended');
      const loaded = await other.load(a);
      expect(loaded.head).toBe('3:z');
      expect(loaded.records.map((one) => [one.id, [...one.bytes]])).toEqual([
        ['x', [...every]],
        ['y', []],
        ['z', [10, 13, 0]],
      ]);
      const tail = await store.load(a, headOf(1, 'x'));
      expect(tail).toMatchObject({ whole: false, from: '1:x', head: '3:z' });
      expect(idsIn(tail.records)).toEqual(['y', 'z']);
      expect(await store.load(a, headOf(3, 'z'))).toMatchObject({ whole: false, records: [] });
    });

    test('records out of the middle come with the head they follow, and with the key', async () => {
      await store.append([decided(a, nowhere, ['a1', 'a2', 'a3', 'a4', 'a5'])]);
      await store.createKey(a, bytes('key'));
      const part = async (first: number, last: number) => {
        const { from, records, key } = await other.part(a, first, last);
        return [from, idsIn(records), key];
      };
      expect(await part(2, 4)).toEqual(['1:a1', ['a2', 'a3', 'a4'], bytes('key')]);
      expect(await part(1, 2)).toEqual(['', ['a1', 'a2'], bytes('key')]);
      expect(await part(5, 9)).toEqual(['4:a4', ['a5'], bytes('key')]);
      expect((await store.part(a, 7, 9)).records).toEqual([]);
      expect(await store.part(b, 1, 9)).toEqual({ from: '', records: [], key: undefined });
      await store.destroyKey(a);
      expect((await other.part(a, 1, 2)).key).toBe('destroyed');
    });

    test('of two appends on one head exactly one wins, also through two replicas', async () => {
      const racers = Array.from({ length: 20 }, (_, n) => (n % 2 === 0 ? store : other).append([decided(a, nowhere, [`r${n}`])]));
      const outcomes = await Promise.all(racers);
      expect(outcomes.filter((one) => one === 'appended')).toHaveLength(1);
      expect((await store.load(a)).records).toHaveLength(1);
    });

    test('several streams are written all or none', async () => {
      await store.append([decided(a, nowhere, ['a1'])]);
      expect(await store.append([decided(b, nowhere, ['b1']), blind(p, ['p1']), decided(a, nowhere, ['a2'])])).toBe('conflict');
      expect((await store.load(b)).head).toBe('');
      expect((await store.load(p)).head).toBe('');
      expect(await store.append([decided(b, nowhere, ['b1']), blind(p, ['p1']), decided(a, headOf(1, 'a1'), ['a2'])])).toBe(
        'appended',
      );
      expect([(await store.load(a)).head, (await store.load(b)).head, (await store.load(p)).head]).toEqual([
        '2:a2',
        '1:b1',
        '1:p1',
      ]);
    });

    test('the same append sent again is one append, even when others came after it', async () => {
      const write = [decided(a, nowhere, ['a1', 'a2'], 50), blind(p, ['p1'])];
      expect(await store.append(write)).toBe('appended');
      await store.append([decided(a, headOf(2, 'a2'), ['a3'], null)]);
      expect(await other.append(write)).toBe('appended');
      expect((await store.load(a)).head).toBe('3:a3');
      expect((await store.load(p)).head).toBe('1:p1');
      expect(await store.due(60, 100, 0)).not.toContain(a);
    });

    test('what was given must still stand where it stood: then nothing is written, and sent again it is known', async () => {
      await store.append([decided(b, nowhere, ['g1'])]);
      const given = [{ stream: b, head: headOf(1, 'g1') }];
      expect(await store.append([decided(a, nowhere, ['x']), blind(p, ['m'])], given)).toBe('appended');
      expect((await store.load(b)).head).toBe('1:g1');
      await other.append([decided(b, headOf(1, 'g1'), ['g2'])]);
      expect(await store.append([decided(a, headOf(1, 'x'), ['y'])], given)).toBe('conflict');
      expect((await other.load(a)).head).toBe('1:x');
      expect(await store.append([decided(a, nowhere, ['x']), blind(p, ['m'])], given)).toBe('appended');
      expect(idsIn((await store.load(p)).records)).toEqual(['m']);
      const absent = { stream: `case:absent${turn}`, head: nowhere } as const;
      expect(await store.append([decided(a, headOf(1, 'x'), ['y'])], [absent])).toBe('appended');
    });

    test('an append is nothing but a question about what was given, too, and mailboxes alone are known when sent again', async () => {
      await store.append([decided(b, nowhere, ['g1'])]);
      const given = [{ stream: b, head: headOf(1, 'g1') }];
      const box = [blind(p, ['p1', 'p2'])];
      expect([await store.append([], given), await store.append(box, given)]).toEqual(['appended', 'appended']);
      await store.append([decided(b, headOf(1, 'g1'), ['g2'])]);
      expect([await other.append([], given), await other.append(box, given)]).toEqual(['conflict', 'appended']);
      expect(await store.append([blind(p, ['p2', 'p3'])], given)).toBe('conflict');
      expect(await store.append([decided(a, nowhere, []), blind(p, ['p1'])], given)).toBe('conflict');
      for (const head of [nowhere, headOf(1, 'elsewhere'), headOf(3, 'g2'), 'nonsense' as Head])
        expect(await store.append([decided(a, nowhere, ['a1'])], [{ stream: b, head }])).toBe('conflict');
      expect([(await store.load(a)).head, (await store.load(p)).head]).toEqual(['', '2:p2']);
    });

    test('a given stream whose key is destroyed is a conflict, except for what was appended before', async () => {
      await store.append([decided(b, nowhere, ['g1'])]);
      const given = [{ stream: b, head: headOf(1, 'g1') }];
      await store.append([decided(a, nowhere, ['a1'])], given);
      await store.destroyKey(b);
      expect(await store.append([decided(a, headOf(1, 'a1'), ['a2'])], given)).toBe('conflict');
      expect(await store.append([decided(a, nowhere, ['a1'])], given)).toBe('appended');
      expect((await store.load(a)).head).toBe('1:a1');
    });

    test('a blind write repeated is harmless, and needs no head', async () => {
      expect(await store.append([blind(p, ['i1', 'i2'])])).toBe('appended');
      expect(await other.append([blind(p, ['i2', 'i3', 'i3'])])).toBe('appended');
      expect(idsIn((await store.load(p)).records)).toEqual(['i1', 'i2', 'i3']);
      expect(await store.append([decided(p, headOf(2, 'i2'), ['sent'])])).toBe('conflict');
      expect(await store.append([decided(p, headOf(3, 'i3'), ['sent'])])).toBe('appended');
      expect(await store.append([blind(p, ['i1'])])).toBe('appended');
      expect((await store.load(p)).head).toBe('4:sent');
    });

    test('a head off the path is told: the fold built on it has to go', async () => {
      await store.append([decided(a, nowhere, ['a1', 'a2'])]);
      for (const lost of [headOf(2, 'elsewhere'), headOf(9, 'a9'), 'nonsense' as Head]) {
        const loaded = await store.load(a, lost);
        expect(loaded).toMatchObject({ whole: true, from: '', head: '2:a2' });
        expect(idsIn(loaded.records)).toEqual(['a1', 'a2']);
      }
    });

    test('a snapshot shortens the way', async () => {
      await store.append([decided(a, nowhere, ['a1', 'a2', 'a3'])]);
      await store.snapshot(a, headOf(2, 'a2'), bytes('fold'));
      const loaded = await other.load(a);
      expect(loaded).toMatchObject({ whole: true, from: '2:a2', head: '3:a3', snapshot: bytes('fold') });
      expect(idsIn(loaded.records)).toEqual(['a3']);
      expect(idsIn((await store.load(a, nowhere)).records)).toEqual(['a1', 'a2', 'a3']);
      expect((await store.load(a, headOf(1, 'a1'))).snapshot).toBeUndefined();
    });

    test('what is due comes soonest first, and a stream that stays due does not starve the rest', async () => {
      const at = (stream: StreamId, wake: number | null) => store.append([decided(stream, nowhere, [`${stream}-1`], wake)]);
      const [poison, soon, late, never]: readonly StreamId[] = [`case:poison${turn}`, a, b, `case:never${turn}`];
      await at(late ?? a, -700);
      await at(poison ?? a, -900);
      await at(never ?? a, null);
      await at(soon ?? a, -800);
      expect(await store.due(-700, 10, 0)).toEqual([poison, soon, late]);
      expect(await store.due(-701, 10, 0)).toEqual([poison, soon]);
      expect(await store.due(-700, 1, 0)).toEqual([poison]);
      expect(await store.due(-700, 1, 1)).toEqual([soon]);
      expect(await store.due(-700, 10, 1)).toEqual([soon, late]);
      await store.append([decided(a, headOf(1, `${a}-1`), [], null)]);
      expect(await other.due(-700, 10, 1)).toEqual([late]);
      expect((await store.load(a)).head).toBe(`1:${a}-1`);
      for (const one of [poison, late]) await store.append([decided(one ?? a, headOf(1, `${one}-1`), [], null)]);
    });

    test('a blind write pulls the wake forward, never back, and a repeat leaves it', async () => {
      await store.append([blind(p, ['i1'], -500)]);
      await store.append([blind(p, ['i2'], -400)]);
      expect(await store.due(-500, 10, 0)).toEqual([p]);
      await store.append([blind(p, ['i3'], -600)]);
      expect(await store.due(-600, 10, 0)).toEqual([p]);
      await store.append([decided(p, headOf(3, 'i3'), ['sent'], null)]);
      await store.append([blind(p, ['i3'], -600)]);
      expect(await store.due(-400, 10, 0)).toEqual([]);
    });

    test('of two replicas that make a key at the same moment, both get the one that is kept', async () => {
      const made = await Promise.all(
        [0, 1, 2, 3].map((n) => (n % 2 === 0 ? store : other).createKey(a, new Uint8Array([0, n, 255]))),
      );
      expect(new Set(made.map(String)).size).toBe(1);
      expect(String(await store.key(a))).toBe(String(made[0]));
      expect(String((await other.load(a)).key)).toBe(String(made[0]));
    });

    test('a key can be wrapped anew, but not made that way', async () => {
      await store.replaceKey(a, bytes('none yet'));
      expect(await store.key(a)).toBeUndefined();
      await store.createKey(a, bytes('old'));
      await store.replaceKey(a, bytes('new'));
      expect(await other.key(a)).toEqual(bytes('new'));
    });

    test('destroyed stays destroyed, and its stream takes nothing more', async () => {
      await store.createKey(p, bytes('key'));
      await store.append([blind(p, ['i1'], -300)]);
      await store.snapshot(p, headOf(1, 'i1'), bytes('fold'));
      await other.destroyKey(p);
      await store.destroyKey(b);
      await store.replaceKey(p, bytes('back'));
      expect(await store.createKey(p, bytes('back'))).toBe('destroyed');
      expect(await store.createKey(b, bytes('first'))).toBe('destroyed');
      expect(await store.append([blind(p, ['i2'])])).toBe('conflict');
      expect(await store.append([decided(a, nowhere, ['a1']), decided(p, headOf(1, 'i1'), ['sent'])])).toBe('conflict');
      expect(await store.load(p)).toMatchObject({ head: '1:i1', from: '', key: 'destroyed' });
      expect((await store.load(p)).snapshot).toBeUndefined();
      expect(await store.due(-300, 10, 0)).toEqual([]);
      expect(await all(store.keys())).toEqual(expect.arrayContaining([p, b]));
    });

    test('every stream is listed once', async () => {
      const many = Array.from({ length: 1_203 }, (_, n): StreamId => `case:many-${turn}-${n}`);
      await Promise.all(many.map((stream) => store.append([decided(stream, nowhere, ['1'])])));
      const listed = await all(store.streams());
      expect(new Set(listed).size).toBe(listed.length);
      expect(listed.filter((stream) => stream.startsWith(`case:many-${turn}-`)).sort()).toEqual([...many].sort());
    });

    test('a mailbox is counted and linked as records come, the same by every store, however they come', async () => {
      await store.append([blind(p, ['i1', 'i2'])]);
      await other.append([blind(p, ['i2', 'i3', 'i3'])]);
      await store.append([decided(p, headOf(3, 'i3'), ['sent', 'seen'], 70), decided(a, nowhere, ['a1'])]);
      const { roll, records, wake } = await other.load(p);
      expect([idsIn(records), wake]).toEqual([['i1', 'i2', 'i3', 'sent', 'seen'], 70]);
      expect(roll).toBe('5:afb58fb2644b57813cef9750029f0deb7a609a19');
      expect(records.reduce(rollAfter, nowhere)).toBe(roll);
      expect((await store.load(p, headOf(4, 'sent'))).roll).toBe(roll);
      expect((await store.load(a)).roll).toBe('');
    });

    test("a team's mailbox takes blind writes as a person's does: repeated harmlessly, counted and linked, due, destroyed for ever", async () => {
      expect(await store.append([decided(a, nowhere, ['a1']), blind(p, ['i1']), blind(team, ['i1', 'i2'], -900)])).toBe(
        'appended',
      );
      expect(await other.append([blind(team, ['i2', 'i3', 'i3'], -950)])).toBe('appended');
      const { roll, records, wake } = await store.load(team);
      expect([idsIn(records), wake]).toEqual([['i1', 'i2', 'i3'], -950]);
      expect(records.reduce(rollAfter, nowhere)).toBe(roll);
      expect(await store.due(-950, 10, 0)).toContain(team);
      // Somebody of the team took it on: decided on the mailbox's head, as a delivery is on a person's.
      expect(await store.append([decided(team, headOf(2, 'i2'), ['taken'])])).toBe('conflict');
      expect(await store.append([decided(team, headOf(3, 'i3'), ['taken'])])).toBe('appended');
      expect(await all(store.streams())).toContain(team);
      await store.createKey(team, bytes('key'));
      await other.destroyKey(team);
      expect(await store.append([blind(team, ['i4'])])).toBe('conflict');
      expect((await store.load(team)).key).toBe('destroyed');
    });

    test('a probe writes and leaves nothing: no stream, no key', async () => {
      const before = [await all(store.streams()), await all(store.keys())];
      for (const one of [store, other, store]) await one.probe();
      expect([await all(store.streams()), await all(store.keys())]).toEqual(before);
    });

    test('the programmer is told: one stream twice, a blind write elsewhere than into a mailbox, a bad id', async () => {
      const twice = [{ stream: a, head: nowhere }];
      await expect(store.append([decided(a, nowhere, ['x'])], twice)).rejects.toThrow('One stream twice');
      await expect(store.append([decided(a, nowhere, ['1']), decided(a, nowhere, ['2'])])).rejects.toThrow('One stream twice');
      await expect(store.append([blind(a, ['1'])])).rejects.toThrow('only a mailbox');
      await expect(store.append([decided(a, nowhere, ['one two'])])).rejects.toThrow('white space');
    });

    test('everything is there after closing and opening again, and a closed store says so', async () => {
      await store.createKey(a, bytes('key'));
      await store.append([decided(a, nowhere, ['a1'], -200)]);
      const again = await place.open();
      await again.append([decided(a, headOf(1, 'a1'), ['a2'], -200)]);
      await again.close();
      await expect(again.load(a)).rejects.toThrow('closed');
      const third = await place.open();
      expect(await third.load(a)).toMatchObject({ head: '2:a2', key: bytes('key') });
      expect(await third.due(-200, 10, 0)).toEqual([a]);
      await third.append([decided(a, headOf(2, 'a2'), [], null)]);
      await third.close();
    });
  });
}
