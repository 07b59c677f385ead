import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { seal } from '../../../adapters/store/sealing/sealed.ts';
import { masterKeys } from '../../../adapters/store/sealing/wrap.ts';
import type { RedisServer } from '../../support/store/redis-server.ts';
import { storeAt } from './bot.ts';

/** The settings that choose a store of its own for each measurement. */
export type StoreEnv = Readonly<Record<string, string>>;

const key = randomBytes(32).toString('base64');

/** On SQLite in a folder of that name, or on the Redis, which is emptied by being another partnership's. */
export function storeEnv(folder: string, name: string, redis: RedisServer | null): StoreEnv {
  const dir = join(folder, name);
  mkdirSync(dir, { recursive: true });
  return { QUORATE_KEY: key, DATA_DIR: dir, ...(redis === null ? {} : { REDIS_URL: `${redis.url}?partnership=${name}` }) };
}

export async function sealedAt(env: StoreEnv) {
  const masters = masterKeys(key);
  if ('problem' in masters) throw new Error(masters.problem);
  return seal(await storeAt(env), masters);
}
