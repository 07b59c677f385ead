import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('every number of a procedure has a least and a most: what counts days with it may not leave the calendar', () => {
  const files = globSync('domain/procedures/**/*.ts');
  expect(files.length).toBeGreaterThan(10);
  const open = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/z\.(?:int|number)\(\)(?!\.min\(\d+\)\.max\(\d+\))[^,)\n]*/g)].map(
      ([one]) => `${file}: ${one}`,
    ),
  );
  // The amount of a timescale has its most by its unit: `furthest`, of whoever reads a file.
  expect(open).toEqual(['domain/procedures/timescale.ts: z.int().positive(']);
});
