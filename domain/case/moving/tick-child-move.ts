import { dayFromIso } from '../../calendar/iso.ts';
import { localDay } from '../../calendar/london.ts';
import type { Stamp } from '../../decider.ts';
import type { Tagged } from '../../slice.ts';
import { knowsChild } from '../need-to-know/asks-of-child.ts';
import { already, type Case, type Decided, type Known } from '../whole.ts';
import { isEndedBy } from './received.ts';
import type { ChildMove, ChildMoveId, MovesCommands, MovesEvents } from './shape.ts';

type Outcome = Decided<Tagged<'event', MovesEvents>>;

function standing(state: Case, id: ChildMoveId, by: Stamp['by'], known: Known): ChildMove | undefined {
  return state.moves.all.find((one) => one.id === id && one.withdrawn === null && knowsChild(state, by, one.child, known));
}

/** What is done of what a move asks for, and what was ticked by mistake; whosever task it is, since one of them may be away. */
export function tickChildMove(
  state: Case,
  { move, done, undone, by }: MovesCommands['tick-child-move'] & Stamp,
  known: Known,
): Outcome {
  const found = standing(state, move, by, known);
  if (found === undefined) return { refused: 'too-late' };
  const tasks = known.procedure.moves.tasks
    .filter((one) => one.way === found.way && one.stay === found.stay)
    .map((one) => one.task);
  if (![...done, ...undone].every((one) => tasks.includes(one))) return { refused: 'changed' };
  const more = done.filter((one) => found.done[one] === undefined);
  const less = undone.filter((one) => found.done[one] !== undefined && !done.includes(one));
  return more.length + less.length === 0 ? already : { events: [{ event: 'child-move-ticked', move, done: more, undone: less }] };
}

/** The receiving authority's conference was held on a day: of a child who has moved away for good, and not before that was known here. */
export function noteReceiving(state: Case, { move, on, by, at }: MovesCommands['note-receiving'] & Stamp, knows: Known): Outcome {
  const found = standing(state, move, by, knows);
  if (found === undefined || found.way !== 'out' || found.stay !== 'permanent') return { refused: 'too-late' };
  if (found.received === on) return already;
  if (isEndedBy(state, found)) return { refused: 'too-late' };
  if (on === null) return { events: [{ event: 'receiving-noted', move, on }] };
  const day = dayFromIso(on);
  const known = dayFromIso(found.known);
  if (day === null || day > localDay(at) || (known !== null && day < known)) return { refused: 'bad-date' };
  return { events: [{ event: 'receiving-noted', move, on }] };
}
