import type { Language } from '../../domain/calendar/format.ts';
import type { ProcedureText } from '../../domain/procedures/text.ts';
import { wordsFor } from '../words/words-for.ts';

/** Rows by their ids, or a number in the document: the same in every language. */
const rows = /^([A-Z]{1,3}\d?-[A-Z]?\d+[a-z]?|\d[\d.]*)(( to |, )[A-Z]{1,3}\d?-[A-Z]?\d+[a-z]?)*$/;
const pageOfChapter = /^chapter (\d+)(?: part (\d+))?, page (\d+)$/;

/**
 * Where something stands, on a page in a language: in words what stands in no document, rows by their ids. The name of a place in a document is a
 * quotation, and is marked as English where the page is not.
 */
export function sourceText(source: string, language: Language): string {
  return source
    .split('; ')
    .map((one) => placeText(one, language))
    .join('; ');
}

function placeText(place: string, language: Language): string {
  const { ownSources, rowsTo, chapter } = wordsFor(language).procedurePage;
  if (place in ownSources) return ownSources[place as keyof typeof ownSources];
  if (rows.test(place)) return place.replaceAll(' to ', ` ${rowsTo} `);
  const [, number, part, page] = pageOfChapter.exec(place) ?? [];
  if (number !== undefined && page !== undefined) return chapter(number, part, page);
  return pageText({ en: place }, language);
}

/** Words of a procedure on a page in a language: English that there is no Welsh of is marked as a quotation. */
export function pageText(text: ProcedureText, language: Language): string {
  if (language === 'en') return text.en;
  return text.cy ?? wordsFor(language).procedurePage.inEnglish(text.en);
}
