import { formatDay } from '../../domain/calendar/format.ts';
import type { Board } from '../../domain/oversight/board.ts';
import { heading, quiet, say, shown } from '../building/building.ts';
import type { Block, Form, FormRef } from '../model.ts';
import type { Reader } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { boardFileRows } from './board-file-form.ts';
import { type BoardSection, boardSections } from './board-sections.ts';

/** A modal is read, not worked through: so many lines of each part, and how many more there are. */
const mostLines = 12;

/** What somebody oversees; 'making': it is being put together. */
export function boardForm(reader: Reader, ref: FormRef, board: Board | 'making'): Form {
  const words = wordsFor(reader).oversight;
  if (board === 'making') return shown(reader, ref, words.title, [say(words.making)]);
  const parts = boardSections(board, reader).flatMap((one) => sectionBlocks(one, reader));
  return shown(reader, ref, words.title, [
    quiet(words.asOf(formatDay(board.today, reader.language))),
    ...boardFileRows(reader),
    ...parts,
  ]);
}

function sectionBlocks({ title, lines, notes }: BoardSection, reader: Reader): readonly Block[] {
  const words = wordsFor(reader).oversight;
  const rest = lines.length - mostLines;
  const items = [...lines.slice(0, mostLines), ...(rest > 0 ? [words.more(rest)] : [])];
  return [heading(title), items.length === 0 ? say(words.none) : { block: 'list', items }, ...notes.map((note) => quiet(note))];
}
