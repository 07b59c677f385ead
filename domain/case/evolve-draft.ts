import type { Stamp } from '../decider.ts';
import { joined } from './departure.ts';
import type { CaseEvent } from './event.ts';
import type { CaseState, Existing, Invitee } from './state.ts';

type DraftEvent = Extract<
  CaseEvent,
  {
    event:
      | 'described'
      | 'child-added'
      | 'child-removed'
      | 'when-set'
      | 'chair-set'
      | 'listed'
      | 'unlisted'
      | 'proposed'
      | 'list-agreed';
  }
>;

/** The description, the children, when and where, and the list. */
export function evolveDraft(state: Existing, event: DraftEvent & Stamp): CaseState {
  const changed = { listVersion: state.listVersion + 1 };
  switch (event.event) {
    case 'described':
      return { ...state, ...changed, reference: event.reference, type: event.type, facts: event.facts };
    case 'child-added':
      return { ...state, ...changed, children: [...state.children, event.child], childrenEver: state.childrenEver + 1 };
    case 'child-removed':
      return { ...state, ...changed, children: state.children.filter((child) => child.id !== event.child) };
    case 'when-set': {
      // A moved time is no longer held by anybody.
      const { when } = event;
      const taken = chaired(state, event);
      return { ...taken, ...changed, when, invitees: taken.invitees.map((one) => ({ ...one, holds: false })) };
    }
    case 'chair-set':
      return { ...chaired(state, event), ...changed };
    case 'listed': {
      const invitee: Invitee = { person: event.person, role: event.role, holds: false, answer: { answer: 'none' } };
      const others = joined(state, event.person, event.agency);
      return { ...others, ...changed, invitees: [...others.invitees, invitee] };
    }
    case 'unlisted': {
      const invitees = state.invitees.filter((one) => one.person !== event.person);
      if (state.status !== 'convened') return { ...state, ...changed, invitees };
      return {
        ...state,
        ...changed,
        invitees,
        present: state.present.filter((person) => person !== event.person),
        coreGroup: state.coreGroup.filter((person) => person !== event.person),
      };
    }
    case 'proposed':
      if (state.when === null) throw new Error('evolve: proposed without when');
      return { ...state, status: 'proposed', when: state.when };
    case 'list-agreed':
      if (state.status !== 'proposed') throw new Error(`evolve: list agreed in a case that is ${state.status}`);
      return { ...state, status: 'convened', present: [], rounds: [], actions: [], coreGroup: [], counted: null, moved: [] };
    default:
      return event satisfies never;
  }
}

/** Whoever takes the chair is not invited as well. */
function chaired(state: Existing, { chair, agency }: Extract<DraftEvent, { event: 'when-set' | 'chair-set' }>): Existing {
  const taken = joined(state, chair, agency);
  const invitees = taken.invitees.filter((one) => one.person !== chair);
  if (taken.status !== 'convened') return { ...taken, chair, invitees };
  return { ...taken, chair, invitees, present: taken.present.filter((one) => one !== chair) };
}
