import { expect, test } from 'vitest';
import type { DirectoryCell } from '../../domain/access/directory-matrix.ts';
import type { Cell } from '../../domain/access/matrix.ts';
import { quorate } from '../cli/run.ts';
import { expectation } from './expectation.ts';

const { may, untilStart, ownChildren, quiet, commands } = expectation();
const cells: readonly (Cell | DirectoryCell)[] = JSON.parse((await quorate(['access', '--json'])).out);
const partOf = ({ who, stage }: Cell | DirectoryCell) => (stage === 'directory' ? `directory ${who}` : who);
const nameOf = (cell: Cell | DirectoryCell) => `${partOf(cell)} ${cell.may} ${cell.stage}`;
const page = new Set([...may].flatMap(([part, all]) => [...all].map((cell) => `${part} ${cell}`)));

test('what the program allows stands on the page, and what stands on the page it allows', () => {
  const allowed = cells.filter((cell) => cell.allowed && !cell.who.includes(' ')).map(nameOf);
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

test('what is refused outside its stages as a stranger’s is', () => {
  const found = cells.filter((cell) => cell.why === 'they may have no part in it');
  expect(new Set(found.map((cell) => `${partOf(cell)} ${cell.may}`))).toEqual(quiet);
});

test('what is for their own children alone, and what for all: of a half-sibling nobody has more than stands on the page (Q-9)', () => {
  expect(new Set(cells.filter((cell) => cell.why.includes('for their own children')).map(nameOf))).toEqual(ownChildren);
  const another = ' of a half-sibling';
  const refused = cells.filter(({ who, allowed, why }) => who.endsWith(another) && !allowed && why.startsWith('Q-9'));
  expect(new Set(refused.map((cell) => nameOf(cell).replace(another, '')))).toEqual(ownChildren);
  const given = cells
    .filter(({ who, allowed }) => who.endsWith(another) && allowed)
    .map((cell) => nameOf(cell).replace(another, ''));
  expect(given.filter((one) => !page.has(one) || ownChildren.has(one))).toEqual([]);
});

test('a guest, or whoever else is nobody of the partnership, may nothing at any stage (Q-4)', () => {
  const guests = cells.filter(({ who }) => who === 'guest');
  expect(new Set(guests.map(({ may: command }) => command)).size).toBeGreaterThan(200);
  expect(guests.filter(({ allowed }) => allowed)).toEqual([]);
  expect(may.get('guest')).toEqual(new Set());
});

test('every part and every command stands on the page, also where it may nothing', () => {
  expect(new Set(may.keys())).toEqual(new Set(cells.map((cell) => partOf(cell).replace(' of a half-sibling', ''))));
  expect(commands).toEqual(new Set(cells.map((cell) => cell.may)));
});

test('what is nobody’s is allowed to nobody', () => {
  const somebodys = new Set([...may.values()].flatMap((all) => [...all].map((one) => one.split(' ')[0])));
  for (const command of commands)
    expect([command, cells.some((cell) => cell.may === command && cell.allowed)]).toEqual([command, somebodys.has(command)]);
});
