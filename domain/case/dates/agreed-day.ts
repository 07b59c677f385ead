import type { Calendar } from '../../calendar/calendar.ts';
import type { Day } from '../../calendar/day.ts';
import { formatDay } from '../../calendar/format.ts';
import { dayFromIso } from '../../calendar/iso.ts';
import type { Deadline } from '../../timescales/deadline.ts';
import { inBoth } from '../../timescales/explaining.ts';
import { stateOf } from '../../timescales/state.ts';

/**
 * The dates of a continued conference with the day that was agreed where it was adjourned (FV-T15): it goes on by then, and within the limit that the
 * procedure has besides. `agreed`: YYYY-MM-DD; null: nobody has said one. The day that is set for it is another thing, and may be past this one.
 */
export function withAgreedDay(
  rows: readonly Deadline[],
  agreed: string | null,
  { today, calendar }: { readonly today: Day; readonly calendar: Calendar },
): readonly Deadline[] {
  const day = dayFromIso(agreed ?? '');
  if (day === null) return rows;
  return rows.map((row) => {
    if (row.to !== 'conference' || row.from?.fact !== 'conference' || row.due === null || row.due <= day) return row;
    const limit = { en: row.explanation, cy: row.explanationCy };
    const { en, cy } = inBoth((words, language) => words.agreedThere(formatDay(day, language), limit[language]));
    const state = stateOf({ kind: row.kind, due: day, happened: row.by, today }, calendar);
    return { ...row, due: day, lastWorkingDay: calendar.lastWorkingDay(day), state, explanation: en, explanationCy: cy };
  });
}
