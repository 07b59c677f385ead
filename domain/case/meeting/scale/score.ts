import * as z from 'zod';

/** In characters. Sealed blobs are padded to hold as much (adapters/store/sealing/round.ts). */
export const longestReason = 300;

/** A place on the scale and the reason for it, as it is before sealing and after unsealing. BU-S1: an integer from 0 to 10. */
const score = z.strictObject({ score: z.int().min(0).max(10), reason: z.string().max(longestReason) });
export type Score = z.infer<typeof score>;

export function textOfScore(one: Score): string {
  return JSON.stringify(score.parse(one));
}

/** Throws on a text that the edge did not write: the seal was opened with the right key, so the fault is in the program. */
export function scoreOf(text: string): Score {
  return score.parse(JSON.parse(text));
}
