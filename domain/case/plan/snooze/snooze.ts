import type { Calendar } from '../../../calendar/calendar.ts';
import type { Day } from '../../../calendar/day.ts';
import { dayFromIso } from '../../../calendar/iso.ts';
import { localDay } from '../../../calendar/london.ts';
import type { Stamp } from '../../../decider.ts';
import type { Instant, PersonId } from '../../../ids.ts';
import { week } from '../../../nudges/policy.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import type { Tagged } from '../../../slice.ts';
import { calendarOf } from '../../../timescales/calendar-of.ts';
import type { Deadline } from '../../../timescales/deadline.ts';
import { conferenceOf } from '../../conference.ts';
import { caseDeadlines } from '../../dates/case-deadlines.ts';
import { datesOfThese } from '../../dates/dates-of-these.ts';
import { withoutWithheldDischarges } from '../../dates/discharges.ts';
import { withFactsOfThese } from '../../dates/facts-of-these.ts';
import { asSeenBy } from '../../need-to-know/children.ts';
import { already, type Case, type Decided, type Known } from '../../whole.ts';
import type { Action, Update } from '../action.ts';
import { owned } from '../owned.ts';
import type { PlanCommands, PlanEvents } from '../shape.ts';

/** Any of these begins it anew, or ends it: a snooze of what it was before is over. */
const ends: ReadonlySet<Update['update']> = new Set([
  'changed',
  'handed-on',
  'completed',
  'reopened',
  'withdrawn',
  'restored',
  'mine',
]);

/** Until when its owner was not to be reminded of it, and since when that is so; null: they are reminded as ever. */
function snoozeOf({ updates }: Pick<Action, 'updates'>): { readonly until: Day; readonly at: Instant } | null {
  const last = updates.findLast((one) => one.update === 'snoozed' || ends.has(one.update));
  const until = last?.update === 'snoozed' ? dayFromIso(last.until) : null;
  return last === undefined || until === null ? null : { until, at: last.at };
}

/** Until when its owner is not reminded of it, as long as that day is to come; null: they are reminded as ever, also where it has come. */
export function snoozedUntil(action: Pick<Action, 'updates'>, now: Instant): Day | null {
  const until = snoozeOf(action)?.until ?? null;
  return until !== null && until > localDay(now) ? until : null;
}

/**
 * The last day that it can be put off to: its own, as long as that is to come, and never past the next date of the case that a rule sets and
 * nobody has kept; where there is neither, a week. Of a day that is not worked the last one before it, since nobody is reminded on it. Whoever is
 * told that it is undone is told all the same. `procedure`: the one the case goes by.
 */
export function latestSnooze(
  state: Case,
  { by, to }: Pick<Action, 'by' | 'to'>,
  at: Instant,
  { procedure }: Pick<Known, 'procedure'>,
): Day {
  const today = localDay(at);
  const own = dayFromIso(by);
  const calendar = calendarOf(procedure, state.dates.area);
  const set = rowsFor(state, to, procedure, calendar, at).flatMap((row) => (isOpenFor(row) ? (row.due ?? []) : []));
  const all = [...(own === null ? [] : [own]), ...set].filter((day) => day > today);
  const latest = all.length === 0 ? today + week : Math.min(...all);
  const worked = calendar.lastWorkingDay(latest);
  // With no day in between that is worked there is none to be reminded on.
  return worked > today ? worked : latest;
}

/** The dates of the case as far as its owner may know them: of half-siblings those of their own children. */
function rowsFor(state: Case, owner: PersonId, procedure: Procedure, calendar: Calendar, at: Instant): readonly Deadline[] {
  const whole = conferenceOf(state);
  if (whole === null) return [];
  const seen = asSeenBy(whole, owner);
  const read = withoutWithheldDischarges(state);
  if (seen === whole) return caseDeadlines(read, procedure, calendar, at);
  return datesOfThese(caseDeadlines(withFactsOfThese(read, seen.children), procedure, calendar, at), seen);
}

/** Whether it is still to be kept; an expected date of delivery is not to be worked back from it, by whoever has the action. */
function isOpenFor({ state, tellsExpected }: Deadline): boolean {
  return !tellsExpected && (state === 'open' || state === 'at-risk');
}

/** Its owner is not reminded of it before that day. The same said twice is one; '' takes it back. */
export function snoozeAction(
  state: Case,
  asked: PlanCommands['snooze-action'] & Stamp,
  known: Pick<Known, 'procedure'>,
): Decided<Tagged<'event', PlanEvents>> {
  const action = owned(state, asked);
  if (action === null) return { refused: 'not-yours' };
  if (action.status !== 'open') return { refused: 'no-such-action' };
  const until = dayFromIso(asked.until);
  const { at } = asked;
  const isFit = until !== null && until > localDay(at) && until <= latestSnooze(state, action, at, known);
  if (asked.until !== '' && !isFit) return { refused: 'bad-date' };
  if ((snoozeOf(action)?.until ?? null) === until) return already;
  return { events: [{ event: 'action-snoozed', action: action.id, until: asked.until }] };
}

/** From which day on its owner is reminded again, of what was put off before this instant; null: it was not. */
export function remindedAgain(action: Action, before: Instant, calendar: Calendar): Day | null {
  const snooze = snoozeOf(action);
  return snooze === null || snooze.at >= before ? null : calendar.nextWorkingDay(snooze.until);
}
