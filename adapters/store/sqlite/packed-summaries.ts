import type { Head, Key, StoredSummary } from '../port.ts';
import { cutter, endToEnd } from './end-to-end.ts';

/** Summaries as they travel from the thread: their bytes end to end, key before summary, and how long each is; as objects they take three times as long. */
export interface PackedSummaries {
  readonly heads: readonly Head[];
  readonly keys: readonly (number | 'destroyed' | null)[];
  /** null: there is none. */
  readonly lengths: readonly (number | null)[];
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export function packSummaries(all: readonly StoredSummary[]): PackedSummaries {
  const parts = all.flatMap(({ key, summary }) => [
    ...(typeof key === 'object' ? [key] : []),
    ...(summary === undefined ? [] : [summary]),
  ]);
  return {
    heads: all.map(({ head }) => head),
    keys: all.map(({ key }) => (typeof key === 'object' ? key.length : (key ?? null))),
    lengths: all.map(({ summary }) => summary?.length ?? null),
    bytes: endToEnd(parts),
  };
}

/** The way back. */
export function unpackSummaries({ heads, keys, lengths, bytes }: PackedSummaries): readonly StoredSummary[] {
  const next = cutter(bytes);
  return heads.map((head, nth) => {
    const [keyed, length] = [keys[nth] ?? null, lengths[nth] ?? null];
    const key: Key = typeof keyed === 'number' ? next(keyed) : (keyed ?? undefined);
    return length === null ? { head, key } : { head, key, summary: next(length) };
  });
}
