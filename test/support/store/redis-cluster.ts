import { Redis } from 'ioredis';
import { type RedisServer, startRedis } from './redis-server.ts';

export interface RedisCluster {
  readonly nodes: readonly RedisServer[];
  /** For REDIS_URL: every node, so that the loss of one does not lose the way in. */
  readonly url: string;
  /** Which node holds a key. */
  nodeOf(key: string): Promise<number>;
  remove(): Promise<void>;
}

const SLOTS = 16_384;

/** Three real masters on loopback. A node that is lost takes its own slots with it and no others. */
export async function startCluster(): Promise<RedisCluster> {
  const more = ['--cluster-enabled', 'yes', '--cluster-node-timeout', '1000', '--cluster-require-full-coverage', 'no'];
  const nodes = [await startRedis(...more), await startRedis(...more), await startRedis(...more)];
  const clients = nodes.map((node) => new Redis(node.url));
  const share = Math.ceil(SLOTS / nodes.length);
  for (const [index, client] of clients.entries()) {
    const slots = Array.from({ length: SLOTS }, (_, slot) => slot).filter((slot) => Math.floor(slot / share) === index);
    await client.call('cluster', ['ADDSLOTS', ...slots.map(String)]);
    await client.call('cluster', ['MEET', '127.0.0.1', String(nodes[0]?.port)]);
  }
  for (const client of clients)
    for (let state = ''; !(state.includes('cluster_state:ok') && state.includes('cluster_known_nodes:3')); ) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      state = String(await client.call('cluster', ['INFO']));
    }
  for (const client of clients) client.disconnect();
  return {
    nodes,
    url: nodes.map((node) => node.url).join(','),
    async nodeOf(key) {
      const client = new Redis(nodes[0]?.url ?? '');
      const slot = Number(await client.call('cluster', ['KEYSLOT', key]));
      client.disconnect();
      return Math.floor(slot / share);
    },
    async remove() {
      for (const node of nodes) await node.remove();
    },
  };
}
