import type { Part } from '../../../access/right.ts';
import type { Instant, PersonId } from '../../../ids.ts';
import type { Empty } from '../../../slice.ts';
import type { Refusal } from '../../refusal.ts';
import type { CallingCommands } from '../calling/shape.ts';
import type { ListCommands } from '../list/shape.ts';
import type { WhenCommands } from '../when/shape.ts';

/** What is held back before anybody is told of it: commands of a meeting that whoever gave them may regret at once. */
export type HeldCommand =
  | ({ readonly do: 'cancel' } & CallingCommands['cancel'])
  | ({ readonly do: 'uninvite' } & ListCommands['uninvite'])
  | ({ readonly do: 'move' } & WhenCommands['move']);

/**
 * One press that is held back. `act` counts them, from 1, in its meeting. `until`: when it is carried out, unless it is taken back first.
 * waiting: nothing has come about yet, and nobody but who pressed knows. done: it came about. taken-back: it never did. failed: it could not be
 * done any more when its time had come, and why not.
 */
export interface HeldAct {
  readonly act: number;
  readonly by: PersonId;
  /** The part by which they pressed: whoever has it after them may take it back as well. */
  readonly part?: Part;
  readonly at: Instant;
  readonly until: Instant;
  readonly asks: HeldCommand;
  readonly came: 'waiting' | 'done' | 'taken-back' | { readonly failed: Refusal };
}

/** The waiting ones, and the last few others. `ever`: how many there were. */
export interface HeldBackState {
  readonly ever: number;
  readonly acts: readonly HeldAct[];
}

export interface HeldBackCommands {
  /** Whoever pressed, or has their part by now, takes it back before anybody was told. */
  readonly 'take-back': { readonly act: number };
  /** By the bot alone: whatever has waited long enough comes about. */
  readonly 'carry-out': Empty;
}

export interface HeldBackEvents {
  readonly 'held-back': { readonly act: number; readonly until: Instant; readonly asks: HeldCommand };
  readonly 'taken-back': { readonly act: number };
  /** What it comes to follows as events of its own. */
  readonly 'carried-out': { readonly act: number };
  readonly 'not-carried-out': { readonly act: number; readonly why: Refusal };
}
