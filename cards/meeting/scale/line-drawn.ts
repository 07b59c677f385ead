import type { ChildId } from '../../../domain/case/family/shape.ts';
import { type Line, lineOf } from '../../../domain/case/meeting/scale/line.ts';
import { type RevealedRound, readableRounds } from '../../../domain/case/meeting/scale/round.ts';
import { convened, isActive, isChair } from '../../building/reader-part.ts';
import { childNamedOf } from '../../building/wording.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { familyToldOf, pointWho } from './line-reasons.ts';

/** One child's line as it is drawn: by agency and role, lowest number first, in the order in which the marks are numbered. */
export interface LineToDraw extends Pick<Line, 'low' | 'high' | 'wide' | 'across'> {
  readonly title: string;
  /** The 4 of the band between 4 and 5. */
  readonly below: number;
  readonly marks: readonly { readonly score: number; readonly who: string; readonly family: boolean }[];
}

/** Whether the reader reads lines at all: whoever is in the register of it, and the chair. */
export function readsLines(scene: Scene): boolean {
  const state = convened(scene.state);
  return state?.linesInFull === true && isActive(scene) && (isChair(scene) || state.present.includes(scene.me));
}

/** The last line of each child whose numbers the reader may see. */
export function linesToDraw(scene: Scene): readonly LineToDraw[] {
  const last = readsLines(scene) ? readableRounds(convened(scene.state)?.rounds ?? []).at(-1) : undefined;
  return last === undefined ? [] : last.children.flatMap((child) => lineToDraw(scene, last, child) ?? []);
}

function lineToDraw(scene: Scene, round: RevealedRound, child: ChildId): LineToDraw | null {
  const line = lineOf(round, child, scene.procedure.scale);
  if (line === null) return null;
  const { low, high, wide, across, places } = line;
  const marks = places.flatMap(({ score, points }) =>
    points.map((point) => ({ score, who: pointWho(scene, point), family: familyToldOf(scene, point.whose) !== null })),
  );
  return { title: childNamedOf(scene, child), low, high, wide, across, below: scene.procedure.scale.variation.across, marks };
}

/** Eleven cells from 0 to 10, in one line of text: a dot for each number, a double stroke between 4 and 5. */
export function cellsOf(scene: Scene, { places }: Line): string {
  const words = wordsFor(scene).scale;
  const { across } = scene.procedure.scale.variation;
  const cells = Array.from({ length: 11 }, (_, score) =>
    words.cell(score, places.find((place) => place.score === score)?.points.length ?? 0),
  );
  return cells.map((cell, score) => (score === 10 ? cell : `${cell} ${score === across ? '‖' : '|'} `)).join('');
}
