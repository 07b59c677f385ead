import { setTimeout as rest } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Destroyed } from '../../adapters/store/sealing/keyring.ts';
import { eachCase } from '../../bot/cli/each-case.ts';
import { casesKeptBy } from '../../bot/cli/export/returned-cases.ts';
import type { Offline } from '../../bot/cli/offline.ts';
import { datesMoved } from '../../bot/cli/procedure/procedure-diff.ts';
import { english } from '../domain/returns/told.ts';
import { given } from '../domain/timescales/asked.ts';
import { id } from '../support/invented-partnership.ts';

const story = english();

/** So many open cases, of which the second is destroyed, and one stream that is no case. */
function offline(many = 3, wait = 0): Offline {
  const names = Array.from({ length: many }, (_, nth) => `case:${nth}`);
  const streams = {
    directory: { peek: async () => story.known.directory },
    async *all() {
      yield* ['directory', ...names];
    },
    cases: {
      async peek(stream: string) {
        if (stream === 'case:1') throw new Destroyed(stream as never);
        if (wait > 0) await rest(wait);
        return story.state;
      },
    },
  };
  return { streams, now: () => story.at } as unknown as Offline;
}

test('whatever goes through all cases passes over one that was destroyed', async () => {
  const seen: string[] = [];
  await eachCase(offline(), (_, name) => void seen.push(name));
  expect(seen).toEqual(['0', '2']);
  expect((await casesKeptBy(offline(), id('ada'), story.known.directory)).map((one) => one.id)).toEqual(['0', '2']);
  const { opening } = story.state;
  const was = given(opening.status === 'open' ? opening.procedure : '');
  expect((await datesMoved(offline(), was, given('england-2023')))[0]).toBe(`2 cases go by ${was.key}.`);
});

test('whoever waits reads that every case is read, and on a terminal how far it is; nothing where it is done at once', async () => {
  const read = async (isTTY: boolean, every: number) => {
    const said: string[] = [];
    const to = { isTTY, write: (text: string) => said.push(text) };
    await eachCase(offline(40, 2), () => undefined, to, every);
    return said.join('');
  };
  const begun = 'Every case is read: that takes a second for every thousand or so.\n';
  expect(await read(true, 1)).toMatch(new RegExp(`^${begun}(\\r\\d+% of the cases are read)+\\n$`));
  expect(await read(false, 1)).toBe(begun);
  expect(await read(true, 60_000)).toBe('');
});

test('it is said also where the store never waits', async () => {
  const said: string[] = [];
  const work = () => {
    for (const until = performance.now() + 1; performance.now() < until; );
  };
  await eachCase(offline(60), work, { write: (text: string) => said.push(text) }, 5);
  expect(said).toHaveLength(1);
});
