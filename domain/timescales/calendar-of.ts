import type { Calendar } from '../calendar/calendar.ts';
import { calendarFor } from '../calendar/calendar-for.ts';
import { dayFromIso } from '../calendar/iso.ts';
import type { OfficialDates } from '../calendar/official-dates.ts';
import type { Procedure } from '../procedures/schema.ts';

/** The working days where a procedure applies, with the local holidays of one of its areas. */
export function calendarOf(procedure: Pick<Procedure, 'division' | 'areas'>, area?: string, from?: OfficialDates): Calendar {
  const local = procedure.areas.find((one) => one.key === area)?.localHolidays ?? [];
  const days = local.map(dayFromIso).filter((day) => day !== null);
  return calendarFor(procedure.division, days, from);
}
