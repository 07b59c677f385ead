import type { Language } from '../../../domain/calendar/format.ts';
import type { Procedure } from '../../../domain/procedures/schema.ts';
import { inLanguage } from '../../../domain/procedures/text.ts';
import { wordsFor } from '../../words/words-for.ts';

/** What the procedure calls what is not shared freely (FV-R2). */
export function restrictedWord({ words }: Procedure, language: Language): string {
  return words.restricted === null ? wordsFor(language).reports.restrictedWord : inLanguage(words.restricted, language);
}
