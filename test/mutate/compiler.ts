import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { broken, type Mutant } from './mutant.ts';

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
 * Those that the compiler does not refuse: a fault that does not compile reaches nobody. Each is a file of its own beside the one it is of, so that
 * one run of tsc answers for many. An error in a file that imports it is not seen: some are taken to compile that do not, never the other way round.
 */
export function compiling(mutants: readonly Mutant[]): readonly Mutant[] {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  cpSync('domain', join(copy, 'domain'), { recursive: true });
  writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify(settings));
  const [first] = errors();
  if (first !== undefined) throw new Error(`domain/ does not compile as it is: ${first.file}`);
  const groups = Array.from({ length: Math.ceil(mutants.length / most) }, (_, at) => mutants.slice(at * most, (at + 1) * most));
  return groups.flatMap(notRefused);
}

function notRefused(mutants: readonly Mutant[]): readonly Mutant[] {
  const besides = new Map(mutants.map((one, at) => [one, one.file.replace(/ts$/, `${at}.ts`)]));
  for (const [one, file] of besides) writeFileSync(join(copy, file), broken(readFileSync(one.file, 'utf8'), one));
  const wrong = new Set<string>();
  // Where a text cannot even be parsed, tsc says that and looks at nothing else: it is taken out, and the others are asked about anew.
  for (let found = errors(); ; found = errors()) {
    for (const { file } of found) wrong.add(file);
    const unparsed = new Set(found.filter(({ code }) => code.startsWith('TS1')).map(({ file }) => file));
    for (const file of unparsed) rmSync(join(copy, file));
    if (unparsed.size === 0) break;
  }
  for (const file of besides.values()) rmSync(join(copy, file), { force: true });
  return mutants.filter((one) => !wrong.has(besides.get(one) ?? ''));
}

function errors(): readonly { readonly file: string; readonly code: string }[] {
  const { stdout, error } = spawnSync('tsc', ['-p', copy, '--pretty', 'false'], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (error !== undefined) throw error;
  const lines = stdout.matchAll(/^(?:\.mutate\/types\/)?(domain\/.+?)\(\d+,\d+\): error (TS\d+)/gm);
  return [...lines].map(([, file = '', code = '']) => ({ file, code: code.length === 6 ? code : '' }));
}
