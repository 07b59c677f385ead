import { formatDay } from '../../domain/calendar/format.ts';
import type { Board } from '../../domain/oversight/board.ts';
import type { Paper, PaperPart } from '../paper.ts';
import type { Reader } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { agencyBars, type BarsToDraw, listBars, quarterBars } from './board-bars.ts';
import { type BoardSection, boardSections } from './board-sections.ts';

/** Draws bars: adapters/files/png has it. `alt` says all that the picture shows. */
type DrawBars = (
  bars: BarsToDraw,
  words: ReturnType<typeof wordsFor>['oversight']['picture'],
) => { readonly png: Uint8Array; readonly alt: string };

/** The whole board to print: every line of every list, and its figures as pictures with what they say beside them. */
export function boardPaper(board: Board, reader: Pick<Reader, 'directory' | 'language'>, draw: DrawBars): Paper {
  const { oversight: words } = wordsFor(reader.language);
  const pictures = (all: readonly BarsToDraw[]) =>
    all.map((bars): PaperPart => {
      const { png, alt } = draw(bars, words.picture);
      return { part: 'picture', png, alt };
    });
  const sections = boardSections(board, reader);
  const figures = [
    { section: sections.find(({ title }) => title === words.timeliness), bars: [quarterBars(board, reader)] },
    { section: sections.find(({ title }) => title === words.participation), bars: agencyBars(board, reader) },
  ];
  const listed = sections.filter((one) => figures.every(({ section }) => section !== one));
  const text = ({ title, lines, notes }: BoardSection, between: readonly PaperPart[]): readonly PaperPart[] => [
    { part: 'heading', text: title, level: 1 },
    ...between,
    lines.length === 0 ? { part: 'text', text: words.none } : { part: 'list', items: lines },
    ...notes.map((note): PaperPart => ({ part: 'text', text: note, tone: 'quiet' })),
  ];
  return {
    language: reader.language,
    title: words.title,
    parts: [
      { part: 'text', text: words.asOf(formatDay(board.today, reader.language)) },
      { part: 'text', text: words.keep, tone: 'warning' },
      ...pictures([listBars(board, reader)]),
      ...listed.flatMap((one) => text(one, [])),
      ...figures.flatMap(({ section, bars }) => (section === undefined ? [] : text(section, pictures(bars)))),
    ],
  };
}
