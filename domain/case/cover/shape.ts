import type { Day } from '../../calendar/day.ts';
import type { PersonId } from '../../ids.ts';
import type { Empty } from '../../slice.ts';

/** Somebody who acts, or asks to act, for a colleague in this case, for one leave of theirs: another leave is asked for anew. */
export interface Cover {
  readonly of: PersonId;
  readonly cover: PersonId;
  /** The leave, by its first and last day. */
  readonly from: Day;
  readonly to: Day;
  readonly stage: 'asked' | 'admitted' | 'ended';
  /** Whether they have done anything for them. */
  readonly acted: boolean;
}

/** At most one for each pair: the latest. */
export type CoverState = readonly Cover[];

interface Pair {
  readonly of: PersonId;
  readonly cover: PersonId;
}

export interface CoverCommands {
  /** By whoever covers; the undertaking is accepted with it. */
  readonly 'ask-cover': { readonly of: PersonId };
  readonly 'admit-cover': Pair;
  /** Not admitted, or not any longer. */
  readonly 'refuse-cover': Pair;
  /** By the bot alone, after somebody's leave has changed. */
  readonly 'note-covers': Empty;
}

export interface CoverEvents {
  readonly 'cover-asked': Pair & Pick<Cover, 'from' | 'to'>;
  readonly 'cover-admitted': Pair;
  readonly 'cover-ended': Pair;
}
