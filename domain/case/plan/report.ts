import type { Stamp } from '../../decider.ts';
import type { Tagged } from '../../slice.ts';
import { already, type Case, type Decided } from '../whole.ts';
import { owned } from './owned.ts';
import type { PlanCommands, PlanEvents } from './shape.ts';
import { lastSaid } from './snooze/last-said.ts';

type Outcome = Decided<Tagged<'event', PlanEvents>>;

/** How it goes, in the owner's words. Sent twice it is one. Of one that is completed it stays so: the form was opened before. */
export function reportProgress(state: Case, asked: PlanCommands['report-progress'] & Stamp): Outcome {
  const action = owned(state, asked);
  if (action === null) return { refused: 'not-yours' };
  if (action.status === 'withdrawn') return { refused: 'no-such-action' };
  const last = lastSaid(action);
  if (last?.update === 'progress' && last.note === asked.note) return already;
  return { events: [{ event: 'progress-reported', action: action.id, note: asked.note }] };
}

/** It cannot be done as it stands, by them or anybody: whoever keeps the plan changes it, withdraws it, or speaks with them. Sent twice it is one. */
export function sayCannot(state: Case, asked: PlanCommands['say-cannot'] & Stamp): Outcome {
  const action = owned(state, asked);
  if (action === null) return { refused: 'not-yours' };
  if (action.status !== 'open') return { refused: 'no-such-action' };
  const last = lastSaid(action);
  if (last?.update === 'cannot' && last.note === asked.note) return already;
  return { events: [{ event: 'said-cannot', action: action.id, note: asked.note }] };
}

/** The owner cannot do it alone. Sent twice it is one. One that was completed is open again, and reminded of. */
export function askHelp(state: Case, asked: PlanCommands['ask-help'] & Stamp): Outcome {
  const action = owned(state, asked);
  if (action === null) return { refused: 'not-yours' };
  if (action.status === 'withdrawn') return { refused: 'no-such-action' };
  const last = lastSaid(action);
  if (last?.update === 'help' && last.note === asked.note) return already;
  const again = action.status === 'completed' ? [{ event: 'action-reopened', action: action.id } as const] : [];
  return { events: [...again, { event: 'help-asked', action: action.id, note: asked.note }] };
}
