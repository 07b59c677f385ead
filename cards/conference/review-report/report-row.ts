import { opens } from '../../building/building.ts';
import { isChair } from '../../building/reader-part.ts';
import type { Block } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** Where there is a record since the conference before, whoever leads is shown it as they are asked for their report; and the chair. */
export function reviewReportRow(scene: Scene): readonly Block[] {
  if ((scene.lead !== scene.me && !isChair(scene)) || scene.sinceLast() === null) return [];
  const words = wordsFor(scene).reviewReport;
  return [{ block: 'row', text: words.row, button: opens(words.open, 'review-report', scene.state) }];
}
