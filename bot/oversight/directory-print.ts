import { hash } from 'node:crypto';
import type { AskedOfDirectory } from '../../domain/directory/asked-of.ts';
import type { Directory } from '../../domain/directory/state.ts';

type Field = keyof Directory;

/** What was asked of a directory, and a hash of what it answered: enough to see later, and in another process, whether it answers the same. */
export interface DirectoryPrint {
  readonly fields: readonly Field[];
  /** By the name of a map the keys that were asked of it. */
  readonly entries: Readonly<Partial<Record<Field, readonly string[]>>>;
  readonly print: string;
}

export function printOf({ fields, entries }: AskedOfDirectory): DirectoryPrint {
  const grouped = Map.groupBy(entries, ([of]) => of);
  const keys = Object.fromEntries([...grouped].map(([of, own]) => [of, own.map(([, key]) => key)]));
  const answers = [...fields.values(), ...[...grouped.values()].flatMap((own) => own.map(([, , answer]) => answer))];
  return { fields: [...fields.keys()], entries: keys, print: hashOf(answers) };
}

/** The same asked of this directory; null where it answers otherwise. */
export function askedByPrint(directory: Directory, { fields, entries, print }: DirectoryPrint): AskedOfDirectory | null {
  const own = new Map<Field, unknown>(fields.map((name) => [name, directory[name]]));
  const found = (Object.entries(entries) as [Field, readonly string[]][]).flatMap(([of, keys]) => {
    const map = directory[of] as ReadonlyMap<string, unknown>;
    return keys.map((key) => [of, key, map.get(key)] as const);
  });
  return hashOf([...own.values(), ...found.map(([, , answer]) => answer)]) === print ? { fields: own, entries: found } : null;
}

const hashOf = (answers: readonly unknown[]) => hash('sha256', answers.map(textOf).join('\n'), 'base64url');

/** Of each object of a directory once: ten thousand cases ask of the same few thousand. */
const texts = new WeakMap<object, string>();

function textOf(answer: unknown): string {
  if (typeof answer !== 'object' || answer === null) return inOrder(answer);
  const known = texts.get(answer);
  if (known !== undefined) return known;
  const made = hash('sha256', inOrder(answer), 'base64url');
  texts.set(answer, made);
  return made;
}

/** The same for the same data, whatever order its fields, or the entries of a map or set, came in; a field that is undefined is not there. */
function inOrder(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  if (Array.isArray(value)) return `[${value.map(inOrder).join(',')}]`;
  if (value instanceof Map || value instanceof Set) return `<${[...value].map(inOrder).toSorted().join(',')}>`;
  const of = value as Readonly<Record<string, unknown>>;
  const fields = Object.keys(of).filter((name) => of[name] !== undefined);
  return `{${fields
    .toSorted()
    .map((name) => `${JSON.stringify(name)}:${inOrder(of[name])}`)
    .join(',')}}`;
}
