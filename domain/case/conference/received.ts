import type { Instant, PersonId } from '../../ids.ts';

/** tap: by themselves. Otherwise said by whoever told them or brought it. */
export const waysReceived = ['telephone', 'post', 'by-hand'] as const;

export interface Received {
  readonly how: 'tap' | (typeof waysReceived)[number];
  readonly at: Instant;
  readonly by: PersonId;
}
