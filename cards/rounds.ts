import { type Round, sameWhose, type Whose } from '../domain/case/scale.ts';
import type { Convened } from '../domain/case/state.ts';

export type OpenRound = Extract<Round, { status: 'open' }>;
export type RevealedRound = Extract<Round, { status: 'revealed' }>;

/** The round that numbers can be placed in now, or null. */
export function openRound(state: Convened): OpenRound | null {
  const last = state.rounds.at(-1);
  return last?.status === 'open' ? last : null;
}

/** The revealed rounds whose line may be read: a 0 is answered for first (BU-S7). Latest last. */
export function readableRounds(state: Convened): readonly RevealedRound[] {
  return state.rounds.filter((round): round is RevealedRound => round.status === 'revealed' && round.zero.zero !== 'asked');
}

/** For how many children somebody has placed. */
export function placedBy(round: OpenRound, whose: Whose): number {
  return new Set(round.placed.filter((one) => sameWhose(one.whose, whose)).map((one) => one.child)).size;
}
