import { expect, test } from 'vitest';
import { documentText } from '../../../adapters/files/plain/document-text.ts';
import { pageOfProcedure } from '../../../cards/procedure-page/procedure-page.ts';
import { sourceText } from '../../../cards/procedure-page/source-text.ts';
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

/** What is English in a text, of whatever has no Welsh: words that no Welsh sentence has. */
// "is" is Welsh too ("risg is").
const english = /\b(the|of|and|for|with|are|by|was|not|from|chapter|page|conference|child|which|that)\b/gi;
const quoted = /“[^”]+” \(yn Saesneg\)/g;

/** The names of procedures and areas, which are the same in every language where they have no Welsh name. */
const names = procedures.keys.flatMap((key) => {
  const { title, areas } = procedures.find(key) ?? expect.unreachable();
  return [title, ...areas.map((one) => one.title)].map(({ en }) => en);
});

test.each(procedures.keys)('%s is explained wholly in Welsh: what is English on its page is a quotation, and says so', (key) => {
  const page = names
    .reduce((text, name) => text.replaceAll(name, ''), textOf(key, 'cy').replaceAll(quoted, ''))
    .replaceAll(/https?:\S+|\[[a-z0-9-]+\]/g, '');
  expect(page.split('\n').filter((line) => line.match(english) !== null)).toEqual([]);
});

test('a document that is in English alone is said to be: by its own name in quotation marks, or described in Welsh', () => {
  const text = textOf('england-2023', 'cy');
  expect(text).toContain('Dogfen: “Working Together to Safeguard Children” (yn Saesneg)\n');
  expect(text).not.toMatch(/^ *Working Together to Safeguard Children/m);
  expect(textOf('sussex', 'cy')).toContain('Dogfen: Gweithdrefnau diogelu plant Sussex (yn Saesneg)\n');
  expect(textOf('sussex', 'en')).not.toContain('(yn Saesneg)');
});

test('rows are named by their ids in both languages, and a page of the Welsh procedures by its chapter', () => {
  expect(sourceText('W-P2, W-D1 to W-D5', 'cy')).toBe('W-P2, W-D1 i W-D5');
  expect(sourceText('Q-12', 'cy')).toBe('Q-12');
  expect(sourceText('chapter 3 part 2, page 4', 'cy')).toBe('pennod 3 rhan 2, tudalen 4');
  expect(sourceText('chapter 3 part 2, page 4', 'en')).toBe('chapter 3 part 2, page 4');
  expect(sourceText('section 4.2', 'cy')).toBe('“section 4.2” (yn Saesneg)');
});

test.each([...procedures.keys])('%s says where it is read, or that nobody here knows', (key) => {
  const address = procedures.find(key)?.sourceAddress;
  expect(textOf(key, 'en')).toContain(`Where it is read: ${address ?? 'no address of it is known here'}`);
});
