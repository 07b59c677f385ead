import { expect, test } from 'vitest';
import { documentText } from '../../../adapters/files/plain/document-text.ts';
import { pageOfProcedure } from '../../../cards/procedure-page/procedure-page.ts';
import { wordsFor } from '../../../cards/words/words-for.ts';
import { procedures } from '../../../domain/procedures/registry.ts';

const textOf = (key: string, language: 'en' | 'cy') => {
  const procedure = procedures.find(key);
  if (procedure === undefined) throw new Error(`no procedure ${key}`);
  return documentText(pageOfProcedure(procedure, language));
};

test.each([...procedures.keys])(
  '%s says in the language of its page what stands in no row, and once that it is our reading',
  (key) => {
    const english = Object.keys(wordsFor('en').procedurePage.ownSources).filter((phrase) => phrase.includes(' '));
    const welsh = textOf(key, 'cy');
    expect(english.filter((phrase) => welsh.includes(phrase))).toEqual([]);
    for (const [language, reading] of [
      ['en', 'our reading'],
      ['cy', 'ein dehongliad ni'],
    ] as const)
      expect(
        textOf(key, language)
          .split('\n')
          .filter((line) => line.split(`(${reading}; `).length > 1 && line.split(reading).length > 2),
      ).toEqual([]);
  },
);

test('a phrase of ours that stands in a page is there', () => {
  expect(textOf('ceredigion', 'cy')).toContain('fel mewn mannau eraill');
  expect(textOf('ceredigion', 'en')).toContain('as elsewhere');
});
