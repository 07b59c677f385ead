import type { Ended, Existing } from '../state.ts';
import { already, type Decided, type Of } from './decision.ts';

/** Written by the bot when the store has lost records it had acknowledged; once for each head that was lost, whoever finds it. */
export function markLoss(state: Existing | Ended, { had, found }: Of<'mark-loss'>): Decided {
  if (state.losses?.some((loss) => loss.had === had)) return already;
  return { events: [{ event: 'loss-found', had, found }] };
}
