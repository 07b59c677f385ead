import type { Head, Store, StreamId, SummaryAsk } from '../port.ts';
import { openBytes, sealBytes } from './cipher.ts';
import { decode, encode } from './codec.ts';
import { Destroyed, type Keyring, type StreamKeys } from './keyring.ts';

/** Where a stream stands. `summary`: what was made of it there, absent where there is none; `spoilt`: there is one, and it does not open. */
export type Summarised =
  | { readonly head: Head; readonly summary?: unknown; readonly spoilt?: true }
  /** Its key is. */
  | 'destroyed';

/** Small things made of many streams, under each stream's own key. */
export interface Summaries {
  /** In the order they were asked in. Throws StoreDown. */
  summaries(asked: readonly SummaryAsk[]): Promise<readonly Summarised[]>;
  /** `made`: plain data. One whose stream has moved on or is destroyed is left out. Throws StoreDown. */
  summarise(made: readonly { readonly stream: StreamId; readonly at: Head; readonly made: unknown }[]): Promise<void>;
}

export function summariesOver(store: Pick<Store, 'summaries' | 'summarise'>, ring: Keyring): Summaries {
  function opened(stream: StreamId, keys: StreamKeys | undefined, head: Head, summary: Uint8Array): Summarised {
    const plain = keys === undefined ? undefined : openBytes(keys.records, about(stream, head), summary);
    try {
      return plain === undefined ? { head, spoilt: true } : { head, summary: decode(plain) };
    } catch {
      return { head, spoilt: true };
    }
  }

  async function keysOf(stream: StreamId): Promise<StreamKeys | null> {
    try {
      return await ring.own(stream);
    } catch (error) {
      if (error instanceof Destroyed) return null;
      throw error;
    }
  }

  return {
    async summaries(asked) {
      const found = await store.summaries(asked);
      return found.map(({ head, key, summary }, nth): Summarised => {
        const stream = asked[nth]?.stream;
        if (stream === undefined || key === 'destroyed') return 'destroyed';
        return summary === undefined ? { head } : opened(stream, ring.passing(stream, key), head, summary);
      });
    },
    async summarise(all) {
      const sealed = await Promise.all(
        all.map(async ({ stream, at, made }) => {
          const keys = await keysOf(stream);
          return keys === null ? [] : [{ stream, at, bytes: sealBytes(keys.records, about(stream, at), encode(made)) }];
        }),
      );
      const writes = sealed.flat();
      if (writes.length > 0) await store.summarise(writes);
    },
  };
}

function about(stream: StreamId, at: Head): string {
  return `${stream} summary ${at}`;
}
