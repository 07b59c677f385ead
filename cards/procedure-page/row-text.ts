import type { Language } from '../../domain/calendar/format.ts';
import type { StartFact, Timescale } from '../../domain/procedures/timescale.ts';
import { wordsFor } from '../words/words-for.ts';
import { pageText, sourceText } from './source-text.ts';

/** When one rule falls due, in words: how long, from what, with what else may be sooner. */
export function rowText(row: Timescale, language: Language): string {
  const words = wordsFor(language).procedurePage;
  if ('when' in row) return `${pageText(row.says, language)}, ${row.when === 'any-late' ? words.anyLate : words.late}`;
  const from = factText(row.from, language);
  if (row.kind === 'undated') return `${pageText(row.says, language)}: ${from}`;
  if (row.kind === 'earliest') return words.earliest(words.amount(row.after), from);
  if (row.kind === 'interval') {
    const every = words.every(words.amount(row.every), from);
    return row.byArea === undefined ? every : `${every}; ${words.byArea(row.longest)}`;
  }
  if ('before' in row) {
    const before = words.before(words.amount(row.before), from);
    return row.since === undefined ? before : `${before}; ${words.since(wordsFor(language).dates.facts[row.since])}`;
  }
  const most = words.within(words.amount(row.within), from);
  const within = row.noLongerThan === undefined ? most : `${most}; ${words.noLongerThan(row.noLongerThan)}`;
  const also = (row.unborn ?? []).map((limit) => {
    const fact = factText(limit.from, language);
    return 'within' in limit ? words.within(words.amount(limit.within), fact) : words.before(words.amount(limit.before), fact);
  });
  return also.length === 0 ? within : `${within}; ${words.unborn(also.join('; '))}`;
}

function factText({ fact, or, pick }: StartFact, language: Language): string {
  const { dates, procedurePage } = wordsFor(language);
  return procedurePage.fact(dates.facts[fact], or === undefined ? null : dates.facts[or], pick);
}

/** How strongly it is said, where, how sure that is, and what in it is our reading. */
export function howStated(row: Timescale, language: Language): string {
  const words = wordsFor(language).procedurePage;
  const { standsIn } = row;
  return [
    `${words.strength[row.strength]}; ${sourceText(row.source, language)}`,
    row.confidence === undefined ? words.read : words.sure[row.confidence],
    ...(row.assumed === undefined ? [] : [words.reading(pageText(row.assumed, language))]),
    ...(row.languageVariance === undefined ? [] : [words.note(pageText(row.languageVariance, language))]),
    ...(standsIn === undefined
      ? []
      : [words.standsIn(words.edition(pageText(standsIn.document, language), standsIn.edition), standsIn.address)]),
    ...(row.address === undefined ? [] : [row.address]),
  ].join('\n');
}
