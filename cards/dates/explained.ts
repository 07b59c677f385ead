import type { Language } from '../../domain/calendar/format.ts';
import type { Procedure } from '../../domain/procedures/schema.ts';
import type { Timescale } from '../../domain/procedures/timescale.ts';
import type { Deadline } from '../../domain/timescales/deadline.ts';
import { pageText, sourceText } from '../procedure-page/source-text.ts';
import { wordsFor } from '../words/words-for.ts';

type Source = Pick<Procedure, 'document' | 'sourceDate' | 'sourceAddress'>;

/** A date in one sentence: how it is counted, by which row, how strongly that is said, and where it stands. */
export function explained(row: Deadline, source: Source, language: Language): string {
  return `${counted(row, language)} ${whereRowStands(row.row, source, language)}`;
}

/** The same beneath the name of the procedure's document, which is not said again: only of another one. */
export function explainedBelow(row: Deadline, source: Source, language: Language): string {
  const { whereInIt } = wordsFor(language).procedurePage;
  const place = whereInIt({ part: sourceText(row.row.source, language), ...readFrom(row.row, language) });
  return `${counted(row, language)} ${row.row.standsIn === undefined ? place : whereRowStands(row.row, source, language)}`;
}

function counted(row: Deadline, language: Language): string {
  const { strength } = wordsFor(language).convening;
  return `${countText(row, language)} (${row.rule}). ${strength[row.strength]}`;
}

/** How a date is counted, in the reader's language. */
export function countText({ explanation, explanationCy }: Deadline, language: Language): string {
  return language === 'cy' ? explanationCy : explanation;
}

/**
 * Which document, of which edition, and where in it; how sure that is, where the count has not said so; and where it, or the whole document, can
 * be read. A row that was taken over stands in the document of whoever it comes from.
 */
export function whereRowStands(row: Timescale, { document, sourceDate, sourceAddress }: Source, language: Language): string {
  const { procedurePage: words } = wordsFor(language);
  const own = row.standsIn ?? { document, edition: sourceDate, address: sourceAddress };
  const { address, sure } = readFrom(row, language);
  return words.whereItStands({
    edition: words.edition(pageText(own.document, language), own.edition),
    part: sourceText(row.source, language),
    sure,
    address: address === '' ? (own.address ?? '') : address,
  });
}

function readFrom(row: Timescale, language: Language): { readonly sure: string; readonly address: string } {
  const { procedurePage: words } = wordsFor(language);
  const isSaid = row.confidence === 2 || row.confidence === 3 || row.confidence === 0;
  const sure = isSaid ? '' : row.confidence === undefined ? words.read : words.sure[row.confidence];
  return { sure, address: row.address ?? '' };
}
