import { dayFromIso } from '../../../calendar/iso.ts';
import { localDay } from '../../../calendar/london.ts';
import type { Instant, PersonId } from '../../../ids.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import type { MeetingId } from '../../../ref.ts';
import { calendarOf } from '../../../timescales/calendar-of.ts';
import type { Conference } from '../../conference.ts';
import { conferencesOf } from '../../meetings.ts';
import { isAway } from '../../people/departures.ts';
import type { Case } from '../../whole.ts';
import type { DecidedTaskId, DecisionState, Recommendation } from './shape.ts';
import { type DecidedTask, decidedTasks, type ToDo } from './tasks.ts';

/** Ours: no procedure says by when an agency answers what is recommended to it. In working days. */
const answeredWithin = 5;

/** What is recommended to an agency: to answer, and once it is accepted to do by the day that was said (ST-D5). */
export interface RecommendedTask extends ToDo {
  readonly task: 'recommended';
  readonly recommendation: Recommendation;
}

type Of = Pick<Conference, 'decision' | 'away' | 'chair' | 'convenor'>;
type Keepers = Pick<Of, 'away' | 'chair' | 'convenor'>;

/** Whose it is now: once its owner has left the chair's, to recommend it to somebody else; where nobody chairs, whoever has the case. */
export function ownerOf({ owner }: Pick<Recommendation, 'owner'>, { away, chair, convenor }: Keepers): PersonId {
  return isAway({ away }, owner) ? (chair ?? convenor) : owner;
}

/** Those of which something is still to be answered or done, and whose owner has left. */
export function ownerless(of: Of): readonly Recommendation[] {
  return of.decision.recommendations.filter((one) => endedAt(one, of.decision) === null && isAway(of, one.owner));
}

/** What was recommended and not declined; ticked by whoever owns it, like an action. */
export function recommendedTasks(of: Of, procedure: Pick<Procedure, 'division' | 'areas'>): readonly RecommendedTask[] {
  const { recommendations, done } = of.decision;
  if (recommendations.length === 0) return [];
  const { addWorkingDays } = calendarOf(procedure);
  return recommendations.flatMap((one): readonly RecommendedTask[] => {
    const { answer, at } = one;
    const who = ownerOf(one, of);
    // What somebody accepted who has left is accepted by nobody.
    const ticked = answer !== null && who === one.owner;
    if (answer?.accepted === false) return [];
    const id: DecidedTaskId = `${one.id}/recommended`;
    const until = answer === null ? null : dayFromIso(answer.until);
    const due = until ?? addWorkingDays(localDay(at), answeredWithin);
    return [{ id, task: 'recommended', recommendation: one, who, due, done: done[id] !== undefined, ticked }];
  });
}

/** Since when nothing more is to be done of what was recommended: it is done, or was declined; null: it is open. */
export function endedAt(one: Recommendation, { done }: Pick<DecisionState, 'done'>): Instant | null {
  return done[`${one.id}/recommended`]?.at ?? (one.answer?.accepted === false ? one.answer.at : null);
}

/** The conferences of a case of which something that was recommended to somebody is still to be answered or done. */
export function recommendedIn(state: Case, person: PersonId): readonly MeetingId[] {
  const { opening, people } = state;
  if (opening.status !== 'open') return [];
  return conferencesOf(state).flatMap(({ id, meeting: { decision, when } }) => {
    const keepers = { away: people.away, chair: when.chair, convenor: opening.convenor };
    const theirs = (one: Recommendation) => ownerOf(one, keepers) === person && endedAt(one, decision) === null;
    return decision.recommendations.some(theirs) ? [id] : [];
  });
}

/** All there is to do since a conference decided: what follows for its children, and what was recommended. */
export function toDoSince(
  of: Parameters<typeof decidedTasks>[0] & Of,
  procedure: Parameters<typeof decidedTasks>[1],
): readonly (DecidedTask | RecommendedTask)[] {
  return [...decidedTasks(of, procedure), ...recommendedTasks(of, procedure)];
}

/** Whether it waits for its owner's answer first. */
export function isUnansweredOne(one: DecidedTask | RecommendedTask): boolean {
  return one.task === 'recommended' && !one.ticked;
}
