import { departureName } from '../../domain/case/people/departures.ts';
import { opens, posted, say } from '../building/building.ts';
import { convened, isChair, managesUnit } from '../building/reader-part.ts';
import type { Card } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

/** To the chair: somebody with a part was taken off because the case is kept from them. Who stands behind the button. null: they may know again. */
export function takenOffCard(scene: Scene, about: string): Card | null {
  const { state } = scene;
  const found = state.away.find((one) => departureName(one) === about);
  if (found === undefined || !readsBarred(scene)) return null;
  const all = wordsFor(scene);
  const words = all.needToKnow;
  const actions = convened(state)?.actions ?? [];
  const open = actions.filter((one) => one.to === found.person && one.status === 'open').length;
  return posted(
    scene,
    words.takenOffTitle(state.reference),
    [say(words.takenOff), ...(open === 0 ? [] : [say(words.takenOffActions(all.actionsCount(open)))])],
    [opens(words.attemptOpen, 'barred', state)],
  );
}

/** To the chair: somebody from whom the case is kept tried to open something of it; who, when and what stand behind the button. */
export function attemptCard(scene: Scene): Card | null {
  if (!readsBarred(scene)) return null;
  const words = wordsFor(scene).needToKnow;
  const { state } = scene;
  return posted(
    scene,
    words.attemptTitle(state.reference),
    [say(words.attemptMade)],
    [{ ...opens(words.attemptOpen, 'barred', state), tone: 'main' }],
  );
}

/** Whether the reader is one of those the list of whom a case is kept from is for: not whoever was to chair one that was withdrawn before it was agreed. */
export function readsBarred(scene: Scene): boolean {
  const { stage, status } = scene.state;
  return managesUnit(scene) || (isChair(scene) && (stage !== 'cancelled' || status === 'convened'));
}
