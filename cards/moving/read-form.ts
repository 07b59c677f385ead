import type { TheirMove } from '../../domain/case/moving/cards.ts';
import { isReceived } from '../../domain/case/moving/received.ts';
import { heading, opens, say, shown } from '../building/building.ts';
import { nameOf, who } from '../building/people.ts';
import { dayText } from '../building/wording.ts';
import { convenorWithNumber } from '../family/child-details.ts';
import { keepsAdults } from '../family/keeps-children.ts';
import type { Block, Form, FormRef } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { authorityOf, childrenOfMove, planStays, taskLine, theirMove } from './move-line.ts';

/** Where to or where from, how long the plan goes on here, and everything there is to do with whose it is; the ways on and back for whoever keeps it. */
export function moveReadForm(scene: Scene, ref: FormRef): Form | null {
  const found = theirMove(scene, ref.about);
  if (found === undefined) return null;
  const words = wordsFor(scene).childMoves;
  const { move, part, tasks } = found;
  const day = (iso: string) => dayText(iso, scene.language);
  const stays = planStays(scene, found);
  const ends = endRow(scene, found);
  const authority = authorityOf(scene, move) ?? words.authorityNotShown(convenorWithNumber(scene));
  const items = tasks.map((one) => {
    const line = words.taskOf(taskLine(scene, one), one.who === null ? words.nobodyHasIt : nameOf(scene, one.who));
    return one.done ? `${line}, ${words.done}` : line;
  });
  return shown(scene, ref, words.form, [
    {
      block: 'facts',
      rows: [
        [words.whatLabel, words.what[move.way][move.stay]],
        [words.childLabel, childrenOfMove(scene, found)],
        ...(move.authority === '' ? [] : [[words.authority[move.way], authority] as const]),
        ...(move.on === '' ? [] : [[words.on, day(move.on)] as const]),
        [words.known, day(move.known)],
        [words.saidBy, who(scene, move.by)],
      ],
    },
    ...(move.received === null ? [] : [say(words.received(day(move.received)))]),
    ...(stays === null || move.withdrawn !== null || ends.length > 0 ? [] : [say(stays)]),
    ...ends,
    ...(part === 'told' || items.length === 0 ? [] : [heading(words.toDo), { block: 'list', items } as const]),
    ...(keepsAdults(scene) && move.withdrawn === null
      ? ways(scene, move.id, move.way === 'out' && move.stay === 'permanent')
      : []),
  ]);
}

/** The plan ends here with the conference there only once that is entered, child by child. */
function endRow(scene: Scene, found: TheirMove): readonly Block[] {
  const { childMoves: words, ofEndings } = wordsFor(scene);
  const { move } = found;
  if (!isReceived(move) || !scene.procedure.moves.endedByReceiving || !keepsAdults(scene) || planStays(scene, found) === null)
    return [];
  return [{ block: 'row', text: words.endsHere, button: opens(ofEndings.form, 'child-end', scene.state, move.child) }];
}

function ways(scene: Scene, id: string, isAway: boolean): readonly Block[] {
  const words = wordsFor(scene).childMoves;
  const { state } = scene;
  return [
    { block: 'row', text: words.tickRow, button: opens(words.tick, 'child-move-tasks', state, id) },
    ...(isAway
      ? [{ block: 'row', text: words.receivedRow, button: opens(words.receivedForm, 'child-move-received', state, id) } as const]
      : []),
    { block: 'row', text: words.correctRow, button: opens(words.correct, 'child-move-correct', state, id) },
    { block: 'row', text: words.backRow, button: opens(words.back, 'child-move-back', state, id) },
  ];
}
