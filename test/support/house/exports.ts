import { textOf } from './imports.ts';

const declared = /^export (?:declare )?(?:async )?(?:abstract )?(?:const|let|function\*?|class|interface|type|enum) (\w+)/gm;

/** The names a file declares and exports, each once. What stands between backticks is a text of another file. */
export function exportsIn(source: string): readonly string[] {
  const code = source.replace(/`(?:[^`\\]|\\.)*`/g, '``');
  return [...new Set([...code.matchAll(declared)].map(([, name]) => name ?? ''))];
}

/** Each name that more than one of these files exports, with the files. */
export function exportedTwice(files: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const by = new Map<string, string[]>();
  for (const file of files) for (const name of exportsIn(textOf(file))) by.set(name, [...(by.get(name) ?? []), file]);
  return new Map([...by].filter(([, all]) => all.length > 1));
}
