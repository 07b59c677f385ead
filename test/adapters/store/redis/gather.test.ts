import { setImmediate as turn } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headOf, nowhere } from '../../../../adapters/store/head.ts';
import { type Head, type Store, StoreDown, type StreamId, type Write } from '../../../../adapters/store/port.ts';
import { type AppendCall, gathering } from '../../../../adapters/store/redis/gather.ts';
import { keysOf } from '../../../../adapters/store/redis/keys.ts';
import { openRedis } from '../../../../adapters/store/redis/redis.ts';
import { uptime } from '../../../../adapters/time-to-answer.ts';
import { type RedisServer, startRedis, withRedis } from '../../../support/store/redis-server.ts';

const on = (stream: StreamId, id: string, after: Head = nowhere): Write => ({
  stream,
  after,
  wake: null,
  records: [{ id, bytes: new Uint8Array(5) }],
});
const into = (stream: StreamId, id: string): Write => ({
  stream,
  after: 'any',
  wakeBy: 1,
  records: [{ id, bytes: new Uint8Array(5) }],
});

withRedis('appends that come in together', () => {
  let server: RedisServer;
  let store: Store;
  let admin: Redis;

  beforeAll(async () => {
    server = await startRedis();
    store = await openRedis({ url: server.url, partnership: 'elmshire' });
    admin = new Redis(server.url);
    await store.append([on('case:warm', 'w')]); // Redis knows the script from here on
  });
  afterAll(async () => {
    admin.disconnect();
    await store.close();
    await server.remove();
  });

  const calls = async () => Number(/cmdstat_evalsha:calls=(\d+)/.exec(await admin.info('commandstats'))?.[1]);

  test('travel in one call, and each is judged on what those before it left', async () => {
    await store.createKey('case:gone', new Uint8Array(3));
    await store.destroyKey('case:gone');
    const before = await calls();
    const outcomes = await Promise.all([
      store.append([on('case:a', 'a1'), into('person:p', 'i1')]),
      store.append([on('case:a', 'late'), into('person:p', 'never')]),
      store.append([on('case:a', 'a2', headOf(1, 'a1')), into('person:p', 'i1')]),
      store.append([on('case:a', 'a1'), into('person:p', 'i1')]), // the first, sent again
      store.append([on('case:b', 'b1')], [{ stream: 'case:a', head: headOf(1, 'a1') }]),
      store.append([on('case:b', 'b2')], [{ stream: 'case:a', head: headOf(2, 'a2') }]),
      store.append([on('person:p', 'sent', headOf(1, 'i1'))]),
      store.append([into('person:p', 'i2')]),
      store.append([on('person:p', 'too-late', headOf(2, 'sent'))]),
      store.append([into('person:p', 'i3'), on('case:gone', 'x')]),
    ]);
    expect(await calls()).toBe(before + 1);
    expect(outcomes).toEqual([
      'appended',
      'conflict',
      'appended',
      'appended',
      'conflict',
      'appended',
      'appended',
      'appended',
      'conflict',
      'conflict',
    ]);
    const heads = await Promise.all((['case:a', 'case:b', 'person:p', 'case:gone'] as const).map((one) => store.load(one)));
    expect(heads.map(({ head }) => head)).toEqual(['2:a2', '1:b2', '3:i2', '']);
  });

  /** Asked again, as whoever has no answer would, where a busy machine has not done so much within the store's time. What was done is not done twice. */
  async function answered(writes: readonly Write[]): Promise<string> {
    for (;;) {
      const outcome = await store.append(writes).catch((why: unknown) => why);
      if (!(outcome instanceof StoreDown)) return String(outcome);
    }
  }

  test('ten thousand mailboxes in one append are nothing special', { timeout: 120_000 }, async () => {
    await store.destroyKey('person:t9999');
    const many = (count: number) => Array.from({ length: count }, (_, n) => into(`person:t${n}`, 'told'));
    expect(await answered([on('case:t', 't1'), ...many(10_000)])).toBe('conflict');
    expect(await answered([on('case:t', 't1'), ...many(9_999)])).toBe('appended');
    expect((await store.load('person:t9998')).head).toBe('1:told');
  });

  test('one that Redis cannot do fails alone, and the rest is done once', async () => {
    await admin.set(keysOf('elmshire').records('case:damaged'), 'no list');
    const ids = Array.from({ length: 100 }, (_, n) => `m${n}`);
    const asked = ids.map((id, n) => store.append([on(n === 40 ? 'case:damaged' : `case:${id}`, id), into('person:m', id)]));
    const outcomes = await Promise.allSettled(asked);
    const failed = outcomes.flatMap((one, n) => (one.status === 'rejected' ? [n] : []));
    expect(failed).toEqual([40]);
    expect(outcomes[40]).toMatchObject({ reason: expect.any(StoreDown) });
    const box = (await store.load('person:m')).records.map(({ id }) => id);
    expect([...box].sort()).toEqual(ids.filter((_, n) => n !== 40).sort());
  });
});

describe('gathering', () => {
  const named = (name: string) => ({ keys: [`key ${name}`], args: [name] });

  /** Calls that are on their way until they are let go. */
  function wire() {
    const made: AppendCall[][] = [];
    const arrivals: ((replies: readonly PromiseSettledResult<unknown>[]) => void)[] = [];
    const gathered = gathering(
      (calls) => {
        made.push([...calls]);
        return new Promise((resolve) => arrivals.push(resolve));
      },
      ['common'],
    );
    const letGo = (...replies: readonly PromiseSettledResult<unknown>[]) => arrivals.shift()?.(replies);
    return { made, letGo, gathered };
  }
  const done = (...answers: readonly number[]) => ({ status: 'fulfilled', value: answers }) as const;

  test('what comes while a call is on its way waits for it and goes as one; what is sent again goes alone', async () => {
    const { made, letGo, gathered } = wire();
    const soon = uptime() + 2_000;
    const first = gathered(named('a'), false, soon);
    await expect.poll(() => made.length).toBe(1);
    const rest = [gathered(named('b'), false, soon), gathered(named('c'), true, soon), gathered(named('d'), false, soon)];
    await turn();
    expect(made).toHaveLength(1);
    letGo(done(1));
    expect(await first).toBe(1);
    await expect.poll(() => made.length).toBe(2);
    expect(made).toEqual([
      [{ keys: ['common', 'key a'], args: [1, 'a'], retried: false }],
      [
        { keys: ['common', 'key b', 'key d'], args: [2, 'b', 'd'], retried: false },
        { keys: ['common', 'key c'], args: [1, 'c'], retried: true },
      ],
    ]);
    letGo(done(7, 8), { status: 'rejected', reason: new Error('c is bad') });
    const outcomes = await Promise.allSettled(rest);
    expect(outcomes).toMatchObject([{ value: 7 }, { reason: new Error('c is bad') }, { value: 8 }]);
  });

  test('what nobody waits for any longer is not sent, and a wire that breaks is told to all who were on it', async () => {
    const { made, letGo, gathered } = wire();
    const first = gathered(named('a'), false, uptime() + 2_000);
    await expect.poll(() => made.length).toBe(1);
    const late = gathered(named('late'), false, uptime());
    const last = gathered(named('b'), false, uptime() + 2_000);
    letGo({ status: 'rejected', reason: new Error('cut') });
    await expect(first).rejects.toThrow('cut');
    await expect(late).rejects.toThrow('not sent');
    await expect.poll(() => made.length).toBe(2);
    expect(made[1]).toEqual([{ keys: ['common', 'key b'], args: [1, 'b'], retried: false }]);
    letGo(done(1));
    expect(await last).toBe(1);
  });
});
