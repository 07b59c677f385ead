import { procedureOf } from '../../domain/procedures/in-force.ts';
import { nameIn } from '../../domain/procedures/text.ts';
import { opens, quiet, warn } from '../building/building.ts';
import { isAdministrator, managesUnit } from '../building/reader-part.ts';
import type { Block } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { titleOf } from './procedure-form.ts';

/** To whoever keeps the case: by which procedure and edition it goes, and the meeting where that is another; that another one is in force, and the way over to it. */
export function procedureDetails(scene: Scene): readonly Block[] {
  const { state, goesBy, language, directory, movesOverTo: to } = scene;
  const words = wordsFor(scene).adopting;
  const isOfMeeting = goesBy.key !== state.procedure;
  const { sourceDate } = goesBy;
  const edited = isOfMeeting || sourceDate === null || sourceDate === state.edition ? [] : [warn(words.otherEdition(sourceDate))];
  const other = directory.procedure === goesBy.key ? null : procedureOf(directory.procedure, directory);
  return [
    quiet(words.goesBy(nameIn(goesBy.title, language), isOfMeeting ? sourceDate : state.edition)),
    ...(isOfMeeting ? [quiet(words.heldUnder(titleOf(state.procedure, scene)))] : []),
    ...edited,
    ...(other === null ? [] : [warn(words.otherInForce(nameIn(other.title, language)))]),
    ...(to !== null && (isAdministrator(scene) || managesUnit(scene)) ? [moveRow(scene, to)] : []),
  ];
}

function moveRow(scene: Scene, to: string): Block {
  const words = wordsFor(scene).adopting;
  return {
    block: 'row',
    text: words.moveOverRow(titleOf(to, scene)),
    button: opens(words.moveOver, 'move-over', scene.state, to),
  };
}
