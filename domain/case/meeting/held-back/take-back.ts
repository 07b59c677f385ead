import { partsOf } from '../../../access/parts.ts';
import type { Part } from '../../../access/right.ts';
import type { Stamp } from '../../../decider.ts';
import type { Tagged } from '../../../slice.ts';
import { already, type Decided, type InMeeting, type Known } from '../../whole.ts';
import type { HeldAct, HeldBackCommands, HeldBackEvents } from './shape.ts';

/**
 * by the one who did it, or who has their part since they have it no more, and nobody else. It goes by the instant of the press: at two minutes it is too late, whether or not it has been
 * carried out by then. Pressed twice it is one.
 */
export function takeBack(
  { case: of, meeting, id }: InMeeting,
  { act, by, at }: HeldBackCommands['take-back'] & Stamp,
  known: Known,
): Decided<Tagged<'event', HeldBackEvents>> {
  const held = meeting.heldBack.acts.find((one) => one.act === act);
  if (held === undefined) return { refused: 'changed' };
  if (held.by !== by && !succeeds(held, by, (one) => partsOf(of, one, known, id))) return { refused: 'not-yours' };
  if (held.came === 'taken-back') return already;
  // It could not be done, so there is nothing to undo: the card says so.
  if (typeof held.came === 'object') return { refused: 'changed' };
  return held.came === 'done' || at >= held.until ? { refused: 'told-already' } : { events: [{ event: 'taken-back', act }] };
}

/** Whether somebody has the part by which it was pressed, and whoever pressed has it no more: the chair is another by now. */
function succeeds({ by, part }: HeldAct, person: Stamp['by'], partsOf: (one: Stamp['by']) => ReadonlySet<Part>): boolean {
  return part !== undefined && partsOf(person).has(part) && !partsOf(by).has(part);
}
