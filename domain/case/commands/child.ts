import { dayFromIso } from '../../calendar/iso.ts';
import type { ChildId, Draft, Proposed } from '../state.ts';
import { already, type Decided, type Of } from './decision.ts';

/** `nth` is how many there were when the form was opened: sent twice it adds one child, and twins are two forms. */
export function addChild(state: Draft | Proposed, command: Of<'add-child'>): Decided {
  if (command.nth !== state.childrenEver) return already;
  const date = 'born' in command.child ? command.child.born : command.child.expected;
  if (dayFromIso(date) === null || !date.startsWith('20')) return { refused: 'bad-date' };
  const id = `c${state.childrenEver + 1}` as ChildId;
  return { events: [{ event: 'child-added', child: { id, ...command.child } }] };
}

/** Takes a child off the draft. */
export function removeChild(state: Draft | Proposed, command: Of<'remove-child'>): Decided {
  if (!state.children.some((child) => child.id === command.child)) return already;
  return { events: [{ event: 'child-removed', child: command.child }] };
}
