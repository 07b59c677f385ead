import type { Day } from '../../../calendar/day.ts';
import { dayFromIso } from '../../../calendar/iso.ts';
import { lastMadeFrom } from '../../../last-made.ts';
import type { ConferenceType } from '../../../procedures/fact.ts';
import { procedureOf } from '../../../procedures/in-force.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import { calendarOf } from '../../../timescales/calendar-of.ts';
import { deadlines } from '../../../timescales/deadlines.ts';
import type { Conference } from '../../conference.ts';
import type { Known } from '../../whole.ts';

type Of = Pick<Conference, 'when' | 'type' | 'procedure'>;

/** By when the minutes are with people (FV-T11, ST-T16), from the day of the conference; null: the procedure it is held under says no day. */
export function minutesDue({ when, type, procedure }: Of, directory: Known['directory']): Day | null {
  const on = when === null ? null : dayFromIso(when.date);
  return on === null ? null : counted(type as ConferenceType, on, procedureOf(procedure, directory));
}

const counted = lastMadeFrom((type: ConferenceType, on: Day, procedure: Procedure): Day | null => {
  const facts = [{ fact: 'conference', of: type, on }] as const;
  const rows = deadlines(procedure, { type, facts }, on, calendarOf(procedure));
  return rows.find((row) => row.to === 'minutes-circulated')?.due ?? null;
});
