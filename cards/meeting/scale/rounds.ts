import { placedThemselves, type Round, sameWhose, type Whose } from '../../../domain/case/scale.ts';
import type { ChildId, Convened } from '../../../domain/case/state.ts';
import type { PersonId } from '../../../domain/ids.ts';

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

/** Who is here and has not placed for this child themselves: those the chair may enter a number for. */
export function roomWithout(state: Convened, round: OpenRound, child: ChildId): readonly PersonId[] {
  return state.present.filter((person) => !placedThemselves(round.placed, person, child));
}

/** For how many children somebody has placed. */
export function placedBy(round: OpenRound, whose: Whose): number {
  return new Set(round.placed.filter((one) => sameWhose(one.whose, whose)).map((one) => one.child)).size;
}
