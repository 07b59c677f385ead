import type { Calendar } from '../../../calendar/calendar.ts';
import type { Day } from '../../../calendar/day.ts';
import { instantAt } from '../../../calendar/london.ts';
import type { Instant } from '../../../ids.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import { calendarOf } from '../../../timescales/calendar-of.ts';
import { workBack } from '../../../timescales/work-back.ts';
import { askedManagers } from '../../conference/managers.ts';
import type { Convened } from '../../conference.ts';
import { firstLimit } from '../../dates/limits-from-start.ts';
import { proposedDay } from '../../dates/proposed-day.ts';
import { daysGone } from '../../days-gone.ts';
import type { Drawn } from '../../drawn.ts';
import { isOver, latestConference } from '../../meetings.ts';
import type { Case, Known } from '../../whole.ts';

/** So many working days before the first of its dates: the list is agreed in them, and people are asked whether they can come. */
const toConvene = 10;
/** Half of that is gone. */
const again = 5;

/**
 * Of the case: the next review is to be called, to whoever sets conferences up, in time to agree its list, invite people and have their reports; and a second
 * time, where it was not. Once its first date has come (a report, or the day itself) its chair and whoever answers for the unit hear that it was not. Once it is
 * late all of them hear so, also of one that was called and that nobody has set a day for: of a day that is late its own card asks why.
 */
export function callsReview(
  state: Case,
  of: Convened,
  { procedure, directory }: Pick<Known, 'procedure' | 'directory'>,
): readonly Drawn[] {
  const { next, convenor, chair, reference, facts, area } = of;
  const isCalled = next === null;
  if ((isCalled && !isWithoutDay(state)) || !procedure.types.includes('review')) return [];
  const limit = firstLimit(state, procedure, of, 'review');
  if (limit === null) return [];
  const { ask, askAgain, first, late } = daysToCall(limit, procedure, calendarOf(procedure, state.dates.area));
  const shows = [next, limit, reference, facts, area];
  const others = new Set([chair, ...askedManagers(of, 'unit-manager', directory)]);
  const down = (days: readonly Instant[]) => days.map((at) => ({ at, comesDown: true }) as const);
  const gone = daysGone([limit]);
  const calls = isCalled
    ? { notBefore: late }
    : { notBefore: ask, turnings: [...down([askAgain, first]), ...gone, ...down([late])] };
  const hears = isCalled ? { notBefore: late } : { notBefore: first, turnings: [...gone, ...down([late])] };
  return [
    { to: convenor, part: 'review', shows, ...calls },
    ...[...others].flatMap((to): Drawn[] => (to === null || to === convenor ? [] : [{ to, part: 'review', shows, ...hears }])),
  ];
}

/** Whether the conference in hand has no day yet. */
function isWithoutDay(state: Case): boolean {
  const last = latestConference(state)?.meeting;
  return last !== undefined && !isOver(last) && last.when.when === null;
}

/** When a review is asked for that is to be held by a day, at 09:00 of working days. `first`: the first date of it that people have to keep; `late`: the day after its last. */
export function daysToCall(
  limit: Day,
  procedure: Procedure,
  calendar: Calendar,
): { readonly ask: Instant; readonly askAgain: Instant; readonly first: Instant; readonly late: Instant } {
  const rows = [{ to: 'review', by: null, due: limit, kind: 'deadline', state: 'open' }] as const;
  const day = proposedDay(rows, 'review', limit - 180, calendar) ?? limit;
  const back = workBack(procedure, { type: 'review', day, time: '10:00' }, limit - 180, calendar);
  const first = calendar.lastWorkingDay(Math.min(day, ...back.map(({ due }) => due)));
  const at = (days: number) => instantAt(calendar.addWorkingDays(first, -days), '09:00');
  return {
    ask: at(toConvene),
    askAgain: at(toConvene - again),
    first: instantAt(first, '09:00'),
    late: instantAt(calendar.addWorkingDays(limit, 1), '09:00'),
  };
}
