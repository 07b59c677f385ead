import type { Day } from '../../../calendar/day.ts';
import { localDay } from '../../../calendar/london.ts';
import { openingOf } from '../../../calendar/working-hours.ts';
import type { Instant, PersonId } from '../../../ids.ts';
import { nudges } from '../../../nudges/policy.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import type { Turning } from '../../../tell.ts';
import { calendarOf } from '../../../timescales/calendar-of.ts';
import type { Conference } from '../../conference.ts';
import { daysGone } from '../../days-gone.ts';
import { toDoSince } from './recommended-tasks.ts';
import type { Dissent } from './shape.ts';

type Of = Pick<
  Conference,
  'decision' | 'away' | 'children' | 'when' | 'day' | 'standings' | 'chair' | 'convenor' | 'invitees' | 'stage'
>;

/** By when the chair answers whoever does not agree, by the procedure's data. */
export function answerDue({ at }: Pick<Dissent, 'at'>, procedure: Pick<Procedure, 'decision' | 'division' | 'areas'>): Day {
  return calendarOf(procedure).addWorkingDays(localDay(at), procedure.decision.dissent.answer.days);
}

/**
 * Whoever has something to do since a child was decided on, and the chair who is to answer whoever does not agree, is reminded the working day
 * before, on the day and on working days after it; of a task of another the chair hears once, when it is late.
 */
export function decisionTurnings(of: Of, person: PersonId, procedure: Procedure): readonly Turning[] {
  if (of.stage !== 'held' && of.stage !== 'closed') return [];
  const { addWorkingDays } = calendarOf(procedure);
  const reminders = (due: Day): readonly Instant[] =>
    nudges.decided.days.map((n) => openingOf(n === 0 ? due : addWorkingDays(due, n)));
  const open = toDoSince(of, procedure).filter((one) => !one.done);
  const isChair = person === of.chair;
  const dissents = isChair ? of.decision.dissents.filter((one) => one.answer === null) : [];
  const at = [
    ...open.filter((one) => one.who === person).flatMap(({ due }) => reminders(due)),
    ...(isChair
      ? open.filter((one) => one.who !== person).map(({ due }) => openingOf(addWorkingDays(due, nudges.decided.next[0].after)))
      : []),
    ...dissents.flatMap((one) => reminders(answerDue(one, procedure))),
  ];
  const gone = daysGone([...open.map(({ due }) => due), ...dissents.map((one) => answerDue(one, procedure))]);
  const down = [...new Set(at)].map((one) => ({ at: one, comesDown: true }) as const);
  return [...gone, ...down].toSorted((a, b) => a.at - b.at);
}
