import { createHash } from 'node:crypto';
import type { Place } from './mutant.ts';

/** Which share of all mutants is drawn, in per cent. Handed to the process of the checker, too. */
export function share(): number {
  return Number(process.env.MUTATE_SAMPLE ?? 100);
}

/** By chance, but the same every time. `first`: what lines and columns are counted from. */
export function isDrawn(file: string, { location, replacement }: Place, first: 0 | 1): boolean {
  const { line, column } = location.start;
  const { line: lastLine, column: lastColumn } = location.end;
  const place = [line, column, lastLine, lastColumn].map((one) => one - first);
  const hash = createHash('sha256')
    .update(JSON.stringify([file, ...place, replacement]))
    .digest();
  return hash.readUInt32BE(0) / 2 ** 32 < share() / 100;
}
