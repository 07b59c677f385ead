import type { Language } from '../../../domain/calendar/format.ts';
import type { Procedure } from '../../../domain/procedures/schema.ts';
import { spoken } from '../../building/wording.ts';
import { wordsFor } from '../../words/words-for.ts';

/** What the procedure calls what is not shared freely (FV-R2). */
export function restrictedWord({ words }: Procedure, language: Language): string {
  return words.restricted === null ? wordsFor(language).reports.restrictedWord : spoken(words.restricted, language);
}
