import { isoFromDay } from '../../domain/calendar/iso.ts';
import { coverOf, leaveOf } from '../../domain/directory/leave/leave.ts';
import type { PersonId } from '../../domain/ids.ts';
import { opens, posted, say } from '../building/building.ts';
import { nameOf } from '../building/people.ts';
import { dayText } from '../building/wording.ts';
import type { Card } from '../model.ts';
import { bothIn } from '../partnership/entries.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

/** To whoever admits: who asks to act for whom, and until when. null: they are back, or somebody else covers. */
export function coverAskedCard(scene: Scene, about: string): Card | null {
  const [of, cover] = bothIn(about) as [PersonId, PersonId];
  const { directory, language, now, state } = scene;
  const leave = leaveOf(directory, of, now);
  if (leave === null || coverOf(directory, of, now) !== cover) return null;
  const words = wordsFor(scene).leave;
  const until = dayText(isoFromDay(leave.to), language);
  return posted(
    scene,
    words.askedTitle(state.reference),
    [say(words.asked(nameOf(scene, cover), nameOf(scene, of), until))],
    [{ ...opens(words.admit, 'admit-cover', state, about), tone: 'main' }],
  );
}
