import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { cannotMatter } from './cannot-matter.ts';
import type { Mutant } from './mutant.ts';
import { percent, type Tally, table, tally } from './report.ts';
import { isDrawn, share } from './sample.ts';

/**
 * `npm run mutate`: breaks every rule of the domain on purpose, one place at a time, and asks the tests of the domain whether they notice.
 * Folders or files can be named (`npm run mutate -- domain/access`), and how many per cent of the places are drawn by chance
 * (`--sample 20`). What was found out before is kept in `.mutate/` and asked anew only
 * where the file or a test of it has changed; a run that is ended goes on there.
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
const { positionals, values } = parseArgs({ allowPositionals: true, options: { sample: { type: 'string', default: '100' } } });
process.env.MUTATE_SAMPLE = values.sample;
const folders = positionals.length > 0 ? positionals : Object.keys(testsOf);

/** What asks the compiler about the sources finds every mutant in them at once, and runs none. */
const runsTheCode = (test: string) => !readFileSync(test, 'utf8').includes("from 'typescript/");

/** One core, and only while nobody else wants it. */
setPriority(19);
mkdirSync('.mutate', { recursive: true });

/** Of a folder within one of those: what stands beside it, where there is such a folder, so that a part is asked in minutes and the whole in hours. */
function testsFor(folder: string): readonly string[] {
  const [, whole] = Object.entries(testsOf).find(([one]) => folder === one || folder.startsWith(`${one}/`)) ?? [];
  const beside = `test/${folder}`;
  return whole !== undefined && !(folder in testsOf) && existsSync(beside) ? [beside] : (whole ?? ['test/domain']);
}

async function breakAll(folder: string): Promise<readonly Mutant[]> {
  const tests = testsFor(folder);
  const stryker = new Stryker({
    mutate: [folder.endsWith('.ts') ? folder : `${folder}/**/*.ts`, '!**/shape.ts'],
    testRunner: 'plain',
    // What is evaluated anew for each of two hundred test files is much for a process.
    testRunnerNodeArgs: ['--max-old-space-size=12288', '--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
    plugins: [import.meta.resolve('./runner.ts'), import.meta.resolve('./compiler.ts')],
    plain: {
      tests: tests
        .flatMap((one) => globSync(`${one}/**/*.test.ts`))
        .filter(runsTheCode)
        .toSorted(),
    },
    checkers: ['compiler'],
    warnings: { unknownOptions: false, slow: false, preprocessorErrors: true, unserializableOptions: true },
    coverageAnalysis: 'perTest',
    concurrency: 1,
    // What was evaluated for one mutant is not given back before the process ends.
    maxTestRunnerReuse: 60,
    // A loop without end is noticed, but so that a machine with other work is not taken for one.
    timeoutMS: 10_000,
    // Every test once, at the lowest priority, beside whatever else the machine does.
    dryRunTimeoutMinutes: 60,
    incremental: true,
    incrementalFile: `.mutate/${folder.replaceAll('/', '-')}-${values.sample}.json`,
    tempDirName: '.mutate/copy',
    ignorePatterns: ['docs', 'data', '.mutate'],
    // Stryker reads a tsconfig with an interface of the compiler that TypeScript 7 does not have. It is not needed to run the tests.
    tsconfigFile: 'none',
    reporters: ['progress-append-only'],
  });
  const found = await stryker.runMutationTest();
  return found
    .map(({ fileName, status, location, replacement }): Mutant => {
      return { file: relative('', fileName).replaceAll('\\', '/'), status, location, replacement };
    })
    .filter((one) => isDrawn(one.file, one, 1));
}

const all: Tally[] = [];
for (const folder of folders) {
  all.push(tally(folder, await breakAll(folder), cannotMatter));
}
// Of a sample nobody can say what is not made any more.
const outdated = share() === 100 ? all.flatMap((one) => one.outdated) : [];
const report = [
  ...all.flatMap(({ unnoticed }) => unnoticed),
  ...outdated.map((one) => `cannot-matter.ts says what is not so: ${one}`),
  ...(share() === 100 ? [] : [`Of ${share()} % of all places, drawn by chance:`]),
  table(all),
].join('\n');
writeFileSync('.mutate/report.txt', `${report}\n`);
process.stdout.write(`\n${report}\n`);
const low = all.filter((one) => percent(one) < least);
if (low.length > 0) process.stdout.write(`Under ${least} %: ${low.map(({ folder }) => folder).join(', ')}\n`);
process.exitCode = low.length > 0 || outdated.length > 0 ? 1 : 0;
