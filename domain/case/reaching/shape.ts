import type { CardName, NoticeName } from '../../cardname.ts';
import type { Instant, PersonId } from '../../ids.ts';
import type { MeetingId } from '../../ref.ts';

/** What did not reach somebody, as whoever telephones them has to know it. */
export const missedThings = [
  'invitation',
  'keep-free',
  'times',
  'list',
  'scale',
  'reminder',
  'cancelled',
  'core-group',
  'telephone',
  'news',
] as const;
export type Missed = (typeof missedThings)[number];

/**
 * Somebody whom something did not reach in chat. `asked`: who was asked to telephone them, the last one most lately, and nobody where there
 * was nobody left to ask. `notBefore`: in working hours, since nobody telephones at night. `told`: somebody says that they have. `reached`:
 * when it was delivered after all.
 */
export interface Unreached {
  readonly person: PersonId;
  readonly missed: Missed;
  readonly since: Instant;
  readonly notBefore: Instant;
  readonly asked: readonly PersonId[];
  readonly told: { readonly by: PersonId; readonly at: Instant } | null;
  readonly reached: Instant | null;
}

/** At most one of each person, the longest known first. */
export interface ReachingState {
  readonly unreached: readonly Unreached[];
}

/** `card`: which card or notice it was; `meeting`: of which meeting, where it was one's. */
export interface ReachingCommands {
  /** By the bot alone: something came to nothing. */
  readonly 'note-unreached': { readonly person: PersonId; readonly card: CardName | NoticeName; readonly meeting?: MeetingId };
  /** By the bot alone: it was delivered after all. */
  readonly 'note-reached': { readonly person: PersonId };
  /**
   * Whoever was asked to telephone them has done so (Q-16: nobody is told by a message that went out). `not`: of whom they said so by mistake, and who is
   * to be telephoned still.
   */
  readonly 'tell-by-telephone': { readonly people: readonly PersonId[]; readonly not?: readonly PersonId[] };
}

/** `ask` null: there is nobody left to ask. */
export interface ReachingEvents {
  readonly 'not-reached': {
    readonly person: PersonId;
    readonly missed: Missed;
    readonly ask: PersonId | null;
    readonly notBefore: Instant;
  };
  readonly reached: { readonly person: PersonId };
  readonly 'told-by-telephone': { readonly person: PersonId };
  readonly 'not-told-by-telephone': { readonly person: PersonId };
}
