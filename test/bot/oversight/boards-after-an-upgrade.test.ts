import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { StoreDown, type StreamId } from '../../../adapters/store/port.ts';
import { afterUpgrade } from '../../../bot/cli/board/board-print.ts';
import { sayingHowFar } from '../../../bot/cli/how-far.ts';
import { type CaseBoards, caseBoards } from '../../../bot/oversight/case-boards.ts';
import { caseStream, openStreams, type Streams } from '../../../bot/turn/streams.ts';
import { readPartnership } from '../../../domain/directory/importing/read-partnership.ts';
import type { Directory } from '../../../domain/directory/state.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { convened } from '../../support/convened.ts';
import { partnershipJson, people } from '../../support/invented-partnership.ts';
import { sealedSqlite } from '../../support/store/sealed-sqlite.ts';

const now = Date.UTC(2026, 11, 1, 9);
let place: Awaited<ReturnType<typeof sealedSqlite>>;
let streams: Streams;
const una = people.una as PersonId;

beforeEach(async () => {
  place = await sealedSqlite();
  streams = openStreams(await place.open(), () => undefined);
  const partnership = readPartnership(partnershipJson);
  if ('wrong' in partnership) throw new Error(partnership.wrong.join(' '));
  await streams.directory.ask('directory', { by: 'time', at: now, via: 'cli', command: { do: 'import', partnership } });
  for (const nth of [1, 2, 3, 4, 5, 6, 7]) await opened(`INV-${nth}`);
});
afterEach(() => place.remove());

const opened = (reference: string) =>
  convened({
    streams,
    now,
    chair: people.cleo,
    administrator: people.ada,
    invitees: { [people.sam]: 'social-worker', [people.pia]: 'police' },
    reference,
  });

/** A bot started on the store, of which no board was asked yet: as after an upgrade, nothing that it could use is kept of any case. `most`: reads at once. */
async function started() {
  const own = await place.open();
  const its = openStreams(own, () => undefined);
  const plain = its.cases.folds.read;
  let reading = 0;
  let most = 0;
  const read = vi.spyOn(its.cases.folds, 'read').mockImplementation(async (stream) => {
    most = Math.max(most, ++reading);
    try {
      return await plain(stream);
    } finally {
      reading--;
    }
  });
  const boards = caseBoards({ sealed: own, streams: its, besidePresses: true });
  const directory = await its.directory.peek('directory');
  return { boards, read, directory, most: () => most };
}

const silent = async (boards: CaseBoards, { directory }: Pick<Awaited<ReturnType<typeof started>>, 'directory'>) =>
  (await boards.of(una, directory, now))?.silent.map(({ silent: n }) => n);

test('after an upgrade every case is read in the background, a few at a time, and the board that is asked for reads none', async () => {
  const bot = await started();
  await bot.boards.prepare(bot.directory, now);
  expect(bot.read).toHaveBeenCalledTimes(7);
  expect(bot.most()).toBeLessThanOrEqual(3);
  bot.read.mockClear();
  expect(await silent(bot.boards, bot)).toEqual([2, 2, 2, 2, 2, 2, 2]);
  expect(bot.read).not.toHaveBeenCalled();
});

test('meanwhile it says how much is counted, and whoever waits has a board of what is so then', async () => {
  const bot = await started();
  expect(bot.boards.percent()).toBeNull();
  const preparing = bot.boards.prepare(bot.directory, now);
  expect(bot.boards.percent()).toBe(0);
  const asked = silent(bot.boards, bot);
  await vi.waitFor(() => expect(bot.read.mock.calls.length).toBeGreaterThanOrEqual(6), { interval: 1 });
  // The first of them was read long since.
  const [[first] = []] = bot.read.mock.calls;
  const command = { do: 'attend', meeting: 'k1', how: 'phone' } as const;
  await streams.cases.ask(first ?? caseStream(''), { by: people.pia as PersonId, at: now, via: 'cli', command });
  await preparing;
  expect((await asked)?.toSorted()).toEqual([1, 2, 2, 2, 2, 2, 2]);
  expect(bot.boards.percent()).toBeNull();
});

test('a bot that stops reads no further, and a board is made of none of it', async () => {
  const bot = await started();
  const preparing = bot.boards.prepare(bot.directory, now);
  await vi.waitFor(() => expect(bot.read).toHaveBeenCalled(), { interval: 1 });
  const asked = silent(bot.boards, bot);
  const refused = expect(asked).rejects.toThrow(StoreDown);
  await bot.boards.stop();
  await preparing;
  await refused;
  expect(bot.read.mock.calls.length).toBeLessThan(7);
});

test('where nobody has a board nothing is read for one', async () => {
  const bot = await started();
  const none = {
    ...bot.directory,
    people: new Map([...bot.directory.people].map(([id, one]) => [id, { ...one, standing: [] }])),
  };
  await bot.boards.prepare(none, now);
  expect(bot.read).not.toHaveBeenCalled();
});

/** So many cases as nobody waits for: each of the seven sixty times over. */
async function manyCases() {
  const own = await place.open();
  const its = openStreams(own, () => undefined);
  const names: StreamId[] = [];
  for await (const name of its.all()) if (name.startsWith('case:')) names.push(name);
  async function* all() {
    for (let nth = 0; nth < 60; nth++) yield* names;
  }
  const plain = its.cases.folds.read;
  const read = vi.spyOn(its.cases.folds, 'read').mockImplementation(async (stream) => {
    await new Promise(setImmediate);
    return plain(stream);
  });
  // Each of the sixty times it is as if nothing were kept of it yet.
  const summaries = async (asked: Parameters<typeof own.summaries>[0]) =>
    (await own.summaries(asked)).map((one) => (one === 'destroyed' ? one : { head: one.head }));
  const boards = caseBoards({ sealed: { ...own, summaries }, streams: { ...its, all } });
  return { boards, read, directory: await its.directory.peek('directory') };
}

/** What stands on standard error, of the whole command. */
async function saidMeanwhile(boards: CaseBoards, directory: Directory, isTTY: boolean): Promise<string> {
  let text = '';
  const write = (more: string) => {
    text += more;
  };
  expect(
    await sayingHowFar(boards.percent, afterUpgrade, { isTTY, write }, () => boards.of(una, directory, now), 1),
  ).not.toBeNull();
  return text;
}

test.each([
  [true, /^Many cases have to be read whole[^\n]+\n(?:\r\d+% of the cases are counted)+\n$/],
  [false, /^Many cases have to be read whole[^\n]+\n$/],
])('the command on a server says once that many cases are read, and on a terminal (%s) how far it is', async (isTTY, whole) => {
  const { boards, read, directory } = await manyCases();
  expect(await saidMeanwhile(boards, directory, isTTY)).toMatch(whole);
  expect(read).toHaveBeenCalledTimes(420);
  // Of what it has read it says nothing the next time.
  expect(await saidMeanwhile(boards, directory, isTTY)).toBe('');
  expect(read).toHaveBeenCalledTimes(420);
});
