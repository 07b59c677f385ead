import { dayFromIso } from '../../../calendar/iso.ts';
import { openingOf } from '../../../calendar/working-hours.ts';
import type { Instant, PersonId } from '../../../ids.ts';
import { nudges } from '../../../nudges/policy.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import type { Turning } from '../../../tell.ts';
import { calendarOf } from '../../../timescales/calendar-of.ts';
import type { Conference, Convened } from '../../conference.ts';
import { type Drawn, endedAs } from '../../drawn.ts';
import { dueNow } from './due.ts';
import type { Exclusion, ExclusionTask } from './shape.ts';
import { mayKnowOf } from './subject.ts';

type Rules = Pick<Procedure, 'division' | 'areas'>;
type Of = Pick<
  Conference,
  'exclusion' | 'stage' | 'when' | 'chair' | 'invitees' | 'needToKnow' | 'adults' | 'adultsOff' | 'children'
>;

/** What of it is whose, as phases of their one card. `about` says which, so that something new comes down. */
export type ExclusionPhase = {
  readonly phase: 'exclusion' | 'exclusion-open' | 'exclusion-task' | 'exclusion-said';
  readonly about: string;
};

/** Who else was given it, and is neither the chair nor on the list any more, or may not know of whom it is, has it no more. */
export function hasTask(
  of: Omit<Of, 'exclusion' | 'stage' | 'when'>,
  { subject }: Pick<Exclusion, 'subject'>,
  who: PersonId | null,
): boolean {
  if (who === null) return false;
  const isHere = who === of.chair || of.invitees.some((one) => one.person === who);
  return isHere && mayKnowOf(of, who, subject);
}

function openTasks(of: Of, one: Exclusion, procedure: Rules): readonly ExclusionTask[] {
  const open = one.tasks.filter(({ done, who }) => done === null && hasTask(of, one, who));
  return open.map((task) => dueNow(task, of.when, procedure));
}

/** What the chair is to decide. */
function undecided({ exclusion, stage }: Of): readonly string[] {
  return stage === 'closed' ? [] : exclusion.asked.flatMap((one) => (one.decision === null ? [one.id] : []));
}

/** What was decided and is not seen to: nobody has been named for it, or somebody's task is late. */
function notSeenTo(of: Of, procedure: Rules, now: Instant): readonly string[] {
  const all = of.exclusion.asked;
  return [
    ...(all.some((one) => lacksTasks(of, one)) ? ['tasks'] : []),
    ...(all.some((one) => openTasks(of, one, procedure).some((task) => now >= lateFrom(task))) ? ['late'] : []),
  ];
}

/** Somebody is excluded, and nobody was named to tell them, or whoever was has it no more. */
export function lacksTasks(of: Omit<Of, 'exclusion' | 'stage' | 'when'>, one: Exclusion): boolean {
  const { decision, tasks } = one;
  if (decision === null || decision.what === 'not') return false;
  return tasks.length === 0 || tasks.some(({ who, done }) => done === null && !hasTask(of, one, who));
}

/** What somebody has to do. */
export function openTasksFor(of: Of, person: PersonId, procedure: Rules): readonly ExclusionTask[] {
  return of.exclusion.asked.flatMap((one) => openTasks(of, one, procedure).filter((task) => task.who === person));
}

export function exclusionPhases(of: Of, person: PersonId, procedure: Rules, now: Instant): readonly ExclusionPhase[] {
  const { exclusion, chair, stage, invitees } = of;
  if (exclusion.asked.length === 0 || stage === 'cancelled') return [];
  const asked = person === chair ? undecided(of) : [];
  const open = person === chair ? notSeenTo(of, procedure, now) : [];
  const mine = openTasksFor(of, person, procedure);
  const isIn = invitees.some((one) => one.person === person);
  const said = exclusion.asked.filter((one) => one.by === person && one.decision !== null && person !== chair && isIn);
  return [
    ...(asked.length === 0 ? [] : [{ phase: 'exclusion', about: asked.join(' ') } as const]),
    ...(open.length === 0 ? [] : [{ phase: 'exclusion-open', about: open.join(' ') } as const]),
    ...(mine.length === 0 ? [] : [{ phase: 'exclusion-task', about: mine.map(nameOf).join(' ') } as const]),
    ...(said.length === 0 || stage === 'closed'
      ? []
      : [{ phase: 'exclusion-said', about: said.map((one) => `${one.id}/${one.decision?.at}`).join(' ') } as const]),
  ];
}

/** What those are made of. */
export const exclusionParts = [
  'exclusion',
  'chair',
  'invitees',
  'when',
  'stage',
  'reference',
  'needToKnow',
  'adults',
  'adultsOff',
  'children',
] as const satisfies readonly (keyof Convened)[];

/** The cards of those whom it concerns, and of nobody else. */
export function cardsOfExclusion(
  of: Of & Pick<Convened, 'when' | 'reference'>,
  { procedure }: { readonly procedure: Rules },
): readonly Drawn[] {
  if (of.exclusion.asked.length === 0) return [];
  const { exclusion, chair, reference, when, stage } = of;
  const doers = exclusion.asked.flatMap((one) => one.tasks.flatMap(({ who }) => who ?? []));
  const people = new Set([...(chair === null ? [] : [chair]), ...exclusion.asked.map((one) => one.by), ...doers]);
  return [...people].flatMap((to): Drawn[] => {
    const theirs = exclusionPhases(of, to, procedure, Number.NEGATIVE_INFINITY);
    if (theirs.length === 0) return [];
    const text = theirs.map((one) => `${one.phase} ${one.about}`).join();
    return [{ to, part: 'exclusion', shows: [text, reference, when, endedAs(stage)] }];
  });
}

/** Whoever has a task is reminded the working day before, on its day, and each working day after; so is the chair, once it is late. */
export function exclusionTurnings(of: Of, person: PersonId, procedure: Procedure): readonly Turning[] {
  if (of.exclusion.asked.length === 0 || of.stage === 'cancelled') return [];
  const { addWorkingDays } = calendarOf(procedure);
  const tasks = of.exclusion.asked.flatMap((one) => openTasks(of, one, procedure));
  const at = tasks.flatMap((task) => {
    const day = dayFromIso(task.by);
    if (day === null) return [];
    if (task.who === person) return nudges.exclusion.days.map((n) => openingOf(n === 0 ? day : addWorkingDays(day, n)));
    return person === of.chair ? [lateFrom(task)] : [];
  });
  return [...new Set(at)].toSorted((a, b) => a - b).map((one) => ({ at: one, comesDown: true }));
}

/** The day after its own. */
function lateFrom({ by }: ExclusionTask): Instant {
  const day = dayFromIso(by);
  return day === null ? Number.POSITIVE_INFINITY : openingOf(day + nudges.exclusion.next[0].after);
}

function nameOf({ kind, by }: ExclusionTask): string {
  return `${kind}/${by}`;
}
