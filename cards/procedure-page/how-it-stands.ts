import type { Language } from '../../domain/calendar/format.ts';
import type { Procedure } from '../../domain/procedures/schema.ts';
import type { ProcedureText } from '../../domain/procedures/text.ts';
import type { Confidence, Timescale } from '../../domain/procedures/timescale.ts';
import type { DocumentBlock } from '../document.ts';
import type { Words } from '../words/en.ts';
import { wordsFor } from '../words/words-for.ts';
import { pageText, sourceText } from './source-text.ts';

/** A procedure, and the language of the page it is written on. */
export interface PageOf {
  readonly procedure: Procedure;
  readonly language: Language;
}

export type Fact = readonly [label: string, text: string];

export const headingOf = (text: string, level: 1 | 2 = 1): DocumentBlock => ({ block: 'heading', level, text });
export const facts = (rows: readonly Fact[]): DocumentBlock => ({ block: 'facts', rows });

/** Yes or no, in words. */
export const inYesNo = (is: boolean, language: Language): string => wordsFor(language).procedureFields[is ? 'yes' : 'no'];

/** The same things in a line, or the word that there is none. */
export function listed(items: readonly string[], language: Language): string {
  return items.length === 0 ? wordsFor(language).procedureFields.none : items.join('; ');
}

/** How sure a row is, in words. */
function howSureOf(confidence: Confidence | undefined, { procedurePage: words }: Pick<Words, 'procedurePage'>): string {
  return confidence === undefined ? words.read : words.sure[confidence];
}

/** Where something stands: its rows as the source has them, then of each that is known how sure it is and where it can be read. */
export function whereItStands(source: string, { procedure, language }: PageOf): Fact {
  const all = wordsFor(language);
  const { procedureFields: words } = all;
  const known = [...(procedure.rowsRead ?? []), ...procedure.timescales];
  const rows = [...new Set(idsIn(source))].flatMap((id) => {
    const row = known.find((one) => one.id === id);
    return row === undefined ? [] : [words.row(id, howSureOf(row.confidence, all), row.address)];
  });
  return [words.stands, [sourceText(source, language), ...rows].join('\n')];
}

/** How strongly it is said, where it stands, and what in it is our reading: of `chairRule`, `delay`, `quorum`, and of tasks. */
export function stated(
  text: string,
  {
    strength,
    source,
    assumed,
  }: { readonly strength: Timescale['strength']; readonly source: string; readonly assumed?: ProcedureText | string | undefined },
  language: Language,
): string {
  const words = wordsFor(language).procedurePage;
  const said = typeof assumed === 'string' ? sourceText(assumed, language) : assumed && pageText(assumed, language);
  const isOurs = strength === 'expected';
  // That it is our reading is said once.
  const how = [
    ...(isOurs && said !== undefined ? [] : [words.strength[strength]]),
    ...(isOurs && source === 'ours' ? [] : [sourceText(source, language)]),
    ...(said === undefined ? [] : [words.reading(said)]),
  ];
  return `${text} (${how.join('; ')})`;
}

/** The rows that a source names: `EN-P1, SX-T6`, and all of `W-D1 to W-D5`. */
function idsIn(source: string): readonly string[] {
  const ids = source.matchAll(/\b([A-Z]{1,3}\d?-[A-Z])(\d+)([a-z]?)(?: to \1(\d+))?/g);
  return [...ids].flatMap(([, letters = '', first = '', more = '', last = first]) =>
    Array.from({ length: Number(last) - Number(first) + 1 }, (_, nth) => `${letters}${Number(first) + nth}${more}`),
  );
}
