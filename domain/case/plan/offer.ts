import type { Stamp } from '../../decider.ts';
import type { PersonId } from '../../ids.ts';
import type { Tagged } from '../../slice.ts';
import { isAway } from '../people/departures.ts';
import { already, type Case, type Decided } from '../whole.ts';
import { mayTakeOf } from './may-take.ts';
import { owned } from './owned.ts';
import { offerOf } from './pending.ts';
import type { PlanCommands, PlanEvents } from './shape.ts';

type Outcome = Decided<Tagged<'event', PlanEvents>>;

/** Whoever has it asks a colleague of the core group to take it; until they do, it is whose it was. */
export function offerAction(state: Case, asked: PlanCommands['offer-action'] & Stamp): Outcome {
  const action = owned(state, asked);
  if (action === null) return { refused: 'not-yours' };
  if (action.status !== 'open') return { refused: 'no-such-action' };
  const { to, note } = asked;
  const takes = state.plan.coreGroup.includes(to) && !isAway(state.people, to) && mayTakeOf(state, to, action);
  if (to === action.to || !takes) return { refused: 'no-such-person' };
  const last = offerOf(action, state.plan);
  if (last?.to === to && last.note === note) return already;
  return { events: [{ event: 'action-offered', action: action.id, to, note }] };
}

/** Only whoever was asked. Taken, it is theirs as if it had been handed on; declined, it stays whose it is. */
export function answerOffer(state: Case, asked: PlanCommands['answer-offer'] & Stamp): Outcome {
  const action = state.plan.actions.find((one) => one.id === asked.action);
  if (action === undefined) return { refused: 'not-yours' };
  const by = asked.by as PersonId;
  if (action.to === by) return already;
  if (offerOf(action, state.plan)?.to !== by) return { refused: action.updates.some(isTo(by)) ? 'changed' : 'not-yours' };
  if (!asked.takes) return { events: [{ event: 'offer-declined', action: action.id, note: asked.note }] };
  if (!mayTakeOf(state, by, action)) return { refused: 'no-such-person' };
  return { events: [{ event: 'action-handed-on', action: action.id, from: action.to, to: by }] };
}

const isTo = (person: PersonId) => (one: Case['plan']['actions'][number]['updates'][number]) =>
  one.update === 'offered' && one.to === person;
