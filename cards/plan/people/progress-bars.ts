import { localDay } from '../../../domain/calendar/london.ts';
import type { Convened } from '../../../domain/case/conference.ts';
import { type Progress, progressOf } from '../../../domain/case/plan/progress/progress-of.ts';
import type { BarsToDraw } from '../../oversight/board-bars.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { progressRowName } from './progress-blocks.ts';

/** As many rows as fit on half a page of A4. */
const mostRows = 10;

/** How far the plan is, as bars to draw: of all of it, of each child and of each outcome how many actions are done. As many pictures as it takes; none where no action was given. */
export function progressBars(scene: Scene, state: Convened): readonly BarsToDraw[] {
  const words = wordsFor(scene).planPeople.progress;
  const ids = state.children.map((one) => one.id);
  const { all, rows } = progressOf(state, ids, localDay(scene.now));
  if (all.done + all.open === 0) return [];
  const group = (title: string, { done, open, late }: Progress) => ({
    title,
    bars: [{ label: words.row, said: words.counts(done, open, late), part: done, of: done + open }],
    note: null,
    shares: true,
  });
  const groups = [group(words.all, all), ...rows.map((row) => group(progressRowName(scene, state, row), row))];
  return Array.from({ length: Math.ceil(groups.length / mostRows) }, (_, nth) => {
    return { title: words.title, groups: groups.slice(nth * mostRows, (nth + 1) * mostRows), notes: [] };
  });
}
