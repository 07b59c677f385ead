import { opens, posted, say } from '../../building/building.ts';
import { nameOf } from '../../building/people.ts';
import { convened, inviteeOf, isChair } from '../../building/reader-part.ts';
import { whenText } from '../../building/wording.ts';
import type { Card } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** Who was at a core group was put right after the next one was called: to whoever is recorded otherwise, held it or leads. null: it is none of theirs any more. */
export function registerRightedCard(scene: Scene): Card | null {
  const state = convened(scene.state);
  const said = state?.register.said;
  if (state === null || said === undefined) return null;
  const listed = inviteeOf(scene, scene.me) !== undefined;
  if (!listed && !isChair(scene) && scene.lead !== scene.me) return null;
  const all = wordsFor(scene);
  const words = all.coreGroup;
  const mine = state.present.includes(scene.me) ? words.rightedHere : words.rightedNot;
  return posted(
    scene,
    words.heldTitle(state.reference),
    [
      { block: 'facts', rows: [[all.whenLabel, whenText(state.when, scene.language)]] },
      say(words.righted(nameOf(scene, said.by))),
      ...(said.otherwise.includes(scene.me) ? [say(mine)] : []),
    ],
    [opens(all.details, 'details', state)],
  );
}
