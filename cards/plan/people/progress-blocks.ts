import { localDay } from '../../../domain/calendar/london.ts';
import type { Convened } from '../../../domain/case/conference.ts';
import { type Progress, type ProgressRow, progressOf } from '../../../domain/case/plan/progress/progress-of.ts';
import { heading, opens, quiet, say } from '../../building/building.ts';
import { childNamedOf } from '../../building/wording.ts';
import { overTimeOf } from '../../meeting/scale/over-time-drawn.ts';
import type { Block } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { planLineText } from '../outline/line-text.ts';

/** As many cells as a row of the table is drawn with. */
const cells = 20;
const mostRows = 30;

/** How far the plan is, as a table: of all of it, of each child and of each outcome, how many are done, open and late. */
export function progressBlocks(scene: Scene, state: Convened): readonly Block[] {
  const words = wordsFor(scene).planPeople.progress;
  const ids = state.children.map((one) => one.id);
  const { all, rows } = progressOf(state, ids, localDay(scene.now));
  if (all.done + all.open === 0) return [say(words.none)];
  return [
    heading(words.title),
    {
      block: 'facts',
      rows: [
        [words.all, progressText(scene, all)],
        ...rows.slice(0, mostRows).map((row) => [progressRowName(scene, state, row), progressText(scene, row)] as const),
      ],
    },
    quiet(words.key),
    ...overTime(scene, state),
  ];
}

/** The way to the scale over time: of the last meeting with a line that the reader was at. */
function overTime(scene: Scene, state: Convened): readonly Block[] {
  const meeting =
    overTimeOf(scene).length > 0 ? state.meeting : state.linesBefore.findLast(({ here }) => here.includes(scene.me))?.meeting;
  if (meeting === undefined) return [];
  const words = wordsFor(scene).scale.overTime;
  return [{ block: 'row', text: words.offer, button: opens(words.open, 'over-time', { id: state.id, meeting }) }];
}

/** The figures, and beside them a mark for each action: done, late, open; of more than fit, in proportion. */
export function progressText(scene: Scene, { done, open, late }: Progress): string {
  const words = wordsFor(scene).planPeople.progress;
  const all = done + open;
  const many = (n: number) => (all <= cells ? n : Math.round((n * cells) / all));
  const marks = `${'●'.repeat(many(done))}${'!'.repeat(many(late))}${'○'.repeat(many(open - late))}`;
  return `${words.counts(done, open, late)} ${marks}`;
}

/** Which child it is of, or which outcome. */
export function progressRowName(scene: Scene, state: Convened, { of }: ProgressRow): string {
  const { actions } = wordsFor(scene);
  if ('child' in of) return of.child === null ? actions.allChildren : childNamedOf(scene, of.child);
  const line = state.planLines.find((one) => one.id === of.outcome);
  return line === undefined ? '' : planLineText(scene, line);
}
