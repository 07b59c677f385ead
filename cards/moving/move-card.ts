import { isoFromDay } from '../../domain/calendar/iso.ts';
import { localDay } from '../../domain/calendar/london.ts';
import { lateOf, onTheCard, type TheirMove } from '../../domain/case/moving/cards.ts';
import { opens, posted, say, warn } from '../building/building.ts';
import { dayText } from '../building/wording.ts';
import type { Block, Card } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { moveLine, planStays, theirMoves } from './move-line.ts';

/** A child moves away or here: how long the plan goes on, and what is to be done for it; where to is under its button. */
export function moveCard(scene: Scene): Card | null {
  const theirs = theirMoves(scene);
  if (theirs.length === 0) return null;
  const words = wordsFor(scene).childMoves;
  const first = onTheCard(theirs, scene.me);
  return posted(scene, words.title(scene.state.reference), [
    ...first.toReversed().flatMap((one) => blocksOf(scene, one)),
    ...restOf(
      scene,
      theirs.filter((one) => !first.includes(one)),
    ),
  ]);
}

/** Those that have no room: how many, and what of them is late. */
function restOf(scene: Scene, rest: readonly TheirMove[]): readonly Block[] {
  const words = wordsFor(scene).childMoves;
  const late = rest.flatMap((one) => (one.part === 'told' ? [] : lateOf(one, scene.now)));
  return [
    ...(rest.length === 0 ? [] : [say(words.more(rest.length))]),
    ...(late.length === 0 ? [] : [warn(words.late(late.length))]),
  ];
}

function blocksOf(scene: Scene, one: TheirMove): readonly Block[] {
  const words = wordsFor(scene).childMoves;
  const { move } = one;
  const day = (iso: string) => dayText(iso, scene.language);
  const line: Block = {
    block: 'row',
    text: [{ strong: moveLine(scene, one) }],
    button: opens(words.read, 'child-move-read', scene.state, move.id),
  };
  if (move.withdrawn !== null) return [line, say(words.takenBack(day(isoFromDay(localDay(move.withdrawn)))))];
  const stays = planStays(scene, one);
  return [
    line,
    ...(move.received === null ? [] : [say(words.received(day(move.received)))]),
    ...(stays === null ? [] : [say(stays)]),
    ...toDo(scene, one),
  ];
}

function toDo(scene: Scene, one: TheirMove): readonly Block[] {
  const words = wordsFor(scene).childMoves;
  const late = lateOf(one, scene.now);
  if (one.part === 'told') return [];
  const lateLine = late.length === 0 ? [] : [warn(words.late(late.length))];
  const open = one.tasks.filter((task) => !task.done && task.who === scene.me);
  if (open.length === 0) return lateLine;
  const first = dayText(isoFromDay(Math.min(...open.map((task) => task.due))), scene.language);
  const button = opens(words.tick, 'child-move-tasks', scene.state, one.move.id);
  return [...lateLine, { block: 'row', text: words.open(open.length, first), button }];
}
