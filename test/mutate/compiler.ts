import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type CheckResult, CheckStatus } from '@stryker-mutator/api/check';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { broken, type Place } from './mutant.ts';

interface Asked extends Place {
  readonly id: string;
  readonly fileName: string;
}

const copy = '.mutate/types';
/** What is left unused is for `npm run check` to say: a mutant that only leaves a name unused is still a fault that could be written. */
const settings = {
  extends: '../../tsconfig.json',
  compilerOptions: { noUnusedLocals: false, noUnusedParameters: false, incremental: true, tsBuildInfoFile: './kept' },
  include: ['domain'],
};

/**
 * Leaves out the mutants that the compiler refuses: a fault that does not compile reaches nobody. (Stryker's own checker needs an
 * interface that TypeScript 7 does not have.) One mutant of each file at a time, and only an error in its own file counts, so that some
 * are taken to compile that do not; never the other way round.
 */
class Compiler {
  async init(): Promise<void> {
    rmSync(copy, { recursive: true, force: true });
    mkdirSync(copy, { recursive: true });
    cpSync('domain', join(copy, 'domain'), { recursive: true });
    writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify(settings));
    const now = filesWithErrors();
    if (now.size > 0) throw new Error(`domain/ does not compile as it is: ${[...now].join(', ')}`);
  }

  async group(mutants: readonly Asked[]): Promise<string[][]> {
    const ofOne = [...Map.groupBy(mutants, ({ fileName }) => fileName).values()];
    const rounds = Math.max(0, ...ofOne.map((all) => all.length));
    return Array.from({ length: rounds }, (_, round) => ofOne.flatMap((all) => all.slice(round, round + 1).map(({ id }) => id)));
  }

  async check(mutants: readonly Asked[]): Promise<Record<string, CheckResult>> {
    const all = mutants.map((one) => ({ ...one, file: relative('', one.fileName).replaceAll('\\', '/') }));
    for (const one of all) writeFileSync(join(copy, one.file), broken(readFileSync(one.file, 'utf8'), one));
    const wrong = filesWithErrors();
    for (const { file } of all) cpSync(file, join(copy, file));
    return Object.fromEntries(
      all.map(({ id, file }) => [
        id,
        wrong.has(file) ? { status: CheckStatus.CompileError, reason: 'tsc' } : { status: CheckStatus.Passed },
      ]),
    );
  }
}

function filesWithErrors(): ReadonlySet<string> {
  const { stdout, error } = spawnSync('tsc', ['-p', copy, '--pretty', 'false'], { encoding: 'utf8' });
  if (error !== undefined) throw error;
  const lines = stdout.matchAll(/^(?:\.mutate\/types\/)?(domain\/.+?)\(\d+,\d+\): error /gm);
  return new Set([...lines].map(([, file]) => file as string));
}

/** Stryker looks a plugin up by this name. */
export const strykerPlugins = [declareClassPlugin(PluginKind.Checker, 'compiler', Compiler)];
