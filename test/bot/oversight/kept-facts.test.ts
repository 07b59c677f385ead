import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { StoreDown, type StreamId } from '../../../adapters/store/port.ts';
import type { Sealed } from '../../../adapters/store/sealing/sealed.ts';
import { caseBoards } from '../../../bot/oversight/case-boards.ts';
import type { KeptFacts } from '../../../bot/oversight/kept-facts.ts';
import { caseStream, openStreams, type Streams } from '../../../bot/turn/streams.ts';
import { readPartnership } from '../../../domain/directory/importing/read-partnership.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { convened } from '../../support/convened.ts';
import { partnershipJson, people } from '../../support/invented-partnership.ts';
import { sealedSqlite } from '../../support/store/sealed-sqlite.ts';

const now = Date.UTC(2026, 11, 1, 9);
let place: Awaited<ReturnType<typeof sealedSqlite>>;
let sealed: Sealed;
let streams: Streams;
let one: string;
let two: string;

beforeEach(async () => {
  place = await sealedSqlite();
  sealed = await place.open();
  streams = openStreams(sealed, () => undefined);
  const partnership = readPartnership(partnershipJson);
  if ('wrong' in partnership) throw new Error(partnership.wrong.join(' '));
  await streams.directory.ask('directory', { by: 'time', at: now, via: 'cli', command: { do: 'import', partnership } });
  one = await opened('INV-1', { [people.sam]: 'social-worker', [people.pia]: 'police' });
  two = await opened('INV-2', { [people.sam]: 'social-worker' });
});
afterEach(() => place.remove());

const opened = (reference: string, invitees: Parameters<typeof convened>[0]['invitees']) =>
  convened({ streams, now, chair: people.cleo, administrator: people.ada, invitees, reference });

/** The bot started anew on the same store: what it reads whole, and what it says of what went wrong. */
async function started(wrapped: (own: Sealed) => Sealed = (own) => own) {
  const own = wrapped(await place.open());
  const its = openStreams(own, () => undefined);
  const said: string[] = [];
  const no = () => undefined;
  const watch = {
    lost: no,
    gone: no,
    undrawn: no,
    failed: (stream: StreamId, doing: string) => void said.push(`${stream} ${doing}`),
  };
  const boards = caseBoards({ sealed: own, streams: its, watch });
  const read = vi.spyOn(its.cases.folds, 'read');
  const readWhole = () => read.mock.calls.map(([stream]) => stream).toSorted();
  const board = async (at = now) => boards.of(people.una as PersonId, await its.directory.peek('directory'), at);
  return { board, readWhole, said };
}

test('after a start a board reads no case whole that has not changed, and says the same', async () => {
  const first = await started();
  const before = await first.board();
  expect(before?.silent.map(({ silent }) => silent).toSorted()).toEqual([1, 2]);
  expect(first.readWhole()).toHaveLength(2);
  const again = await started();
  expect(await again.board()).toEqual(before);
  expect(again.readWhole()).toEqual([]);
  const command = { do: 'attend', meeting: 'k1', how: 'phone' } as const;
  const turned = await streams.cases.ask(caseStream(one), { by: people.pia as PersonId, at: now, via: 'cli', command });
  expect(turned.did).toBe('decided');
  const later = await started();
  expect((await later.board())?.silent.map(({ silent }) => silent)).toEqual([1, 1]);
  expect(later.readWhole()).toEqual([caseStream(one)]);
});

test('a board writes what it made, and a press does not', async () => {
  const kept = vi.spyOn(sealed, 'summarise');
  await streams.cases.ask(caseStream(one), {
    by: people.cleo as PersonId,
    at: now,
    via: 'cli',
    command: { do: 'set-sensitive' },
  });
  expect(kept).not.toHaveBeenCalled();
  expect(await sealed.summaries([{ stream: caseStream(one) }])).toEqual([{ head: expect.any(String) }]);
  await (await started()).board();
  expect(await sealed.summaries([{ stream: caseStream(one) }])).toEqual([
    { head: expect.any(String), summary: expect.anything() },
  ]);
});

test('after a start on another day only cases that the days between change are read; a clock gone back believes nothing of days to come', async () => {
  // Both conferences are on Tuesday 15 December 2026.
  await (await started()).board();
  const sunday = await started();
  await sunday.board(Date.UTC(2026, 11, 6, 9));
  expect(sunday.readWhole()).toEqual([]);
  const monday = await started();
  expect((await monday.board(Date.UTC(2026, 11, 14, 9)))?.week).toHaveLength(2);
  expect(monday.readWhole()).toHaveLength(2);
  const back = await started();
  expect((await back.board())?.week).toEqual([]);
  expect(back.readWhole()).toHaveLength(2);
});

test('what one replica made for a day, another that runs beside it takes', async () => {
  const [here, there] = [await started(), await started()];
  await here.board();
  await there.board();
  expect(there.readWhole()).toEqual([]);
  await here.board(Date.UTC(2026, 11, 14, 9));
  expect((await there.board(Date.UTC(2026, 11, 14, 9)))?.week).toHaveLength(2);
  expect(there.readWhole()).toEqual([]);
});

test('after a start with another directory only cases for which it answers otherwise are read', async () => {
  await (await started()).board();
  const by = people.ada as PersonId;
  const command = { do: 'remove', person: people.pia as PersonId } as const;
  expect((await streams.directory.ask('directory', { by, at: now, via: 'cli', command })).did).toBe('decided');
  const after = await started();
  expect((await after.board())?.silent.map(({ invited }) => invited)).toEqual([1, 1]);
  expect(after.readWhole()).toEqual([caseStream(one)]);
});

test('what is garbled is made anew and said by the name of its case; what other code made is made anew', async () => {
  const before = await (await started()).board();
  const kept = async (id: string) => {
    const [found] = await sealed.summaries([{ stream: caseStream(id) }]);
    if (found === undefined || found === 'destroyed') throw new Error('nothing is kept');
    return { at: found.head, made: found.summary as KeptFacts };
  };
  const garbling = (own: Sealed): Sealed => ({
    ...own,
    async summaries(asked) {
      const found = await own.summaries(asked);
      return found.map((was, nth) =>
        was !== 'destroyed' && asked[nth]?.stream === caseStream(one) ? { head: was.head, spoilt: true as const } : was,
      );
    },
  });
  const garbled = await started(garbling);
  expect(await garbled.board()).toEqual(before);
  expect(garbled.readWhole()).toEqual([caseStream(one)]);
  expect(garbled.said).toEqual([`${caseStream(one)} open what boards keep of a case`]);
  const { at, made } = await kept(two);
  await sealed.summarise([{ stream: caseStream(two), at, made: { ...made, code: 'of another version', facts: null } }]);
  const other = await started();
  expect(await other.board()).toEqual(before);
  expect(other.readWhole()).toEqual([caseStream(two)]);
  expect((await kept(two)).made).toEqual(made);
});

test('a store that cannot keep it has its board all the same, and it is said', async () => {
  const full = (own: Sealed): Sealed => ({ ...own, summarise: () => Promise.reject(new StoreDown('full')) });
  const bot = await started(full);
  expect((await bot.board())?.silent).toHaveLength(2);
  expect(bot.said).toEqual([expect.stringMatching(/^case:\w+ keep what boards need of cases$/)]);
  await bot.board();
  expect(bot.readWhole()).toHaveLength(2);
});

test('what is destroyed is on no board after a start, and nothing is kept of it', async () => {
  await (await started()).board();
  await sealed.destroy(caseStream(one));
  const after = await started();
  expect((await after.board())?.silent.map(({ reference }) => reference)).toEqual(['INV-2']);
  expect(await sealed.summaries([{ stream: caseStream(one) }])).toEqual(['destroyed']);
});

test('nothing of a family is kept but references, days and counts', async () => {
  await (await started()).board();
  const found = await sealed.summaries([{ stream: caseStream(one) }, { stream: caseStream(two) }]);
  const text = JSON.stringify(found);
  expect(text).toContain('INV-1');
  const directory = await streams.directory.peek('directory');
  for (const { name } of directory.people.values()) expect(text).not.toContain(name);
});
