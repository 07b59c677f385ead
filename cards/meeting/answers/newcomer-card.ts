import type { PersonId } from '../../../domain/ids.ts';
import { opens, posted, say } from '../../building/building.ts';
import { who } from '../../building/people.ts';
import { convened, inviteeOf, isAdministrator, isConferenceOver } from '../../building/reader-part.ts';
import type { Card } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** A deputy was named whom the directory does not know: the administrator sees the name in a dialog only, and adds the person. */
export function newcomerCard(scene: Scene, of: PersonId): Card | null {
  const state = convened(scene.state);
  const invitee = inviteeOf(scene, of);
  if (state === null || !isAdministrator(scene) || invitee?.answer.answer !== 'deputy') return null;
  const words = wordsFor(scene.language).coming;
  const title = words.newcomerTitle(state.reference);
  if (!('name' in invitee.answer.deputy) || invitee.answer.agreed !== 'asked' || isConferenceOver(state)) return null;
  return posted(
    scene,
    title,
    [say(words.newcomerAsk(who(scene, of)))],
    [{ ...opens(words.newcomerOpen, 'newcomer', state, of), tone: 'main' }],
  );
}
