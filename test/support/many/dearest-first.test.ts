import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dearest } from './dearest-first.ts';

test('what is to begin first is there', () => {
  const root = join(import.meta.dirname, '../../..');
  expect(dearest.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});
