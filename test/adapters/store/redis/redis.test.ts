import { openRedis } from '../../../../adapters/store/redis/redis.ts';
import { storeContract } from '../../../contract/store.ts';
import { sealedContract } from '../../../contract/store-sealed.ts';
import { startRedis, withRedis } from '../../../support/store/redis-server.ts';

async function place() {
  const server = await startRedis();
  return {
    folder: server.folder,
    open: () => openRedis({ url: server.url, partnership: 'elmshire' }),
    remove: () => server.remove(),
  };
}

withRedis('on a real Redis', () => {
  storeContract('Redis', place);
  sealedContract('Redis', place);
});
