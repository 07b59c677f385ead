import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Sealed } from '../../../adapters/store/sealing/sealed.ts';
import { type CaseBoards, caseBoards } from '../../../bot/oversight/case-boards.ts';
import { caseStream, openStreams, type Streams } from '../../../bot/turn/streams.ts';
import type { CaseCommand } from '../../../domain/case/case.ts';
import type { DirectoryCommand } from '../../../domain/directory/command.ts';
import { readPartnership } from '../../../domain/directory/importing/read-partnership.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { convened } from '../../support/convened.ts';
import { partnershipJson, people } from '../../support/invented-partnership.ts';
import { sealedSqlite } from '../../support/store/sealed-sqlite.ts';

const now = Date.UTC(2026, 11, 1, 9);
const invitees = { [people.sam]: 'social-worker', [people.pia]: 'police' };
let place: Awaited<ReturnType<typeof sealedSqlite>>;
let sealed: Sealed;
let streams: Streams;
let boards: CaseBoards;
/** How many cases were read whole. */
let reads: ReturnType<typeof vi.spyOn>;

beforeEach(async () => {
  place = await sealedSqlite();
  sealed = await place.open();
  streams = openStreams(sealed, () => undefined);
  const partnership = readPartnership(partnershipJson);
  if ('wrong' in partnership) throw new Error(partnership.wrong.join(' '));
  await streams.directory.ask('directory', { by: 'time', at: now, via: 'cli', command: { do: 'import', partnership } });
  boards = caseBoards({ sealed, streams });
  reads = vi.spyOn(streams.cases.folds, 'read');
});
afterEach(() => place.remove());

const opened = (reference: string) =>
  convened({ streams, now, chair: people.cleo, administrator: people.ada, invitees, reference });
const ask = (id: string, by: string, command: CaseCommand) =>
  streams.cases.ask(caseStream(id), { by: by as PersonId, at: now, via: 'cli', command });
const board = async (who: string = people.una, at = now) =>
  boards.of(who as PersonId, await streams.directory.peek('directory'), at);

test('a case is read whole once, and again only after it has changed', async () => {
  const [one] = [await opened('INV-1'), await opened('INV-2')];
  reads.mockClear();
  expect((await board())?.silent.map(({ silent }) => silent)).toEqual([2, 2]);
  expect(reads).toHaveBeenCalledTimes(2);
  await board();
  await board(people.stan);
  expect(reads).toHaveBeenCalledTimes(2);
  await ask(one, people.pia, { do: 'attend', meeting: 'k1', how: 'phone' });
  reads.mockClear();
  expect((await board())?.silent.map(({ silent }) => silent).toSorted()).toEqual([1, 2]);
  expect(reads).toHaveBeenCalledTimes(1);
});

test('another day reads again only those cases that the day changes', async () => {
  // Both conferences are on Tuesday 15 December 2026; the limit of either is Friday the 18th.
  await opened('INV-1');
  await opened('INV-2');
  const at = (date: string) => Date.parse(`${date}T09:00:00Z`);
  await board();
  reads.mockClear();
  await board(people.una, at('2026-12-02'));
  await board(people.una, at('2026-12-06'));
  expect(reads).not.toHaveBeenCalled();
  expect((await board(people.una, at('2026-12-14')))?.week).toHaveLength(2);
  expect(reads).toHaveBeenCalledTimes(2);
  expect((await board(people.una, at('2026-12-16')))?.silent).toEqual([]);
  // A clock that goes back is no reason to say what is not so.
  expect((await board())?.silent).toHaveLength(2);
  expect((await board())?.week).toEqual([]);
});

test('a change of the directory reads again only those cases for which it answers otherwise', async () => {
  const alone = await convened({
    streams,
    now,
    chair: people.cleo,
    administrator: people.ada,
    invitees: { [people.sam]: 'social-worker' },
    reference: 'INV-1',
  });
  await opened('INV-2');
  expect((await board())?.silent.map(({ invited }) => invited).toSorted()).toEqual([1, 2]);
  const change = async (command: DirectoryCommand, by: string) => {
    const turned = await streams.directory.ask('directory', { by: by as PersonId, at: now, via: 'cli', command });
    expect(turned.did).toBe('decided');
    reads.mockClear();
  };
  // Somebody who is in neither case, and the reader herself.
  await change({ do: 'choose-language', person: people.mina as PersonId, language: 'cy' }, people.mina);
  await change({ do: 'choose-language', person: people.una as PersonId, language: 'cy' }, people.una);
  expect((await board())?.silent).toHaveLength(2);
  expect(reads).not.toHaveBeenCalled();
  // Pia is in the second alone, and has left.
  await change({ do: 'remove', person: people.pia as PersonId }, people.ada);
  expect((await board())?.silent.map(({ invited }) => invited)).toEqual([1, 1]);
  expect(reads).toHaveBeenCalledTimes(1);
  expect(reads).not.toHaveBeenCalledWith(caseStream(alone));
});

test('another replica that writes is seen', async () => {
  const one = await opened('INV-1');
  await board();
  const other = openStreams(await place.open(), () => undefined);
  await other.cases.ask(caseStream(one), {
    by: people.pia as PersonId,
    at: now,
    via: 'cli',
    command: { do: 'attend', meeting: 'k1', how: 'phone' },
  });
  expect((await board())?.silent[0]?.silent).toBe(1);
});

test('what is destroyed, or kept from somebody since, is on their board no more', async () => {
  const [one, two] = [await opened('INV-1'), await opened('INV-2')];
  expect((await board(people.stan))?.silent).toHaveLength(2);
  await ask(two, people.cleo, { do: 'set-sensitive' });
  expect((await board(people.stan))?.silent.map(({ reference }) => reference)).toEqual(['INV-1']);
  await sealed.destroy(caseStream(one));
  expect((await board(people.stan))?.silent).toEqual([]);
  expect((await board())?.silent.map(({ reference }) => reference)).toEqual(['INV-2']);
});

test('nobody else has one', async () => {
  expect(await board(people.ada)).toBeNull();
  expect(await board('nobody')).toBeNull();
});
