import type { Day } from '../../../domain/calendar/day.ts';
import { formatDay } from '../../../domain/calendar/format.ts';
import { quiet, say } from '../../building/building.ts';
import { myInvitation } from '../../building/reader-part.ts';
import type { LinkShown } from '../../linked-files.ts';
import { patientsLine } from '../../meeting/diary/diary-button.ts';
import { entryTitle } from '../../meeting/diary/entry-title.ts';
import type { Block } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** The last day on which the next review is held; null: there is none. */
export function nextReviewDay({ deadlines }: Pick<Scene, 'deadlines'>): Day | null {
  const days = deadlines().flatMap(({ to, by, due }) => (to === 'review' && by === null && due !== null ? [due] : []));
  return days.length === 0 ? null : Math.min(...days);
}

export function nextReviewRow(scene: Scene): readonly (readonly [string, string])[] {
  const day = nextReviewDay(scene);
  return day === null ? [] : [[wordsFor(scene).circulation.reviewRow, formatDay(day, scene.language)]];
}

/** The diary entry of the conference that comes next, straight from what was decided: for whoever was invited, by a link that works once (GP-T1). */
export function nextEntry(scene: Scene, link: () => LinkShown | null): readonly Block[] {
  if (nextReviewDay(scene) === null || myInvitation(scene) === undefined) return [];
  const { diary, circulation } = wordsFor(scene);
  const address = link()?.address ?? null;
  if (address === null) return [];
  return [
    say([{ link: address, text: circulation.nextEntry }]),
    quiet(`${circulation.nextEntryMeans} ${diary.once} ${diary.says(entryTitle(scene))}`),
    ...patientsLine(scene),
  ];
}
