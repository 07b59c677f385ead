import { isSame } from './is-same.ts';
import type { Directory } from './state.ts';

type Field = keyof Directory;

/**
 * What was asked of a directory while something was made with it, and the answers: entries of its maps by key, and whole fields. While
 * another directory answers the same, what was made is the same with it.
 */
export interface AskedOfDirectory {
  readonly fields: ReadonlyMap<Field, unknown>;
  readonly entries: readonly (readonly [of: Field, key: string, answer: unknown])[];
}

/** A directory that answers as this one does, and what it is asked from then on. Whoever goes through a whole map asks for all of it. */
export function noting(directory: Directory): { readonly directory: Directory; readonly asked: () => AskedOfDirectory } {
  const fields = new Map<Field, unknown>();
  const entries = new Map<string, readonly [Field, string, unknown]>();
  const maps = new Map<Field, ReadonlyMap<string, unknown>>();
  const noted = (name: Field, from: ReadonlyMap<string, unknown>): ReadonlyMap<string, unknown> => {
    const one = (key: string): unknown => {
      const answer = from.get(key);
      entries.set(`${name} ${key}`, [name, key, answer]);
      return answer;
    };
    const all = (): ReadonlyMap<string, unknown> => {
      fields.set(name, from);
      return from;
    };
    return {
      get: one,
      has: (key) => one(key) !== undefined,
      get size() {
        return all().size;
      },
      entries: () => all().entries(),
      keys: () => all().keys(),
      values: () => all().values(),
      [Symbol.iterator]: () => all().entries(),
      forEach(visit) {
        for (const [key, value] of all()) visit(value, key, this);
      },
    };
  };
  const proxy = new Proxy(directory, {
    get(of, name: Field) {
      const value: unknown = of[name];
      if (isMap(value)) {
        const map = maps.get(name) ?? noted(name, value);
        maps.set(name, map);
        return map;
      }
      fields.set(name, value);
      return value;
    },
  });
  return { directory: proxy, asked: () => ({ fields, entries: [...entries.values()] }) };
}

/** Whether a directory answers all of it as the one did that was asked. People and agencies who have not changed are the same objects in it. */
export function answersTheSame(directory: Directory, { fields, entries }: AskedOfDirectory): boolean {
  for (const [name, answer] of fields) {
    const now = directory[name];
    // A map that was gone through whole is not gone through again: another one is another.
    if (now !== answer && (isMap(answer) || answer instanceof Set || !isSame(now, answer))) return false;
  }
  return entries.every(([of, key, answer]) => isSame((directory[of] as ReadonlyMap<string, unknown>).get(key), answer));
}

function isMap(value: unknown): value is ReadonlyMap<string, unknown> {
  return typeof value === 'object' && value !== null && 'forEach' in value && 'get' in value;
}
