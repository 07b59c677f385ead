import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, cpSync, existsSync, globSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../../support/temporary.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
let place: Awaited<ReturnType<typeof temporaryFolder>>;

/** A copy of what the image holds, built: the sources of a test run are everybody's, and one of these is changed below. */
beforeAll(async () => {
  place = await temporaryFolder();
  for (const name of ['adapters', 'bot', 'cards', 'domain', 'package.json'])
    cpSync(join(root, name), join(place.folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(place.folder, 'node_modules'));
  execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', 'bot/build.ts'], { cwd: place.folder });
}, 60_000);
afterAll(() => place.remove());

const prepared = ['--disable-warning=ExperimentalWarning', '--import', './bot/prepare-node.mjs'];

/** The file that `node bot/main.ts` runs, seen from the root. */
function started(): string {
  const script = "console.log(import.meta.resolve(new URL('bot/main.ts', 'file://' + process.cwd() + '/').href))";
  const url = execFileSync(process.execPath, [...prepared, '--input-type=module', '-e', script], {
    cwd: place.folder,
    encoding: 'utf8',
  });
  return fileURLToPath(url.trim()).slice(place.folder.length + 1);
}

test('what was built finds the files that lie beside its sources', () => {
  const built = globSync('dist/*/*.mjs', { cwd: place.folder });
  expect(built.length).toBeGreaterThan(10);
  const asked = built.flatMap((file) => {
    const code = readFileSync(join(place.folder, file), 'utf8');
    expect(code, file).not.toMatch(/import\.meta\.dirname|new URL\([^()]*,\s*import\.meta\.url\s*\)\.href\.href/);
    return [...code.matchAll(/new URL\("([^"$]+)", import\.meta\.url\)/g)].map((found) => join(dirname(file), found[1] ?? ''));
  });
  expect(asked.length).toBeGreaterThan(4);
  for (const file of asked) expect(existsSync(join(place.folder, file)), file).toBe(true);
});

test('every file of it is ASCII, which takes half the memory, and says what its source says', async () => {
  const built = globSync('dist/*/*.mjs', { cwd: place.folder }).map((file) => readFileSync(join(place.folder, file), 'utf8'));
  const beyond = /[^\0-\x7f]/;
  expect(built.filter((code) => beyond.test(code))).toEqual([]);
  const values = /^\s*[\w$]+: ("(?:[^"\\\n]|\\u[0-9a-f]{4})*\\u[0-9a-f]{4}(?:[^"\\\n]|\\u[0-9a-f]{4})*"),?$/gm;
  const texts = built.flatMap((code) => [...code.matchAll(values)].map((found): string => JSON.parse(found[1] ?? '')));
  const source = globSync('{adapters,bot,cards,domain}/**/*.ts', { cwd: place.folder })
    .map((file) => readFileSync(join(place.folder, file), 'utf8'))
    .join('\n');
  expect(texts.length).toBeGreaterThan(100);
  expect(texts.filter((text) => beyond.test(text) && !text.includes("'") && !source.includes(text))).toEqual([]);
});

test('the sandbox runs as it was built: its page, its store and its people are there', async () => {
  expect(started()).toMatch(/^dist\/[\d-]+\/main\.mjs$/);
  const child = spawn(process.execPath, [...prepared, 'bot/main.ts', 'sandbox'], {
    cwd: place.folder,
    env: { PATH: process.env.PATH, PORT: '0', DATA_DIR: join(place.folder, 'data') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let page = '';
  for await (const line of createInterface(child.stdout)) {
    page = /Open\s+(http\S+)/.exec(line)?.[1] ?? '';
    if (page !== '') break;
  }
  const answer = await fetch(page);
  const script = /<script[^>]* src="([^"]+)"/.exec(await answer.text())?.[1] ?? '';
  const loaded = await fetch(new URL(script, page));
  child.kill('SIGTERM');
  const [code] = await once(child, 'exit');
  expect([answer.status, loaded.status, code]).toEqual([200, 200, 0]);
}, 60_000);

test('once a source is another one, the sources are run and not what was built of them', () => {
  appendFileSync(join(place.folder, 'domain/calendar/london.ts'), '\n// changed\n');
  expect(started()).toBe('bot/main.ts');
});
