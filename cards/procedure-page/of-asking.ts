import type { Asking } from '../../domain/procedures/asking/schema.ts';
import type { DocumentBlock } from '../document.ts';
import { wordsFor } from '../words/words-for.ts';
import { facts, headingOf, inYesNo, listed, type PageOf, whereItStands } from './how-it-stands.ts';
import { pageText, sourceText } from './source-text.ts';

/** How a professional asks for a conference, and who answers by when. */
export function ofAsking(page: PageOf): readonly DocumentBlock[] {
  const { procedure, language } = page;
  const { procedureFields: words, procedurePage } = wordsFor(language);
  const { asking } = procedure;
  if (asking === null) return [headingOf(words.asking), { block: 'text', text: words.noAsking }];
  const reasons = (all: Asking['criteria']) =>
    all.map(({ key, title, source }) => words.by(words.inFiles(pageText(title, language), key), sourceText(source, language)));
  const { workingDays, assumed } = asking.answer;
  const answered = procedurePage.amount([workingDays, 'working-days']);
  return [
    headingOf(words.asking),
    facts([
      [words.decides, words.decidedBy[asking.decides]],
      [words.criteria, listed(reasons(asking.criteria), language)],
      [words.beforeBirth, listed(reasons(asking.beforeBirth), language)],
      [words.talkedOver, inYesNo(asking.talkedOver, language)],
      [words.backing, inYesNo(asking.backing, language)],
      [words.answer, assumed ? words.by(answered, words.ours) : answered],
      whereItStands(asking.source, page),
    ]),
  ];
}
