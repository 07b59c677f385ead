import { formatDay } from '../../../domain/calendar/format.ts';
import { localDay } from '../../../domain/calendar/london.ts';
import { earlier } from '../../../domain/calendar/time-of-day.ts';
import { familyCounts } from '../../../domain/case/conference/participation/counts.ts';
import { familyReaders, friendsWaiting } from '../../../domain/case/conference/participation/family-shown.ts';
import { chairFreeBefore } from '../../../domain/case/conference/participation/free-before.ts';
import type { Convened } from '../../../domain/case/conference.ts';
import { opens, posted } from '../../building/building.ts';
import { convened, isChair } from '../../building/reader-part.ts';
import type { Block, Card } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** On the card of whoever works with the family, the chair and the administrator: counts and a day. Null: nothing of it is theirs, or is left. */
export function familyLine(scene: Scene): Block | null {
  const state = convened(scene.state);
  if (state === null || !familyReaders(state, scene.procedure).includes(scene.me)) return null;
  const words = wordsFor(scene).participation;
  const { done, all, next } = familyCounts(state, scene.procedure);
  const ahead = state.stage === 'convened';
  // Once it was held there is only who has to be told what came of it.
  if (!ahead && next === null) return null;
  const line = next !== null && next < localDay(scene.now) ? words.linePast : words.line;
  const counted = all === 0 ? [] : [next === null ? words.lineDone(all) : line(all - done, all, formatDay(next, scene.language))];
  const text = [
    ...counted,
    ...(ahead && state.adults.length === 0 ? [words.noAdult] : []),
    ...(ahead && isChair(scene) ? ofChair(scene, state) : []),
  ];
  return text.length === 0 ? null : { block: 'row', text: text.join(' '), button: opens(words.open, 'family-plan', state) };
}

/** When the chair meets the child, and whose friend waits for a word. */
function ofChair(scene: Scene, state: Convened): readonly string[] {
  const { procedure } = scene;
  const words = wordsFor(scene).participation;
  const free = chairFreeBefore(procedure, state.type);
  const friends = friendsWaiting(state, procedure);
  const from = free === null || state.when === null ? null : earlier(state.when.time, free.minutes);
  return [
    ...(from === null || free === null ? [] : [(free.meets === 'child' ? words.childFreeFrom : words.freeFrom)(from)]),
    ...(friends === 0 ? [] : [words.friendWaits(friends)]),
  ];
}

/** The same as a card of its own, of whoever has nothing else of the conference. */
export function familyCard(scene: Scene): Card | null {
  const line = familyLine(scene);
  if (line === null) return null;
  return posted(scene, wordsFor(scene).participation.cardTitle(scene.state.reference), [line]);
}
