import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { playPictures, showPictures } from './shown.ts';

let played: Awaited<ReturnType<typeof playPictures>>;
beforeAll(async () => {
  played = await playPictures();
}, 60_000);
afterAll(() => played?.stop());

test('the pictures of the README and docs/ show what the bot says today', async () => {
  const then = readFileSync(join(import.meta.dirname, 'shown.txt'), 'utf8');
  expect(await showPictures(played), 'Take them anew: npm run pictures, look at them, and commit them.').toBe(then);
}, 120_000);
