import type { Stamp } from '../../decider.ts';
import { hasArea } from '../../procedures/area-settings.ts';
import type { Tagged } from '../../slice.ts';
import { already, type Case, type Decided, type Known } from '../whole.ts';
import { countDates } from './case-deadlines.ts';
import type { DatesCommands, DatesEvents } from './shape.ts';

/** Of which area the case is (FV-T13): what is counted by the area is counted anew at once. */
export function setArea(
  state: Case,
  { area }: DatesCommands['set-area'] & Stamp,
  { procedure }: Known,
): Decided<Tagged<'event', DatesEvents>> {
  if (procedure.areas.length === 0) return { refused: 'too-early' };
  if (!hasArea(procedure, area)) return { refused: 'incomplete' };
  if (state.dates.area === area) return already;
  const { counted } = state.dates;
  const anew = counted === null ? {} : { counted: countDates({ ...state, dates: { ...state.dates, area } }, procedure) };
  return { events: [{ event: 'area-set', area, ...anew }] };
}
