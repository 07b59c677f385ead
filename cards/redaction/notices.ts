import { opens, posted, say, warn } from '../building/building.ts';
import type { Card } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

/** To those who may agree; null: it is asked no more. */
export function redactionAskedCard(scene: Scene, about: string): Card | null {
  const { state } = scene;
  if (String(state.redaction.asked?.at) !== about) return null;
  const words = wordsFor(scene).redaction;
  return posted(
    scene,
    words.askedTitle(state.reference),
    [warn(words.askedCard)],
    [{ ...opens(words.open, 'redaction', state), tone: 'main' }],
  );
}

/** To both, and whoever was to agree: nothing was taken out. */
export function redactionOffCard(scene: Scene): Card {
  const words = wordsFor(scene).redaction;
  return posted(scene, words.offTitle(scene.state.reference), [say(words.offCard)]);
}

/** To whoever was told it or has opened it, and to both: that something was withdrawn, and no more. */
export function redactedCard(scene: Scene): Card {
  const words = wordsFor(scene).redaction;
  return posted(scene, words.doneTitle(scene.state.reference), [say(words.doneCard), say(words.doneKeep)]);
}

/** To the data-protection officer. What it was is read behind the button, by whoever may. */
export function incidentCard(scene: Scene): Card {
  const { state } = scene;
  const words = wordsFor(scene).redaction;
  return posted(
    scene,
    words.incidentTitle(state.reference),
    [say(words.incidentCard)],
    [{ ...opens(words.open, 'incidents', state), tone: 'main' }],
  );
}
