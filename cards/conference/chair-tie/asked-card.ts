import { askedOfTie } from '../../../domain/case/conference/chair-tie/asks.ts';
import { isTieOpen } from '../../../domain/case/conference/chair-tie/shown.ts';
import { opens, posted, say } from '../../building/building.ts';
import { isConferenceOver } from '../../building/reader-part.ts';
import { whenText } from '../../building/wording.ts';
import type { Block, Card } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** To the manager of the unit: a chair has said that they have a tie to the case, and the procedure wants one who has none. */
export function tieAskedCard(scene: Scene): Card | null {
  const { state, language, procedure, directory, me } = scene;
  const { declared } = state.chairTie;
  if (state.when === null || declared === null || !askedOfTie(state, procedure, directory).includes(me)) return null;
  const all = wordsFor(scene);
  const words = all.chairTie;
  const when: Block = { block: 'facts', rows: [[all.whenLabel, whenText(state.when, language)]] };
  const open = isTieOpen(state, procedure) && !isConferenceOver(state);
  const form = opens(open ? words.answer : words.see, 'keep-chair', state, String(declared.at));
  return posted(
    scene,
    (open ? words.askedTitle : words.saidTitle)(state.reference),
    [when, say(open ? words.askedMeans : words.said)],
    [{ ...form, tone: 'main' }, opens(words.other, 'chair', state), opens(all.details, 'details', state)],
  );
}

/** One line, where something else is more urgent. */
export function tieAskedLine(scene: Scene): Block | null {
  const { state, procedure } = scene;
  const words = wordsFor(scene).chairTie;
  const open = isTieOpen(state, procedure) && !isConferenceOver(state);
  if (state.chairTie.declared === null) return null;
  const button = opens(open ? words.answer : words.see, 'keep-chair', state, String(state.chairTie.declared.at));
  return { block: 'row', text: open ? words.askedMeans : words.said, button };
}
