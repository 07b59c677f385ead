import { isoFromDay } from '../../domain/calendar/iso.ts';
import type { Board } from '../../domain/oversight/board.ts';
import type { Share } from '../../domain/oversight/suppressed.ts';

/** The figures of a board as one table, a row each: for a spreadsheet. Its lists of cases are not in it. `part` and `of` empty: not shown, since too small. */
export function boardTable({ quarters, agencies }: Pick<Board, 'quarters' | 'agencies'>): {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
} {
  const row = (measure: string, whose: string, { part, of }: Share, more = '') => [measure, whose, text(part), text(of), more];
  return {
    columns: ['measure', 'quarter_from_or_agency', 'part', 'of', 'usual_days_before'],
    rows: [
      ...quarters.flatMap(({ from, meetings, children }) => [
        row('meetings_within_15_days_of_strategy_discussion', isoFromDay(from), meetings.fromDiscussion),
        row('meetings_within_15_days_of_section_47_start', isoFromDay(from), meetings.fromEnquiries),
        row('children_within_15_days_of_strategy_discussion', isoFromDay(from), children.fromDiscussion),
        row('children_within_15_days_of_section_47_start', isoFromDay(from), children.fromEnquiries),
      ]),
      ...agencies.flatMap(({ agency, came, reports, lead }) => [
        row('came_of_invited_and_involved', agency, came),
        row('reports_in_of_asked', agency, reports, text(lead)),
      ]),
    ],
  };
}

const text = (count: number | null): string => (count === null ? '' : String(count));
