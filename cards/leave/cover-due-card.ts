import { isoFromDay } from '../../domain/calendar/iso.ts';
import { coverOf, leaveOf } from '../../domain/directory/leave/leave.ts';
import type { PersonId } from '../../domain/ids.ts';
import { opens, posted, say } from '../building/building.ts';
import { nameOf } from '../building/people.ts';
import { dayText } from '../building/wording.ts';
import type { Card } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

/**
 * To whoever covers: a colleague's name and until when, and nothing of the case, not even its reference. `about` is the
 * colleague. null: they are back, somebody else covers, or it was asked already.
 */
export function coverDueCard(scene: Scene, about: string): Card | null {
  const of = about as PersonId;
  const { directory, language, now, me } = scene;
  const leave = leaveOf(directory, of, now);
  if (leave === null || coverOf(directory, of, now) !== me) return null;
  const words = wordsFor(scene).leave;
  const line = words.due(nameOf(scene, of), dayText(isoFromDay(leave.to), language));
  return posted(scene, words.dueTitle, [say(line)], [opens(words.ask, 'ask-cover', scene.state, of)]);
}
