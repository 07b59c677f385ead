import { Cluster } from 'ioredis';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { headOf, nowhere } from '../../../../adapters/store/head.ts';
import { type Head, type Store, StoreDown, type StreamId, type Write } from '../../../../adapters/store/port.ts';
import { redisFindings } from '../../../../adapters/store/redis/durability.ts';
import { keysOf } from '../../../../adapters/store/redis/keys.ts';
import { openRedis } from '../../../../adapters/store/redis/redis.ts';
import { storeContract } from '../../../contract/store.ts';
import { snapshotContract } from '../../../contract/store-snapshots.ts';
import { type RedisCluster, startCluster } from '../../../support/store/redis-cluster.ts';
import { withRedis } from '../../../support/store/redis-server.ts';

const one = (stream: StreamId, id: string, after: Head = nowhere): readonly Write[] => [
  { stream, after, wake: 5, records: [{ id, bytes: new Uint8Array([1, 2, 3]) }] },
  { stream: `person:${id}`, after: 'any', wakeBy: 5, records: [{ id, bytes: new Uint8Array(1) }] },
];

/** Two made-up partnerships whose keys land on different nodes. */
async function apart(cluster: RedisCluster): Promise<readonly { readonly name: string; readonly node: number }[]> {
  const all = [];
  for (const name of ['elmshire', 'northvale', 'oakham-dale', 'westmere', 'fernbridge', 'hollowford'])
    all.push({ name, node: await cluster.nodeOf(keysOf(name).due) });
  const first = all[0];
  const second = all.find((other) => other.node !== first?.node);
  if (first === undefined || second === undefined) throw new Error('all six names hash to one node');
  return [first, second];
}

withRedis('a Redis Cluster shared by two partnerships', () => {
  let cluster: RedisCluster;
  let stores: readonly Store[];
  let places: readonly { readonly name: string; readonly node: number }[];

  beforeAll(async () => {
    cluster = await startCluster();
    places = await apart(cluster);
    stores = await Promise.all(places.map(({ name }) => openRedis({ url: cluster.url, partnership: name, cluster: true })));
  }, 60_000);
  afterAll(async () => {
    for (const store of stores) await store.close();
    await cluster.remove();
  });

  storeContract('a Redis Cluster', async () => ({
    open: () => openRedis({ url: cluster.url, partnership: 'contract', cluster: true }),
    remove: async () => undefined,
  }));

  snapshotContract('a Redis Cluster', async () => ({
    open: () => openRedis({ url: cluster.url, partnership: 'snapshots', cluster: true }),
    remove: async () => undefined,
    async lose(stream, count) {
      const { hostname, port } = new URL(cluster.url.split(',')[0] ?? '');
      const redis = new Cluster([{ host: hostname, port: Number(port) }]);
      await redis.ltrim(keysOf('snapshots').records(stream), 0, count - 1);
      await redis.quit();
    },
  }));

  test('every node is asked what it could lose', async () => {
    expect(await redisFindings({ url: cluster.url, partnership: 'elmshire', cluster: true, wait: 1 })).toHaveLength(3);
  });

  test('each sees its own, on different nodes, through one script each', async () => {
    const [here, there] = stores;
    expect(await here?.append(one('case:same', 'here'))).toBe('appended');
    expect(await there?.append(one('case:same', 'there'))).toBe('appended');
    expect((await here?.load('case:same'))?.head).toBe('1:here');
    expect((await there?.load('case:same'))?.head).toBe('1:there');
    expect(await here?.due(5, 10, 0)).toEqual(['case:same', 'person:here']);
  });

  test('a node is lost: the partnership on it is told in time, the other goes on; back again, nothing is missing', async () => {
    const [here, there] = stores;
    const lost = cluster.nodes[places[0]?.node ?? 0];
    await lost?.signal('SIGKILL');
    const began = performance.now();
    await expect(here?.append(one('case:same', 'again', headOf(1, 'here')))).rejects.toThrow(StoreDown);
    expect(performance.now() - began).toBeLessThan(2_500);
    const goesOn = () => there?.append(one('case:other', 'goes-on')).catch(() => 'down');
    await expect.poll(goesOn, { timeout: 10_000 }).toBe('appended');
    await lost?.start();
    const again = () => here?.append(one('case:same', 'again', headOf(1, 'here'))).catch(() => 'down');
    await expect.poll(again, { timeout: 15_000 }).toBe('appended');
    expect((await here?.load('case:same'))?.head).toBe('2:again');
    expect((await here?.load('person:here'))?.head).toBe('1:here');
  }, 40_000);
});
