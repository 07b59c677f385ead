import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './imports.ts';

/** Every file below these folders, by folder: paths from the repository's root. Files whose names begin with a dot are left out. */
export function filesByFolder(tops: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const entries = tops.flatMap((top) => readdirSync(join(root, top), { recursive: true, withFileTypes: true }));
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  const byFolder = Map.groupBy(files, (entry) => relative(root, entry.parentPath));
  return new Map([...byFolder].map(([folder, all]) => [folder, all.map(({ name }) => join(folder, name))]));
}
