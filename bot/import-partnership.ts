import { readFile } from 'node:fs/promises';
import type { Partnership } from '../domain/directory/command.ts';
import { readPartnership } from '../domain/directory/partnership.ts';
import { procedure } from '../domain/procedures/registry.ts';

/** Reads and checks a partnership file. What is wrong is a list of sentences; no value of the file is repeated in them. */
export async function loadPartnership(file: string): Promise<Partnership | { readonly wrong: readonly string[] }> {
  let json: unknown;
  try {
    json = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    const why = error instanceof SyntaxError ? 'it is not JSON' : 'it cannot be read';
    return { wrong: [`PARTNERSHIP_FILE ${file}: ${why}.`] };
  }
  const read = readPartnership(json);
  if ('wrong' in read) return { wrong: read.wrong.map((one) => `PARTNERSHIP_FILE ${file}: ${one}.`) };
  if (procedure(read.procedure) === undefined) return { wrong: [`PARTNERSHIP_FILE ${file}: procedure: not one of ours.`] };
  return read;
}
