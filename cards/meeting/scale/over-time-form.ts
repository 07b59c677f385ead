import type { Convened } from '../../../domain/case/conference.ts';
import type { ChildId } from '../../../domain/case/family/shape.ts';
import { lineOf } from '../../../domain/case/meeting/scale/line.ts';
import { heading, opens, quiet, say, shown } from '../../building/building.ts';
import { convened } from '../../building/reader-part.ts';
import { childNamedOf } from '../../building/wording.ts';
import type { LinkShown } from '../../linked-files.ts';
import type { Block, Form, FormRef } from '../../model.ts';
import { progressText } from '../../plan/people/progress-blocks.ts';
import type { Scene } from '../../scene.ts';
import { linkBlocks } from '../../secret-link/link-blocks.ts';
import { wordsFor } from '../../words/words-for.ts';
import { cellsOf } from './line-drawn.ts';
import { actionsOf, markWho, namedLines, overTimeOf } from './over-time-drawn.ts';

/** So many lines of a child in one dialog, the latest: the picture has all of them. */
const mostLines = 8;

/**
 * Each child's lines over time, a row of cells a meeting, and how far what is to be done for them is (BU-S6); the picture of it is behind a secret
 * link alone. No average, and no line through a middle (BU-S4). `about` = child: whose each number was.
 */
export function overTimeForm(scene: Scene, ref: FormRef, link: () => LinkShown | null): Form | null {
  const state = convened(scene.state);
  if (state === null || overTimeOf(scene).length === 0) return null;
  const words = wordsFor(scene).scale.overTime;
  const children = state.children.map((one) => one.id).filter((one) => namedLines(scene, state, one).length > 0);
  const child = children.find((one) => one === ref.about);
  if (ref.about !== undefined && child === undefined) return null;
  if (child !== undefined)
    return shown(scene, ref, words.form, [heading(childNamedOf(scene, child)), ...byAgency(scene, state, child)]);
  return shown(scene, ref, words.form, [
    quiet(words.intro),
    ...children.flatMap((one) => ofChild(scene, state, one)),
    ...linkBlocks(scene, link(), words.get),
  ]);
}

function ofChild(scene: Scene, state: Convened, child: ChildId): readonly Block[] {
  const { scale, planPeople } = wordsFor(scene);
  const words = scale.overTime;
  const all = namedLines(scene, state, child);
  const items = all.slice(-mostLines).flatMap(({ title, round }) => {
    const line = lineOf(round, child, scene.procedure.scale);
    return line === null ? [] : [`${title}: ${cellsOf(scene, line)}`];
  });
  const actions = actionsOf(scene, state, child);
  return [
    heading(childNamedOf(scene, child)),
    ...(all.length > mostLines ? [quiet(words.earlier(all.length - mostLines))] : []),
    { block: 'list', items },
    ...(actions === null ? [] : [say(words.actions(progressText(scene, actions))), quiet(planPeople.progress.key)]),
    { block: 'row', text: words.who, button: opens(words.see, 'over-time', state, child) },
  ];
}

/** A row for each agency, with its numbers in the order of the meetings: movement is seen, whoever spoke for it. */
function byAgency(scene: Scene, state: Convened, child: ChildId): readonly Block[] {
  const words = wordsFor(scene).scale.overTime;
  const rows = new Map<string, string[]>();
  for (const { title, round, named } of namedLines(scene, state, child).slice(-mostLines)) {
    const here = new Map<string, number[]>();
    for (const point of round.points.filter((one) => one.child === child)) {
      const who = markWho(scene, point, named);
      here.set(who, [...(here.get(who) ?? []), point.score]);
    }
    for (const [who, scores] of here)
      rows.set(who, [...(rows.get(who) ?? []), words.at(title, scores.toSorted((a, b) => a - b).join(', '))]);
  }
  return [{ block: 'list', items: [...rows].map(([who, numbers]) => `${who}: ${numbers.join('; ')}`) }];
}
