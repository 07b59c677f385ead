import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isWhole, partOf } from '../support/many/part-of.ts';
import { openStage, type Stage } from './stage.ts';
import { play, type Story } from './story.ts';

const rewrite = process.env.UPDATE_TRAILS === '1';
const here = import.meta.dirname;
const golden = join(here, 'golden');
/** Every file under a folder that ends so, without that, as `list-changed` or `plan-changes/moved`. */
const filesUnder = (folder: string, ending: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((file) =>
    file.endsWith(ending) ? [file.slice(0, -ending.length).replaceAll(sep, '/')] : [],
  );
const names = filesUnder(join(here, 'stories'), '.ts');

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.stop());

// Written once, where every one is asked.
const asked = rewrite && !isWhole() ? [] : partOf(names, 2);

test.each(asked)('%s', { timeout: rewrite ? 120_000 : 60_000 }, async (name) => {
  const { story }: { story: Story } = await import(join(here, 'stories', `${name}.ts`));
  const told = await play(stage, story);
  const file = join(golden, `${name}.trail.txt`);
  if (rewrite) {
    // On a busy machine somebody may have waited longer than a platform waits: what is written was told twice.
    expect(await play(stage, story), `${name} was not told the same twice: write it again`).toBe(told);
    mkdirSync(dirname(file), { recursive: true });
    return writeFileSync(file, told);
  }
  if (!existsSync(file))
    throw new Error(
      `${name} has no trail yet: UPDATE_TRAILS=1 npx vitest run --project=long test/trails writes it. Read it before you commit it.`,
    );
  expect(told, `what people see in ${name} has changed: see test/trails/README.md`).toBe(readFileSync(file, 'utf8'));
});

test('every trail has its story', () => {
  const trails = filesUnder(golden, '.trail.txt');
  expect(trails.toSorted()).toEqual(names.toSorted());
});
