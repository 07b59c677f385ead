import { opens, posted, say } from '../../building/building.ts';
import { inviteeOf } from '../../building/reader-part.ts';
import { whenText } from '../../building/wording.ts';
import type { Card } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** To somebody who had placed and was ticked as here no more when the round was taken back. null: they have no part in it any more. */
export function roundDroppedCard(scene: Scene): Card | null {
  const { state, language } = scene;
  if (state.when === null || inviteeOf(scene, scene.me) === undefined) return null;
  const all = wordsFor(scene);
  return posted(
    scene,
    all.scale.title(state.reference),
    [{ block: 'facts', rows: [[all.whenLabel, whenText(state.when, language)]] }, say(all.scale.dropped)],
    [opens(all.details, 'details', state)],
  );
}
