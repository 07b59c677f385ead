import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const root = join(import.meta.dirname, '../../..');

function under(top: string): readonly string[] {
  return readdirSync(join(root, top), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(top, name));
}

/** Every source file of ours, and every file of the tests, by its path from the repository's root. */
export const sources = ['domain', 'cards', 'adapters', 'bot'].flatMap(under);
export const tests = under('test');

export const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

/** What a file imports, types too: files of ours by their path from the root, packages by name. */
export function importsOf(file: string): readonly string[] {
  const found = [
    ...textOf(file).matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s*['"]([^'"]+)['"]/g,
    ),
  ];
  return found
    .map((match) => match[1] ?? match[2] ?? match[3] ?? '')
    .map((to) => (to.startsWith('.') ? join(dirname(file), to) : to));
}
