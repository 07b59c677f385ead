import { join } from 'node:path';
import { csvText } from '../../../adapters/files/csv/csv-text.ts';
import { agencyBars, listBars, quarterBars } from '../../../cards/oversight/board-bars.ts';
import { boardSections } from '../../../cards/oversight/board-sections.ts';
import { boardTable } from '../../../cards/oversight/board-table.ts';
import type { Reader } from '../../../cards/scene.ts';
import { wordsFor } from '../../../cards/words/words-for.ts';
import { formatDay } from '../../../domain/calendar/format.ts';
import type { PersonId } from '../../../domain/ids.ts';
import type { Board } from '../../../domain/oversight/board.ts';
import { caseBoards } from '../../oversight/case-boards.ts';
import { type ExportFile, fillFolder, openFolder } from '../export/export-folder.ts';
import { type LongWork, sayingHowFar } from '../how-far.ts';
import type { Offline } from '../offline.ts';
import type { Done } from '../on-store.ts';

export interface BoardOptions {
  readonly by: string;
  /** A folder for the figures. */
  readonly to?: string;
}

/** After an upgrade each case is read, unless the bot has been through before. */
export const afterUpgrade: LongWork = {
  begun:
    'Many cases have to be read whole, as after an upgrade before the bot has been through: that takes a second for every thousand or so. It is kept for the next time.',
  at: (percent) => `${percent}% of the cases are counted`,
};

/** In the language of whoever's board it is. With a folder its figures are a file there and pictures, the lists of cases are not. */
export async function printBoard(offline: Offline, { by, to }: BoardOptions): Promise<Done> {
  const directory = await offline.streams.directory.peek('directory');
  const now = offline.now();
  const boards = caseBoards(offline);
  const board = await sayingHowFar(boards.percent, afterUpgrade, process.stderr, () => boards.of(by as PersonId, directory, now));
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
  const files = [
    { name: 'quorate_board.csv', text: csvText(boardTable(board)) },
    ...(await pictures(board, { directory, language })),
  ];
  const wrong = await fillFolder(folder, files, new Date(now).toISOString(), async () => null);
  return wrong === null ? { said: [...said, '', ...files.map(({ name }) => join(to, name))] } : { wrong: [wrong] };
}

/** What draws them is loaded only when some are wanted. */
async function pictures(board: Board, reader: Pick<Reader, 'directory' | 'language'>): Promise<readonly ExportFile[]> {
  const { barsPicture } = await import('../../../adapters/files/png/bars-picture.ts');
  const { picture } = wordsFor(reader.language).oversight;
  const all = [
    { name: 'lists', bars: listBars(board, reader) },
    { name: 'quarters', bars: quarterBars(board, reader) },
    ...agencyBars(board, reader).map((bars, nth) => ({ name: `agencies_${nth + 1}`, bars })),
  ];
  return all.map(({ name, bars }) => ({ name: `quorate_board_${name}.png`, text: barsPicture(bars, picture).png }));
}
