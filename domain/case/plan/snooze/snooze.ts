import type { Calendar } from '../../../calendar/calendar.ts';
import type { Day } from '../../../calendar/day.ts';
import { dayFromIso } from '../../../calendar/iso.ts';
import { localDay } from '../../../calendar/london.ts';
import type { Stamp } from '../../../decider.ts';
import type { Instant } from '../../../ids.ts';
import type { Tagged } from '../../../slice.ts';
import { already, type Case, type Decided, type Known } from '../../whole.ts';
import type { Action, Update } from '../action.ts';
import { owned } from '../owned.ts';
import type { PlanCommands, PlanEvents } from '../shape.ts';
import { broughtForward, latestSnooze } from './set-dates.ts';

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

/**
 * Until when its owner is not reminded of it, as long as that day is to come; null: they are reminded as ever, also where it has come. A date of the
 * case that a rule has set for an earlier day since then brings it forward.
 */
export function snoozedUntil(state: Case, action: Action, now: Instant, known: Pick<Known, 'procedure'>): Day | null {
  const snooze = snoozeOf(action);
  if (snooze === null || snooze.until <= localDay(now)) return null;
  const until = broughtForward(state, action.to, snooze, now, known);
  return until > localDay(now) ? until : null;
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
export function remindedAgain(
  state: Case,
  action: Action,
  before: Instant,
  known: Pick<Known, 'procedure'> & { readonly calendar: Calendar },
): Day | null {
  const snooze = snoozeOf(action);
  if (snooze === null || snooze.at >= before) return null;
  return known.calendar.nextWorkingDay(broughtForward(state, action.to, snooze, before, known));
}
