import type { ViewRound } from './round.ts';
import type { ViewsState } from './shape.ts';

/**
 * What stays of the views once their meeting is past: which there were, who had given one and what; not what they rest on in words, nor what
 * was sealed and never opened. That is folded again when somebody opens it (in-full.ts).
 */
export function viewsResult(own: ViewsState): ViewsState {
  return own.inFull === false || own.rounds.length === 0 ? own : { ...own, rounds: own.rounds.map(shortened), inFull: false };
}

function shortened(round: ViewRound): ViewRound {
  if (round.status === 'open') return { ...round, given: round.given.map((one) => ({ ...one, blob: '' })) };
  return { ...round, views: round.views.map((one) => ({ ...one, evidence: '' })) };
}
