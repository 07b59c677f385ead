import { isoFromDay } from '../../domain/calendar/iso.ts';
import { movesFor, type TheirMove } from '../../domain/case/moving/cards.ts';
import { isReceived } from '../../domain/case/moving/received.ts';
import { isOnPlan } from '../../domain/case/moving/shown.ts';
import { type TaskOfMove, tasksOfMove } from '../../domain/case/moving/tasks.ts';
import { opens } from '../building/building.ts';
import { childLabel, childNamedOf, dayText } from '../building/wording.ts';
import { keepsAdults } from '../family/keeps-children.ts';
import type { Block } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

/** Those that the reader may know of. */
export function theirMoves(scene: Scene): readonly TheirMove[] {
  return movesFor(scene.state.moves, scene.me, scene);
}

/** One of them, for a form: another administrator of the unit has what whoever set it up has. */
export function theirMove(scene: Scene, id: string | undefined): TheirMove | undefined {
  const found = theirMoves(scene).find((one) => one.move.id === id);
  const move = scene.state.moves.all.find((one) => one.id === id);
  if (found !== undefined || move === undefined || !keepsAdults(scene)) return found;
  return { move, part: 'keeps', tasks: tasksOfMove(move, scene.state.moves, scene) };
}

/** What it is, of which child, and on which day: all of it that is ever posted. */
export function moveLine(scene: Scene, { move }: TheirMove): string {
  const words = wordsFor(scene).childMoves;
  const child = scene.state.children.find((one) => one.id === move.child);
  const of = child === undefined ? [] : [childLabel(child, scene.language)];
  return [words.what[move.way][move.stay], ...of, dayText(move.on === '' ? move.known : move.on, scene.language)].join(' · ');
}

/** How long the plan goes on here, where a child of it is on one: nothing ends it by moving (FV-X1, BU-D4). */
export function planStays(scene: Scene, { move }: TheirMove): string | null {
  const words = wordsFor(scene).childMoves;
  if (move.way === 'in') return words.comesHere;
  if (!isOnPlan(scene.state.moves, move)) return null;
  if (move.stay === 'temporary') return words.staysHere;
  if (!scene.procedure.moves.endedByReceiving) return words.untilReview;
  return isReceived(move) ? words.untilEntered : words.untilReceiving;
}

/** One thing to do, with its day. */
export function taskLine(scene: Scene, { task, due }: TaskOfMove): string {
  const words = wordsFor(scene).childMoves;
  return words.taskBy(words.tasks[task], dayText(isoFromDay(due), scene.language));
}

/** In Details, to whoever keeps the family of a case: the way to say it, and to what was said. */
export function movesRows(scene: Scene): readonly Block[] {
  if (!keepsAdults(scene)) return [];
  const words = wordsFor(scene).childMoves;
  const standing = theirMoves(scene).filter((one) => one.move.withdrawn === null);
  return [
    { block: 'row', text: words.row, button: opens(words.say, 'child-move', scene.state) },
    ...standing.map(
      (one): Block => ({
        block: 'row',
        text: moveLine(scene, one),
        button: opens(words.read, 'child-move-read', scene.state, one.move.id),
      }),
    ),
  ];
}

/** The other authority, in a dialog: a place, which whoever has the place of that child may read, of a move of all that of each. null: not. */
export function authorityOf({ childrenRead }: Scene, { authority, child }: TheirMove['move']): string | null {
  const { places } = childrenRead();
  return places === 'all' || (child !== undefined && places.includes(child)) ? authority : null;
}

/** Of which children, in a dialog. */
export function childrenOfMove(scene: Scene, { move }: TheirMove): string {
  return move.child === undefined ? wordsFor(scene).childMoves.allChildren : childNamedOf(scene, move.child);
}
