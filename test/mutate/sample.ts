import { createHash } from 'node:crypto';
import type { Mutant } from './mutant.ts';

/** Both in per cent of all places: how many are drawn, and from where on, so that a further sample meets none of an earlier one. */
export interface Sample {
  readonly share: number;
  readonly from: number;
}

/** By chance, but the same every time. */
export function isDrawn({ file, location: { start, end }, replacement }: Mutant, { share, from }: Sample): boolean {
  const hash = createHash('sha256')
    .update(JSON.stringify([file, start.line, start.column, end.line, end.column, replacement]))
    .digest();
  const chance = (100 * hash.readUInt32BE(0)) / 2 ** 32;
  return (chance - from + 100) % 100 < share;
}
