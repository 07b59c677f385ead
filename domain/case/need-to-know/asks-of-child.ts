import { partsOf } from '../../access/parts.ts';
import type { Stamp } from '../../decider.ts';
import type { ChildId } from '../family/shape.ts';
import type { Case, Known } from '../whole.ts';
import { isMarked, mayHave } from './children.ts';

/** Whether somebody may know of a child: who sets the case up, who chairs it and the bot itself may of each; no child is all of them. */
export function knowsChild(state: Case, by: Stamp['by'], child: ChildId | undefined, known: Known): boolean {
  if (by === 'time' || child === undefined || !isMarked(state)) return true;
  if (mayHave(state.needToKnow.perChild, by, child, 'details')) return true;
  const parts = partsOf(state, by, known);
  return parts.has('administrator') || parts.has('chair');
}

/**
 * Of what is asked about a child, or about what somebody is to do for one: why it is not for whoever asks; null: it is. Of a half-sibling whom
 * they are not there for they hear what they hear of one that is not there, and of what is to be done for it what everybody hears.
 */
export function asksOfAnother(state: Case, command: object, by: Stamp['by'], known: Known): 'no-such-child' | 'not-yours' | null {
  if (!isMarked(state)) return null;
  const { child, action } = command as { readonly child?: unknown; readonly action?: unknown };
  // A child that is added comes as what is entered of it, and 'all' is each of them.
  if (typeof child === 'string' && child !== 'all' && !knowsChild(state, by, child as ChildId, known)) return 'no-such-child';
  const found = typeof action === 'string' ? state.plan.actions.find((one) => one.id === action) : undefined;
  return knowsChild(state, by, found?.child, known) ? null : 'not-yours';
}
