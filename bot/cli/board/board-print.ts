import { join } from 'node:path';
import { csvText } from '../../../adapters/files/csv/csv-text.ts';
import { boardSections } from '../../../cards/oversight/board-sections.ts';
import { boardTable } from '../../../cards/oversight/board-table.ts';
import { wordsFor } from '../../../cards/words/words-for.ts';
import { formatDay } from '../../../domain/calendar/format.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { caseBoards } from '../../oversight/case-boards.ts';
import { fillFolder, openFolder } from '../export/export-folder.ts';
import type { Offline } from '../offline.ts';
import type { Done } from '../on-store.ts';

export interface BoardOptions {
  readonly by: string;
  /** A folder for the figures. */
  readonly to?: string;
}

/** In the language of whoever's board it is. With a folder its figures are a file there, the lists of cases are not. */
export async function printBoard(offline: Offline, { by, to }: BoardOptions): Promise<Done> {
  const directory = await offline.streams.directory.peek('directory');
  const now = offline.now();
  const board = await caseBoards(offline).of(by as PersonId, directory, now);
  if (board === null)
    return { wrong: [`"${by}" is no unit manager, strategic manager or coordinator of this partnership: there is no board.`] };
  const language = directory.people.get(by as PersonId)?.language ?? 'en';
  const words = wordsFor(language).oversight;
  const lines = boardSections(board, { directory, language }).flatMap(({ title, lines: own, notes }) => [
    '',
    title,
    ...(own.length === 0 ? [`  ${words.none}`] : own.map((line) => `  ${line}`)),
    ...notes.map((note) => `  ${note}`),
  ]);
  const said = [words.asOf(formatDay(board.today, language)), ...lines];
  if (to === undefined) return { said };
  const folder = await openFolder(to);
  if ('wrong' in folder) return { wrong: [`${folder.wrong} Nothing was written.`] };
  const file = { name: 'quorate_board.csv', text: csvText(boardTable(board)) };
  const wrong = await fillFolder(folder, [file], new Date(now).toISOString(), async () => null);
  return wrong === null ? { said: [...said, '', join(to, file.name)] } : { wrong: [wrong] };
}
