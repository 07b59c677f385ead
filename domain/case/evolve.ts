import type { Stamp } from '../decider.ts';
import type { CaseId, PersonId } from '../ids.ts';
import { setAside, takeBack } from './departure.ts';
import type { CaseEvent } from './event.ts';
import { evolveAction } from './evolve-action.ts';
import { evolveAnswer } from './evolve-answer.ts';
import { evolveDraft } from './evolve-draft.ts';
import { evolveKeep, outOfDate } from './evolve-keep.ts';
import { evolveScale } from './evolve-scale.ts';
import type { CaseState, Existing } from './state.ts';

/** The state after one event. Total: an event that cannot belong to a state is a programmer's error and throws. */
export function evolve(state: CaseState, event: CaseEvent & Stamp): CaseState {
  return outOfDate(evolved(state, event), event.event);
}

function evolved(state: CaseState, event: CaseEvent & Stamp): CaseState {
  if (event.event === 'opened') {
    const { reference, procedure, type, facts } = event;
    const shared = {
      children: [],
      childrenEver: 0,
      invitees: [],
      agencies: {},
      away: [],
      listVersion: 0,
      noted: {},
      when: null,
      chair: null,
    };
    const kept = { held: false, exported: null };
    return {
      status: 'draft',
      id: event.id as CaseId,
      reference,
      procedure,
      type,
      facts,
      convenor: event.by as PersonId,
      ...shared,
      ...kept,
    };
  }
  if (state.status === 'none') throw new Error(`evolve: ${event.event} before the case was opened`);
  switch (event.event) {
    case 'described':
    case 'child-added':
    case 'child-removed':
    case 'when-set':
    case 'chair-set':
    case 'listed':
    case 'unlisted':
    case 'proposed':
    case 'list-agreed':
      return evolveDraft(live(state, event.event), event);
    case 'held':
    case 'undertaking-accepted':
    case 'answered':
    case 'deputy-named':
    case 'deputy-agreed':
    case 'deputy-declined':
      return evolveAnswer(live(state, event.event), event);
    case 'register-taken':
    case 'scale-opened':
    case 'placed':
    case 'revealed':
    case 'zero-answered':
      return evolveScale(convened(state, event.event), event);
    case 'core-group-joined':
    case 'action-given':
    case 'action-completed':
    case 'action-reopened':
    case 'progress-reported':
    case 'help-asked':
      return evolveAction(convened(state, event.event), event);
    case 'departed':
      return setAside(live(state, event.event), event.person, event.at);
    case 'returned':
      return takeBack(live(state, event.event), event.person);
    case 'dates-counted':
      return { ...convened(state, event.event), counted: event.counted, moved: event.moved };
    case 'loss-found':
      return { ...state, losses: [...(state.losses ?? []), { had: event.had, at: event.at }] };
    case 'read':
    case 'turned-away':
      return { ...state, noted: { ...state.noted, [`${event.by}/${event.event}/${event.what}`]: event.at } };
    case 'hold-set':
    case 'hold-released':
    case 'exported':
    case 'ended':
      return evolveKeep(state, event);
    default:
      return event satisfies never;
  }
}

function live(state: Exclude<CaseState, { status: 'none' }>, event: string): Existing {
  if (state.status === 'ended') throw new Error(`evolve: ${event} in a case that is ended`);
  return state;
}

function convened(state: CaseState, event: string): Extract<CaseState, { status: 'convened' }> {
  if (state.status !== 'convened') throw new Error(`evolve: ${event} in a case that is ${state.status}`);
  return state;
}
