import { inLanguage } from '../../domain/procedures/text.ts';
import type { DocumentBlock } from '../document.ts';
import { wordsFor } from '../words/words-for.ts';
import { type Fact, facts, headingOf, type PageOf } from './how-it-stands.ts';

/** What a procedure calls things and people: in titles, and in the middle of a sentence. */
export function ofTheWords({ procedure: { words: own, terms }, language }: PageOf): readonly DocumentBlock[] {
  const { procedureFields: words } = wordsFor(language);
  const named = <K extends string>(labels: Readonly<Record<K, string>>, texts: Readonly<Record<K, typeof own.scale>>) =>
    (Object.keys(labels) as K[]).map((key): Fact => {
      const text = texts[key];
      return [labels[key], text === null ? words.noWord : inLanguage(text, language)];
    });
  return [
    headingOf(words.words),
    facts(named(words.word, own)),
    headingOf(words.terms, 2),
    terms === null ? { block: 'text', text: words.termsOfConvener } : facts(named(words.term, terms)),
  ];
}
