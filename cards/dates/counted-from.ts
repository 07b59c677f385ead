import type { Language } from '../../domain/calendar/format.ts';
import { formatDay } from '../../domain/calendar/format.ts';
import { isFromPlanned } from '../../domain/case/dates/own-limits.ts';
import type { Deadline } from '../../domain/timescales/deadline.ts';
import { wordsFor } from '../words/words-for.ts';

/** Of the date by which a conference is to be that is counted from another: which one, and whether that was held. No sentence for any other. */
export function countedFrom(row: Deadline, language: Language): readonly string[] {
  if (row.from?.fact !== 'conference' || (row.to !== 'review' && row.to !== 'conference')) return [];
  const words = wordsFor(language).dates;
  return [(isFromPlanned(row) ? words.fromPlanned : words.fromHeld)(formatDay(row.from.on, language))];
}
