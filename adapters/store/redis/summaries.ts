import type { Head, StoredSummary, SummaryAsk, SummaryWrite } from '../port.ts';
import { packed } from './append.ts';
import type { RedisKeys } from './keys.ts';
import { asKey, asList, asRecord, asText } from './reply.ts';
import type { Argument } from './script.ts';

interface Call {
  readonly keys: readonly string[];
  readonly args: readonly Argument[];
}

/** As lua/summaries.lua wants it. */
export function summariesCall(names: RedisKeys, asked: readonly SummaryAsk[]): Call {
  return {
    keys: [names.keys, names.summaries, ...asked.map(({ stream }) => names.records(stream))],
    args: asked.flatMap(({ stream, at }) => [stream, at ?? '']),
  };
}

/** Its answer. */
export function summariesIn(reply: unknown): readonly StoredSummary[] {
  const all = asList(reply);
  return Array.from({ length: all.length / 3 }, (_, nth) => {
    const [wrapped, head, summary] = all.slice(3 * nth, 3 * nth + 3);
    const found = { head: asText(head) as Head, key: asKey(wrapped) };
    return summary === null ? found : { ...found, summary: asRecord(summary).bytes };
  });
}

/** As lua/summarise.lua wants it. */
export function summariseCall(names: RedisKeys, writes: readonly SummaryWrite[]): Call {
  return {
    keys: [names.keys, names.floors, names.summaries, ...writes.map(({ stream }) => names.records(stream))],
    args: writes.flatMap(({ stream, at, bytes }) => [stream, at, packed(at, bytes)]),
  };
}
