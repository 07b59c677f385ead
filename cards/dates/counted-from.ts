import type { Language } from '../../domain/calendar/format.ts';
import { formatDay } from '../../domain/calendar/format.ts';
import type { Deadline } from '../../domain/timescales/deadline.ts';
import { wordsFor } from '../words/words-for.ts';

/** Whether a date is counted from the day of a conference that nobody has held yet. */
export function isFromPlanned({ from }: Deadline): boolean {
  return from?.fact === 'conference' && from.planned === true;
}

/** Of the date by which a conference is to be that is counted from another: which one, and whether that was held. No sentence for any other. */
export function countedFrom(row: Deadline, language: Language): readonly string[] {
  if (row.from?.fact !== 'conference' || (row.to !== 'review' && row.to !== 'conference')) return [];
  const words = wordsFor(language).dates;
  return [(isFromPlanned(row) ? words.fromPlanned : words.fromHeld)(formatDay(row.from.on, language))];
}
