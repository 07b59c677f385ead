import { formatDay } from '../../../domain/calendar/format.ts';
import { localDay } from '../../../domain/calendar/london.ts';
import { daysToCall } from '../../../domain/case/meeting/calling/calls-review.ts';
import { calendarOf } from '../../../domain/timescales/calendar-of.ts';
import { opens, posted, press, say, warn } from '../../building/building.ts';
import { namePost } from '../../building/people.ts';
import { isActive, isAdministrator, isChair, managesUnit } from '../../building/reader-part.ts';
import type { Card } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** Of the case: the next review is to be called, by one press, with everybody who was there, the children and who leads; and that it was not, to chair and manager; and that it is late. */
export function reviewCard(scene: Scene): Card | null {
  const { state } = scene;
  if (!isActive(scene)) return null;
  const words = wordsFor(scene).review;
  const title = words.title(state.reference);
  // An expected date of delivery is worked back from none that is posted.
  const limits = scene.deadlines().filter(({ to, by, kind }) => to === 'review' && by === null && kind !== 'earliest');
  // Nothing says that there is to be one, as after a conference that was cancelled: nobody is asked for it.
  if (limits.length === 0) return null;
  const days = limits.flatMap(({ due }) => due ?? []);
  const first = days.length === 0 ? null : Math.min(...days);
  const isLate = first !== null && first < localDay(scene.now);
  const day = first === null ? '' : formatDay(first, scene.language);
  const by = isLate ? warn(words.late(day)) : say(first === null ? words.byHidden : words.by(day));
  // Of a day that is not posted nothing is said of how much time there is.
  const calendar = calendarOf(scene.procedure, state.area ?? undefined);
  const isInTime = first !== null && scene.now < daysToCall(first, scene.procedure, calendar).first;
  const details = opens(wordsFor(scene).details, 'details', state);
  const keeps = isAdministrator(scene);
  if (!keeps && !isChair(scene) && !managesUnit(scene)) return null;
  const whose = namePost(scene, state.convenor);
  // It is called: nobody has set its day.
  if (state.next === null) return isLate ? posted(scene, title, [by, say(words.noDay(whose))], [details]) : null;
  if (!keeps) return posted(scene, title, [warn(words.uncalled(whose)), by], [details]);
  const next = { id: state.id, meeting: state.next };
  return posted(
    scene,
    title,
    [by, ...(isInTime ? [say(words.inTime)] : [])],
    [{ ...press(scene, ({ review }) => review.call, 'call', next), tone: 'main' }, opens(words.look, 'call', next), details],
    [say(words.comesAlong)],
  );
}
