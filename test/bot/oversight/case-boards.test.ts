import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Sealed } from '../../../adapters/store/sealing/sealed.ts';
import { type CaseBoards, caseBoards } from '../../../bot/oversight/case-boards.ts';
import { caseStream, openStreams, type Streams } from '../../../bot/turn/streams.ts';
import type { CaseCommand } from '../../../domain/case/case.ts';
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

test('a case is read whole once, and again only after it has changed, or the day has', async () => {
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
  await board(people.una, now + 86_400_000);
  expect(reads).toHaveBeenCalledTimes(3);
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
