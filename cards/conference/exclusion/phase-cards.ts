import { openTasksFor } from '../../../domain/case/conference/exclusion/waiting.ts';
import { opens, posted, say, warn } from '../../building/building.ts';
import { isChair } from '../../building/reader-part.ts';
import { dayText, whenText } from '../../building/wording.ts';
import type { Block, Button, Card } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** As a card, where nothing of this conference is more urgent to its reader: a time, what kind of thing it is, and a form. */
function cardOf(scene: Scene, blocks: readonly Block[]): Card | null {
  const { state, language } = scene;
  if (blocks.length === 0 || state.when === null) return null;
  const all = wordsFor(scene);
  const when: Block = { block: 'facts', rows: [[all.whenLabel, whenText(state.when, language)]] };
  const buttons: readonly Button[] = [{ ...opener(scene), tone: 'main' }, opens(all.details, 'details', state)];
  return posted(scene, all.exclusion.title(state.reference), [when, ...blocks], buttons);
}

/** As one line. Several texts stand in one. */
function lineOf(scene: Scene, texts: readonly string[]): Block | null {
  return texts.length === 0 ? null : { block: 'row', text: texts.join(' '), button: opener(scene) };
}

const opener = (scene: Scene) => opens(wordsFor(scene).exclusion.open, 'exclusions', scene.state);

const asked = (scene: Scene) => (isChair(scene) ? [wordsFor(scene).exclusion.toDecide] : []);

/** `about`: what is open, as domain/case/conference/exclusion/waiting.ts names it. */
function openTexts(scene: Scene, about: string): readonly string[] {
  const words = wordsFor(scene).exclusion;
  if (!isChair(scene)) return [];
  const all = about.split(' ');
  return [...(all.includes('tasks') ? [words.toGive] : []), ...(all.includes('late') ? [words.isLate] : [])];
}

function taskTexts(scene: Scene): readonly string[] {
  const { state, me, language, procedure } = scene;
  const days = openTasksFor(state, me, procedure).map(({ by }) => by);
  const [first] = days.toSorted();
  return first === undefined ? [] : [wordsFor(scene).exclusion.task(dayText(first, language))];
}

function said(scene: Scene): readonly string[] {
  const { state, me } = scene;
  const mine = state.exclusion.asked.some((one) => one.by === me && one.decision !== null);
  return mine ? [wordsFor(scene).exclusion.said] : [];
}

export const exclusionPhaseCards = {
  exclusion: (scene: Scene) => cardOf(scene, asked(scene).map(warn)),
  'exclusion-open': (scene: Scene, about: string) => cardOf(scene, openTexts(scene, about).map(warn)),
  'exclusion-task': (scene: Scene) => cardOf(scene, taskTexts(scene).map(say)),
  'exclusion-said': (scene: Scene) => cardOf(scene, said(scene).map(say)),
};

export const exclusionLines = {
  exclusion: (scene: Scene) => lineOf(scene, asked(scene)),
  'exclusion-open': (scene: Scene, about: string) => lineOf(scene, openTexts(scene, about)),
  'exclusion-task': (scene: Scene) => lineOf(scene, taskTexts(scene)),
  'exclusion-said': (scene: Scene) => lineOf(scene, said(scene)),
};
