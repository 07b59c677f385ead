import { saidWithCount } from '../../../domain/said-with-count.ts';
import { escapedInSvg } from './line-svg.ts';
import { wrapped } from './wrapped.ts';

/** One child's scale over time, with how far the plan is (BU-S6): cards/meeting/scale/over-time-drawn.ts makes it. */
export interface DrawnOverTime {
  readonly title: string;
  readonly below: number;
  readonly lines: readonly {
    readonly day: string;
    readonly what: string;
    readonly low: number;
    readonly high: number;
    readonly marks: readonly { readonly score: number; readonly nth: number; readonly family: boolean }[];
  }[];
  readonly who: readonly string[];
  readonly actions: { readonly done: number; readonly open: number; readonly late: number } | null;
}

export interface OverTimeWords {
  readonly alt: (title: string) => string;
  readonly at: (line: string, numbers: string) => string;
  readonly mark: (nth: number, score: number) => string;
  readonly whose: (nth: number, who: string) => string;
  readonly counts: (done: number, open: number, late: number) => string;
}

const [left, top, unit, side] = [56, 70, 46, 24];
/** What is readable on a page of A4; of more there are several pictures. */
const widest = 900;
const narrowest = 150;
const ink = '#14213d';
const y = (score: number) => top + (10 - score) * unit;
const numbers = Array.from({ length: 11 }, (_, score) => score);

type DrawnLine = DrawnOverTime['lines'][number];

/** Marks of one number stand in two rows. */
const mostBeside = ({ marks }: DrawnLine) =>
  Math.max(...numbers.map((score) => Math.ceil(marks.filter((one) => one.score === score).length / 2)));
const widthOf = (line: DrawnLine) => Math.max(narrowest, mostBeside(line) * side + 34);
/** What a meeting is called may be long: it stands below its own column alone, in letters of 14 points, each some 7 wide. */
const calledIn = (line: DrawnLine) => wrapped(line.what, Math.floor((widthOf(line) - 10) / 7));
const calledHeight = 18;

/** As many pictures as its lines need, each readable by itself; the actions are on the last. */
export function pagesOf(over: DrawnOverTime): readonly DrawnOverTime[] {
  const pages: DrawnLine[][] = [[]];
  let used = left;
  for (const line of over.lines) {
    const page = pages.at(-1);
    if (page === undefined || (page.length > 0 && used + widthOf(line) > widest)) {
      pages.push([line]);
      used = left + widthOf(line);
    } else {
      page.push(line);
      used += widthOf(line);
    }
  }
  return pages.map((lines, nth) => ({ ...over, lines, actions: nth === pages.length - 1 ? over.actions : null }));
}

/** Everything one picture shows, to whoever cannot see it. */
export function overTimeAlt({ title, lines, who, actions }: DrawnOverTime, words: OverTimeWords): string {
  const there = new Set(lines.flatMap((line) => line.marks.map((one) => one.nth)));
  const said = lines.map(({ day, what, marks }) =>
    words.at(`${day}, ${what}`, saidWithCount(marks.map(({ nth, score }) => words.mark(nth, score))).join('; ')),
  );
  const whose = who.flatMap((one, nth) => (there.has(nth + 1) ? [words.whose(nth + 1, one)] : []));
  const counts = actions === null ? [] : [`${words.counts(actions.done, actions.open, actions.late)}.`];
  return [words.alt(title), ...said.map((one) => `${one}.`), `${whose.join('; ')}.`, ...counts].join(' ');
}

/** Upwards from 0 to 10, a column a line in the order of time, the marks numbered by agency; below, a bar of the actions. Legible without colour. */
export function overTimeSvg(over: DrawnOverTime, words: OverTimeWords): string {
  const { title, below: threshold, lines, actions } = over;
  const width = Math.max(widest, left + lines.reduce((sum, line) => sum + widthOf(line), 0) + 20);
  const bottom = y(0) + 24;
  const below = bottom + 46 + Math.max(...lines.map((line) => calledIn(line).length)) * calledHeight;
  const height = below + (actions === null ? 0 : 74);
  const text = (dx: number, dy: number, said: string, more = '') =>
    `<text x="${dx}" y="${dy}" fill="${ink}" ${more}>${escapedInSvg(said)}</text>`;
  let at = left;
  const columns = lines.map((line) => {
    const own = { line, center: at + widthOf(line) / 2, from: at };
    at += widthOf(line);
    return own;
  });
  const band = y(threshold) - unit / 2;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Source Sans 3" font-size="16" role="img"><title>${escapedInSvg(overTimeAlt(over, words))}</title>`,
    `<defs><pattern id="late" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="#fff"/><path d="M0 8L8 0" stroke="${ink}" stroke-width="2.5"/></pattern></defs>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    text(24, 36, title, 'font-size="24" font-weight="bold"'),
    ...numbers.map((score) => `<path d="M${left} ${y(score)}H${width - 20}" stroke="#d0d0d0" stroke-width="1"/>`),
    `<path d="M${left} ${band}H${width - 20}" stroke="#595959" stroke-width="2" stroke-dasharray="6 5"/>`,
    ...numbers.map((score) => text(left - 14, y(score) + 6, String(score), 'font-weight="bold" text-anchor="end"')),
    ...columns.flatMap(({ line, center, from }) => [
      `<path d="M${from + 10} ${y(line.low)}V${y(line.high)}m-5 0h10m-5 0V${y(line.low)}m-5 0h10" fill="none" stroke="${ink}" stroke-width="3"/>`,
      ...marksSvg(line, center + 6),
      text(center, bottom + 20, line.day, 'font-weight="bold" text-anchor="middle"'),
      ...calledIn(line).map((one, nth) =>
        text(center, bottom + 40 + nth * calledHeight, one, 'font-size="14" text-anchor="middle"'),
      ),
    ]),
    ...(actions === null
      ? []
      : actionsSvg(actions, below + 2, text(24, below + 54, words.counts(actions.done, actions.open, actions.late)))),
    '</svg>',
  ].join('');
}

/** Those of one number beside each other, in two rows where they are several. */
function marksSvg({ marks }: DrawnLine, center: number): readonly string[] {
  return numbers.flatMap((score) => {
    const some = marks.filter((one) => one.score === score);
    const inRow = Math.ceil(some.length / (some.length > 2 ? 2 : 1));
    return some.map(({ nth, family }, place) => {
      const row = Math.floor(place / inRow);
      const beside = Math.min(inRow, some.length - row * inRow);
      const cx = center + ((place % inRow) - (beside - 1) / 2) * side;
      const cy = y(score) + (some.length > inRow ? (row === 0 ? -11 : 11) : 0);
      const shape = family
        ? `<rect x="${cx - 10}" y="${cy - 10}" width="20" height="20" fill="#fff" stroke="${ink}" stroke-width="2.5"/>`
        : `<circle cx="${cx}" cy="${cy}" r="11" fill="${ink}"/>`;
      const fill = family ? ink : '#fff';
      return `${shape}<text x="${cx}" y="${cy + 5}" font-size="13" font-weight="bold" text-anchor="middle" fill="${fill}">${nth}</text>`;
    });
  });
}

/** One bar: done filled, late striped, open empty. */
function actionsSvg({ done, open, late }: NonNullable<DrawnOverTime['actions']>, top: number, said: string): readonly string[] {
  const whole = 600;
  const each = whole / (done + open);
  const parts = [
    [done, ink],
    [late, 'url(#late)'],
    [open - late, '#fff'],
  ] as const;
  let x = 24;
  return [
    ...parts.flatMap(([count, fill]) => {
      const width = count * each;
      x += width;
      if (count === 0) return [];
      return [`<rect x="${x - width}" y="${top}" width="${width}" height="26" fill="${fill}" stroke="${ink}" stroke-width="2"/>`];
    }),
    said,
  ];
}
