import type { Stamp } from '../../decider.ts';
import type { Tagged } from '../../slice.ts';
import { already, type Case, type Decided } from '../whole.ts';
import { owned } from './owned.ts';
import type { PlanCommands, PlanEvents } from './shape.ts';

type Outcome = Decided<Tagged<'event', PlanEvents>>;

/** Only its owner. */
export function complete(state: Case, asked: PlanCommands['complete'] & Stamp): Outcome {
  const action = owned(state, asked);
  if (action === null) return { refused: 'not-yours' };
  if (action.status === 'withdrawn') return { refused: 'no-such-action' };
  return action.status === 'completed' ? already : { events: [{ event: 'action-completed', action: action.id }] };
}

/** Undoes a slip. */
export function reopen(state: Case, asked: PlanCommands['reopen'] & Stamp): Outcome {
  const action = owned(state, asked);
  if (action === null) return { refused: 'not-yours' };
  if (action.status === 'withdrawn') return { refused: 'no-such-action' };
  return action.status === 'open' ? already : { events: [{ event: 'action-reopened', action: action.id }] };
}
