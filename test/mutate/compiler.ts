import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type CheckResult, CheckStatus } from '@stryker-mutator/api/check';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { broken, type Place } from './mutant.ts';
import { isDrawn } from './sample.ts';

interface Asked extends Place {
  readonly id: string;
  readonly fileName: string;
}

const copy = '.mutate/types';
/** So many mutants are compiled at a time. */
const most = 800;
/** What is left unused is for `npm run check` to say: a mutant that only leaves a name unused is still a fault that could be written. */
const settings = {
  extends: '../../tsconfig.json',
  compilerOptions: { noUnusedLocals: false, noUnusedParameters: false },
  include: ['domain'],
};

/**
 * Leaves out the mutants that the compiler refuses: a fault that does not compile reaches nobody. (Stryker's own checker needs an
 * interface that TypeScript 7 does not have.) Each is a file of its own beside the one it is of, so that one run of tsc answers for
 * many. An error in a file that imports it is not seen: some are taken to compile that do not, never the other way round.
 */
class Compiler {
  async init(): Promise<void> {
    rmSync(copy, { recursive: true, force: true });
    mkdirSync(copy, { recursive: true });
    cpSync('domain', join(copy, 'domain'), { recursive: true });
    writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify(settings));
    const [first] = errors();
    if (first !== undefined) throw new Error(`domain/ does not compile as it is: ${first.file}`);
  }

  async group(mutants: readonly Asked[]): Promise<string[][]> {
    const groups = Array.from({ length: Math.ceil(mutants.length / most) }, (_, at) => mutants.slice(at * most, (at + 1) * most));
    return groups.map((group) => group.map(({ id }) => id));
  }

  async check(mutants: readonly Asked[]): Promise<Record<string, CheckResult>> {
    const drawn = mutants.map((one) => ({ ...one, file: fileOf(one) })).filter((one) => isDrawn(one.file, one, 0));
    const besides = new Map(drawn.map((one) => [one.id, one.file.replace(/ts$/, `${one.id}.ts`)]));
    for (const one of drawn) writeFileSync(join(copy, besides.get(one.id) ?? ''), broken(readFileSync(one.file, 'utf8'), one));
    const wrong = new Set<string>();
    // Where a text cannot even be parsed, tsc says that and looks at nothing else: it is taken out, and the others are asked about anew.
    for (let found = errors(); ; found = errors()) {
      for (const { file } of found) wrong.add(file);
      const unparsed = new Set(found.filter(({ code }) => code.startsWith('TS1')).map(({ file }) => file));
      for (const file of unparsed) rmSync(join(copy, file));
      if (unparsed.size === 0) break;
    }
    for (const file of besides.values()) rmSync(join(copy, file), { force: true });
    return Object.fromEntries(
      mutants.map(({ id }) => {
        const file = besides.get(id);
        if (file === undefined) return [id, refused('not drawn')];
        return [id, wrong.has(file) ? refused('does not compile') : { status: CheckStatus.Passed }];
      }),
    );
  }
}

function refused(reason: string): CheckResult {
  return { status: CheckStatus.CompileError, reason };
}

function fileOf({ fileName }: Asked): string {
  return relative('', fileName).replaceAll('\\', '/');
}

function errors(): readonly { readonly file: string; readonly code: string }[] {
  const { stdout, error } = spawnSync('tsc', ['-p', copy, '--pretty', 'false'], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (error !== undefined) throw error;
  const lines = stdout.matchAll(/^(?:\.mutate\/types\/)?(domain\/.+?)\(\d+,\d+\): error (TS\d+)/gm);
  return [...lines].map(([, file = '', code = '']) => ({ file, code: code.length === 6 ? code : '' }));
}

/** Stryker looks a plugin up by this name. */
export const strykerPlugins = [declareClassPlugin(PluginKind.Checker, 'compiler', Compiler)];
