import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Played } from '../support/slice.ts';
import { drive, wrongWith } from './drive.ts';
import { expectation } from './expectation.ts';
import { nothingYet } from './nothing-yet.ts';
import { stagedCase } from './staged.ts';
import { playAccess } from './standing-people.ts';

const page = expectation();
let played: Played;
beforeAll(async () => {
  played = await playAccess();
});
afterAll(() => played.stop());

/** One in six by name, always the same ones; doors.long.test.ts drives them all. */
const isChosen = (text: string) => [...text].reduce((sum, sign) => sum + (sign.codePointAt(0) ?? 0), 0) % 6 === 0;

test.each(['with the chair', 'held', 'a core group called'])(
  '%s: some of what can be asked, under everybody’s name, is as it is written',
  { timeout: 60_000 },
  async (name) => {
    const staged = await stagedCase(played, name);
    const { driven, cells } = await drive(played, staged, page, (command, person) => isChosen(`${command} ${person} ${name}`));
    expect(driven.flatMap((one) => wrongWith(one, nothingYet) ?? [])).toEqual([]);
    expect(cells.size).toBeGreaterThan(10);
    expect(new Set(driven.map((one) => one.expected)).size).toBeGreaterThan(1);
  },
);
