import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { circlesIn } from './support/house/circles.ts';
import { importsOf, sources } from './support/house/imports.ts';

/** The circles that are still to be broken. This list may only shrink. */
const known: readonly (readonly string[])[] = JSON.parse(
  readFileSync(join(import.meta.dirname, 'support/house/known-circles.json'), 'utf8'),
);
const circles = circlesIn(new Map(sources.map((file) => [file, importsOf(file)])));
const told = (all: readonly (readonly string[])[]) => all.map((one) => one.join(' '));

describe('import circles, types too', () => {
  test('no new one, and none that has grown', () => {
    const fresh = circles.filter((circle) => !known.some((one) => circle.every((file) => one.includes(file))));
    expect(
      told(fresh),
      'These files import each other in a circle. Move what both need into a file of its own, below them, or pass it as a parameter.',
    ).toEqual([]);
  });

  test('what is broken is off the list', () => {
    const over = known.filter((one) => !circles.some((circle) => circle.join() === one.join()));
    expect(
      told(over),
      'These circles are not there any more as listed: put test/support/house/known-circles.json right.',
    ).toEqual([]);
  });

  test.each([
    ['no circle', { a: ['b'], b: ['c'], c: [] }, []],
    ['two files', { a: ['b'], b: ['a'], c: ['a'] }, [['a', 'b']]],
    ['a file that imports itself', { a: ['a'] }, [['a']]],
    [
      'two circles joined one way',
      { a: ['b'], b: ['a', 'c'], c: ['d'], d: ['c'] },
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['two circles through one file', { a: ['b'], b: ['a', 'c'], c: ['b'] }, [['a', 'b', 'c']]],
    ['a long way round, met half way first', { a: ['d', 'b'], b: ['c'], c: ['d'], d: ['e'], e: ['b'] }, [['b', 'c', 'd', 'e']]],
    ['what is not ours', { a: ['zod', 'node:fs'] }, []],
  ])('finds: %s', (_what, imports, expected) => {
    expect(circlesIn(new Map(Object.entries(imports)))).toEqual(expected);
  });
});
