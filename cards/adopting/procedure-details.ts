import { procedureOf } from '../../domain/procedures/in-force.ts';
import { quiet, warn } from '../building/building.ts';
import { spoken } from '../building/wording.ts';
import type { Block } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

/** To whoever keeps the case: by which procedure and edition it goes, and that another one is in force by now. */
export function procedureDetails(scene: Scene): readonly Block[] {
  const { state, procedure, language, directory } = scene;
  const words = wordsFor(scene).adopting;
  const says = quiet(words.goesBy(spoken(procedure.title, language), state.edition));
  const edited =
    procedure.sourceDate === null || procedure.sourceDate === state.edition
      ? []
      : [warn(words.otherEdition(procedure.sourceDate))];
  if (directory.procedure === state.procedure) return [says, ...edited];
  const other = procedureOf(directory.procedure, directory);
  return [says, ...edited, warn(words.otherInForce(spoken(other.title, language)))];
}
