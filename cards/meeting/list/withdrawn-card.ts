import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { localDay, localTime } from '../../../domain/calendar/london.ts';
import { withdrawnOf } from '../../../domain/case/meeting/list/withdrawn-tells.ts';
import { posted, say } from '../../building/building.ts';
import { inviteeOf, isActive } from '../../building/reader-part.ts';
import { dayText } from '../../building/wording.ts';
import type { Card } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/**
 * To somebody who was invited and is no more: the time and nothing else, since they have no part in the case. null: they are invited anew, or
 * it has begun.
 */
export function withdrawnCard(scene: Scene, about: string): Card | null {
  const { startsAt } = withdrawnOf(about);
  if (!isActive(scene) || scene.now >= startsAt || inviteeOf(scene, scene.me) !== undefined) return null;
  const all = wordsFor(scene);
  const words = all.heldBack;
  const when = all.whenAt(dayText(isoFromDay(localDay(startsAt)), scene.language), localTime(startsAt));
  return posted(scene, words.withdrawnTitle, [{ block: 'facts', rows: [[all.whenLabel, when]] }, say(words.withdrawn)]);
}
