import { expect, test } from 'vitest';
import * as time from '../../adapters/time-to-answer.ts';
import { importsOf, sources, textOf } from '../support/house/imports.ts';

const sum = (all: Readonly<Record<string, number>>) => Object.values(all).reduce((total, one) => total + one, 0);

test('all stages together leave the answer time to travel', () => {
  expect(Object.keys(time.stages)).toEqual(['store', 'turn', 'click', 'request']);
  expect(time.requestWithin).toBe(sum(time.stages));
  expect(sum(time.stages)).toBeLessThan(time.platformWaits);
  expect(time.keysWithin).toBeLessThan(time.clickWithin);
  expect(time.boardWithin).toBeLessThan(time.clickWithin);
  expect(time.redisStartsWithin).toBeGreaterThan(time.storeWithin);
});

test('a call on the store has room for two tries', () => {
  expect(2 * time.redisTryWithin).toBeLessThan(time.storeWithin);
  expect(2 * time.sqliteLockWithin).toBeLessThan(time.storeWithin);
});

/** Who keeps which limit. */
const kept = {
  boardWithin: ['bot/click/many-cases/own-board.ts'],
  redisStartsWithin: ['adapters/store/redis/durability.ts'],
  redisTryWithin: ['adapters/store/redis/connection.ts'],
  sqliteLockWithin: ['adapters/store/sqlite/schema.ts', 'adapters/store/sqlite/worker.ts'],
  storeWithin: ['adapters/store/redis/attempt.ts', 'adapters/store/sqlite/sqlite.ts'],
  turnWithin: ['bot/turn/turn.ts'],
  clickWithin: ['bot/click/in-time.ts'],
  keysWithin: ['adapters/teams/receive/remembered-token.ts'],
  requestWithin: ['adapters/slack/receive/receiver.ts', 'adapters/slack/socket/socket.ts'],
};

test('every limit is read from here, and by whoever keeps it', () => {
  const readers = sources.filter((file) => importsOf(file).includes('adapters/time-to-answer.ts'));
  const limits = Object.keys(time).filter((name) => name.endsWith('Within'));
  const read = Object.fromEntries(
    limits.map((name) => [name, readers.filter((file) => new RegExp(`\\b${name}\\b`).test(textOf(file)))]),
  );
  expect(read).toEqual(kept);
});

test('nobody on the way of a click waits by a number of seconds of their own', () => {
  const way = /^(bot\/(click|turn)|adapters\/store|adapters\/(teams|slack)\/receive)\//;
  const own =
    /\bset[Tt]imeout\([^;]*?,\s*\d[\d_]{3,}|const \w*([pP]atience|[bB]udget|[tT]imeout|[wW]ithin)\w*\s*=\s*\d|unless said: \d/;
  expect(sources.filter((file) => way.test(file) && own.test(textOf(file)))).toEqual([]);
});
