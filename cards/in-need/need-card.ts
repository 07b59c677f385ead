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
  return posted(scene, words.title(scene.state.reference), [
    ...theirs.slice(0, most).flatMap((one) => blocksOf(scene, one)),
    ...(rest > 0 ? [quiet(words.more(rest))] : []),
  ]);
}

function blocksOf(scene: Scene, one: TheirNeedPlan): readonly Block[] {
  const words = wordsFor(scene).inNeed;
  const { plan, part } = one;
  const day = (iso: string) => dayText(iso, scene.language);
  const label = words.since(childLabel(plan.child, scene.language), day(plan.since));
  const isReviewed = one.due !== null || plan.ended !== null;
  const first: Block =
    part === 'chairs' || !isReviewed
      ? say([{ strong: label }])
      : { block: 'row', text: [{ strong: label }], button: opens(words.review, 'need-review', scene.state, plan.child.id) };
  if (!isReviewed) return [first, say(words.youLead)];
  // Why it ended is of the family: it stands in the form.
  return [first, ...(plan.ended === null ? standingLines(scene, one) : [say(words.over(day(plan.ended.on)))])];
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
