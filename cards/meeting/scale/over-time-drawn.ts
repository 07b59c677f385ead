import { localDay } from '../../../domain/calendar/london.ts';
import type { Convened } from '../../../domain/case/conference.ts';
import type { ChildId } from '../../../domain/case/family/shape.ts';
import { type LineInTime, linesInTime } from '../../../domain/case/meeting/scale/over-time.ts';
import { type Point, readableRounds } from '../../../domain/case/meeting/scale/round.ts';
import { type Progress, progressOf } from '../../../domain/case/plan/progress/progress-of.ts';
import { kindOf } from '../../../domain/ref.ts';
import { agencyOf } from '../../building/people.ts';
import { convened, isActive } from '../../building/reader-part.ts';
import { childNamedOf, conferenceWord, dayText } from '../../building/wording.ts';
import { readsPlan } from '../../plan/outline/reads-plan.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { readsLines } from './line-drawn.ts';
import { familyToldOf } from './line-reasons.ts';

/** One child's scale over time as it is drawn, and how far what is to be done for them is (BU-S6). */
export interface OverTime {
  readonly title: string;
  /** The 4 of the band between 4 and 5. */
  readonly below: number;
  /** The oldest first. `day` and `what`: of its meeting, and which round of it. `nth`: whose it is, from 1, one number all the while. */
  readonly lines: readonly {
    readonly day: string;
    readonly what: string;
    readonly low: number;
    readonly high: number;
    readonly marks: readonly { readonly score: number; readonly nth: number; readonly family: boolean }[];
  }[];
  /** By `nth`: an agency, a parent or carer, or that it is not shown whose. */
  readonly who: readonly string[];
  /** null: none was given, or the reader does not read the plan. */
  readonly actions: Progress | null;
}

/** The children who have any line that the reader may see, each with all of theirs. */
export function overTimeOf(scene: Scene): readonly OverTime[] {
  const state = convened(scene.state);
  if (state === null || !readsLines(scene) || readableRounds(state.rounds).length === 0) return [];
  return state.children.flatMap(({ id }) => ofChild(scene, state, id) ?? []);
}

/** The same of the meetings before alone, and of those alone that the reader was at: for a report to a conference that is still to come. */
export function overTimeKnown(scene: Scene): readonly OverTime[] {
  const state = convened(scene.state);
  if (state === null || !isActive(scene)) return [];
  const known = { ...state, rounds: [], linesBefore: state.linesBefore.filter(({ here }) => here.includes(scene.me)) };
  return state.children.flatMap(({ id }) => ofChild(scene, known, id) ?? []);
}

/** The lines of one child, named as a row of a table is; `lines` as they are kept. */
export function namedLines(scene: Scene, state: Convened, child: ChildId): readonly (LineInTime & { readonly title: string })[] {
  return linesInTime(state, child, scene.me).map((line) => {
    const { day, what } = labelOf(scene, state, line);
    return { ...line, title: `${day}, ${what}` };
  });
}

/** Whose a number is: the agency, since who speaks for it changes over the years; a parent's or carer's is marked as theirs (BU-S3). */
export function markWho(scene: Scene, { whose }: Point, named: boolean): string {
  const all = wordsFor(scene);
  // As long as anybody fears violence nobody is told from another.
  if (!named || scene.state.notes.withholds) return all.scale.notShown;
  return 'family' in whose ? all.scale.theirs(all.family[whose.family]) : (agencyOf(scene, whose.person)?.name ?? all.somebody);
}

function ofChild(scene: Scene, state: Convened, child: ChildId): OverTime | null {
  const who: string[] = [];
  const lines = linesInTime(state, child, scene.me).map((line) => {
    const marks = line.round.points
      .filter((point) => point.child === child)
      .toSorted((a, b) => a.score - b.score)
      .map((point) => {
        const text = markWho(scene, point, line.named);
        if (!who.includes(text)) who.push(text);
        // A square tells whose it is as the words do.
        const family = line.named && familyToldOf(scene, point.whose) !== null;
        return { score: point.score, nth: who.indexOf(text) + 1, family };
      });
    const scores = marks.map((one) => one.score);
    return { ...labelOf(scene, state, line), low: Math.min(...scores), high: Math.max(...scores), marks };
  });
  if (lines.length === 0) return null;
  const { across } = scene.procedure.scale.variation;
  return { title: childNamedOf(scene, child), below: across, lines, who, actions: actionsOf(scene, state, child) };
}

function labelOf(scene: Scene, state: Convened, { meeting, date, round }: LineInTime) {
  const all = wordsFor(scene);
  const type = scene.meetingDates().find((one) => one.meeting === meeting)?.type;
  const called =
    kindOf(meeting) === 'core-group' ? all.dates.coreGroup : conferenceWord(scene.procedure, type ?? '', scene.language);
  const isOwn = meeting === state.meeting && readableRounds(state.rounds).length > 1;
  const what = isOwn ? `${called}, ${all.scale.lineRound(round.round).toLowerCase()}` : called;
  return { day: dayText(date, scene.language), what };
}

/** Those for this child alone, and those for all the children. */
export function actionsOf(scene: Scene, state: Convened, child: ChildId): Progress | null {
  if (!readsPlan(scene)) return null;
  const theirs = state.actions.filter((one) => one.child === undefined || one.child === child);
  const { all } = progressOf({ actions: theirs, planLines: [] }, [child], localDay(scene.now));
  return all.done + all.open === 0 ? null : all;
}
