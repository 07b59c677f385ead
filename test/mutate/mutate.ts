import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { parseArgs } from 'node:util';
import { cannotMatter } from './cannot-matter.ts';
import { compiling } from './compiler.ts';
import { type Fate, Found } from './found.ts';
import type { Mutant } from './mutant.ts';
import { nearestFirst } from './order.ts';
import { placesOf } from './places.ts';
import { percent, type Tally, table, tally } from './report.ts';
import type { Asked, Told } from './run-tests.ts';
import { isDrawn } from './sample.ts';

/**
 * `npm run mutate`: breaks every rule of the domain on purpose, one place at a time, and asks the tests of the domain whether they notice.
 * Folders or files can be named (`npm run mutate -- domain/access`), how many per cent of the places are drawn by chance (`--sample 20`), and from
 * where on (`--from 50`), so that a further sample meets none of an earlier one. What was found out before is kept in `.mutate/`
 * and asked anew only where the file or a test of it has changed; a run that is ended goes on there.
 * Ends with 1 where fewer than 85 % are noticed, or where what is written in cannot-matter.ts is not so any more.
 */
const least = 85;
/** Where a rule stands, and where its tests do: another's test may reach it by chance, and is no test of it. */
const testsOf: Readonly<Record<string, readonly string[]>> = {
  'domain/access': ['test/domain/access', 'test/domain/case'],
  'domain/calendar': ['test/domain/calendar'],
  'domain/timescales': ['test/domain/timescales', 'test/domain/procedures'],
  'domain/person': ['test/domain/person'],
  'domain/case': ['test/domain/case', 'test/domain/access'],
};
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: 'string', default: '100' }, from: { type: 'string', default: '0' } },
});
const sample = { share: Number(values.sample), from: Number(values.from) };
const folders = positionals.length > 0 ? positionals : Object.keys(testsOf);

/** One core, and only while nobody else wants it. */
setPriority(19);
mkdirSync('.mutate', { recursive: true });

/** What asks the compiler about the sources finds every mutant in them at once, and runs none. */
const runsTheCode = (test: string) => !readFileSync(test, 'utf8').includes("from 'typescript/");

function testsFor(folder: string): readonly string[] {
  const [, where] = Object.entries(testsOf).find(([one]) => folder === one || folder.startsWith(`${one}/`)) ?? [];
  return (where ?? ['test/domain']).flatMap((one) => globSync(`${one}/**/*.test.ts`)).filter(runsTheCode);
}

/** null: it was ended, having used up its `seconds` of the processor, however long others kept that busy, or all memory. */
function ask(asked: Asked, seconds: number): Told | null {
  const command = `ulimit -t ${seconds}; exec "$0" test/mutate/run-tests.ts`;
  const { stdout, stderr, signal, error } = spawnSync('sh', ['-c', command, process.execPath], {
    input: JSON.stringify(asked),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, NODE_OPTIONS: '--disable-warning=ExperimentalWarning', NODE_COMPILE_CACHE: '.mutate/compiled' },
  });
  if (error !== undefined) throw error;
  if (signal !== null) return null;
  const last = stdout.trimEnd().split('\n').at(-1) ?? '';
  if (!last.startsWith('{')) throw new Error(`The tests could not be run: ${stderr}`);
  return JSON.parse(last) as Told;
}

async function breakAll(folder: string): Promise<Tally> {
  const mutants = compiling((await placesOf(folder)).filter((one) => isDrawn(one, sample)));
  const tests = testsFor(folder);
  const plain = ask({ mutant: null, tests }, 3_600);
  if (plain === null || 'red' in plain) throw new Error(`They are not green as it is: ${plain?.red}`);
  const found = new Found(tests);
  const fates = mutants.map((mutant, at): readonly [Mutant, Fate] => {
    const known = found.of(mutant);
    if (known !== undefined) return [mutant, known];
    const told = ask({ mutant, tests: nearestFirst(mutant.file, plain.took) }, Math.ceil(60 + 5 * plain.seconds));
    const fate = told === null ? 'endless' : 'red' in told ? told.red : null;
    found.keep(mutant, fate);
    process.stdout.write(`${folder}: ${at + 1} of ${mutants.length}${fate === null ? ', unnoticed' : ''}\n`);
    return [mutant, fate];
  });
  return tally(folder, fates, cannotMatter);
}

const all: Tally[] = [];
for (const folder of folders) all.push(await breakAll(folder));
// Of a sample nobody can say what is not made any more.
const outdated = sample.share === 100 ? all.flatMap((one) => one.outdated) : [];
const report = [
  ...all.flatMap(({ unnoticed }) => unnoticed),
  ...outdated.map((one) => `cannot-matter.ts says what is not so: ${one}`),
  ...(sample.share === 100 ? [] : [`Of ${sample.share} % of all places, drawn by chance from ${sample.from} % on:`]),
  table(all),
].join('\n');
writeFileSync('.mutate/report.txt', `${report}\n`);
process.stdout.write(`\n${report}\n`);
const low = all.filter((one) => percent(one) < least);
if (low.length > 0) process.stdout.write(`Under ${least} %: ${low.map(({ folder }) => folder).join(', ')}\n`);
process.exitCode = low.length > 0 || outdated.length > 0 ? 1 : 0;
