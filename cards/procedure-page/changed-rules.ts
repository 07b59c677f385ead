import type { Language } from '../../domain/calendar/format.ts';
import type { Procedure } from '../../domain/procedures/schema.ts';
import type { DocumentBlock } from '../document.ts';
import { wordsFor } from '../words/words-for.ts';
import { rulesOf } from './procedure-page.ts';

/** Of one part of the page: what it says in one edition alone, and in the other alone. */
export interface ChangedRules {
  readonly title: string;
  readonly was: readonly string[];
  readonly is: readonly string[];
}

/** What one procedure says otherwise than another, dates apart, as it stands on their pages. Where it stands in the document changes nothing. */
export function changedRules(was: Procedure, is: Procedure, language: Language): readonly ChangedRules[] {
  const [older, newer] = [partsOf(was, language), partsOf(is, language)];
  const titles = [...new Set([...newer.keys(), ...older.keys()])];
  return titles
    .map((title): ChangedRules => {
      const [before, after] = [older.get(title) ?? [], newer.get(title) ?? []];
      return { title, was: before.filter((one) => !after.includes(one)), is: after.filter((one) => !before.includes(one)) };
    })
    .filter((one) => one.was.length > 0 || one.is.length > 0);
}

function partsOf(procedure: Procedure, language: Language): ReadonlyMap<string, readonly string[]> {
  const { stands } = wordsFor(language).procedureFields;
  const parts = new Map<string, string[]>();
  let lines: string[] = [];
  for (const block of rulesOf({ procedure, language })) {
    if (block.block === 'heading') {
      lines = parts.get(block.text) ?? [];
      parts.set(block.text, lines);
    } else lines.push(...linesOf(block, stands));
  }
  return parts;
}

/** The line that says where something stands is followed by what is known of each of its rows. */
const rowKnown = /^[A-Z]{1,3}\d?-[A-Z]?\d+[a-z]?: /;

function linesOf(block: DocumentBlock, stands: string): readonly string[] {
  if (block.block === 'facts') return block.rows.flatMap(([label, text]) => (label === stands ? [] : [`${label}: ${text}`]));
  if (block.block === 'list') return block.items;
  if (block.block === 'text') return [block.text];
  if (block.block !== 'table') return [];
  const own = (line: string) => line !== '' && !line.startsWith(stands) && !rowKnown.test(line);
  return block.rows.map((cells) =>
    cells
      .flatMap((cell) => cell.split('\n'))
      .filter(own)
      .join('; '),
  );
}
