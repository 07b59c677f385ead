import { readFile, rename, writeFile } from 'node:fs/promises';
import * as z from 'zod';
import { systemCode } from '../refuse.ts';

/** How far each stream was told: its head, or that it was destroyed. */
export type TrailPlaces = Map<string, string>;

const file = z.object({ quorate: z.literal('audit place'), places: z.record(z.string(), z.string().max(200)) });

/** No file there is no fault: it begins with the first record. */
export async function readPlaces(path: string): Promise<TrailPlaces | { readonly wrong: readonly string[] }> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const code = systemCode(error);
    return code === 'ENOENT' ? new Map() : { wrong: [`${path} cannot be read (${code}). Nothing was read.`] };
  }
  try {
    return new Map(Object.entries(file.parse(JSON.parse(text)).places));
  } catch {
    return { wrong: [`${path} is no place of this command. Nothing was read.`] };
  }
}

/** Whole or not at all, and on the disk: who is stopped in between, by whatever, goes on from the place before. */
export async function writePlaces(path: string, places: TrailPlaces): Promise<void> {
  const text = JSON.stringify({ quorate: 'audit place', places: Object.fromEntries(places) });
  await writeFile(`${path}.new`, text, { mode: 0o600, flush: true });
  await rename(`${path}.new`, path);
}
