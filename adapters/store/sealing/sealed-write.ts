import type { Instant } from '../../../domain/ids.ts';
import type { Head, StreamId } from '../port.ts';

/** Of one record: what stays of it. */
export interface Redacts {
  readonly record: number;
  readonly remainder: (held: unknown) => unknown;
}

/** One stream's part of an append. Decided on its head, or (a mailbox only) blind. */
export type SealedWrite = { readonly stream: StreamId } & (
  | {
      readonly after: Head;
      readonly events: readonly unknown[];
      readonly wake: Instant | null;
      /** Of records that stand already, by their number from 1: what stays of each in the place of what it held. */
      readonly redacts?: readonly Redacts[];
    }
  | {
      readonly after: 'any';
      /** `id` makes a repeat harmless: an item whose id the mailbox already holds is left out. */
      readonly items: readonly { readonly id: string; readonly event: unknown }[];
      readonly wakeBy: Instant;
    }
);
