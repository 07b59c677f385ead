import { csvText } from '../../adapters/files/csv/csv-text.ts';
import { paperHtml, paperStyle } from '../../adapters/files/paper/paper-html.ts';
import { boardPaper } from '../../cards/oversight/board-paper.ts';
import { boardTable } from '../../cards/oversight/board-table.ts';
import type { Reader } from '../../cards/scene.ts';
import type { Directory } from '../../domain/directory/state.ts';
import type { Instant } from '../../domain/ids.ts';
import type { Board } from '../../domain/oversight/board.ts';
import type { BoardFile } from '../../domain/oversight/fetches.ts';
import { readerOf } from '../click/scene.ts';
import { paperOf, type Sheet } from '../http/page.ts';
import type { CaseBoards } from '../oversight/case-boards.ts';
import type { Streams } from '../turn/streams.ts';
import type { BoardLinkTo, LinkMade } from './one-use-links.ts';

interface Known {
  readonly streams: Pick<Streams, 'boards'>;
  readonly boards: Pick<CaseBoards, 'of'>;
  readonly now: () => Instant;
}

/**
 * A file of somebody's board, of the cases that are on it at this moment. On the trail before anything is made or given out; null: it is not
 * theirs any more, the code was wrong or the link is over.
 */
export async function boardFetched(
  link: LinkMade<BoardLinkTo>,
  code: 'right' | 'wrong',
  { streams, boards, now }: Known,
): Promise<Sheet | null> {
  const { file, person, id, until, account } = link;
  const at = now();
  const command = { do: 'fetch-board', file, link: id, until, code, account } as const;
  const made = await streams.boards.make<Directory | null>('boards', ({ beside }) => ({
    ask: { by: person, at, via: 'web', command },
    answer: (decided) => (decided.did === 'decided' && decided.events.some(({ event }) => event === 'fetched') ? beside : null),
  }));
  if (made.did === 'unconfirmed' || made.value === null) return null;
  const directory = made.value;
  const board = await boards.of(person, directory, at);
  return board === null ? null : sheets[file](board, readerOf(directory, person, at));
}

const sheets: { readonly [F in BoardFile]: (board: Board, reader: Reader) => Sheet | Promise<Sheet> } = {
  'board-figures': (board) => ({
    status: 200,
    type: 'text/csv; charset=utf-8',
    text: csvText(boardTable(board)),
    name: 'quorate-board.csv',
  }),
  // What draws pictures is loaded when the first is asked for.
  async 'board-picture'(board, reader) {
    const { barsPicture } = await import('../../adapters/files/png/bars-picture.ts');
    const paper = boardPaper(board, reader, barsPicture);
    return paperOf(paperHtml(paper), paperStyle(paper));
  },
};
