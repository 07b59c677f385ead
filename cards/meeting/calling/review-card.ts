import { formatDay } from '../../../domain/calendar/format.ts';
import { opens, posted, press, say, warn } from '../../building/building.ts';
import { namePost } from '../../building/people.ts';
import { isActive, isAdministrator, isChair, managesUnit } from '../../building/reader-part.ts';
import type { Card } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** Of the case: the next review is to be called, by one press, with everybody who was there, the children and who leads; and that it was not, to chair and manager. */
export function reviewCard(scene: Scene): Card | null {
  const { state } = scene;
  if (!isActive(scene) || state.next === null) return null;
  const words = wordsFor(scene).review;
  const title = words.title(state.reference);
  // An expected date of delivery is worked back from none that is posted.
  const limits = scene.deadlines().filter(({ to, by, kind }) => to === 'review' && by === null && kind !== 'earliest');
  // Nothing says that there is to be one, as after a conference that was cancelled: nobody is asked for it.
  if (limits.length === 0) return null;
  const days = limits.flatMap(({ due }) => due ?? []);
  const by = days.length === 0 ? words.byHidden : words.by(formatDay(Math.min(...days), scene.language));
  const details = opens(wordsFor(scene).details, 'details', state);
  if (!isAdministrator(scene)) {
    if (!isChair(scene) && !managesUnit(scene)) return null;
    return posted(scene, title, [warn(words.uncalled(namePost(scene, state.convenor))), say(by)], [details]);
  }
  const next = { id: state.id, meeting: state.next };
  return posted(
    scene,
    title,
    [say(by), say(words.comesAlong)],
    [{ ...press(scene, ({ review }) => review.call, 'call', next), tone: 'main' }, opens(words.look, 'call', next), details],
  );
}
