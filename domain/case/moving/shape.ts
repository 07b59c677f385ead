import type { Instant, PersonId } from '../../ids.ts';
import type { MoveStay, MoveTask, MoveWay } from '../../procedures/moves/schema.ts';
import type { ChildId } from '../family/shape.ts';

/** Made by chance as the form opens; 'from-facts': the case was opened for a child who has moved here. */
export type ChildMoveId = string & { readonly is: 'ChildMoveId' };
export const fromFacts = 'from-facts' as ChildMoveId;

/**
 * Children move out of the area or into it. `authority`: the other one, read in dialogs only. `on`: the day of the move, and `known`: since when
 * this authority knows of it, both YYYY-MM-DD. Without a child it is all of them.
 */
export interface SaidMove {
  readonly way: MoveWay;
  readonly stay: MoveStay;
  readonly child?: ChildId;
  readonly authority: string;
  readonly on: string;
  readonly known: string;
}

/** `received`: the day of the receiving authority's conference, YYYY-MM-DD; null: none was held, as far as is known here. */
export interface ChildMove extends SaidMove {
  readonly id: ChildMoveId;
  readonly by: PersonId;
  readonly at: Instant;
  readonly done: Readonly<Partial<Record<MoveTask, { readonly by: PersonId; readonly at: Instant }>>>;
  readonly received: string | null;
  readonly withdrawn: Instant | null;
}

export interface MovesState {
  readonly all: readonly ChildMove[];
}

export interface MovesCommands {
  /**
   * With the id of one that was said it is a correction: another day, or that a stay is for good by now. Of another way, stay or child no conference was
   * held there, and of another way or child nothing is done yet.
   */
  readonly 'say-child-move': SaidMove & { readonly id: ChildMoveId };
  /** It was entered by mistake, or comes to nothing: nothing of it is asked of anybody any more. */
  readonly 'take-back-child-move': { readonly move: ChildMoveId };
  readonly 'tick-child-move': {
    readonly move: ChildMoveId;
    readonly done: readonly MoveTask[];
    readonly undone: readonly MoveTask[];
  };
  /** null: it was noted by mistake. */
  readonly 'note-receiving': { readonly move: ChildMoveId; readonly on: string | null };
}

export interface MovesEvents {
  readonly 'child-move-said': MovesCommands['say-child-move'];
  readonly 'child-move-taken-back': MovesCommands['take-back-child-move'];
  readonly 'child-move-ticked': MovesCommands['tick-child-move'];
  readonly 'receiving-noted': MovesCommands['note-receiving'];
}
