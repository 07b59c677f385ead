import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headOf, nowhere } from '../../../../adapters/store/head.ts';
import { type Head, type Store, StoreDown, type StreamId, type Write } from '../../../../adapters/store/port.ts';
import { openRedis } from '../../../../adapters/store/redis/redis.ts';
import { scripts } from '../../../../adapters/store/redis/script.ts';
import { startProxy, type Wire } from '../../../support/process/proxy.ts';
import { type RedisServer, startRedis, withRedis } from '../../../support/store/redis-server.ts';

const one = (stream: StreamId, id: string, after: Head = nowhere): readonly Write[] => [
  { stream, after, wake: null, records: [{ id, bytes: new Uint8Array(5) }] },
];
const blind = (stream: StreamId, id: string): readonly Write[] => [
  { stream, after: 'any', wakeBy: 1, records: [{ id, bytes: new Uint8Array(5) }] },
];

async function timed<T>(
  work: Promise<T>,
): Promise<{ readonly ms: number; readonly outcome: PromiseSettledResult<T> | undefined }> {
  const began = performance.now();
  const [outcome] = await Promise.allSettled([work]);
  return { ms: performance.now() - began, outcome };
}

withRedis('Redis in trouble', () => {
  let server: RedisServer;
  let proxy: Wire;
  let store: Store; // through the proxy
  let direct: Store;

  beforeAll(async () => {
    server = await startRedis();
    proxy = await startProxy(server.port);
    store = await openRedis({ url: `redis://127.0.0.1:${proxy.port}`, partnership: 'elmshire' });
    direct = await openRedis({ url: server.url, partnership: 'elmshire' });
    await store.append(one('case:warm', 'w')); // Redis knows the scripts from here on
    await store.load('case:warm');
  });
  afterAll(async () => {
    await store.close();
    await direct.close();
    await proxy.close();
    await server.remove();
  });

  describe('it was stored, and the reply was lost', () => {
    test('the append is settled by its own record id: done, once', async () => {
      proxy.dropReplyTo(scripts.append.sha, 1);
      const before = proxy.dropped();
      expect(await store.append([...one('case:a', 'a1'), ...blind('person:a', 'i1')])).toBe('appended');
      expect(proxy.dropped()).toBe(before + 1);
      expect((await direct.load('case:a')).head).toBe('1:a1');
      expect((await direct.load('person:a')).head).toBe('1:i1');
    });

    test('also when others went on from it before it was settled', async () => {
      proxy.dropReplyTo(scripts.append.sha, 1);
      const asked = store.append(one('case:b', 'b1'));
      await expect.poll(async () => (await direct.load('case:b')).head, { interval: 1 }).toBe('1:b1');
      expect(await direct.append(one('case:b', 'b2', headOf(1, 'b1')))).toBe('appended');
      expect(await asked).toBe('appended');
      expect((await direct.load('case:b')).head).toBe('2:b2');
    });

    test('a conflict stays a conflict when its reply is lost', async () => {
      proxy.dropReplyTo(scripts.append.sha, 2);
      expect(await store.append(one('case:b', 'late'))).toBe('conflict');
      expect((await direct.load('case:b')).head).toBe('2:b2');
    });

    test('forty answers while replies are lost again and again: none lost, none twice', async () => {
      const ids = Array.from({ length: 40 }, (_, n) => `n${n}`);
      proxy.dropReplyTo(scripts.append.sha, 6);
      const outcomes = await Promise.all(ids.map((id) => store.append([...one(`case:${id}`, id), ...blind('person:many', id)])));
      expect(new Set(outcomes)).toEqual(new Set(['appended']));
      const box = await direct.load('person:many');
      expect(box.records.map((record) => record.id).sort()).toEqual([...ids].sort());
      for (const id of ids) expect((await direct.load(`case:${id}`)).head).toBe(`1:${id}`);
    });

    test('never settled in time: StoreDown, and the same ask again later is still one record', async () => {
      proxy.dropReplyTo(scripts.append.sha, 1_000);
      const { ms, outcome } = await timed(store.append(one('case:c', 'c1')));
      expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(StoreDown) });
      expect(ms).toBeLessThan(2_500);
      proxy.dropReplyTo('', 0);
      expect(await store.append(one('case:c', 'c1'))).toBe('appended');
      expect((await direct.load('case:c')).head).toBe('1:c1');
    });
  });

  test('the wire is cut: StoreDown in time, for reads and writes; mended, it goes on by itself', async () => {
    proxy.cut();
    const asked: readonly Promise<unknown>[] = [store.load('case:a'), store.append(one('case:d', 'd1')), store.due(1, 1, 0)];
    for (const { ms, outcome } of await Promise.all(asked.map(timed))) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(StoreDown) });
      expect(ms).toBeLessThan(2_500);
    }
    proxy.mend();
    await expect.poll(() => store.append(one('case:d', 'd1')).catch(() => 'down'), { timeout: 5_000 }).toBe('appended');
  });

  test('a short cut is not noticed', async () => {
    proxy.cut();
    const asked = store.append(one('case:e', 'e1'));
    proxy.mend();
    expect(await asked).toBe('appended');
  });

  test('Redis stands still: StoreDown in time; what it does when it wakes is not done twice', async () => {
    await server.signal('SIGSTOP');
    const { ms, outcome } = await timed(store.append(one('case:f', 'f1')));
    expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(StoreDown) });
    expect(ms).toBeLessThan(2_500);
    await server.signal('SIGCONT');
    await expect.poll(() => store.append(one('case:f', 'f1')).catch(() => 'down'), { timeout: 5_000 }).toBe('appended');
    expect((await direct.load('case:f')).head).toBe('1:f1');
  });

  test('kill -9 of Redis right after an acknowledgement: everything acknowledged is there, and the bot need not restart', async () => {
    const ids = Array.from({ length: 50 }, (_, n) => `k${n}`);
    await Promise.all(ids.map((id) => store.append(one(`case:${id}`, id))));
    await server.signal('SIGKILL');
    await expect(store.append(one('case:g', 'g1'))).rejects.toThrow(StoreDown);
    await server.start();
    await expect.poll(() => store.append(one('case:g', 'g1')).catch(() => 'down'), { timeout: 5_000 }).toBe('appended');
    for (const id of ids) expect((await store.load(`case:${id}`)).head).toBe(`1:${id}`);
  });

  test('no Redis at the start, a wrong password, a wrong address or name: told why, and never the password', async () => {
    const open = (url: string, partnership = 'elmshire') => openRedis({ url, partnership });
    await expect(open('redis://127.0.0.1:1')).rejects.toThrow(/ECONNREFUSED/);
    await expect(open(`redis://nobody:made-up-word@127.0.0.1:${server.port}`)).rejects.toThrow(/WRONGPASS(?!.*made-up-word)/);
    await expect(open(`made-up-word@127.0.0.1:${server.port}`)).rejects.toThrow(/^REDIS_URL must be(?!.*made-up-word)/);
    await expect(open(server.url, 'two words')).rejects.toThrow('letters, digits');
  });
});
