import type { PersonId } from '../../../ids.ts';
import type { Empty } from '../../../slice.ts';
import type { ChildId } from '../../family/shape.ts';
import type { Placed, Point, Round, Whose } from './round.ts';

/** The rounds of the safety scale. Before the reveal it holds blobs only (BU-S2). */
export interface ScaleState {
  readonly rounds: readonly Round[];
  /** The number of the last round that was taken back; it is not given to another. */
  readonly cancelled?: number;
  /** Only of a past meeting: its result alone is here (result.ts). */
  readonly inFull?: false;
}

export interface ScaleCommands {
  readonly 'open-scale': Empty;
  readonly place: {
    readonly round: number;
    readonly whose: Whose;
    readonly blobs: readonly { readonly child: ChildId; readonly blob: string }[];
  };
  readonly 'place-room': {
    readonly round: number;
    readonly child: ChildId;
    readonly blobs: readonly { readonly person: PersonId; readonly blob: string }[];
  };
  readonly reveal: { readonly seen: number };
  /** `round`: the one on the screen. */
  readonly 'cancel-round': { readonly round: number };
  readonly 'answer-zero': { readonly doing: string };
}

export interface ScaleEvents {
  readonly 'scale-opened': { readonly round: number; readonly children: readonly ChildId[] };
  readonly placed: { readonly round: number; readonly placed: readonly Omit<Placed, 'at' | 'enteredBy'>[] };
  /** `leftOut`: who had placed and was taken off the register before it was revealed; none where there is nobody. */
  readonly revealed: { readonly round: number; readonly points: readonly Point[]; readonly leftOut?: readonly PersonId[] };
  /** `leftOut`: whose numbers went with it, since they were not here any more; none where there is nobody. */
  readonly 'round-cancelled': { readonly round: number; readonly leftOut?: readonly PersonId[] };
  readonly 'zero-answered': { readonly doing: string };
}
