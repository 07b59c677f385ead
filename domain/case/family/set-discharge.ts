import { dayFromIso } from '../../calendar/iso.ts';
import { localDay } from '../../calendar/london.ts';
import type { Stamp } from '../../decider.ts';
import type { Procedure } from '../../procedures/schema.ts';
import type { Tagged } from '../../slice.ts';
import { countDates } from '../dates/case-deadlines.ts';
import { wasConvened } from '../meetings.ts';
import { already, type Case, type Decided, type Known } from '../whole.ts';
import type { ChildId, FamilyCommands, FamilyEvents, FamilyState, NewChild } from './shape.ts';

/** In days: a baby that was born too early, or is ill, may stay so long. */
const longestStay = 365;

/** Whether anything is counted from the day on which a baby leaves hospital (ST-T7, FV-B1, SC-T12). */
export function countsFromDischarge({ timescales }: Pick<Procedure, 'timescales'>): boolean {
  return timescales.some(
    (row) => 'from' in row && (row.from.fact === 'discharge' || row.from.fact === 'discharge-after-core-group'),
  );
}

/** Whether a child can be one that is still to leave hospital, or has left it since its birth, on a day. */
export function isBaby(child: NewChild, today: number): boolean {
  const born = 'born' in child ? dayFromIso(child.born) : null;
  return born !== null && today <= born + longestStay;
}

/** Whether the day is one on which this child can leave hospital after its birth; null, which is no day, always fits. */
export function dischargeFits(child: NewChild, on: string | null): boolean {
  if (on === null) return true;
  const day = dayFromIso(on);
  const born = 'born' in child ? dayFromIso(child.born) : null;
  return day !== null && born !== null && day >= born && day <= born + longestStay;
}

/** The day is often planned, and may be said again as it changes; the core group that is to meet before it is counted anew at once. */
export function setDischarge(
  state: Case,
  { child, on, at }: FamilyCommands['set-discharge'] & Stamp,
  { procedure }: Known,
): Decided<Tagged<'event', FamilyEvents>> {
  const found = state.family.children.find((one) => one.id === child);
  if (found === undefined) return { refused: 'no-such-child' };
  const was = state.family.discharges[child] ?? null;
  if (was === on) return already;
  if (on !== null && !(countsFromDischarge(procedure) && isBaby(found, localDay(at)))) return { refused: 'too-early' };
  if (!dischargeFits(found, on)) return { refused: 'bad-date' };
  const discharges = withDischarge(state.family.discharges, child, on);
  const after = { ...state, family: { ...state.family, discharges } };
  return {
    events: [
      {
        event: 'discharge-set',
        child,
        was,
        on,
        ...(state.dates.counted === null ? {} : { counted: countDates(after, procedure) }),
        ...(wasConvened(state) ? { agreed: true } : {}),
      },
    ],
  };
}

export function withDischarge(all: FamilyState['discharges'], child: ChildId, on: string | null): FamilyState['discharges'] {
  const { [child]: _, ...others } = all;
  return on === null ? others : { ...others, [child]: on };
}
