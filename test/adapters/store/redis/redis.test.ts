import { Redis } from 'ioredis';
import { keysOf } from '../../../../adapters/store/redis/keys.ts';
import { openRedis } from '../../../../adapters/store/redis/redis.ts';
import { storeContract } from '../../../contract/store.ts';
import { redactedContract } from '../../../contract/store-redacted.ts';
import { sealedContract } from '../../../contract/store-sealed.ts';
import { snapshotContract } from '../../../contract/store-snapshots.ts';
import { summaryContract } from '../../../contract/store-summaries.ts';
import { startRedis, withRedis } from '../../../support/store/redis-server.ts';

async function place() {
  const server = await startRedis();
  return {
    folder: server.folder,
    open: () => openRedis({ url: server.url, partnership: 'elmshire' }),
    remove: () => server.remove(),
    async lose(stream: string, count: number) {
      const redis = new Redis(server.url);
      await redis.ltrim(keysOf('elmshire').records(stream), 0, count - 1);
      await redis.quit();
    },
  };
}

withRedis('on a real Redis', () => {
  storeContract('Redis', place);
  sealedContract('Redis', place);
  redactedContract('Redis', place);
  snapshotContract('Redis', place);
  summaryContract('Redis', place);
});
