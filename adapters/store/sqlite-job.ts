import type { Instant } from '../../domain/ids.ts';
import type { Given, Head, Key, Loaded, StreamId, Write } from './port.ts';

/** What the main thread asks of the worker, by name: what goes in and what comes out. */
export interface Calls {
  load: { readonly in: { readonly stream: StreamId; readonly after: Head | undefined }; readonly out: Loaded };
  due: {
    readonly in: { readonly now: Instant; readonly limit: number; readonly offset: number };
    readonly out: readonly StreamId[];
  };
  page: { readonly in: { readonly of: 'streams' | 'keys'; readonly after: string }; readonly out: readonly string[] };
  key: { readonly in: { readonly name: string }; readonly out: Key };
  append: {
    readonly in: { readonly writes: readonly Write[]; readonly given: readonly Given[] };
    readonly out: 'appended' | 'conflict';
  };
  snapshot: { readonly in: { readonly stream: StreamId; readonly at: Head; readonly bytes: Uint8Array }; readonly out: null };
  createKey: { readonly in: { readonly name: string; readonly wrapped: Uint8Array }; readonly out: Uint8Array | 'destroyed' };
  replaceKey: { readonly in: { readonly name: string; readonly wrapped: Uint8Array }; readonly out: null };
  destroyKey: { readonly in: { readonly name: string }; readonly out: null };
  scrub: { readonly in: Record<never, never>; readonly out: null };
  close: { readonly in: Record<never, never>; readonly out: null };
}

/** One ask. `until`: by uptime(); nobody waits for it any longer after that, so it is not begun. */
export type Job = {
  [Op in keyof Calls]: { readonly id: number; readonly until: number; readonly op: Op } & Calls[Op]['in'];
}[keyof Calls];

export type Answer = { readonly id: number } & ({ readonly value: unknown } | { readonly failed: string });
