import { expect, test } from 'vitest';
import type { DirectoryCell } from '../../domain/access/directory-matrix.ts';
import type { Cell } from '../../domain/access/matrix.ts';
import { quorate } from '../cli/run.ts';
import { expectation } from './expectation.ts';

const { may, untilStart, ownChildren, commands } = expectation();
const cells: readonly (Cell | DirectoryCell)[] = JSON.parse((await quorate(['access', '--json'])).out);
const partOf = ({ who, stage }: Cell | DirectoryCell) => (stage === 'directory' ? `directory ${who}` : who);
const nameOf = (cell: Cell | DirectoryCell) => `${partOf(cell)} ${cell.may} ${cell.stage}`;
const page = new Set([...may].flatMap(([part, all]) => [...all].map((cell) => `${part} ${cell}`)));

test('what the program allows stands on the page, and what stands on the page it allows', () => {
  const allowed = cells.filter((cell) => cell.allowed).map(nameOf);
  const unwritten = allowed.filter((one) => !page.has(one));
  const untrue = [...page].filter((one) => !allowed.includes(one));
  expect({ unwritten, untrue }, 'One line of test/access/expected.txt each; who has signed it is asked before.').toEqual({
    unwritten: [],
    untrue: [],
  });
  process.stdout.write(`access: ${cells.length} cells, ${allowed.length} of them allowed, 0 wrong\n`);
});

test('what is only until the meeting starts', () => {
  expect(new Set(cells.filter((cell) => cell.why.endsWith('until the meeting starts')).map(nameOf))).toEqual(untilStart);
});

test('what is for their own children alone, and what for all', () => {
  expect(new Set(cells.filter((cell) => cell.why.includes('for their own children')).map(nameOf))).toEqual(ownChildren);
});

test('every part and every command stands on the page, also where it may nothing', () => {
  expect(new Set(may.keys())).toEqual(new Set(cells.map(partOf)));
  expect(commands).toEqual(new Set(cells.map((cell) => cell.may)));
});

test('what is nobody’s is allowed to nobody', () => {
  const somebodys = new Set([...may.values()].flatMap((all) => [...all].map((one) => one.split(' ')[0])));
  for (const command of commands)
    expect([command, cells.some((cell) => cell.may === command && cell.allowed)]).toEqual([command, somebodys.has(command)]);
});
