import { departures, deputiesGone, returns } from '../departure.ts';
import type { CaseEvent } from '../event.ts';
import type { Known } from '../known.ts';
import type { Existing } from '../state.ts';
import type { Decided } from './decision.ts';

/** By time alone, after the directory has changed: who has left the agency they were part of the case for, and who is back. */
export function noteDepartures(state: Existing, { directory }: Pick<Known, 'directory'>): Decided {
  const gone = departures(state, directory);
  return {
    events: [
      ...gone.map((person): CaseEvent => ({ event: 'departed', person })),
      ...returns(state, directory).map((person): CaseEvent => ({ event: 'returned', person })),
      ...deputiesGone(state, directory)
        .filter((of) => !gone.includes(of))
        .map((of): CaseEvent => ({ event: 'deputy-declined', of })),
    ],
  };
}
