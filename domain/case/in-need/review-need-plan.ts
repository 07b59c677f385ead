import { administers } from '../../access/administers.ts';
import { dayFromIso } from '../../calendar/iso.ts';
import { localDay } from '../../calendar/london.ts';
import type { Stamp } from '../../decider.ts';
import type { PersonId } from '../../ids.ts';
import type { Tagged } from '../../slice.ts';
import type { ChildId } from '../family/shape.ts';
import { leadOf } from '../people/lead.ts';
import type { Refusal } from '../refusal.ts';
import { already, type Case, type Decided, type Known } from '../whole.ts';
import { type NeedPlan, needPlans } from './plans.ts';
import type { InNeedCommands, InNeedEvents } from './shape.ts';

type Outcome = Decided<Tagged<'event', InNeedEvents>>;

/** In days: none is planned further ahead. */
const furthest = 366;

/**
 * Whoever was named to lead it and whoever leads the case, and who sets the case up: each of them, since one may be away. Nobody else hears whether
 * there is one.
 */
function planOf(state: Case, child: ChildId, by: Stamp['by'], { directory, procedure }: Known): NeedPlan | Refusal {
  const plan = needPlans(state).find((one) => one.child.id === child);
  const unit = state.opening.status === 'open' ? state.opening.unit : null;
  const leads = plan?.lead === by || leadOf(state, procedure) === by;
  if (!leads && !administers(directory.people.get(by as PersonId), unit)) return 'not-yours';
  return plan ?? 'too-early';
}

/** When it is to be: not in the past, nor of a plan that has ended. A day past the limit is taken, and said to be late. */
export function callNeedReview(
  state: Case,
  { child, on, by, at }: InNeedCommands['call-need-review'] & Stamp,
  known: Known,
): Outcome {
  const plan = planOf(state, child, by, known);
  if (typeof plan === 'string') return { refused: plan };
  if (plan.ended !== null) return { refused: 'too-late' };
  if (plan.planned === on) return already;
  const day = on === null ? null : dayFromIso(on);
  const today = localDay(at);
  if (on !== null && (day === null || day < today || day > today + furthest)) return { refused: 'bad-date' };
  // That day's has been held.
  if (on !== null && plan.reviews.some((one) => one.on >= on)) return { refused: 'bad-date' };
  return { events: [{ event: 'need-review-called', child, on }] };
}

export function noteNeedReview(
  state: Case,
  { child, on, how, by, at }: InNeedCommands['note-need-review'] & Stamp,
  known: Known,
): Outcome {
  const plan = planOf(state, child, by, known);
  if (typeof plan === 'string') return { refused: plan };
  const day = dayFromIso(on);
  if (day === null || day > localDay(at) || on < plan.since) return { refused: 'bad-date' };
  if (plan.ended !== null && plan.ended.on !== on) return { refused: 'too-late' };
  if (plan.reviews.some((one) => one.on === on && one.how === how)) return already;
  return { events: [{ event: 'need-review-noted', child, on, how }] };
}

/** A slip: the plan stands as it did before. */
export function takeBackNeedReview(
  state: Case,
  { child, on, by }: InNeedCommands['take-back-need-review'] & Stamp,
  known: Known,
): Outcome {
  const plan = planOf(state, child, by, known);
  if (typeof plan === 'string') return { refused: plan };
  return plan.reviews.some((one) => one.on === on) ? { events: [{ event: 'need-review-taken-back', child, on }] } : already;
}
