import type { PersonId } from '../../../ids.ts';
import type { Empty } from '../../../slice.ts';
import type { ChildId } from '../../family/shape.ts';
import type { Placed, Point, Round, Whose } from './round.ts';

/** The rounds of the safety scale. Before the reveal it holds blobs only (BU-S2). */
export interface ScaleState {
  readonly rounds: readonly Round[];
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
  readonly 'answer-zero': { readonly doing: string };
}

export interface ScaleEvents {
  readonly 'scale-opened': { readonly round: number; readonly children: readonly ChildId[] };
  readonly placed: { readonly round: number; readonly placed: readonly Omit<Placed, 'at' | 'enteredBy'>[] };
  readonly revealed: { readonly round: number; readonly points: readonly Point[] };
  readonly 'zero-answered': { readonly doing: string };
}
