import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Following, followInstallations } from '../../../bot/installed/follow.ts';
import type { Installed } from '../../../bot/installed/installed.ts';
import { keepNames } from '../../../bot/installed/keep-names.ts';
import type { InstallationsRead, InstallationsTaken } from '../../../bot/installed/read-file.ts';
import type { LogLine } from '../../../bot/observe/log.ts';
import { openStreams } from '../../../bot/turn/streams.ts';
import { sealedSqlite } from '../../support/store/sealed-sqlite.ts';

const now = 1_795_600_000_000;
const entry = (name: string, appPassword = `of-${name}`) =>
  ({ on: 'teams', name, tenant: `tenant-of-${name}`, appId: `app-of-${name}`, appPassword }) as const;
const taken = (...teams: Installed['teams']): InstallationsTaken => ({
  installed: { slack: [], teams },
  names: teams.map(({ name }) => name),
  removed: [],
});

let place: Awaited<ReturnType<typeof sealedSqlite>>;
let file: InstallationsRead;
let following: Following;
let lines: LogLine[];
let looked: number;
let streams: ReturnType<typeof openStreams>;
const names = () => following.now().teams.map(({ name }) => name);

beforeEach(async () => {
  place = await sealedSqlite();
  streams = openStreams(await place.open(), () => undefined);
  [lines, looked] = [[], 0];
  const first = taken(entry('council'), entry('police'));
  expect(await keepNames(streams, first, now)).toBeNull();
  file = first;
  following = followInstallations({
    first,
    read: async () => file,
    keep: (read) => keepNames(streams, read, now),
    taken: async () => {
      looked += 1;
    },
    log: (_, line) => lines.push(line),
    every: 60_000,
  });
});
afterEach(async () => {
  await following.stop();
  await place.remove();
});

test('whoever asks for a look during one is given another, which reads what was written meanwhile', async () => {
  const first = following.look();
  file = taken(entry('council'), entry('police'), entry('health'));
  await Promise.all([first, following.look()]);
  expect(names()).toEqual(['council', 'police', 'health']);
});

test('what is new is taken without a restart, and who could not be written to is looked at again', async () => {
  const before = following.now().teams;
  file = taken(entry('council'), entry('police', 'replaced'), entry('health'));
  await following.look();
  expect(names()).toEqual(['council', 'police', 'health']);
  expect(following.now().teams[0]).toBe(before[0]);
  expect(following.now().teams[1]).toEqual(entry('police', 'replaced'));
  expect([looked, lines]).toEqual([1, [{ event: 'installations taken', count: 3 }]]);
});

test('a file that says the same changes nothing, nor is anything written', async () => {
  const before = following.now();
  file = taken(entry('council'), entry('police'));
  await following.look();
  expect(following.now()).toBe(before);
  expect([looked, lines]).toEqual([0, []]);
});

test('what cannot be taken is told once, and the last that could be stands', async () => {
  file = { wrong: ['it is not JSON.'] };
  await following.look();
  await following.look();
  expect(names()).toEqual(['council', 'police']);
  expect(lines).toEqual([{ event: 'installations not taken', why: 'it is not JSON.' }]);
});

test('one that is missing has to be named as removed, while it runs and at the next start', async () => {
  const lost = taken(entry('council'));
  file = lost;
  await following.look();
  expect(names()).toEqual(['council', 'police']);
  expect(lines).toEqual([{ event: 'installations not taken', why: expect.stringContaining('"removed": ["police"]') }]);
  expect(await keepNames(streams, lost, now)).toMatch(/no longer has police/);
  file = { ...lost, removed: ['police'] };
  await following.look();
  expect(names()).toEqual(['council']);
  // Removed once, it need not be named for ever.
  expect(await keepNames(streams, lost, now)).toBeNull();
});
