import { isoFromDay } from '../../../../calendar/iso.ts';
import { ownEntry } from '../../../../own-entry.ts';
import type { ChildId } from '../../../family/shape.ts';
import { decidedTasks } from '../../decision/tasks.ts';
import type { ActionPart, DecisionPart, DissentPart, PlanPart, RecommendationPart, TaskPart } from './model.ts';
import { agencyNamed, namedAs, type Source } from './source.ts';

/** What was decided on each child of the reader's, or that it is adjourned for it. */
export function decisionParts(source: Source): readonly DecisionPart[] {
  return source.is.children.flatMap(({ id }) => adjourned(source, id) ?? decided(source, id) ?? []);
}

function decided(source: Source, child: ChildId): DecisionPart | null {
  const { decision } = source.is;
  const is = ownEntry(decision.children, child);
  if (is === undefined) return null;
  const { outcome, how, limb = null, reason, changed, provisional, correction, reporter } = is;
  const { categories: all } = source.known.procedure.decision;
  const categories = all.filter((one) => is.categories.includes(one.key)).map((one) => one.title);
  return {
    child,
    outcome,
    adjourned: false,
    how,
    categories,
    limb,
    reason,
    changed,
    provisional,
    correction,
    reporter,
    follows: follows(source, child),
  };
}

function adjourned({ is }: Source, child: ChildId): DecisionPart | null {
  const found = ownEntry(is.decision.adjourned, child);
  if (found === undefined) return null;
  const { outcome, reason } = found;
  const none = {
    how: null,
    categories: [],
    limb: null,
    changed: false,
    provisional: false,
    correction: '',
    reporter: null,
    follows: null,
  };
  return { child, outcome, adjourned: true, reason, ...none };
}

function follows(source: Source, child: ChildId): DecisionPart['follows'] {
  const found = ownEntry(source.is.decision.follows, child);
  if (found === undefined) return null;
  const { help, words, unborn, lead } = found;
  return { help, words, unborn, lead: lead === null ? null : namedAs(source, lead) };
}

const isTheirs = ({ is }: Source, child: ChildId | null) => child === null || is.children.some((one) => one.id === child);

/** Apart from the decision (ST-D5). */
export function recommendationParts(source: Source): readonly RecommendationPart[] {
  const { is, known } = source;
  return is.decision.recommendations
    .filter((one) => isTheirs(source, one.child))
    .map(({ child, agency, owner, what, answer }) => ({
      child,
      agency: source.hides(owner) ? null : agencyNamed(known.directory, agency),
      what,
      answer: answer === null ? null : { accepted: answer.accepted, why: answer.why, until: answer.until },
    }));
}

/** Who disagrees, and why: into the minutes, not into the copy of the family. */
export function dissentParts(source: Source): readonly DissentPart[] {
  if (source.version !== 'whole') return [];
  return source.is.decision.dissents
    .filter((one) => isTheirs(source, one.child))
    .map(({ child, of, by, words, answer, next }) => ({
      child,
      of,
      who: of === null ? namedAs(source, by) : null,
      words,
      answer: answer?.words ?? null,
      next: next === null ? null : { settled: next.settled, words: next.words },
    }));
}

/** Who is told of what was decided and what else there is to do of it, and what of that is done; in the minutes of the agencies. */
export function taskParts(source: Source): readonly TaskPart[] {
  const { is, known, version } = source;
  if (version !== 'whole') return [];
  return decidedTasks(is, known.procedure).map(({ task, child, who, due, done }) => ({
    child: child.id,
    task,
    who: who === null ? null : namedAs(source, who),
    by: isoFromDay(due),
    done,
  }));
}

/** The outline of the plan: what must change, what if it does not, what else it holds. */
export function planParts(source: Source): readonly PlanPart[] {
  return source.is.planLines
    .filter(({ status, child }) => status === 'stands' && isTheirs(source, child ?? null))
    .map(({ kind, text, trigger, child }) => ({ kind, text, trigger, child: child ?? null }));
}

/** The actions of the plan, but what was withdrawn. */
export function actionParts(source: Source): readonly ActionPart[] {
  return source.is.actions
    .filter((one) => one.status !== 'withdrawn' && isTheirs(source, one.child ?? null))
    .map(({ what, why, by, to, child, unowned }) => {
      const who = unowned ? null : namedAs(source, to);
      return { what, why: source.version === 'whole' ? why : '', by, who, child: child ?? null };
    });
}
