import type { Language } from '../../../domain/calendar/format.ts';
import type { Directory } from '../../../domain/directory/state.ts';
import { wordsFor } from '../../words/words-for.ts';

/** What the entry is called: as the partnership has it, or as we do. */
export function entryTitle({ directory, language }: { readonly directory: Directory; readonly language: Language }): string {
  return directory.diaryTitle?.[language] ?? wordsFor(language).diary.entryTitle;
}
