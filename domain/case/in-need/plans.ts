import type { Day } from '../../calendar/day.ts';
import { dayFromIso, isoFromDay } from '../../calendar/iso.ts';
import { localDay } from '../../calendar/london.ts';
import type { PersonId } from '../../ids.ts';
import { lastMade } from '../../last-made.ts';
import type { Procedure } from '../../procedures/schema.ts';
import { calendarOf } from '../../timescales/calendar-of.ts';
import { count } from '../../timescales/count.ts';
import type { Child, ChildId } from '../family/shape.ts';
import { conferencesOf, isHeld } from '../meetings.ts';
import type { Case } from '../whole.ts';
import type { InNeedState, NeedReview } from './shape.ts';

/** A child who is not, or no longer, on a child protection plan and has another one. `since`: the day of the conference, YYYY-MM-DD. */
export interface NeedPlan {
  readonly child: Child;
  readonly since: string;
  /** Who was named to lead it there; null: nobody was, so whoever leads the case. */
  readonly lead: PersonId | null;
  /** The day called for since it began, while no review on that day or after it is noted; YYYY-MM-DD. */
  readonly planned: string | null;
  /** Since it began, the oldest first. */
  readonly reviews: readonly NeedReview[];
  /** With which it ended; null: it stands. */
  readonly ended: NeedReview | null;
}

/**
 * The children of whom the last conference that decided on them said that there is other help (BU-D3, BU-T7). One that is at risk again has
 * none, and neither has a child for whom everything has stopped.
 */
export const needPlans: (state: Case) => readonly NeedPlan[] = lastMade((state) => {
  const held = conferencesOf(state).filter(({ meeting }) => isHeld(meeting));
  return state.family.children.flatMap((child): NeedPlan[] => {
    const last = held.findLast(({ meeting: { decision } }) => decision.children[child.id] !== undefined)?.meeting;
    const since = last?.when.when?.date;
    const follows = last?.decision.follows[child.id];
    if (since === undefined || last?.decision.children[child.id]?.outcome !== 'not-at-risk' || follows?.help !== 'yes') return [];
    const reviews = state.inNeed.reviews
      .filter((one) => one.child === child.id && one.on >= since)
      .toSorted((a, b) => a.on.localeCompare(b.on));
    const ended = reviews.find((one) => one.how !== 'goes-on') ?? null;
    return [
      { child, since, lead: follows.lead, planned: plannedDay(state.inNeed.planned[child.id], since, reviews), reviews, ended },
    ];
  });
});

/** A day called for before the plan began was of an earlier one; a review held on the day or after it is what was planned. */
function plannedDay(planned: InNeedState['planned'][ChildId], since: string, reviews: readonly NeedReview[]): string | null {
  if (planned === undefined || isoFromDay(localDay(planned.at)) < since) return null;
  return reviews.some((one) => one.on >= planned.on) ? null : planned.on;
}

type Rules = Pick<Procedure, 'timescales' | 'division' | 'areas'>;

/** The rule by which such a plan is reviewed (BU-T7); undefined: the document has none, and nobody is reminded. */
export function needReviewRule({ timescales }: Pick<Procedure, 'timescales'>) {
  return timescales.find((row) => row.kind === 'interval' && row.to === 'child-in-need-review');
}

/** By when it is reviewed next: so long after the last review, and after the conference where there was none. Null: it has ended, or no rule says. */
export function nextNeedReview(plan: NeedPlan, area: string | undefined, procedure: Rules): Day | null {
  const rule = needReviewRule(procedure);
  const from = dayFromIso(plan.reviews.at(-1)?.on ?? plan.since);
  if (rule?.kind !== 'interval' || from === null || plan.ended !== null) return null;
  return count(rule.every, 1, from, calendarOf(procedure, area));
}
