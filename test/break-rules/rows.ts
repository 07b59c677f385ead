import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Change } from './change.ts';

/** One test that a row of docs/coverage.md names. */
export interface Named {
  readonly file: string;
  readonly title: string;
}

export interface Row {
  readonly id: string;
  /** The heading above its table. */
  readonly table: string;
  /** What it says of where the row stands. */
  readonly stands: string;
  /** The tests that hold it; null where it is not done. */
  readonly done: readonly Named[] | null;
}

export const root = join(import.meta.dirname, '../..');

/** The rows of the page, in its order. */
export function coverage(): readonly Row[] {
  let table = '';
  const page = readFileSync(join(root, 'docs/coverage.md'), 'utf8');
  return page.split('\n').flatMap((line): Row[] => {
    if (line.startsWith('## ')) table = line.slice(3);
    const [, id = '', stands = ''] = /^\| ([A-Z]+-[A-Z]?\d+) \| [^|]+ \| (.+) \|$/.exec(line) ?? [];
    if (id === '') return [];
    return [{ id, table, stands, done: stands.startsWith('done: ') ? namedIn(stands) : null }];
  });
}

function namedIn(stands: string): readonly Named[] {
  const all = stands.matchAll(/`([^`]+\.test\.ts)` "(.+?)"(?=, `|$)/g);
  return [...all].map(([, file = '', title = '']) => ({ file, title }));
}

/** Every change that is kept, of every file of the folder. */
export async function keptChanges(): Promise<readonly Change[]> {
  const folder = join(import.meta.dirname, 'changes');
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  const all: { readonly changes: readonly Change[] }[] = await Promise.all(files.map((name) => import(join(folder, name))));
  return all.flatMap(({ changes }) => changes);
}

/** The title as it reads in a run, where a table of rows fills in its gaps. */
export function titlePattern(title: string): string {
  const plain = title.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return `${plain.replace(/%[sdifjo#]|\\\$\w+/g, '.*')}$`;
}

/** Every text that stands first in a call, as a title does, with its signs as they read. */
export function titlesIn(file: string): readonly string[] {
  const all = readFileSync(join(root, file), 'utf8').matchAll(
    /\(\s*(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`([^`]*)`)\s*,/g,
  );
  return [...all].map(([, single, double, back]) => (single ?? double ?? back ?? '').replaceAll(/\\(['"\\])/g, '$1'));
}
