import type { Day } from '../../../calendar/day.ts';
import { dayFromIso } from '../../../calendar/iso.ts';
import type { Directory } from '../../../directory/state.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import { calendarOf } from '../../../timescales/calendar-of.ts';
import type { Conference } from '../../conference.ts';
import { quorateOf } from './quorate.ts';

type Rules = Pick<Procedure, 'quorum' | 'roles'>;

/** Whether the conference that was held before this one had no quorum either, where the procedure has it that there are never two in a row (SC-P2). */
export function isSecondInARow(
  { thereBefore }: Pick<Conference, 'thereBefore'>,
  rules: Rules,
  people: Pick<Directory, 'people'>,
) {
  if (rules.quorum === null || rules.quorum.twoInARow || thereBefore === null) return false;
  return quorateOf(thereBefore, rules, people).provisional;
}

/** Whether this conference, having no quorum, can end no plan by its procedure. */
export function cannotEndPlan({ continues }: Pick<Conference, 'continues'>, { quorum }: Pick<Procedure, 'quorum'>): boolean {
  return quorum !== null && !quorum.endsPlan && continues === 'review';
}

/** By when it is reconvened, where the procedure says so: so many working days after it; null: it sets no limit. */
export function reconveneBy(
  { when }: Pick<Conference, 'when'>,
  procedure: Pick<Procedure, 'quorum' | 'division' | 'areas'>,
): Day | null {
  const limit = procedure.quorum?.reconvene ?? null;
  const day = when === null ? null : dayFromIso(when.date);
  return limit === null || day === null ? null : calendarOf(procedure).addWorkingDays(day, limit.workingDays);
}
