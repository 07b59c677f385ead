import type { Day } from '../../calendar/day.ts';
import { dayFromIso } from '../../calendar/iso.ts';
import { openingOf } from '../../calendar/working-hours.ts';
import type { Directory } from '../../directory/state.ts';
import type { PersonId } from '../../ids.ts';
import { nudges } from '../../nudges/policy.ts';
import type { Procedure } from '../../procedures/schema.ts';
import type { Turning } from '../../tell.ts';
import { calendarOf } from '../../timescales/calendar-of.ts';
import { daysGone } from '../days-gone.ts';
import { nothingLater } from '../later/put-off-on.ts';
import type { LaterOn } from '../later/shape.ts';
import { mayHave } from '../need-to-know/children.ts';
import { isShutOut } from '../need-to-know/named.ts';
import { isAway } from '../people/departures.ts';
import { leadOf } from '../people/lead.ts';
import { membersOf } from '../people/members.ts';
import { sameMeetings } from '../same-meetings.ts';
import { changedReaders, type ReadersCard, type Shown } from '../section.ts';
import type { Case, Known } from '../whole.ts';
import { type NeedPlan, needReviewRule, nextNeedReview } from './plans.ts';
import { type InNeedShown, inNeedShown } from './shown.ts';

/** leads: whose the review is; keeps: who sets the case up, and can do the same; chairs: who hears where it is late. */
export type NeedPart = 'leads' | 'keeps' | 'chairs';

export interface TheirNeedPlan {
  readonly plan: NeedPlan;
  readonly part: NeedPart;
  /** By when it is reviewed next; null: it has ended, or no rule says. */
  readonly due: Day | null;
}

interface Rules {
  readonly directory: Directory;
  readonly procedure: Procedure;
  readonly lead: PersonId | null;
}

/** Who leads a plan: who was named with it, while they are of the case, and otherwise whoever leads the case. */
function leaderOf({ away }: InNeedShown, { lead }: NeedPlan, rules: Rules): PersonId | null {
  const isHere = lead !== null && !isAway({ away }, lead) && rules.directory.people.get(lead)?.status === 'active';
  return isHere ? lead : rules.lead;
}

/**
 * The plans that somebody reads of, and as what: the first that is said of them counts. Where no rule says when it is reviewed, whoever was named
 * to lead it reads that they do, or whoever leads the case once they have left; nobody is asked for more (FV-D5, ST-D3, CE-D4).
 */
export function needPlansFor(of: InNeedShown, person: PersonId, rules: Rules): readonly TheirNeedPlan[] {
  if (rules.directory.people.get(person)?.status !== 'active') return [];
  const isReviewed = needReviewRule(rules.procedure) !== undefined;
  return of.plans.flatMap((plan): TheirNeedPlan[] => {
    const leads = leaderOf(of, plan, rules) === person && mayHave(of.perChild, person, plan.child.id, 'details');
    const keeps = isReviewed && person === of.convenor;
    const chairs = isReviewed && person === of.chair;
    const part: NeedPart | null =
      leads && (isReviewed || plan.lead !== null) ? 'leads' : keeps ? 'keeps' : chairs ? 'chairs' : null;
    return part === null ? [] : [{ plan, part, due: nextNeedReview(plan, of.area, rules.procedure) }];
  });
}

function drawn(
  state: Case,
  { directory, procedure }: Pick<Known, 'procedure' | 'directory'>,
): ReadonlyMap<PersonId, ReadersCard> {
  const found = new Map<PersonId, ReadersCard>();
  const { opening } = state;
  if (opening.status !== 'open') return found;
  const of = inNeedShown(state);
  const rules = { directory, procedure, lead: leadOf(state, procedure) };
  const readers = membersOf(state, true);
  for (const person of new Set([...of.plans.map((one) => one.lead), rules.lead, of.convenor, of.chair])) {
    if (person === null || isShutOut(state, directory.people.get(person))) continue;
    const theirs = needPlansFor(of, person, rules);
    if (theirs.length === 0) continue;
    found.set(person, {
      // Whoever is on no list any more is reminded otherwise from then on.
      shows: `${opening.reference} ${readers.has(person)} ${theirs.map((one) => standsAs(one)).join()}`,
      news: news(theirs, person),
      turnings: theirs.flatMap((one) => turningsOf(one, readers.has(person), rules)).toSorted((a, b) => a.at - b.at),
    });
  }
  return found;
}

/**
 * In time to call it, on its day, and when it is late; on the day it was called for and after it, until it is said what came of it. One called
 * for in time that nobody says was held is asked for by its limit too.
 */
function turningsOf(
  { plan, part, due }: TheirNeedPlan,
  hasDigest: boolean,
  { procedure }: Pick<Rules, 'procedure'>,
): readonly Turning[] {
  if (due === null) return [];
  const gone = daysGone([due, plan.planned].flatMap((day) => (typeof day === 'string' ? dayFromIso(day) : day) ?? []));
  const late = calendarOf(procedure).addWorkingDays(due, nudges.needReview.next[0].after);
  if (part !== 'leads') return [...gone, { at: openingOf(late), comesDown: true }];
  // Its leader is reminded by the digest of each of these days, and the card is only brought up to date; one who is on no list in hand has none.
  const down = hasDigest ? {} : ({ comesDown: true } as const);
  return [...gone, ...remindedOn({ plan, due }, procedure).map((day) => ({ at: openingOf(day), ...down }))];
}

function remindedOn({ plan, due }: Pick<TheirNeedPlan, 'plan' | 'due'>, procedure: Procedure): readonly Day[] {
  if (due === null) return [];
  const { addWorkingDays } = calendarOf(procedure);
  const planned = dayFromIso(plan.planned ?? '');
  const { days } = nudges.needReview;
  const late = days.filter((n) => n >= 0);
  const from = (day: Day, all: readonly number[]) => all.map((n) => (n === 0 ? day : addWorkingDays(day, n)));
  return [...new Set(planned === null ? from(due, days) : [...from(planned, late), ...(planned < due ? from(due, late) : [])])];
}

/** The plans whose leader the digest of `today` reminds of their review. */
export function remindsOfReviews(
  of: InNeedShown,
  person: PersonId,
  since: Day,
  today: Day,
  { later = nothingLater, ...rules }: Rules & { readonly later?: LaterOn },
): readonly TheirNeedPlan[] {
  const isDue = (one: TheirNeedPlan) => {
    const by = Math.min(dayFromIso(one.plan.planned ?? '') ?? Infinity, one.due ?? Infinity);
    const puts = Number.isFinite(by) ? later(`need/${one.plan.child.id}`, by) : null;
    return puts === null ? remindedOn(one, rules.procedure).some((day) => day > since && day <= today) : puts === 'again';
  };
  return needPlansFor(of, person, rules).filter((one) => one.part === 'leads' && one.plan.ended === null && isDue(one));
}

function readsAlike(before: Case, after: Case): boolean {
  return (
    before.inNeed === after.inNeed &&
    before.opening === after.opening &&
    before.people === after.people &&
    before.needToKnow === after.needToKnow &&
    before.family === after.family &&
    before.dates.area === after.dates.area &&
    sameMeetings(before, after, ['calling', 'when', 'list', 'decision'])
  );
}

/** The card of everybody who reads of such a plan, where it has changed or is gone. It comes down with what somebody else has said of it, and as it begins. */
export function needCards(before: Case | null, after: Case, known: Pick<Known, 'procedure' | 'directory'>): readonly Shown[] {
  if (before === after || (before !== null && readsAlike(before, after))) return [];
  return changedReaders('in-need', before === null ? null : drawn(before, known), drawn(after, known));
}

function standsAs({ plan: { child, since, planned, reviews, ended }, part, due }: TheirNeedPlan): string {
  const all = reviews.map((one) => `${one.on} ${one.how}`);
  return [child.id, child.number, 'born' in child, since, planned, ...all, ended?.on, part, due].join('/');
}

/** That there is one, and what somebody else has noted of it. */
function news(all: readonly TheirNeedPlan[], to: PersonId): readonly string[] {
  return all.flatMap(({ plan, part }) => [
    `${plan.child.id}/${plan.since}/${part}`,
    ...plan.reviews.flatMap((one) => (one.by === to ? [] : [`${plan.child.id}/${one.on}/${one.how}`])),
  ]);
}
