import type { OpenRound, Round } from './round.ts';
import type { ScaleState } from './shape.ts';

/** The round a number is for, while it is open. It comes from the form: one made for another round is refused, and its number dropped. */
export function openRound({ rounds }: ScaleState, wanted: Round['round']): OpenRound | 'too-early' | 'too-late' {
  const last = rounds.at(-1);
  if (last === undefined || wanted > last.round) return 'too-early';
  return last.status === 'open' && wanted === last.round ? last : 'too-late';
}
