import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { afterEach, expect, test } from 'vitest';
import { nowhere } from '../../../../adapters/store/head.ts';
import { StoreDown, type Write } from '../../../../adapters/store/port.ts';
import { redisFindings } from '../../../../adapters/store/redis/durability.ts';
import { openRedis } from '../../../../adapters/store/redis/redis.ts';
import { redisStartsWithin, storeWithin, uptime } from '../../../../adapters/time-to-answer.ts';
import { type RedisServer, startRedis, withRedis } from '../../../support/store/redis-server.ts';

const started: RedisServer[] = [];

async function redis(...more: readonly string[]): Promise<RedisServer> {
  const server = await startRedis(...more);
  started.push(server);
  return server;
}

withRedis('what this Redis could lose', () => {
  afterEach(async () => {
    for (const server of started.splice(0)) await server.remove();
  });

  const found = async (server: RedisServer, wait = 0) => {
    const findings = await redisFindings({ url: server.url, partnership: 'elmshire', wait });
    for (const one of findings) expect(one.says).toContain(`127.0.0.1:${server.port}`);
    return findings.map((one) => one.finding);
  };

  test('nothing, when every write is on disk before it is acknowledged and nothing is evicted', async () => {
    expect(await found(await redis())).toEqual([]);
  });

  test('each fault by its name', async () => {
    expect(await found(await redis('--appendonly', 'no'))).toEqual(['no journal']);
    expect(await found(await redis('--appendfsync', 'everysec', '--maxmemory-policy', 'allkeys-lru'))).toEqual([
      'late journal',
      'evicts',
    ]);
    expect(await found(await redis(), 1)).toEqual(['few replicas']);
  });

  test('one that is slow to answer at a start is waited for, longer than a press waits; one that refuses us is not', async () => {
    const server = await redis();
    await server.signal('SIGSTOP');
    const asked = found(server);
    await pause(storeWithin + 700);
    await server.signal('SIGCONT');
    expect(await asked).toEqual([]);
    await server.signal('SIGKILL');
    const began = uptime();
    await expect(found(server)).rejects.toThrow(/ECONNREFUSED/);
    expect(uptime() - began).toBeLessThan(redisStartsWithin);
  }, 40_000);

  test('where CONFIG is forbidden it says that it cannot tell, and still what INFO gives away', async () => {
    expect(await found(await redis('--rename-command', 'CONFIG', ''))).toEqual(['cannot tell']);
    const server = await redis('--maxmemory-policy', 'volatile-ttl');
    const admin = new Redis(server.url);
    await admin.acl('SETUSER', 'default', '-config');
    admin.disconnect();
    expect(await found(server)).toEqual(['cannot tell', 'evicts']);
  });

  test('REDIS_WAIT: done only when a replica has it; without one StoreDown, and reading goes on', async () => {
    const master = await redis('--repl-diskless-sync-delay', '0');
    const replica = await redis('--replicaof', '127.0.0.1', `${master.port}`);
    await expect.poll(() => found(master, 1), { timeout: 10_000 }).toEqual([]);
    const store = await openRedis({ url: master.url, partnership: 'elmshire', wait: 1 });
    const write = (name: string): readonly Write[] => [
      { stream: `case:${name}`, after: nowhere, wake: null, records: [{ id: 'r1', bytes: new Uint8Array(3) }] },
    ];
    const names = Array.from({ length: 30 }, (_, n) => `many${n}`);
    expect(new Set(await Promise.all(names.map((name) => store.append(write(name)))))).toEqual(new Set(['appended']));
    await replica.signal('SIGKILL');
    const asked = store.append(write('alone'));
    expect((await store.load('case:many1')).head).toBe('1:r1');
    await expect(asked).rejects.toThrow(StoreDown);
    await replica.start();
    await expect.poll(() => store.append(write('alone')).catch(() => 'down'), { timeout: 15_000 }).toBe('appended');
    expect((await store.load('case:alone')).head).toBe('1:r1');
    await store.close();
  });
});
