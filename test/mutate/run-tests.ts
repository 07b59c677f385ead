import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { expect } from 'vitest';
import { broken, type Mutant } from './mutant.ts';
import { Written } from './written.ts';

/** What a run is asked. null: nothing is broken. The tests run in this order. */
export interface Asked {
  readonly mutant: Mutant | null;
  readonly tests: readonly string[];
}

/** The first test that failed, and its file; where none did, how long each file took, in milliseconds, and the whole of the processor's time, in seconds. */
export type Told =
  | { readonly red: string; readonly test: string; readonly why: string }
  | { readonly took: Readonly<Record<string, number>>; readonly seconds: number };

/*
 * A process that runs tests written for vitest, one file after the other until one fails, on modules that they share as under `npm test`; vitest
 * itself takes longer to start than most mutants to be noticed (docs/testing.md has both measured). It knows what the tests of the domain use of
 * vitest: test, describe, each of both, afterEach, and vitest's own `expect`; what is asked in parts is asked whole.
 */
const { mutant, tests } = JSON.parse(readFileSync(0, 'utf8')) as Asked;
const written = new Written();
const inject = (what: string) => (what === 'whole' ? true : 0);
(globalThis as { asVitest?: object }).asVitest = { ...written.asVitest, expect, inject };
const asVitest = 'export const { test, describe, afterEach, expect, inject } = globalThis.asVitest;';
// A mutant is noticed by the first example that fails: there is no need of the smallest, nor of other examples each time.
fc.configureGlobal({ endOnFailure: true, seed: 1 });

const place = mutant === null ? '' : pathToFileURL(resolve(mutant.file)).href;
registerHooks({
  resolve: (name, context, next) => (name === 'vitest' ? { url: 'as:vitest', shortCircuit: true } : next(name, context)),
  load(url, context, next) {
    if (url === 'as:vitest') return { format: 'module', source: asVitest, shortCircuit: true };
    if (mutant === null || url !== place) return next(url, context);
    return { format: 'module-typescript', source: broken(readFileSync(mutant.file, 'utf8'), mutant), shortCircuit: true };
  },
});

async function run(): Promise<Told> {
  const took: Record<string, number> = {};
  for (const file of tests) {
    const began = performance.now();
    const own = await written.of(file, () => import(pathToFileURL(resolve(file)).href));
    for (const [test, body] of own) {
      const why = await Promise.resolve()
        .then(body)
        .then(() => null, String);
      if (why !== null) return { red: file, test, why: why.slice(0, 500) };
    }
    took[file] = Math.round(performance.now() - began);
  }
  return { took, seconds: process.cpuUsage().user / 1e6 };
}

const told = await run();
process.stdout.write(`\n${JSON.stringify(told)}\n`);
process.exit(0);
