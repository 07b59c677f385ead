import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { recommendedTasks } from '../../../domain/case/conference/decision/recommended-tasks.ts';
import { decidedTasks } from '../../../domain/case/conference/decision/tasks.ts';
import { hasTask } from '../../../domain/case/conference/exclusion/waiting.ts';
import { disownedAt } from '../../../domain/case/plan/not-mine.ts';
import { dateAsked, isOfferedTo } from '../../../domain/case/plan/pending.ts';
import { opens } from '../../building/building.ts';
import { convened } from '../../building/reader-part.ts';
import { dayText } from '../../building/wording.ts';
import type { Button } from '../../model.ts';
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
  const all = [...[...plans.values()].flatMap(ofPlan), ...scenes.flatMap(ofMeeting)];
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
      return [{ due: action.by, text: `${line} · ${actionStatus(action, scene)}`, does }];
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

function asks(due: string, text: string, button: Button): OwnTask {
  return { due, text, does: { button } };
}
