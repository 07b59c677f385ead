import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { OwnProcedure } from '../../domain/procedures/own/own-procedure.ts';
import { readOwnProcedure } from '../../domain/procedures/own/read-own.ts';
import { codeOf } from '../observe/log.ts';
import { readTextFile } from '../start/text-file.ts';

/** In MB. Ours, whole, have 27 kB at most. */
const largest = 0.25;
const mostFiles = 20;

export type OwnProcedures = readonly OwnProcedure[] | { readonly wrong: readonly string[] };

/** One file of a partnership's own procedure, or what is wrong with it, a sentence each with its line. */
export async function readOwnFile(file: string): Promise<OwnProcedure | { readonly wrong: readonly string[] }> {
  const found = await readTextFile(file, largest);
  if ('problem' in found) return { wrong: [`The procedure file ${file} ${found.problem}.`] };
  const read = readOwnProcedure(found.text);
  return 'wrong' in read ? { wrong: read.wrong.map((one) => `The procedure file ${file}, ${one}.`) } : read;
}

/** PROCEDURES_FILE: one file, or a folder whose `*.json` are one each. Not set: none. What is wrong with any is said of all. */
export async function readOwnProcedures(setting: string | undefined): Promise<OwnProcedures> {
  if (setting === undefined) return [];
  const files = await filesAt(setting);
  if ('wrong' in files) return files;
  const read = await Promise.all(files.map(readOwnFile));
  const wrong = read.flatMap((one) => ('wrong' in one ? one.wrong : []));
  const found = read.flatMap((one) => ('wrong' in one ? [] : [one]));
  const twice = found.filter(({ key }, at) => found.findIndex((one) => one.key === key) < at);
  const all = [...wrong, ...twice.map(({ key }) => `PROCEDURES_FILE: two files have the key "${key}".`)];
  return all.length > 0 ? { wrong: all } : found;
}

async function filesAt(setting: string): Promise<readonly string[] | { readonly wrong: readonly string[] }> {
  try {
    if (!(await stat(setting)).isDirectory()) return [setting];
    const names = (await readdir(setting)).filter((name) => name.endsWith('.json')).toSorted();
    if (names.length === 0) return { wrong: [`PROCEDURES_FILE: there is no *.json in ${setting}.`] };
    if (names.length > mostFiles) return { wrong: [`PROCEDURES_FILE: more than ${mostFiles} files in ${setting}.`] };
    return names.map((name) => join(setting, name));
  } catch (error) {
    return { wrong: [`PROCEDURES_FILE: ${setting} cannot be read (${codeOf(error)}).`] };
  }
}
