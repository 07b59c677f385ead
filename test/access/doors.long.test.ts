import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessMatrix } from '../../domain/access/matrix.ts';
import type { Played } from '../support/slice.ts';
import { type Drive, drive, wrongWith } from './drive.ts';
import { expectation } from './expectation.ts';
import { nothingYet } from './nothing-yet.ts';
import { type Staged, stagedCase, stageNames } from './staged.ts';
import { playAccess } from './standing-people.ts';

const page = expectation();
let played: Played;
beforeAll(async () => {
  played = await playAccess();
});
afterAll(() => played.stop());

const drives: Drive[] = [];
/** Everything that went otherwise than it is written. */
async function wrongIn(one: Staged, commands?: ReadonlySet<string>): Promise<readonly string[]> {
  const done = await drive(played, one, page, (command) => commands?.has(command) ?? true);
  drives.push(done);
  expect(done.driven.length).toBeGreaterThan(0);
  return done.driven.flatMap((press) => wrongWith(press, nothingYet) ?? []);
}

test.each(stageNames)('%s: everything asked under everybody’s name', { timeout: 300_000 }, async (name) => {
  expect(await wrongIn(await stagedCase(played, name))).toEqual([]);
});

test('what may be done until the meeting starts may not be done from then on', { timeout: 300_000 }, async () => {
  const until = new Set([...page.untilStart].map((cell) => cell.split(' ')[1] ?? ''));
  // Told anew: what was allowed has changed the ones before.
  const anew = [];
  for (const name of ['convened', 'held', 'a core group called']) anew.push(await stagedCase(played, name));
  played.sandbox.clock.set(played.sandbox.clock.now() + 60 * 60_000);
  for (const one of anew) expect(await wrongIn({ ...one, started: true }, until)).toEqual([]);
});

test('every cell that is allowed was driven, and every other of a part that somebody can have then', () => {
  const presses = drives.flatMap(({ driven }) => driven);
  const cells = new Set(drives.flatMap((one) => [...one.cells]));
  const matrix = accessMatrix();
  const left = matrix.filter(({ may, who, stage }) => !cells.has(`${may} ${who.replace(' of a half-sibling', '')} ${stage}`));
  const ofTime = left.filter(({ who }) => who === 'time');
  expect(left.filter((cell) => cell.allowed && cell.who !== 'time')).toEqual([]);
  // The chair of a conference in two stages, its administrator, and all three who may of a core group.
  expect(presses.filter(({ events }) => events.includes('taken-back')).length).toBeGreaterThanOrEqual(6);
  const on = (door: string) => `${presses.filter((one) => one.on === door).length} ${door}`;
  process.stdout.write(
    `access: ${presses.length} presses (${['teams', 'slack', 'server'].map(on).join(', ')}) drove ${cells.size} of ${matrix.length} cells, ` +
      `0 wrong; of the others ${ofTime.length} are the bot's own, and ${left.length - ofTime.length} of parts nobody has then\n`,
  );
  for (const one of ['teams', 'slack', 'server'])
    expect(presses.filter(({ on: door }) => door === one).length).toBeGreaterThan(90);
});
