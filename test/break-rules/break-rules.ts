import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import type { Change } from './change.ts';
import { coverage, keptChanges, type Named, type Row, root, titlePattern } from './rows.ts';

/**
 * `npm run break-rules`: whether the tests that docs/coverage.md names notice when their rule is broken. `-- ST-T1 FV-T3`: of these rows alone.
 * It works on a copy of the tree as it stands, changes not committed included.
 */
interface Result {
  readonly file: string;
  readonly title: string;
  readonly status: string;
}

/** What vitest writes of a run. */
interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly Omit<Result, 'file'>[];
  }[];
}

const say = (text: string): boolean => process.stdout.write(`${text}\n`);
const asked = process.argv.slice(2);
const rows = coverage().filter(({ id, done }) => done !== null && (asked.length === 0 || asked.includes(id)));
const changes = await keptChanges();
const copy = copied();
const failed: string[] = [];
try {
  say(`${rows.length} rows. First their tests as they are.`);
  const asIs = run(rows.flatMap(({ done }) => done ?? []));
  for (const [at, row] of rows.entries()) {
    say(`${at + 1} of ${rows.length}: ${row.id}`);
    for (const fault of faultsOf(row, row.done ?? [], asIs)) {
      failed.push(`${row.id}: ${fault}`);
      say(`  ${fault}`);
    }
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
for (const id of asked)
  if (!rows.some((row) => row.id === id)) failed.push(`${id}: docs/coverage.md does not say that it is done`);
say(failed.length === 0 ? `All ${rows.length} rows are noticed when they are broken.` : `\n${failed.join('\n')}`);
process.exitCode = failed.length === 0 ? 0 : 1;

function faultsOf({ id }: Row, named: readonly Named[], green: readonly Result[] | null): readonly string[] {
  if (green === null) return ['no test could run as it is'];
  const notGreen = named.filter((one) => !isGreen(one, green));
  if (notGreen.length > 0) return notGreen.map(({ title }) => `not green as it is: "${title}"`);
  const faults: string[] = [];
  const turned = new Set<string>();
  for (const change of changes.filter((one) => one.row === id)) {
    const results = runWith(change, named);
    const red = results === null ? [] : named.filter((one) => isRed(one, results));
    for (const { title } of red) turned.add(title);
    const what = `${change.file}: ${change.after.trim() === '' ? 'without' : 'instead of'} ${JSON.stringify(change.before)}`;
    if (results === null) faults.push(`no test could run: ${what}`);
    else if (red.length === 0) faults.push(`nothing turned red: ${what}`);
  }
  const never = named.filter(({ title }) => !turned.has(title));
  return [...faults, ...never.map(({ title }) => `turned red by no change: "${title}"`)];
}

/** Each time it was run: once a row where a table gives it several. */
function ranOf({ file, title }: Named, results: readonly Result[]): readonly Result[] {
  const pattern = new RegExp(`^${titlePattern(title)}`);
  return results.filter((one) => one.file === file && pattern.test(one.title));
}

function isGreen(one: Named, results: readonly Result[]): boolean {
  const ran = ranOf(one, results);
  return ran.length > 0 && ran.every(({ status }) => status === 'passed');
}

function isRed(one: Named, results: readonly Result[]): boolean {
  return ranOf(one, results).some(({ status }) => status === 'failed');
}

/** Where whole bots are started, which takes long: only what no other test of the row notices is asked of them. */
function isSlow({ file }: Named): boolean {
  return /^test\/(access|cli|e2e|page|trails)\//.test(file);
}

function runWith({ file, before, after }: Change, named: readonly Named[]): readonly Result[] | null {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    text.replace(before, () => after),
  );
  try {
    const quick = named.filter((one) => !isSlow(one));
    const results = quick.length === 0 ? null : run(quick);
    if (results !== null && quick.some((one) => isRed(one, results))) return results;
    const slow = named.filter(isSlow);
    return slow.length === 0 ? results : run(slow);
  } finally {
    writeFileSync(path, text);
  }
}

/** Only the named tests, each once; null where nothing came to be run. */
function run(named: readonly Named[]): readonly Result[] | null {
  const files = [...new Set(named.map(({ file }) => file))];
  const pattern = named.map(({ title }) => `(${titlePattern(title)})`).join('|');
  const out = join(copy, '.result.json');
  rmSync(out, { force: true });
  const settings = ['--retry=0', '--reporter=json', `--outputFile=${out}`, '--testNamePattern', pattern];
  spawnSync('npx', ['vitest', 'run', ...files, ...settings], { cwd: copy, stdio: 'ignore', timeout: 900_000 });
  try {
    const { testResults } = JSON.parse(readFileSync(out, 'utf8')) as Report;
    const all = testResults.flatMap(({ name, assertionResults }) =>
      assertionResults.map(({ title, status }) => ({ file: relative(copy, name).replaceAll('\\', '/'), title, status })),
    );
    const ran = all.filter(({ status }) => status === 'passed' || status === 'failed');
    return ran.length > 0 ? ran : null;
  } catch {
    return null;
  }
}

function copied(): string {
  const to = mkdtempSync(join(tmpdir(), 'quorate-break-'));
  const { stdout } = spawnSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' });
  for (const file of stdout.split('\0').filter((name) => name !== '')) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    cpSync(join(root, file), join(to, file), { force: true, dereference: true });
  }
  symlinkSync(join(root, 'node_modules'), join(to, 'node_modules'));
  return to;
}
