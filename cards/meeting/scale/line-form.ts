import type { Convened } from '../../../domain/case/conference.ts';
import type { ChildId } from '../../../domain/case/family/shape.ts';
import { type Line, lineOf } from '../../../domain/case/meeting/scale/line.ts';
import { type Point, type RevealedRound, readableRounds } from '../../../domain/case/meeting/scale/round.ts';
import { kindOf } from '../../../domain/ref.ts';
import { careful } from '../../building/bilingual.ts';
import { heading, mostNames, opens, quiet, say, shown, warn } from '../../building/building.ts';
import { convened, isChair } from '../../building/reader-part.ts';
import { childNamedOf, dayText } from '../../building/wording.ts';
import type { Block, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import type { Words } from '../../words/en.ts';
import { wordsFor } from '../../words/words-for.ts';
import { cellsOf, linesToDraw, readsLines } from './line-drawn.ts';
import { personOnLine, pointWho, reasonItems } from './line-reasons.ts';
import { overTimeOf } from './over-time-drawn.ts';

/**
 * The line, to read: each number in its place with agency and role, the range, variation named, the 0–4 guidance. No average and no
 * middle: it would decide by arithmetic (BU-S4). For those present, and the chair. `about` = child: the reasons for that child.
 */
export function lineForm(scene: Scene, ref: FormRef): Form | null {
  const state = convened(scene.state);
  // Never a line that lacks something: whoever draws one of a past conference has it folded in full first.
  if (state === null || !readsLines(scene)) return null;
  const words = wordsFor(scene).scale;
  const rounds = readableRounds(state.rounds);
  const last = rounds.at(-1);
  if (last === undefined) return shown(scene, ref, words.lineForm, [say(words.notOpen)]);
  const child = last.children.find((one) => one === ref.about);
  if (ref.about !== undefined && child === undefined) return null;
  if (child !== undefined) return shown(scene, ref, words.reasonsForm, reasonItems(scene, last, child));
  const round = state.rounds.length > 1 ? [say(words.lineRound(last.round))] : [];
  return shown(scene, ref, words.lineForm, [
    ...round,
    quiet(words.lineIntro),
    ...last.children.flatMap((one) => childLine(scene, state, last, one)),
    ...leftOut(scene, last),
    ...asPicture(scene),
    ...overTime(scene, state),
    // It is the chair's to weigh, and would weigh on the others.
    ...(isChair(scene) ? guidance(scene) : []),
    ...(isChair(scene) ? doneAtOnce(scene, last) : []),
  ]);
}

function childLine(scene: Scene, state: Convened, round: RevealedRound, child: ChildId): readonly Block[] {
  const words = wordsFor(scene).scale;
  const line = lineOf(round, child, scene.procedure.scale);
  const label = heading(childNamedOf(scene, child));
  if (line === null) return [label, say(words.noNumbers), ...earlier(scene, state, round, child)];
  const { across } = scene.procedure.scale.variation;
  const why = (one: Words['scale']) => [
    ...(line.wide ? [one.wide(line.high - line.low)] : []),
    ...(line.across ? [one.acrossThreshold(across)] : []),
  ];
  const differs = line.wide || line.across ? careful(scene, (all) => [all.scale.variation, ...why(all.scale)].join(' ')) : [];
  return [
    label,
    say(cellsOf(scene, line)),
    say(words.range(line.low, line.high, line.places.flatMap((place) => place.points).length)),
    {
      block: 'list',
      items: line.places.flatMap(({ score, points }, at) =>
        points.length === 0 ? gap(scene, line, at) : place(scene, score, points),
      ),
    },
    ...differs.map((text) => warn(text)),
    ...earlier(scene, state, round, child),
  ];
}

/** One number and whose it is; many in several pieces, since a platform takes only so long a text. */
function place(scene: Scene, score: number, points: readonly Point[]): readonly string[] {
  const words = wordsFor(scene);
  const whose = points.map((point) => pointWho(scene, point));
  const pieces = Array.from({ length: Math.ceil(whose.length / mostNames) }, (_, at) =>
    whose.slice(at * mostNames, (at + 1) * mostNames).join('; '),
  );
  return pieces.map((piece, at) => (at === 0 ? words.scale.at(score, piece) : words.scale.atMore(score, piece)));
}

/** Numbers beside each other that nobody gave, in one piece where the first of them stands. */
function gap(scene: Scene, { places }: Line, first: number): readonly string[] {
  if (places[first - 1]?.points.length === 0) return [];
  const words = wordsFor(scene);
  const rest = places.slice(first);
  const empty = rest.slice(
    0,
    rest.findIndex(({ points }) => points.length > 0),
  );
  return [words.scale.at(empty.map(({ score }) => score).join(', '), words.nobody)];
}

function asPicture(scene: Scene): readonly Block[] {
  if (linesToDraw(scene).length === 0) return [];
  const words = wordsFor(scene).scale;
  return [{ block: 'row', text: words.pictureOffer, button: opens(words.pictureOpen, 'line-picture', scene.state) }];
}

/** Where there is more than this one line to see, or a plan to see beside it. */
function overTime(scene: Scene, state: Convened): readonly Block[] {
  const more = overTimeOf(scene).some((one) => one.lines.length > 1 || one.actions !== null);
  if (!more) return [];
  const words = wordsFor(scene).scale.overTime;
  return [{ block: 'row', text: words.offer, button: opens(words.open, 'over-time', state) }];
}

/** Who placed and was taken off the register before the reveal: agency and role, as on the line. */
function leftOut(scene: Scene, round: RevealedRound): readonly Block[] {
  const names = round.leftOut.map((person) => personOnLine(scene, person));
  return names.length === 0 ? [] : [quiet(wordsFor(scene).scale.leftOut(names.join('; ')))];
}

/** What the same child was given in earlier rounds and at the conferences before: the numbers in order, so that movement is seen. */
function earlier(scene: Scene, state: Convened, round: RevealedRound, child: ChildId): readonly Block[] {
  const words = wordsFor(scene).scale;
  const items = readableRounds(state.rounds)
    .filter((one) => one.round < round.round)
    .slice(-3)
    .flatMap((one) => numbersOf(one, child).map((numbers) => words.earlierRound(one.round, numbers)));
  const before = state.linesBefore
    .slice(-3)
    .flatMap(({ meeting, date, round: one }) =>
      numbersOf(one, child).map((numbers) =>
        words[kindOf(meeting) === 'conference' ? 'earlierConference' : 'earlierGroup'](dayText(date, scene.language), numbers),
      ),
    );
  return [
    ...(items.length === 0 ? [] : [quiet(words.earlier), { block: 'list', items } as const]),
    ...(before.length === 0 ? [] : [quiet(words.before), { block: 'list', items: before } as const]),
  ];
}

/** The numbers a child was given in a round, in order and without names; none where nobody gave one. */
function numbersOf({ points }: RevealedRound, child: ChildId): readonly string[] {
  const scores = points.filter((point) => point.child === child).map((point) => point.score);
  return scores.length === 0 ? [] : [scores.toSorted((a, b) => a - b).join(', ')];
}

/** What the chair has answered to a 0 (BU-S7), so that it is there to read when the record is written. */
function doneAtOnce(scene: Scene, { zero }: RevealedRound): readonly Block[] {
  return zero.zero === 'answered' ? [say(wordsFor(scene).room.immediateSaid(zero.doing))] : [];
}

/** BU-S5, in a language somebody has reviewed or with English beside it. */
function guidance(scene: Scene): readonly Block[] {
  const { from, to } = scene.procedure.scale.threshold;
  return careful(scene, (words) => words.scale.guidance(from, to)).map((line) => say(line));
}
