import type { ProcedureText } from '../../../../procedures/text.ts';
import type { MeetingDate } from '../../../dates/meeting-dates.ts';

/** By when the next one of its kind is held. */
export interface DatePart {
  readonly rule: string;
  readonly title: ProcedureText;
  readonly due: string;
}

/** The day that was set, YYYY-MM-DD, of the first core group after the conference and of the conference that follows it. */
export interface NextPart {
  readonly what: 'core-group' | 'conference';
  readonly date: string;
}

/** Those that people were invited to, but what was called off. `own`: the conference itself. */
export function nextParts(all: readonly MeetingDate[], own: Pick<MeetingDate, 'meeting' | 'date'>): readonly NextPart[] {
  const after = all.filter(({ meeting, date, stands }) => meeting !== own.meeting && date >= own.date && stands !== 'cancelled');
  const first = (what: NextPart['what'], isOne: (one: MeetingDate) => boolean): readonly NextPart[] => {
    const date = after.find(isOne)?.date;
    return date === undefined ? [] : [{ what, date }];
  };
  return [...first('core-group', ({ type }) => type === null), ...first('conference', ({ type }) => type !== null)];
}
