import type { StreamId } from '../../adapters/store/port.ts';
import { dueMeetings, nextHeldBack } from '../../domain/case/meeting/held-back/waiting.ts';
import type { Instant } from '../../domain/ids.ts';
import type { Streams } from './streams.ts';

/** Milliseconds until a case is looked at again that the store did not confirm. */
const pause = 1_000;

/**
 * Carries out what has been held back in a case for long enough. Two replicas that do it at once do it once; late, after a restart, it is done at
 * once. Answers in how many milliseconds to look again; 0: the wake of the case says it.
 */
export function carryOutDue(streams: Pick<Streams, 'cases'>, now: () => Instant): (stream: StreamId) => Promise<number> {
  const { cases } = streams;
  return async (stream) => {
    const state = await cases.peek(stream);
    const due = dueMeetings(state, now());
    for (const meeting of due) {
      const turned = await cases.ask(stream, { by: 'time', via: 'time', at: now(), command: { do: 'carry-out', meeting } });
      if (turned.did === 'unconfirmed') return pause;
    }
    // A wake that has come and comes to nothing is written anew, lest it be due for ever.
    const next = nextHeldBack(state);
    if (due.length === 0 && (next === null || next > now())) {
      const rested = await cases.rest(stream);
      if (rested.did === 'unconfirmed') return pause;
    }
    return 0;
  };
}
