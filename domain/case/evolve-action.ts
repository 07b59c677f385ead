import type { Stamp } from '../decider.ts';
import type { PersonId } from '../ids.ts';
import type { Action, Update } from './action.ts';
import { joined } from './departure.ts';
import type { CaseEvent } from './event.ts';
import type { Convened } from './state.ts';

type ActionEvent = Extract<
  CaseEvent,
  { event: 'core-group-joined' | 'action-given' | 'action-completed' | 'action-reopened' | 'progress-reported' | 'help-asked' }
>;

/** The core group and its actions. */
export function evolveAction(state: Convened, event: ActionEvent & Stamp): Convened {
  const stamp = { at: event.at, by: event.by as PersonId };
  switch (event.event) {
    case 'core-group-joined': {
      const others = joined(state, event.person, event.agency);
      return { ...others, coreGroup: [...others.coreGroup, event.person] };
    }
    case 'action-given':
      return { ...state, actions: [...state.actions, { ...event.action, givenAt: event.at, status: 'open', updates: [] }] };
    case 'action-completed':
      return updated(state, event.action, 'completed', { ...stamp, update: 'completed' });
    case 'action-reopened':
      return updated(state, event.action, 'open', { ...stamp, update: 'reopened' });
    case 'progress-reported':
      return updated(state, event.action, 'open', { ...stamp, update: 'progress', note: event.note });
    case 'help-asked':
      return updated(state, event.action, 'open', { ...stamp, update: 'help', note: event.note });
    default:
      return event satisfies never;
  }
}

function updated(state: Convened, id: string, status: Action['status'], update: Update): Convened {
  const actions = state.actions.map((one) => (one.id === id ? { ...one, status, updates: [...one.updates, update] } : one));
  return { ...state, actions };
}
