import type { Stamp } from '../../decider.ts';
import type { Ended, Existing } from '../state.ts';
import { already, type Decided, type Of } from './decision.ts';

const tenMinutes = 600_000;

/**
 * Reads of a case are entries too; so are presses by the wrong hands. Each at most once in ten minutes. A clock that stands before
 * the last entry was set back: how long ago that was nobody can tell, and an entry too many is better than one that is lost.
 */
export function note(state: Existing | Ended, command: Of<'read'> | Of<'turn-away'>, stamp: Stamp): Decided {
  if (command.do === 'read' && command.what === 'line') {
    const refused = mayReadLine(state, stamp);
    if (refused !== null) return { refused };
  }
  const event = command.do === 'read' ? 'read' : 'turned-away';
  const last = state.noted[`${stamp.by}/${event}/${command.what}`];
  if (last !== undefined && stamp.at >= last && stamp.at - last < tenMinutes) return already;
  return { events: [{ event, what: command.what }] };
}

/** After the reveal, those who were present, and the chair; after a 0 the chair first says what is being done (BU-S2, BU-S7). */
function mayReadLine(state: Existing | Ended, stamp: Stamp): 'not-here' | 'too-early' | 'answer-zero-first' | null {
  if (state.status !== 'convened') return 'too-early';
  const chair = state.chair === stamp.by;
  if (!chair && !state.present.some((person) => person === stamp.by)) return 'not-here';
  const revealed = state.rounds.filter((round) => round.status === 'revealed');
  const readable = revealed.filter((round) => round.zero.zero !== 'asked');
  if (readable.length > 0) return null;
  return chair && revealed.length > 0 ? 'answer-zero-first' : 'too-early';
}
