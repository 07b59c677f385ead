import { resolve } from 'node:path';
import type { StrykerOptions } from '@stryker-mutator/api/core';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  type DryRunOptions,
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import fc from 'fast-check';
import { expect } from 'vitest';
import { Modules } from './modules.ts';
import { Written } from './written.ts';

/** Where Stryker's mutants look which of them is in force, and say that they were come to. */
interface Shared {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  mutantCoverage?: { static: Record<string, number>; perTest: Record<string, Record<string, number>> };
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
}

// A mutant is noticed by the first example that fails: there is no need of the smallest, nor of other examples each time.
fc.configureGlobal({ endOnFailure: true, seed: 1 });

const shared: Shared = {};
(globalThis as unknown as { __stryker__: Shared }).__stryker__ = shared;

/**
 * Runs tests that are written for vitest within this process, on modules that are evaluated anew for each mutant. vitest starts a worker
 * and loads everything again for each (docs/testing.md has both measured). It knows what the tests of the
 * domain use of vitest: test, describe, each of both, afterEach, and vitest's own `expect`; what is asked in parts is asked whole.
 */
class PlainRunner implements TestRunner {
  static readonly inject = tokens(commonTokens.options);
  readonly #written = new Written();
  readonly #modules = new Modules({
    vitest: { ...this.#written.asVitest, expect, inject: (what: string) => (what === 'whole' ? true : 0) },
  });
  readonly #files: readonly string[];
  /** In milliseconds, where this process ran them without a mutant. */
  readonly #took = new Map<string, number>();

  constructor(options: StrykerOptions) {
    this.#files = (options.plain as { readonly tests: readonly string[] }).tests.map((one) => resolve(one));
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  /** What one test of a file comes to is counted for each of that file: what one has made may be what another uses. */
  async dryRun(_: DryRunOptions): Promise<DryRunResult> {
    const reached: NonNullable<Shared['mutantCoverage']> = { static: {}, perTest: {} };
    shared.mutantCoverage = reached;
    const tests: TestResult[] = [];
    for (const file of this.#files) {
      const began = performance.now();
      const ids: string[] = [];
      for (const [id, run] of await this.#written.of(file, this.#modules.fresh())) {
        tests.push(await this.#run(id, run, file));
        ids.push(id);
      }
      this.#took.set(file, performance.now() - began);
      const ofFile = Object.assign({}, ...ids.map((id) => reached.perTest[id] ?? {})) as Record<string, number>;
      for (const id of ids) reached.perTest[id] = ofFile;
    }
    shared.mutantCoverage = { static: {}, perTest: {} };
    return { status: DryRunStatus.Complete, tests, mutantCoverage: reached };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }: MutantRunOptions): Promise<MutantRunResult> {
    shared.hitLimit = hitLimit;
    shared.hitCount = hitLimit === undefined ? undefined : 0;
    shared.activeMutant = activeMutant.id;
    const found = await this.#untilOneFails(testFilter).catch(
      (error: unknown): DryRunResult => ({ status: DryRunStatus.Error, errorMessage: String(error) }),
    );
    shared.activeMutant = undefined;
    return toMutantRunResult(determineHitLimitReached(shared.hitCount, hitLimit) ?? found);
  }

  /** Files are evaluated one after the other, the quickest first: most mutants are noticed by the first that comes there. */
  async #untilOneFails(filter: readonly string[] | undefined): Promise<DryRunResult> {
    const wanted = filter === undefined ? null : new Set(filter);
    const files = this.#files.filter((file) => wanted === null || filter?.some((id) => id.startsWith(`${file}#`)));
    const evaluate = this.#modules.fresh();
    const tests: TestResult[] = [];
    for (const file of files.toSorted((a, b) => (this.#took.get(a) ?? 0) - (this.#took.get(b) ?? 0)))
      for (const [id, run] of await this.#written.of(file, evaluate)) {
        if (wanted !== null && !wanted.has(id)) continue;
        tests.push(await this.#run(id, run, file));
        if (tests.at(-1)?.status === TestStatus.Failed) return { status: DryRunStatus.Complete, tests };
      }
    return { status: DryRunStatus.Complete, tests };
  }

  async #run(id: string, run: (() => unknown) | undefined, fileName: string): Promise<TestResult> {
    const began = performance.now();
    const told = (): Pick<TestResult, 'id' | 'name' | 'fileName' | 'timeSpentMs'> => ({
      id,
      name: id.slice(fileName.length + 1),
      fileName,
      timeSpentMs: performance.now() - began,
    });
    shared.currentTestId = id;
    try {
      await run?.();
      return { ...told(), status: TestStatus.Success };
    } catch (error) {
      return { ...told(), status: TestStatus.Failed, failureMessage: error instanceof Error ? error.message : String(error) };
    } finally {
      shared.currentTestId = undefined;
    }
  }
}

/** Stryker looks a plugin up by this name. */
export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'plain', PlainRunner)];
