/** One child's line after the reveal (BU-S4), with its marks in the order of its list. `below`: the 4 of the band between 4 and 5. */
export interface DrawnLine {
  readonly title: string;
  readonly low: number;
  readonly high: number;
  readonly wide: boolean;
  readonly across: boolean;
  readonly below: number;
  /** `family`: a parent's or carer's own number, drawn square. */
  readonly marks: readonly { readonly score: number; readonly who: string; readonly family: boolean }[];
}

/** What is said in the picture and instead of it: cards/meeting/scale/words.*.ts has all of it. */
export interface LineWords {
  readonly range: (low: number, high: number, count: number) => string;
  readonly wide: (points: number) => string;
  readonly acrossThreshold: (below: number) => string;
  readonly picture: {
    readonly ends: readonly [zero: string, ten: string];
    readonly mark: (nth: number, score: number, who: string) => string;
    readonly alt: (title: string) => string;
  };
}

const [width, left, unit, top] = [900, 70, 76, 62];
const column = 24;
/** With three the marks of one number would touch those of the next. */
const perRow = 2;
const ink = '#14213d';
const scores = Array.from({ length: 11 }, (_, score) => score);
const x = (score: number) => left + score * unit;

/** What is known from the numbers alone, in the words of the list beside it. */
function saidOf({ low, high, wide, across, below, marks }: Omit<DrawnLine, 'title'>, words: LineWords): readonly string[] {
  return [
    words.range(low, high, marks.length),
    ...(wide ? [words.wide(high - low)] : []),
    ...(across ? [words.acrossThreshold(below)] : []),
  ];
}

/** Everything the picture shows, to whoever cannot see it. */
export function altOf(line: DrawnLine, words: LineWords): string {
  const marks = line.marks.map(({ score, who }, nth) => words.picture.mark(nth + 1, score, who));
  return [words.picture.alt(line.title), `${marks.join('; ')}.`, ...saidOf(line, words)].join(' ');
}

/** Its title, at the top: where a heading beside it says the same it begins below. */
const titleHeight = 40;

/** The axis from 0 to 10, the agencies as numbered marks above it, the band between 4 and 5, the range below. Plain shapes, legible without colour. */
export function lineSvg(line: DrawnLine, words: LineWords, heading: 'titled' | 'untitled'): string {
  const at = scores.map((score) => line.marks.flatMap((mark, nth) => (mark.score === score ? [{ ...mark, nth: nth + 1 }] : [])));
  const rows = Math.max(2, ...at.map((some) => Math.ceil(some.length / perRow)));
  const axis = top + rows * column + 14;
  const lines = saidOf(line, words);
  const height = axis + 92 + lines.length * 24;
  const text = (dx: number, dy: number, said: string, more = '') =>
    `<text x="${dx}" y="${dy}" fill="${ink}" ${more}>${escapedInSvg(said)}</text>`;
  const band = x(line.below);
  const from = heading === 'titled' ? 0 : titleHeight;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 ${from} ${width} ${height - from}" width="${width}" height="${height - from}" font-family="Source Sans 3" font-size="18" role="img"><title>${escapedInSvg(altOf(line, words))}</title>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...(heading === 'titled' ? [text(24, 36, line.title, 'font-size="24" font-weight="bold"')] : []),
    `<rect x="${band}" y="${top - 8}" width="${unit}" height="${axis - top + 8}" fill="#e8e8e8"/>`,
    `<path d="M${band + unit / 2} ${top - 8}V${axis}" stroke="#595959" stroke-width="2" stroke-dasharray="6 5"/>`,
    `<path d="M${x(0)} ${axis}H${x(10)}" stroke="${ink}" stroke-width="3"/>`,
    ...scores.map((score) => `<path d="M${x(score)} ${axis - 6}V${axis + 6}" stroke="${ink}" stroke-width="3"/>`),
    ...scores.map((score) => text(x(score), axis + 27, String(score), 'font-weight="bold" text-anchor="middle"')),
    ...at.flatMap((some, score) => some.map((mark, nth) => markSvg(x(score), axis, mark, nth, some.length))),
    `<path d="M${x(line.low)} ${axis + 36}v8H${x(line.high)}v-8" fill="none" stroke="${ink}" stroke-width="3"/>`,
    text(x(0) - 46, axis + 66, words.picture.ends[0], 'font-size="16"'),
    text(x(10) + 46, axis + 66, words.picture.ends[1], 'font-size="16" text-anchor="end"'),
    ...lines.map((said, nth) => text(24, axis + 98 + nth * 24, said)),
    '</svg>',
  ].join('');
}

/** Side by side, then the next row above. */
function markSvg(
  center: number,
  axis: number,
  { nth, family }: { nth: number; family: boolean },
  place: number,
  all: number,
): string {
  const row = Math.floor(place / perRow);
  const inRow = Math.min(perRow, all - row * perRow);
  const cx = center + ((place % perRow) - (inRow - 1) / 2) * column;
  const cy = axis - 24 - row * column;
  const shape = family
    ? `<rect x="${cx - 10}" y="${cy - 10}" width="20" height="20" fill="#fff" stroke="${ink}" stroke-width="2.5"/>`
    : `<circle cx="${cx}" cy="${cy}" r="11" fill="${ink}"/>`;
  const fill = family ? ink : '#fff';
  return `${shape}<text x="${cx}" y="${cy + 5}" font-size="14" font-weight="bold" text-anchor="middle" fill="${fill}">${nth}</text>`;
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML can hold (XML 1.0 2.2): a text that was kept from before may have more. */
export function escapedInSvg(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => signs[sign] ?? '').replace(/[^\P{Cc}\t\n]|[\p{Cs}\uFFFE\uFFFF]/gu, '');
}
