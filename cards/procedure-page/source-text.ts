import type { Language } from '../../domain/calendar/format.ts';
import { wordsFor } from '../words/words-for.ts';

/** Where something stands, on a page in a language: rows and places in a document as they are, and in words what stands in none. */
export function sourceText(source: string, language: Language): string {
  const { ownSources } = wordsFor(language).procedurePage;
  return source
    .split('; ')
    .map((one) => (one in ownSources ? ownSources[one as keyof typeof ownSources] : one))
    .join('; ');
}
