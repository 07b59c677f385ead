import type { Known } from '../known.ts';
import { scoreOf } from '../score.ts';
import type { Convened } from '../state.ts';
import { already, type Decided, type Of } from './decision.ts';

/** Once, on purpose, ratifying who has placed. The only place in the program that is handed `unseal`. */
export function reveal(state: Convened, command: Of<'reveal'>, known: Known): Decided {
  const last = state.rounds.at(-1);
  if (last === undefined) return { refused: 'too-early' };
  if (last.status === 'revealed') return already;
  if (last.placed.length === 0) return { refused: 'nobody-placed' };
  if (command.seen !== last.version) return { refused: 'changed' };
  const points = last.placed.map(({ whose, child, enteredBy, blob }) => ({
    whose,
    child,
    enteredBy,
    ...scoreOf(known.unseal(last.round, blob)),
  }));
  return { events: [{ event: 'revealed', round: last.round, points }] };
}

/** A 0 was given: what is being done now, before anybody opens the line (BU-S7). */
export function answerZero(state: Convened, command: Of<'answer-zero'>): Decided {
  const last = state.rounds.at(-1);
  if (last?.status !== 'revealed') return { refused: 'too-early' };
  return last.zero.zero === 'asked' ? { events: [{ event: 'zero-answered', doing: command.doing }] } : already;
}
