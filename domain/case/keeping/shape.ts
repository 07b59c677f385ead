import type { PersonId } from '../../ids.ts';
import type { Empty } from '../../slice.ts';
import type { ChildId } from '../family/shape.ts';

/** What is taken out of many cases at once (domain/returns). */
export const returnKinds = ['ssd', 'annex-a', 'meetings'] as const;
export type ReturnKind = (typeof returnKinds)[number];

export interface KeepingState {
  /** Under a legal hold: it may not be ended or destroyed. */
  readonly onHold: boolean;
  /** The children after whose death, or the end of the pregnancy, the record is held as well, until a keeper releases it. */
  readonly heldFor: readonly ChildId[];
  /** SHA-256 (hex) of the last export; null once anything has happened since that it does not hold. */
  readonly exported: string | null;
}

/**
 * How a case is kept and let go; from the server's command line only. `sha256`: of the export's file, in lower-case hex.
 * `confirmedBy`: the second of the two people, who is not the one who asks.
 */
export interface KeepingCommands {
  readonly 'set-hold': Empty;
  readonly 'release-hold': Empty;
  readonly 'record-export': { readonly sha256: string };
  /**
   * What is in it of this case goes into a return with other cases. `sha256`: of the files of it. `unwritten`: they did not come about after
   * this had been noted.
   */
  readonly 'record-return': { readonly what: ReturnKind; readonly sha256: string; readonly unwritten?: true };
  readonly end: { readonly sha256: string; readonly confirmedBy: PersonId };
}

export interface KeepingEvents {
  readonly 'hold-set': Empty;
  readonly 'hold-released': Empty;
  readonly exported: { readonly sha256: string };
  readonly 'put-in-return': { readonly what: ReturnKind; readonly sha256: string; readonly unwritten?: true };
  readonly ended: { readonly confirmedBy: PersonId };
}
