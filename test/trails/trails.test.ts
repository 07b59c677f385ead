import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from './stage.ts';
import { play, type Story } from './story.ts';

const rewrite = process.env.UPDATE_TRAILS === '1';
const here = import.meta.dirname;
const golden = join(here, 'golden');
const names = readdirSync(join(here, 'stories')).map((file) => basename(file, '.ts'));

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.stop());

test.each(names)('%s', { timeout: 60_000 }, async (name) => {
  const { story }: { story: Story } = await import(`./stories/${name}.ts`);
  const told = await play(stage, story);
  const file = join(golden, `${name}.trail.txt`);
  if (rewrite) return writeFileSync(file, told);
  if (!existsSync(file))
    throw new Error(
      `${name} has no trail yet: UPDATE_TRAILS=1 npx vitest run test/trails writes it. Read it before you commit it.`,
    );
  expect(told, `what people see in ${name} has changed: see test/trails/README.md`).toBe(readFileSync(file, 'utf8'));
});

test('every trail has its story', () => {
  const trails = readdirSync(golden).flatMap((file) => (file.endsWith('.trail.txt') ? [file.replace('.trail.txt', '')] : []));
  expect(trails.toSorted()).toEqual(names.toSorted());
});
