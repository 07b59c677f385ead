import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { settingNames } from '../bot/settings.ts';

const root = join(import.meta.dirname, '..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');

test('the image holds every folder that runs, and nothing else of this one', () => {
  const copied = [...read('Dockerfile').matchAll(/^COPY (\w+) \.\/\1$/gm)].map((found) => found[1] ?? '');
  expect(copied.toSorted()).toEqual(['adapters', 'bot', 'cards', 'domain']);
  const allowed = read('.dockerignore').split('\n');
  expect(allowed).toContain('*');
  for (const name of [...copied, 'package.json', 'package-lock.json']) {
    expect(allowed).toContain(`!${name}`);
    expect(existsSync(join(root, name))).toBe(true);
  }
});

test('it runs as nobody special, on the Node this needs, and gets SIGTERM itself', () => {
  const file = read('Dockerfile');
  expect(file).toMatch(/^FROM node:24-slim$/m);
  expect(file).toMatch(/^USER node$/m);
  expect(file).toMatch(/^CMD \["node", (?:"--[a-zA-Z=0-9-]+", )*"bot\/main\.ts"\]$/m);
});

test('compose has two read-only bots on a Redis that keeps what it acknowledges, and only settings there are', () => {
  const file = read('compose.yaml');
  expect([...file.matchAll(/^ {2}bot-\d:$/gm)]).toHaveLength(2);
  expect(file).toMatch(/read_only: true/);
  expect(file).toMatch(/--appendonly, "yes", --appendfsync, always,.*--maxmemory-policy, noeviction/);
  const names = [...file.matchAll(/^ {4}([A-Z_]+):/gm)].map((found) => found[1] ?? '');
  expect(names.length).toBeGreaterThan(2);
  for (const name of names) expect(settingNames).toContain(name);
});
