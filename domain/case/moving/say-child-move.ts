import type { Day } from '../../calendar/day.ts';
import { dayFromIso } from '../../calendar/iso.ts';
import { localDay } from '../../calendar/london.ts';
import type { Stamp } from '../../decider.ts';
import { isFreshId } from '../../fresh-id.ts';
import type { Tagged } from '../../slice.ts';
import { knowsChild } from '../need-to-know/asks-of-child.ts';
import { already, type Case, type Decided, type Known } from '../whole.ts';
import { isEndedBy } from './received.ts';
import type { ChildMove, MovesCommands, MovesEvents, SaidMove } from './shape.ts';

type OneMove = Pick<SaidMove, 'way' | 'stay'> & { readonly child?: SaidMove['child'] | undefined };
type Outcome = Decided<Tagged<'event', MovesEvents>>;

/** In days: a move is not planned further ahead, nor entered longer after. */
const most = { ahead: 180, back: 730 };
/** More than a family comes to, so that nothing grows without end: of those that stand, and of all with those that were taken back. */
const mostMoves = { standing: 20, ever: 100 };

/** What is wrong with the days of a move as entered on a day; null: nothing. Nobody has known of it since tomorrow. */
export function faultInMove({ on, known }: Pick<SaidMove, 'on' | 'known'>, today: Day): 'on' | 'known' | null {
  const [moved, since] = [dayFromIso(on), dayFromIso(known)];
  if (moved === null || moved < today - most.back || moved > today + most.ahead) return 'on';
  return since === null || since < today - most.back || since > today ? 'known' : null;
}

/** A child moves: from here or to here, for good or for a time. The plan is what it was (FV-X1). */
export function sayChildMove(
  state: Case,
  { id, way, stay, child, authority, on, known, by, at }: MovesCommands['say-child-move'] & Stamp,
  knows: Known,
): Outcome {
  const { all } = state.moves;
  const was = all.find((one) => one.id === id);
  if (child !== undefined && !state.family.children.some((one) => one.id === child)) return { refused: 'no-such-child' };
  const isTheirs = [{ ...(child === undefined ? {} : { child }) }, ...(was === undefined ? [] : [was])];
  if (!isTheirs.every((one) => knowsChild(state, by, one.child, knows))) return { refused: 'no-such-child' };
  if (authority === '') return { refused: 'incomplete' };
  if (faultInMove({ on, known }, localDay(at)) !== null) return { refused: 'bad-date' };
  // As where it is noted: the conference there was held once the move was known here.
  const received = was !== undefined && isSameMove(was, { way, stay, child }) ? was.received : null;
  if (received !== null && known > received) return { refused: 'bad-date' };
  const is = { way, stay, authority, on, known, ...(child === undefined ? {} : { child }) };
  if (was !== undefined && was.withdrawn !== null) return { refused: 'too-late' };
  if (was !== undefined && Object.keys({ ...pick(was), ...is }).every((key) => isAlike(was, is, key))) return already;
  // What ended by the move as it was is taken back first.
  if (was !== undefined && isEndedBy(state, was) && !isSameMove(was, is)) return { refused: 'too-late' };
  if (was === undefined && !isFreshId(id)) return { refused: 'changed' };
  const standing = all.filter((one) => one.withdrawn === null).length;
  const isFull = standing >= mostMoves.standing || all.length >= mostMoves.ever;
  if (was === undefined && isFull) return { refused: 'list-full' };
  return { events: [{ event: 'child-move-said', id, ...is }] };
}

/** Whether the conference there that was noted of a move holds for it as corrected. */
export function isSameMove(was: ChildMove, is: OneMove): boolean {
  return was.way === is.way && was.stay === is.stay && was.child === is.child;
}

/** A slip, or it comes to nothing. */
export function takeBackChildMove(
  state: Case,
  { move, by }: MovesCommands['take-back-child-move'] & Stamp,
  known: Known,
): Outcome {
  const found = state.moves.all.find((one) => one.id === move);
  if (found === undefined || !knowsChild(state, by, found.child, known)) return { refused: 'changed' };
  if (isEndedBy(state, found)) return { refused: 'too-late' };
  return found.withdrawn === null ? { events: [{ event: 'child-move-taken-back', move }] } : already;
}

function pick({ child }: SaidMove): Partial<SaidMove> {
  return child === undefined ? {} : { child };
}

function isAlike(was: SaidMove, is: SaidMove, key: string): boolean {
  return was[key as keyof SaidMove] === is[key as keyof SaidMove];
}
