import { isoFromDay } from '../../domain/calendar/iso.ts';
import { localDay } from '../../domain/calendar/london.ts';
import { needPlansFor, type TheirNeedPlan } from '../../domain/case/in-need/cards.ts';
import { inLanguage } from '../../domain/procedures/text.ts';
import { besideEnglish, careful } from '../building/bilingual.ts';
import { opens, posted, quiet, say, warn } from '../building/building.ts';
import { childLabel, dayText } from '../building/wording.ts';
import type { Block, Card } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

/** As many of them as a card has. */
const most = 6;

export function theirNeedPlans(scene: Scene): readonly TheirNeedPlan[] {
  return needPlansFor(scene.state.inNeed, scene.me, scene);
}

/** What the procedure calls such a plan. */
export function needPlanCalled(scene: Scene): string {
  return besideEnglish(scene, ({ procedure, language }) => inLanguage(procedure.decision.otherHelp.called, language));
}

/** The child-in-need plans of a case, each with its next review: the way to say when it is, and what came of it, for whoever leads or sets it up. */
export function needCard(scene: Scene): Card | null {
  const theirs = theirNeedPlans(scene);
  if (theirs.length === 0) return null;
  const words = wordsFor(scene).inNeed;
  const rest = theirs.length - most;
  // What is so of several children is said once, below them.
  const alike = Map.groupBy(theirs.slice(0, most), (one) => JSON.stringify(saysOf(scene, one)));
  return posted(scene, words.title(scene.state.reference), [
    ...[...alike.values()].flatMap((some) => [
      ...rowsOf(scene, some),
      ...(some.length > 1 ? [quiet(words.ofEach)] : []),
      ...some.slice(0, 1).flatMap((one) => saysOf(scene, one)),
    ]),
    ...(rest > 0 ? [quiet(words.more(rest))] : []),
  ]);
}

function isReviewed({ due, plan }: TheirNeedPlan): boolean {
  return due !== null || plan.ended !== null;
}

/** Why it ended is of the family: it stands in the form. */
function saysOf(scene: Scene, one: TheirNeedPlan): readonly Block[] {
  const words = wordsFor(scene).inNeed;
  if (!isReviewed(one)) return [say(words.youLead)];
  const { ended } = one.plan;
  return ended === null ? standingLines(scene, one) : [say(words.over(dayText(ended.on, scene.language)))];
}

/** The children of whom the same is said, each with its review; in one line where there is nothing to press. */
function rowsOf(scene: Scene, some: readonly TheirNeedPlan[]): readonly Block[] {
  const words = wordsFor(scene).inNeed;
  const labelled = some.map((one) => ({
    one,
    label: words.since(childLabel(one.plan.child, scene.language), dayText(one.plan.since, scene.language)),
  }));
  const read = labelled.filter(({ one }) => one.part === 'chairs' || !isReviewed(one)).map(({ label }) => label);
  return [
    ...labelled
      .filter(({ label }) => !read.includes(label))
      .map(
        ({ one, label }): Block => ({
          block: 'row',
          text: [{ strong: label }],
          button: opens(words.review, 'need-review', scene.state, one.plan.child.id),
        }),
      ),
    ...(read.length === 0 ? [] : [say([{ strong: read.join(' · ') }])]),
  ];
}

/** Ended, late, called or to be called; a day past the limit is said to be. */
export function standingLines(scene: Scene, { plan, due, part }: TheirNeedPlan): readonly Block[] {
  const words = wordsFor(scene).inNeed;
  const day = (iso: string) => dayText(iso, scene.language);
  if (plan.ended !== null) {
    const { on, how } = plan.ended;
    const ended = how === 'not-wanted' ? 'not-wanted' : 'ends';
    return careful(scene, ({ inNeed }, language) => inNeed.ended[ended](dayText(on, language))).map((line) => say(line));
  }
  if (due === null) return [];
  const limit = isoFromDay(due);
  const today = isoFromDay(localDay(scene.now));
  const lateBy = limit < today ? [warn(words.late(day(limit)))] : [];
  if (plan.planned === null)
    return limit < today ? lateBy : [say(part === 'leads' ? words.toCall(day(limit)) : words.by(day(limit)))];
  const isOver = plan.planned < today;
  return [
    ...lateBy,
    isOver ? warn(words.wasIt(day(plan.planned))) : say(words.calledFor(day(plan.planned))),
    ...(plan.planned > limit && limit >= today ? [warn(words.pastLimit(day(limit)))] : []),
  ];
}
