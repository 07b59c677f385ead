type Body = (...given: never[]) => unknown;
type Named = (name: string, body: Body) => void;
/** Between name and body there may be how long it may take, which matters to vitest only. */
type Test = (name: string, ...rest: readonly [Body] | readonly [options: object, Body]) => void;

/** The tests that files write down when they are evaluated. */
export class Written {
  #file = '';
  #within: readonly string[] = [];
  #after: (() => unknown)[] = [];
  #tests = new Map<string, () => unknown>();

  /** What the files import as vitest. */
  readonly asVitest = {
    test: Object.assign<Test, object>((name, ...rest) => this.#add(name, rest.at(-1) as Body), {
      each: eachOf((name, body) => this.#add(name, body)),
    }),
    describe: Object.assign<Named, object>((name, body) => this.#group(name, body), {
      each: eachOf((name, body) => this.#group(name, body)),
    }),
    afterEach: (body: () => unknown) => this.#after.push(body),
  };

  /** Those of a file by their ids: the file, `#`, and the names of groups and test. A file that cannot be evaluated is a test that fails. */
  async of(file: string, evaluate: (file: string) => Promise<void>): Promise<ReadonlyMap<string, () => unknown>> {
    this.#tests = new Map();
    this.#file = file;
    this.#after = [];
    await evaluate(file).catch((error: unknown) => this.#tests.set(`${file}#`, () => Promise.reject(error)));
    return this.#tests;
  }

  #add(name: string, body: Body): void {
    const id = [`${this.#file}#${this.#within.join(' > ')}`, name].join(this.#within.length > 0 ? ' > ' : '');
    const after = this.#after;
    this.#tests.set(id, async () => {
      try {
        await body();
      } finally {
        for (const one of after) await one();
      }
    });
  }

  #group(name: string, body: Body): void {
    const before = this.#within;
    this.#within = [...before, name];
    body();
    this.#within = before;
  }
}

/** A row that is a list gives its parts, any other itself. Rows are numbered, since names may be one. */
function eachOf(add: Named): (rows: readonly unknown[]) => Named {
  return (rows) => (name, body) => {
    for (const [at, row] of rows.entries()) {
      const given = Array.isArray(row) ? row : [row];
      add(`${name} (${at + 1})`, () => body(...(given as never[])));
    }
  };
}
