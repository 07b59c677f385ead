import { type Round, readableRounds } from './round.ts';
import type { ScaleState } from './shape.ts';

/**
 * What stays of the scale once its meeting is past: which rounds there were, how each ended and who had placed; and of the last line that
 * may be read each number and whose it was, which the conferences after it show beside theirs. Not the reasons, the numbers of earlier
 * rounds, or what was sealed and never revealed: that is most of what a conference weighs, and is folded again when somebody opens the
 * line (in-full.ts).
 */
export function scaleResult(own: ScaleState): ScaleState {
  if (own.inFull === false || own.rounds.length === 0) return own;
  const last = readableRounds(own.rounds).at(-1);
  return { ...own, rounds: own.rounds.map((round) => shortened(round, round === last)), inFull: false };
}

function shortened(round: Round, keepsNumbers: boolean): Round {
  if (round.status === 'open') return { ...round, placed: round.placed.map((one) => ({ ...one, blob: '' })) };
  return { ...round, points: keepsNumbers ? round.points.map((point) => ({ ...point, reason: '' })) : [] };
}
