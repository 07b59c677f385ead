import type { Calendar } from '../../../calendar/calendar.ts';
import type { Day } from '../../../calendar/day.ts';
import { localDay } from '../../../calendar/london.ts';
import { openingOf } from '../../../calendar/working-hours.ts';
import type { Instant } from '../../../ids.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import { calendarOf } from '../../../timescales/calendar-of.ts';
import type { ConferenceRequest } from './shape.ts';

type Counted = Pick<Procedure, 'asking' | 'division' | 'areas'>;

/** So long somebody is reminded each working day; a request that nobody answers for a month has nobody to remind. */
const mostDays = 20;

/** Working days in which a conference is set up once it was agreed to: no procedure has a number, it is ours. */
const toSetUp = 1;

/** The last day on which a request is to be answered. */
export function answerBy({ at }: Pick<ConferenceRequest, 'at'>, { asking, ...of }: Counted): Day {
  return calendarOf(of).addWorkingDays(localDay(at), asking?.answer.workingDays ?? 1);
}

/** When whoever decides is reminded: in the morning of that last day, and of each working day after it. */
export function remindedAt(asked: Pick<ConferenceRequest, 'at'>, of: Counted): readonly Instant[] {
  return mornings(answerBy(asked, of), calendarOf(of)).filter((at) => at > asked.at);
}

/** From when the managers are told that nobody has answered: as the working day after the last begins. */
export function overdueFrom(asked: Pick<ConferenceRequest, 'at'>, of: Counted): Instant {
  return openingOf(calendarOf(of).addWorkingDays(answerBy(asked, of), 1));
}

/** When those who set up what was agreed to are reminded, and from when the managers are told that nobody has. */
export function setUpReminders(acceptedAt: Instant, of: Counted): { readonly at: readonly Instant[]; readonly overdue: Instant } {
  const calendar = calendarOf(of);
  const last = calendar.addWorkingDays(localDay(acceptedAt), toSetUp);
  const at = mornings(last, calendar).filter((one) => one > acceptedAt);
  return { at, overdue: openingOf(calendar.addWorkingDays(last, 1)) };
}

function mornings(from: Day, { addWorkingDays }: Calendar): readonly Instant[] {
  return Array.from({ length: mostDays }, (_, nth) => openingOf(nth === 0 ? from : addWorkingDays(from, nth)));
}
