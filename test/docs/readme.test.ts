import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { readSettings, settingNames } from '../../bot/start/settings.ts';

const root = join(import.meta.dirname, '../..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const docs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
const pages = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', ...docs.map((name) => join('docs', name))];

test('the table of settings holds every setting, with its default', () => {
  const rows = new Map(
    [...read('docs/settings.md').matchAll(/^\| `([A-Z_]+)` \| ([^|]*) \|/gm)].map((row) => [row[1], row[2]?.trim()]),
  );
  expect([...rows.keys()].toSorted()).toEqual(settingNames.toSorted());
  const defaults = readSettings({});
  if ('wrong' in defaults) throw new Error(defaults.wrong.join());
  for (const [name, value] of Object.entries(defaults))
    if (name.toUpperCase() === name && value !== undefined) expect(rows.get(name), name).toBe(String(value));
});

test('every file a page links to is there', () => {
  for (const page of pages)
    for (const [, link] of read(page).matchAll(/\]\((?!https?:)([^)#]+)\)/g))
      expect(existsSync(join(root, dirname(page), link ?? '')), `${page}: ${link}`).toBe(true);
});

test('every npm script a page names is one', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  for (const page of pages)
    for (const [, name] of read(page).matchAll(/npm run (?:-s )?([a-z][a-z:-]*)/g))
      expect(scripts, `${page}: npm run ${name}`).toHaveProperty([name ?? '']);
});

test('every npm script stands on a page', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const text = pages
    .filter((page) => page !== 'CHANGELOG.md')
    .map(read)
    .join('\n');
  const named = new Set([...text.matchAll(/npm (?:run )?(?:-s )?([a-z][a-z:-]*)/g)].map(([, name]) => name));
  expect(Object.keys(scripts).filter((name) => !named.has(name))).toEqual([]);
});

test('the first screen of the README: one sentence, three pictures, the two commands, and what it does for whom', () => {
  const lines = read('README.md').split('\n').slice(0, 24);
  const [title, , first = '', second = '', blank] = lines;
  expect([title, blank]).toEqual(['# Quorate', '']);
  // One sentence, in bold, over two lines.
  expect(`${first} ${second}`).toMatch(/^\*\*[^.]+\.\*\*$/);
  const screen = lines.join('\n');
  expect(screen.match(/!\[[^\]]{15,}\]\(docs\/pictures\//g)).toHaveLength(3);
  expect(screen).toMatch(/```sh\nnpm ci && npm start [^\n]*\nnpm ci && npm test [^\n]*\n```/);
  for (const guide of ['professional', 'chair', 'administrator', 'agency-lead'])
    expect(screen).toMatch(new RegExp(`^\\| [^|]*\\(docs/guides/${guide}\\.md\\)[^|]* \\| .+ \\|$`, 'm'));
  expect(screen).toMatch(/^\| \[who runs it\]\(docs\/run-it\.md\) \| /m);
});

/** What a line of npm comes to in the end, a program each. */
function programs(line: string): readonly string[] {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  return line.split(' && ').flatMap((one) => {
    const script = scripts[/^npm (?:run )?([a-z][a-z:]*)$/.exec(one)?.[1] ?? ''];
    return script === undefined ? [one] : programs(script);
  });
}

test('CI runs the README’s test command, the check and everything long, each part once', () => {
  const ci = [...read('.ci/run').matchAll(/^npm .*$/gm)].flatMap(([line]) => programs(line));
  const [, command = ''] = /^npm ci && (npm \S+) .*tests/m.exec(read('README.md')) ?? [];
  const [all = ''] = programs('npm run test:all');
  expect(command).toBe('npm test');
  expect(ci).toEqual(expect.arrayContaining(['npm ci', ...programs(command), ...programs('npm run check'), `${all} --long`]));
  expect(new Set(ci).size).toBe(ci.length);
});
