import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { redisFindings } from '../adapters/store/redis/durability.ts';
import { settingNames } from '../bot/start/settings.ts';
import { startRedis, withRedis } from './support/store/redis-server.ts';

const root = join(import.meta.dirname, '..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');

/** What compose gives to redis-server. */
function redisOptions(): readonly string[] {
  const list = /command:\s+\[\s*redis-server,([^\]]*?),?\s*\]/.exec(read('compose.yaml'))?.[1] ?? '';
  return list.split(',').map((one) => one.trim().replaceAll('"', ''));
}

test('the image holds every folder that runs, and nothing else of this one', () => {
  const copied = [...read('Dockerfile').matchAll(/^COPY (\w+) \.\/\1$/gm)].map((found) => found[1] ?? '');
  expect(copied.toSorted()).toEqual(['adapters', 'bot', 'cards', 'domain']);
  // The image that runs has them as they were built, with their times, and what was built of them.
  const built = [...read('Dockerfile').matchAll(/^COPY --from=build \/app\/(\w+) \.\/\1$/gm)].map((found) => found[1] ?? '');
  expect(built.toSorted()).toEqual([...copied, 'dist'].toSorted());
  const allowed = read('.dockerignore').split('\n');
  expect(allowed).toContain('*');
  for (const name of [...copied, 'package.json', 'package-lock.json']) {
    expect(allowed).toContain(`!${name}`);
    expect(existsSync(join(root, name))).toBe(true);
  }
});

test('it runs as nobody special, on the Node this needs, by digest, and gets SIGTERM itself', () => {
  const file = read('Dockerfile');
  expect(file).toMatch(
    /^ARG NODE_DIGEST\nFROM node:24-slim@\$\{NODE_DIGEST\} AS build$[\s\S]*^FROM node:24-slim@\$\{NODE_DIGEST\}$/m,
  );
  expect(file).toMatch(/^USER node$/m);
  expect(file).toMatch(/^CMD \["node", (?:"--[a-zA-Z=0-9-]+", )*"--import", "\.\/bot\/prepare-node\.mjs", "bot\/main\.ts"\]$/m);
});

test('what draws pictures is in the image, with its part for the machine, and the font it draws with is in the repository', () => {
  const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
  expect(dependencies['@resvg/resvg-js']).toMatch(/^\d/);
  expect(read('Dockerfile')).toMatch(/npm ci --omit=dev && rm -rf node_modules\/node-linux-\*/);
  expect(read('Dockerfile')).not.toContain('--omit=optional');
  expect(read('adapters/files/png/font/OFL.txt')).toMatch(/SIL Open Font License, Version 1\.1/);
});

test('no signal opens the inspector, however it is started', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const started = Object.entries(scripts).filter(([, line]) => /\bbot\/(main|quorate)\.ts/.test(line));
  expect(started.map(([name]) => name)).toEqual(expect.arrayContaining(['start', 'sandbox', 'quorate']));
  for (const [name, line] of started) expect(line, name).toMatch(/^node (?:--\S+ )*--disable-sigusr1 /);
  expect(read('Dockerfile')).toMatch(/^CMD \[.*"--disable-sigusr1".*"bot\/main\.ts"\]$/m);
  expect(read('compose.yaml').match(/command:/g)).toHaveLength(1); // Redis alone: the bots are started as the image says
  for (const [line] of read('docs/operations.md').matchAll(/`node .*bot\/\w+\.ts/g)) expect(line).toContain('--disable-sigusr1');
});

test('compose has two read-only bots on a Redis that keeps what it acknowledges, and only settings there are', () => {
  const file = read('compose.yaml');
  expect([...file.matchAll(/^ {2}bot-\d:$/gm)]).toHaveLength(2);
  expect(file).toMatch(/read_only: true/);
  expect(redisOptions().join(' ')).toMatch(/--appendonly yes --appendfsync always .*--maxmemory-policy noeviction/);
  const names = [...file.matchAll(/^ {4}([A-Z_]+):/gm)].map((found) => found[1] ?? '');
  expect(names.length).toBeGreaterThan(2);
  for (const name of names) expect(settingNames).toContain(name);
});

test('every service of compose is bounded and may do nothing but its work; images come by digest', () => {
  const file = read('compose.yaml');
  const redis = file.slice(file.indexOf('\n  redis:\n'), file.indexOf('\nvolumes:'));
  const bot = file.slice(file.indexOf('x-bot:'), file.indexOf('\nservices:'));
  for (const service of [redis, bot])
    for (const line of [
      /read_only: true/,
      /cap_drop: \[ALL\]/,
      /no-new-privileges:true/,
      /mem_limit: \d+[mg]/,
      /pids_limit: \d+/,
    ])
      expect(service).toMatch(line);
  expect(redis).toMatch(/image: redis:8@\$\{REDIS_DIGEST:\?/);
  expect(bot).toMatch(/NODE_DIGEST: \$\{NODE_DIGEST:\?/);
  expect(redis).not.toMatch(/ports:/);
});

withRedis('the Redis of compose, with its own options', () => {
  test('lets nobody in without the password, and with it keeps what it acknowledges', async () => {
    const args = redisOptions().map((one) => one.replace(/^\$\{REDIS_PASSWORD\}$/, 'a1b2c3'));
    expect(args).toContain('a1b2c3');
    const redis = await startRedis(...args);
    const inside = redis.url.replace('redis://', 'redis://:a1b2c3@');
    expect(await redisFindings({ url: inside, partnership: 'quorate' })).toEqual([]);
    await expect(redisFindings({ url: redis.url, partnership: 'quorate' })).rejects.toThrow(/NOAUTH/);
    await redis.remove();
  });
});
