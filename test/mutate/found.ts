import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { Mutant } from './mutant.ts';

/** What became of a mutant: the file of the test that noticed it; 'endless', where it never came to an end; null, where nothing noticed. */
export type Fate = string | null;

/** `tests`: what the test that noticed it said then, or all of them where none did. */
interface Line {
  readonly mutant: string;
  readonly fate: Fate;
  readonly tests: string;
}

const kept = '.mutate/found.jsonl';

/** What was found out before, a line each. It holds while the file and the test that noticed, or every test, are as they were. */
export class Found {
  readonly #tests: readonly string[];
  readonly #lines: Map<string, Line>;

  constructor(tests: readonly string[]) {
    this.#tests = tests;
    const lines = existsSync(kept)
      ? readFileSync(kept, 'utf8')
          .split('\n')
          .filter((one) => one !== '')
      : [];
    this.#lines = new Map(lines.map((one) => JSON.parse(one) as Line).map((one) => [one.mutant, one]));
  }

  /** undefined: it is to be asked. */
  of(mutant: Mutant): Fate | undefined {
    const line = this.#lines.get(nameOf(mutant));
    return line !== undefined && line.tests === this.#said(line.fate) ? line.fate : undefined;
  }

  keep(mutant: Mutant, fate: Fate): void {
    appendFileSync(kept, `${JSON.stringify({ mutant: nameOf(mutant), fate, tests: this.#said(fate) } satisfies Line)}\n`);
  }

  #said(fate: Fate): string {
    const all = fate === null || fate === 'endless' ? this.#tests : [fate];
    return hashOf(all.map((one) => (existsSync(one) ? readFileSync(one, 'utf8') : '')));
  }
}

function nameOf(mutant: Mutant): string {
  return hashOf([mutant, readFileSync(mutant.file, 'utf8')]);
}

function hashOf(what: unknown): string {
  return createHash('sha256').update(JSON.stringify(what)).digest('hex');
}
