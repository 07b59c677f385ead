import { join } from 'node:path';
import type { Store } from '../../adapters/store/port.ts';
import { openSqlite } from '../../adapters/store/sqlite/sqlite.ts';
import { makeDataFolder } from './data-folder.ts';
import type { Settings } from './settings.ts';

/** Where SQLite keeps everything. */
export function storeFile(dataDir: string): string {
  return join(dataDir, 'quorate.db');
}

/** The store the settings name: SQLite in DATA_DIR, or Redis where REDIS_URL is given. A Redis that could lose answers is refused. */
export async function openStore(settings: Settings): Promise<Store | { readonly wrong: readonly string[] }> {
  if (settings.REDIS_URL === undefined) {
    const why = makeDataFolder(settings.DATA_DIR);
    if (why !== null) return { wrong: [why] };
    return openSqlite(storeFile(settings.DATA_DIR));
  }
  // Only where it is used: ioredis takes 20 MB.
  const { openRedis } = await import('../../adapters/store/redis/redis.ts');
  const { redisFindings } = await import('../../adapters/store/redis/durability.ts');
  const url = new URL(settings.REDIS_URL.split(',')[0] ?? '');
  const partnership = url.searchParams.get('partnership') ?? 'quorate';
  const plain = settings.REDIS_URL.replaceAll(/\?[^,]*/g, '');
  const place = { url: plain, partnership, cluster: settings.REDIS_CLUSTER === '1', wait: settings.REDIS_WAIT };
  const findings = await redisFindings(place);
  if (findings.length > 0 && settings.ALLOW_VOLATILE_REDIS !== '1') {
    const remedy =
      'Set ALLOW_VOLATILE_REDIS=1 only where losing answers does not matter, or where you know that the provider keeps every write.';
    return { wrong: [...findings.map((finding) => finding.says), remedy] };
  }
  return openRedis(place);
}
