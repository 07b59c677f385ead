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
 * they are not there for they hear what they hear of one that is not there, and of what is to be done for it, or by it, what everybody hears, as of
 * an action with a number that there is not.
 */
export function asksOfAnother(state: Case, command: object, by: Stamp['by'], known: Known): 'no-such-child' | 'not-yours' | null {
  if (!isMarked(state)) return null;
  const { child, does } = command as { readonly child?: unknown; readonly does?: unknown };
  const knows = (one: ChildId | undefined) => knowsChild(state, by, one, known);
  // A child that is added comes as what is entered of it, and 'all' is each of them.
  if (typeof child === 'string' && child !== 'all' && !knows(child as ChildId)) return 'no-such-child';
  if (!knows(childWhoDoes(does))) return 'no-such-child';
  const theirs = state.plan.actions.filter((one) => [one.child, childWhoDoes(one.does)].every(knows));
  // Whoever knows of all of them hears why there is no such action.
  if (theirs.length === state.plan.actions.length) return null;
  return actionsIn(command).every((id) => theirs.some((one) => one.id === id)) ? null : 'not-yours';
}

/** Which actions a command is about: one, or several at once. All at once are the chair's to read, who knows of each. */
function actionsIn(command: object): readonly unknown[] {
  const { action, takers } = command as { readonly action?: unknown; readonly takers?: unknown };
  const taken = Array.isArray(takers) ? takers.map((one: { readonly action?: unknown }) => one.action) : [];
  return typeof action === 'string' ? [action, ...taken] : taken;
}

/** A child of the family that does it, where whoever has it ticks for one. */
function childWhoDoes(does: unknown): ChildId | undefined {
  return typeof does === 'object' && does !== null && 'child' in does ? (does.child as ChildId) : undefined;
}
