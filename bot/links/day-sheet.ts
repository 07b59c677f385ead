import { paperHtml, paperStyle } from '../../adapters/files/paper/paper-html.ts';
import { daySheetPaper } from '../../cards/conference/day-sheet/sheet-paper.ts';
import type { Scene } from '../../cards/scene.ts';
import { paperOf, type Sheet } from '../http/page.ts';

/** The printable sheet for the day, to print from the browser. */
export function daySheet(scene: Scene): Sheet | null {
  const paper = daySheetPaper(scene);
  return paper === null ? null : paperOf(paperHtml(paper), paperStyle(paper));
}
