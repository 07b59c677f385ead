import { escapedInSvg } from './line-svg.ts';
import { wrapped } from './wrapped.ts';

/** Bars below each other, in groups: cards/oversight/board-bars.ts makes them. `part` of `of` is filled; null: it is not shown; of 0: nothing to count. `shares`: what is not filled is left of a whole, and framed. */
export interface DrawnBars {
  readonly title: string;
  readonly groups: readonly {
    readonly title: string | null;
    readonly bars: readonly {
      readonly label: string;
      readonly said: string;
      readonly part: number | null;
      readonly of: number | null;
    }[];
    readonly note: string | null;
    readonly shares: boolean;
  }[];
  readonly notes: readonly string[];
}

export interface BarsWords {
  readonly alt: (title: string) => string;
}

type Bar = DrawnBars['groups'][number]['bars'][number];

const [width, side, barLeft, barWidth, row, lineHeight] = [900, 24, 340, 290, 30, 21];
/** So many letters of 17 points fit beside the bar, on either side of it. */
const mostLetters = { label: 40, said: 30 };
const ink = '#14213d';

/** Everything the picture shows, to whoever cannot see it. */
export function barsAlt({ title, groups, notes }: DrawnBars, words: BarsWords): string {
  const said = groups.map((group) => {
    const bars = group.bars.map(({ label, said: text }) => `${label} ${text}`).join('; ');
    const all = group.title === null ? bars : `${group.title}: ${bars}`;
    return group.note === null ? `${all}.` : `${all}. ${group.note}.`;
  });
  return [words.alt(title), ...said, ...notes].join(' ');
}

interface Drawing {
  readonly svg: string;
  readonly height: number;
}

/** Filled and empty, with the numbers in words: legible without colour. What is not shown is a dashed frame, so that it is not taken for none. */
export function barsSvg(bars: DrawnBars, words: BarsWords): string {
  const below = (parts: readonly ((y: number) => Drawing)[], from: number) =>
    parts.reduce<{ readonly svg: string; readonly y: number }>(
      (drawn, part) => {
        const { svg, height } = part(drawn.y);
        return { svg: drawn.svg + svg, y: drawn.y + height };
      },
      { svg: '', y: from },
    );
  const { svg, y } = below(
    [
      lines(bars.title, 62, 24, 32, 'font-weight="bold"'),
      ...bars.groups.flatMap(({ title, bars: own, note, shares }) => [
        space(12),
        ...(title === null ? [] : [lines(title, 88, 18, 26, 'font-weight="bold"')]),
        ...own.map((bar) => barSvg(bar, shares)),
        ...(note === null ? [] : [lines(note, 100, 16, 22)]),
      ]),
      space(16),
      ...bars.notes.map((note) => lines(note, 112, 15, 21)),
    ],
    14,
  );
  const height = y + 14;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Source Sans 3" role="img"><title>${escapedInSvg(barsAlt(bars, words))}</title>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    svg,
    '</svg>',
  ].join('');
}

const space = (height: number) => (): Drawing => ({ svg: '', height });

const textSvg = (x: number, y: number, text: string, more: string) =>
  `<text x="${x}" y="${y}" fill="${ink}" ${more}>${escapedInSvg(text)}</text>`;

/** A text in lines of at most so many characters. */
const lines =
  (text: string, most: number, size: number, height: number, more = '') =>
  (y: number): Drawing => {
    const all = wrapped(text, most);
    const svg = all.map((one, nth) => textSvg(side, y + nth * height + size, one, `font-size="${size}" ${more}`)).join('');
    return { svg, height: all.length * height };
  };

const barSvg =
  ({ label, said, part, of }: Bar, shares: boolean) =>
  (y: number): Drawing => {
    const frame = (dash: string) =>
      `<rect x="${barLeft}" y="${y + 4}" width="${barWidth}" height="${row - 10}" fill="#fff" stroke="${ink}" stroke-width="1.5"${dash}/>`;
    const filled =
      part === null || of === null || part === 0
        ? ''
        : `<rect x="${barLeft}" y="${y + 4}" width="${(barWidth * part) / of}" height="${row - 10}" fill="${ink}"/>`;
    const bar =
      of === 0 ? '' : part === null || of === null ? frame(' stroke-dasharray="5 5"') : (shares ? frame('') : '') + filled;
    const beside = (x: number, all: readonly string[]) =>
      all.map((one, nth) => textSvg(x, y + 20 + nth * lineHeight, one, 'font-size="17"')).join('');
    const labels = wrapped(label, mostLetters.label);
    const counts = wrapped(said, mostLetters.said);
    const more = Math.max(labels.length, counts.length) - 1;
    return { svg: bar + beside(side, labels) + beside(barLeft + barWidth + 12, counts), height: row + more * lineHeight };
  };
