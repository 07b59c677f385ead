import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { recommendedTasks } from '../../../domain/case/conference/decision/recommended-tasks.ts';
import { decidedTasks } from '../../../domain/case/conference/decision/tasks.ts';
import { hasTask } from '../../../domain/case/conference/exclusion/waiting.ts';
import { disownedAt } from '../../../domain/case/plan/not-mine.ts';
import { dateAsked, isOfferedTo } from '../../../domain/case/plan/pending.ts';
import { opens } from '../../building/building.ts';
import { convened } from '../../building/reader-part.ts';
import { dayText } from '../../building/wording.ts';
import { theirNeedPlans } from '../../in-need/need-card.ts';
import type { Button } from '../../model.ts';
import { theirMoves } from '../../moving/move-line.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { actionLine } from '../action-line.ts';
import { actionStatus } from '../action-status.ts';
import { dateAbout } from '../asks/new-date-form.ts';
import { keepsPlan } from '../keeps-plan.ts';

/** One thing somebody is to do. `due`: YYYY-MM-DD, or '' where it has no day. `does`: it is ticked here, as `case/action` or `case/meeting/task`, or behind a button. */
export interface OwnTask {
  readonly due: string;
  readonly text: string;
  readonly does: { readonly tick: string } | { readonly button: Button };
}

/** Over all cases and meetings, the oldest first; what has no day comes before it. Labels and numbers alone: what each is, is read where it stands. */
export function ownTasksOf(scenes: readonly Scene[]): readonly OwnTask[] {
  // A plan is of the case, and stands with each of its meetings.
  const plans = new Map(scenes.flatMap((one) => (one.state.status === 'convened' ? [[one.state.id, one] as const] : [])));
  // Moves and child-in-need plans are of the case as well, and there before anybody is invited.
  const cases = new Map(scenes.map((one) => [one.state.id, one] as const));
  const ofCases = [...cases.values()].flatMap((one) => [...ofMoves(one), ...ofNeedPlans(one)]);
  const all = [...[...plans.values()].flatMap(ofPlan), ...ofCases, ...scenes.flatMap(ofMeeting)];
  return all.toSorted((a, b) => a.due.localeCompare(b.due));
}

function ofPlan(scene: Scene): readonly OwnTask[] {
  const state = convened(scene.state);
  if (state === null) return [];
  const { actions, tasks: words, planAsks } = wordsFor(scene);
  const open = state.actions.filter((one) => one.status === 'open');
  return open.flatMap((action): readonly OwnTask[] => {
    const line = actions.actionRow(state.reference, actionLine(action, state, scene));
    if (action.to === scene.me) {
      if (action.unowned === true || disownedAt(action) !== null) return [];
      const does = { tick: `${state.id}/${action.id}` };
      return [{ due: action.by, text: `${line} · ${actionStatus(action, state, scene)}`, does }];
    }
    const asked = keepsPlan(scene) ? dateAsked(action) : null;
    return [
      ...(isOfferedTo(action, scene.me, state)
        ? [asks(action.by, words.offered(line), opens(planAsks.answerOffer, 'answer-offer', state, action.id))]
        : []),
      ...(asked === null
        ? []
        : [
            asks(
              action.by,
              words.dateAsked(line, dayText(asked.due, scene.language)),
              opens(words.answer, 'answer-date', state, dateAbout(action, asked.due)),
            ),
          ]),
    ];
  });
}

/** What is of one meeting: what is recommended to somebody's agency (ST-D5), what follows from a decision, and what an exclusion asks of them. */
function ofMeeting(scene: Scene): readonly OwnTask[] {
  const state = convened(scene.state);
  if (state === null) return [];
  const { me, procedure, language } = scene;
  const { tasks: words } = wordsFor(scene);
  const theirs = recommendedTasks(state, procedure).filter((one) => one.who === me && !one.done);
  const decided = decidedTasks(state, procedure).filter((one) => one.who === me && !one.done);
  const first = decided.length === 0 ? '' : isoFromDay(Math.min(...decided.map((one) => one.due)));
  const excluded = state.exclusion.asked.flatMap((one) =>
    one.tasks.filter(({ done, who }) => done === null && who === me && hasTask(state, one, who)),
  );
  const days = excluded.map((one) => one.by).toSorted();
  return [
    ...theirs.map((one): OwnTask => {
      const due = isoFromDay(one.due);
      const day = dayText(due, language);
      if (one.recommendation.owner !== me)
        return asks(due, words.recommendedLeft(state.reference), opens(words.see, 'recommend', state));
      // What was accepted is ticked as an action is.
      if (one.ticked)
        return { due, text: words.recommendedBy(state.reference, day), does: { tick: `${state.id}/${state.meeting}/${one.id}` } };
      return asks(
        due,
        words.recommended(state.reference, day),
        opens(words.answer, 'recommendation', state, one.recommendation.id),
      );
    }),
    ...(decided.length === 0
      ? []
      : [
          asks(
            first,
            words.decided(state.reference, decided.length, dayText(first, language)),
            opens(words.see, 'decided-tasks', state),
          ),
        ]),
    ...(excluded.length === 0
      ? []
      : [asks(days[0] ?? '', words.exclusion(state.reference), opens(words.see, 'exclusions', state))]),
  ];
}

/** What there is to do for each child who moves (FV-X1, FV-X2). */
function ofMoves(scene: Scene): readonly OwnTask[] {
  const { tasks: words, childMoves } = wordsFor(scene);
  const { reference } = scene.state;
  return theirMoves(scene).flatMap(({ move, part, tasks }): readonly OwnTask[] => {
    const open = part === 'keeps' ? tasks.filter((one) => !one.done && one.who === scene.me) : [];
    if (open.length === 0) return [];
    const first = isoFromDay(Math.min(...open.map((one) => one.due)));
    const text = words.move(reference, open.length, dayText(first, scene.language));
    return [asks(first, text, opens(childMoves.tick, 'child-move-tasks', scene.state, move.id))];
  });
}

/** The review of each child-in-need plan that they lead: to call it, and from the day it was called for to say what came of it (BU-T7). */
function ofNeedPlans(scene: Scene): readonly OwnTask[] {
  const { tasks: words, inNeed, child } = wordsFor(scene);
  return theirNeedPlans(scene).flatMap(({ plan, part, due }): readonly OwnTask[] => {
    if (part !== 'leads' || due === null || plan.ended !== null) return [];
    const limit = isoFromDay(due);
    const day = plan.planned !== null && plan.planned < limit ? plan.planned : limit;
    const text = words.needReview(scene.state.reference, child(Number(plan.child.id.slice(1))), dayText(day, scene.language));
    return [asks(day, text, opens(inNeed.review, 'need-review', scene.state, plan.child.id))];
  });
}

function asks(due: string, text: string, button: Button): OwnTask {
  return { due, text, does: { button } };
}
