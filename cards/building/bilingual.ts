import type { Language } from '../../domain/calendar/format.ts';
import type { Reader } from '../scene.ts';
import type { Words } from '../words/en.ts';
import { wordsFor } from '../words/words-for.ts';

/** Words in the reader's language; `english` where English has to stand beside them and does not yet. */
export interface Bound {
  readonly text: string;
  readonly english?: string;
}

/** Whether English stands beside the Welsh: nobody who speaks it has reviewed ours. The partnership file records the review. */
export function unreviewed({
  language,
  directory,
}: Pick<Reader, 'language'> & { readonly directory: Pick<Reader['directory'], 'welshReviewed'> }): boolean {
  return language === 'cy' && directory.welshReviewed === null;
}

/** Sentences that bind: the undertaking, the threshold, what is said of a 0. Days in them are written in the language that `pick` is given. */
export function careful(reader: Reader, pick: (words: Words, language: Language) => string): readonly string[] {
  const own = pick(wordsFor(reader), reader.language);
  return unreviewed(reader) ? [own, pick(wordsFor({ ...reader, language: 'en' }), 'en')] : [own];
}

/** The same on one line, as a fact of a form: of what was decided. */
export function carefully(reader: Reader, pick: (words: Words) => string): string {
  return careful(reader, pick).join(' / ');
}

/** What stands on a button or a choice that binds: both languages where that is no longer than `most`, else the English is left over. */
export function binding(reader: Reader, pick: (words: Words) => string, most: number): Bound {
  return bindingSaid(reader, (one) => pick(wordsFor(one)), most);
}

/** The same of what the procedure has its own words for. */
export function bindingSaid<R extends Reader>(reader: R, say: (reader: R) => string, most: number): Bound {
  const text = say(reader);
  const both = besideEnglish(reader, say);
  return both.length <= most || both === text ? { text: both } : { text, english: say({ ...reader, language: 'en' }) };
}

/** What was decided, in the reader's language, and in English too where it has to stand beside that. */
export function besideEnglish<R extends Reader>(reader: R, say: (reader: R) => string): string {
  const own = say(reader);
  return unreviewed(reader) && own !== '' ? `${own} / ${say({ ...reader, language: 'en' })}` : own;
}

/** The English that found no room where it belongs. */
export function inEnglish(reader: Reader, all: readonly Bound[]): readonly string[] {
  const { englishOf } = wordsFor(reader);
  return all.flatMap(({ text, english }) => (english === undefined ? [] : [englishOf(text, english)]));
}
