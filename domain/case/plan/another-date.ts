import type { Stamp } from '../../decider.ts';
import type { Tagged } from '../../slice.ts';
import { already, type Case, type Decided } from '../whole.ts';
import { canBeDue } from './due-day.ts';
import { owned } from './owned.ts';
import { dateAsked, offerOf } from './pending.ts';
import type { PlanCommands, PlanEvents } from './shape.ts';
import { wordingOf } from './wording.ts';

type Outcome = Decided<Tagged<'event', PlanEvents>>;

/** The owner says by when it could be done, and why; until that is agreed it is due as it was. The same asked twice is asked once. */
export function askNewDate(state: Case, asked: PlanCommands['ask-new-date'] & Stamp): Outcome {
  const action = owned(state, asked);
  if (action === null) return { refused: 'not-yours' };
  if (action.status !== 'open') return { refused: 'no-such-action' };
  if (asked.due === action.by || !canBeDue(asked.due, asked.at)) return { refused: 'bad-date' };
  const { due, note } = asked;
  const last = dateAsked(action);
  if (last?.due === due && last.note === note) return already;
  return { events: [{ event: 'new-date-asked', action: action.id, due, note }] };
}

/** Agreed to it is due on that day. Nobody answers themself, and a no has a reason. */
export function answerNewDate(state: Case, asked: PlanCommands['answer-new-date'] & Stamp): Outcome {
  const action = state.plan.actions.find((one) => one.id === asked.action);
  const last = action === undefined ? null : dateAsked(action);
  if (action === undefined || last === null || last.due !== asked.due) return { refused: 'changed' };
  if (action.to === asked.by) return { refused: 'not-two' };
  const { due, agreed, note } = asked;
  if (!agreed && note === '') return { refused: 'incomplete' };
  if (agreed && !canBeDue(due, asked.at)) return { refused: 'bad-date' };
  const answered = { event: 'new-date-answered', action: action.id, agreed, due, note } as const;
  if (!agreed) return { events: [answered] };
  const now = { ...wordingOf(action), by: due };
  return { events: [answered, { event: 'action-changed', action: action.id, now, reason: note === '' ? last.note : note }] };
}

/** What was asked for is taken back: another date, or that a colleague takes it. */
export function askNoMore(state: Case, asked: PlanCommands['ask-no-more'] & Stamp): Outcome {
  const action = owned(state, asked);
  if (action === null) return { refused: 'not-yours' };
  const waits = asked.what === 'date' ? dateAsked(action) : offerOf(action, state.plan);
  return waits === null ? already : { events: [{ event: 'asked-no-more', action: action.id, what: asked.what }] };
}
