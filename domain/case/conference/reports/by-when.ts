import type { Day } from '../../../calendar/day.ts';
import { dayFromIso } from '../../../calendar/iso.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import type { Conference } from '../../conference.ts';
import type { When } from '../../meeting/when/shape.ts';
import { readersAtHome } from './family-read.ts';

/** Whether the procedure leaves open by when a report is shared with the family, so that it is thought of at set-up (FV-R3). */
export function asksDayOfSharing({ timescales }: Pick<Procedure, 'timescales'>, type: string): boolean {
  return !timescales.some(
    (row) => row.to === 'report-to-family' && row.kind !== 'undated' && row.types.some((one) => one === type),
  );
}

/** Up to the conference; of a draft that has no day yet any day. */
export function canShareBy(said: string, when: When | null): boolean {
  return dayOf(said, when) !== null;
}

/**
 * The first day by which a report is shared with anybody of this family, as was said at set-up; null: nobody has said one, or it lies after a conference
 * that was moved since.
 */
export function saidDayOfSharing({
  children,
  adults,
  participation,
  when,
}: Pick<Conference, 'children' | 'adults' | 'participation' | 'when'>): Day | null {
  const home = readersAtHome({ children, adults });
  const plans = [
    ...home.children.map(({ id }) => participation.children[id]),
    ...home.adults.map(({ id }) => participation.adults[id]),
  ];
  const days = plans.flatMap((plan) => (plan?.reportBy === undefined ? [] : (dayOf(plan.reportBy, when) ?? [])));
  return days.length === 0 ? null : Math.min(...days);
}

function dayOf(said: string, when: When | null): Day | null {
  const day = dayFromIso(said);
  const on = when === null ? null : dayFromIso(when.date);
  return day === null || (on !== null && day > on) ? null : day;
}
