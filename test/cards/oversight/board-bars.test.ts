import { describe, expect, test } from 'vitest';
import { csvText } from '../../../adapters/files/csv/csv-text.ts';
import { paperHtml } from '../../../adapters/files/paper/paper-html.ts';
import { barsPicture } from '../../../adapters/files/png/bars-picture.ts';
import { barsSvg, type DrawnBars } from '../../../adapters/files/png/bars-svg.ts';
import { agencyBars, listBars, quarterBars } from '../../../cards/oversight/board-bars.ts';
import { boardPaper } from '../../../cards/oversight/board-paper.ts';
import { boardSections } from '../../../cards/oversight/board-sections.ts';
import { boardTable } from '../../../cards/oversight/board-table.ts';
import { directory } from '../../../cards/samples/partnership.ts';
import { wordsFor } from '../../../cards/words/words-for.ts';
import type { Language } from '../../../domain/calendar/format.ts';
import { dayFromIso } from '../../../domain/calendar/iso.ts';
import type { AgencyId, CaseId } from '../../../domain/ids.ts';
import { type Board, boardOf } from '../../../domain/oversight/board.ts';
import type { CaseFacts } from '../../../domain/oversight/case-facts.ts';

const now = Date.parse('2026-12-01T09:00:00Z');
const day = (iso: string): number => dayFromIso(iso) ?? 0;
const facts = (nth: number, more: Partial<CaseFacts>): CaseFacts => ({
  case: `k0000invented0case${nth}` as CaseId,
  reference: `INV-${nth}`,
  toCome: null,
  week: [],
  limit: null,
  minutesLate: null,
  coreGroupLate: null,
  measured: [],
  tookPart: [],
  ...more,
});
const held = (kept: boolean | null) => ({ on: day('2026-11-10'), children: 2, fromDiscussion: kept, fromEnquiries: null });
const took = (agency: string, involved: number, came: number) => [
  { on: day('2026-11-10'), agency: agency as AgencyId, involved, came, reports: [3, 3] },
];

/** Thirty initial conferences of this quarter, 20 in time; two of the last, which are too few to be shown. */
const board: Board = boardOf(
  [
    ...Array.from({ length: 30 }, (_, nth) =>
      facts(nth, {
        measured: [held(nth < 20)],
        tookPart: took('police', 1, nth < 24 ? 1 : 0),
        minutesLate: nth < 6 ? day('2026-11-20') : null,
      }),
    ),
    ...[30, 31].map((nth) =>
      facts(nth, { measured: [{ ...held(true), on: day('2026-08-10') }], tookPart: took('school', 1, 1) }),
    ),
    facts(32, { coreGroupLate: day('2026-11-20') }),
  ],
  now,
);
const reader = (language: Language) => ({ directory, language });
const sizeOf = (png: Uint8Array) => new DataView(png.buffer, png.byteOffset, png.byteLength).getUint32(16);
const filled = (svg: string) =>
  [...svg.matchAll(/<rect x="340"[^>]* width="([\d.]+)"[^>]* fill="#14213d"/g)].map(([, w]) => Number(w));

describe.each(['en', 'cy'] as const)('a board as a picture, in %s', (language) => {
  const words = wordsFor(language).oversight;

  test('each bar is as long as its share, and what it shows is said instead of it', () => {
    const bars = quarterBars(board, reader(language));
    const { svg, png, alt } = barsPicture(bars, words.picture);
    expect([...png.slice(1, 4)]).toEqual([...Buffer.from('PNG')]);
    expect(sizeOf(png)).toBe(1800);
    // 20 of 30 meetings and 40 of 60 children of this quarter.
    expect(filled(svg).map(Math.round)).toEqual([193, 193]);
    for (const { label, said } of bars.groups.flatMap((one) => one.bars)) expect(alt).toContain(`${label} ${said}`);
    expect(alt).toContain(words.share(20, 30));
    expect(svg).toContain(`>${words.share(40, 60)}<`);
  });

  test('what is too small is a dashed frame and a word; what there is none of is no bar', () => {
    const quarters = barsSvg(quarterBars(board, reader(language)), words.picture);
    expect(quarters.match(/stroke-dasharray/g)).toHaveLength(2);
    expect(quarters.match(new RegExp(`>${words.notShown}<`, 'g'))).toHaveLength(2);
    expect(quarters.match(new RegExp(`>${words.noneOf}<`, 'g'))).toHaveLength(16);
    expect(quarters).not.toMatch(new RegExp(`>(${[1, 2, 3, 4].map((n) => words.share(n, n)).join('|')})<`));
  });

  test('of a whole that is shown the part that is not is a dashed frame too, and says so', () => {
    const some = boardOf(
      Array.from({ length: 20 }, (_, nth) => facts(nth, { measured: [{ ...held(nth < 17), children: 1 }] })),
      now,
    );
    expect(some.quarters[0]?.meetings.fromDiscussion).toEqual({ of: 20, part: null });
    const svg = barsSvg(quarterBars(some, reader(language)), words.picture);
    expect(svg.match(/stroke-dasharray/g)).toHaveLength(2);
    expect(filled(svg)).toEqual([]);
    expect(svg).not.toMatch(/>[^<]*(17|\b3\b)[^<]*</);
    expect(svg.match(new RegExp(`>${words.notShown}<`, 'g'))).toHaveLength(2);
  });

  test('an agency that took part in too few is in no picture; the counts of lists are whole', () => {
    const pages = agencyBars(board, reader(language));
    expect(pages.flatMap((one) => one.groups.map(({ title }) => title))).toEqual(['Invented Vale Police']);
    expect(barsPicture(pages[0] ?? expect.unreachable(), words.picture).alt).toContain(words.share(24, 30));
    expect(listBars(board, reader(language)).groups.flatMap((one) => one.bars.map(({ said }) => said))).toEqual([
      '0',
      '0',
      '0',
      '6',
      '1',
    ]);
  });
});

test('thirty agencies are three pictures, each readable on a page', () => {
  const many = boardOf(
    Array.from({ length: 30 }, (_, nth) => facts(nth, { tookPart: took(`agency-${nth}`, 9, 9) })),
    now,
  );
  const pages = agencyBars(many, reader('en'));
  expect(pages.map((one) => one.groups.length)).toEqual([10, 10, 10]);
  expect(pages.map((one) => one.title)).toEqual([1, 2, 3].map((nth) => `Agencies, the last 12 months (${nth} of 3)`));
  for (const page of pages) {
    const [, height = ''] = / height="(\d+)"/.exec(barsSvg(page, wordsFor('en').oversight.picture)) ?? [];
    expect(Number(height)).toBeLessThan(900 * Math.SQRT2 * 1.1);
  }
});

test('a name is never markup, and a long one goes over several lines', () => {
  const bars: DrawnBars = {
    title: 'T',
    groups: [{ title: `${'Invented & <b> '.repeat(14)}end`, bars: [], note: null, shares: true }],
    notes: [],
  };
  const svg = barsSvg(bars, wordsFor('en').oversight.picture);
  expect(svg).not.toMatch(/<b>/);
  expect(svg.match(/font-size="18"/g)?.length).toBeGreaterThan(1);
});

test('the page to print has every line of every list, the pictures with their words, and the same beside them', () => {
  const paper = boardPaper(board, reader('en'), barsPicture);
  const all = paperHtml(paper);
  expect(all.match(/<img src="data:image\/png;base64,/g)?.length).toBe(3);
  const html = all.replaceAll(/base64,[^"]*/g, '').replace(/<style>.*<\/style>/, '');
  for (const text of [
    'INV-0: was due',
    'INV-5: was due',
    'INV-32: was due Fri 20 Nov 2026',
    'Figures from 1 to 4',
    'Invented Vale Police: came 24 of 30',
  ])
    expect(html).toContain(text);
  expect(html).toMatch(/alt="Bars: Open cases, now\. Conferences this week 0; /);
});

test('the figures are a file for a spreadsheet, with nothing where nothing is shown', () => {
  const text = csvText(boardTable(board));
  expect(text).toMatch(/^\uFEFF"measure"/);
  expect(text).toContain('"meetings_within_15_days_of_strategy_discussion","2026-10-01","20","30",""');
  expect(text).toContain('"meetings_within_15_days_of_strategy_discussion","2026-07-01","","",""');
  expect(text).not.toMatch(/INV-|school/);
});

test.each([
  ['en', ['begun', 'held', 'list not agreed yet', 'planned past it for Fri 4 Dec 2026']],
  [
    'cy',
    ['wedi dechrau', 'wedi’i chynnal', 'heb gytuno ar y rhestr eto', 'wedi’i chynllunio ar ei ôl, ar gyfer Gwen 4 Rhag 2026'],
  ],
] as const)(
  'of this week’s conferences it is said in %s how each stands, and of a limit that the plan does not keep it',
  (language, said) => {
    const of = (more: object) => [{ startsAt: now - 60_000, agreed: true, held: false, ...more }];
    const limit = { due: day('2026-12-03'), passed: false, planned: day('2026-12-04') };
    const all = [
      { week: of({}) },
      { week: of({ held: true }) },
      { week: of({ startsAt: now + 60_000, agreed: false }) },
      { limit },
    ];
    const made = boardOf(
      all.map((one, nth) => facts(nth, one)),
      now,
    );
    const [week, atRisk] = boardSections(made, reader(language));
    expect([...(week?.lines ?? []), ...(atRisk?.lines ?? [])]).toEqual(
      said.map((text, nth) => expect.stringMatching(new RegExp(`^INV-${nth}: .*, ${text}$`))),
    );
  },
);
