import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { localDay, localTime } from '../../../domain/calendar/london.ts';
import { isDayGone, isStarted } from '../../../domain/case/meeting/register/unheld.ts';
import { backupOf, isWaiting } from '../../../domain/case/meeting/when/backup-from.ts';
import { warn } from '../../building/building.ts';
import { nameOf } from '../../building/people.ts';
import { dayText } from '../../building/wording.ts';
import type { Block } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** Of a list that is with its chair: that it has waited for too long, and who was asked as well; or that its start has gone by. */
export function waitLines(scene: Scene, reader: 'chair' | 'administrator'): readonly Block[] {
  const { state, procedure, now, language } = scene;
  const all = wordsFor(scene);
  const words = all.convening;
  if (state.proposedAt === null || isDayGone(state, now)) return [];
  if (isStarted(state, now)) return [warn(reader === 'chair' ? words.listLate : words.chairLate)];
  if (!isWaiting(state, procedure, now)) return [];
  const since = all.whenAt(dayText(isoFromDay(localDay(state.proposedAt)), language), localTime(state.proposedAt));
  if (reader === 'chair') return [warn(words.listWaits(since))];
  const backup = backupOf(state, scene);
  return [warn(backup === null ? words.chairWaitsAlone(since) : words.chairWaits(since, nameOf(scene, backup)))];
}
