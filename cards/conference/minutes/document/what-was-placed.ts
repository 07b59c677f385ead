import type { PointPart } from '../../../../domain/case/conference/minutes/content/scores-and-views.ts';
import type { ChildId } from '../../../../domain/case/family/shape.ts';
import { inLanguage } from '../../../../domain/procedures/text.ts';
import type { DocumentBlock } from '../../../document.ts';
import type { LineToDraw } from '../../../meeting/scale/line-drawn.ts';
import { childHere, type Wording } from './wording.ts';

/** A picture of one child's line, with what it shows in words. */
export interface LinePictureShown {
  readonly png: Uint8Array;
  readonly alt: string;
}

/** Draws a line; null: no pictures are made. */
export type DrawLine = (line: LineToDraw) => LinePictureShown;

/** The numbers of each child, lowest first, and how they differ (BU-S2, BU-S4): where they were shown at all. */
export function scaleSection(
  on: Wording & { readonly across: number; readonly draw: DrawLine | null },
): readonly DocumentBlock[] {
  const { is, all, beside } = on;
  const words = all.minutesDocument;
  if (is.lines.length === 0) return [];
  return [
    { block: 'heading', level: 1, text: words.scale },
    { block: 'text', text: words.scaleIntro, tone: 'quiet' },
    // What 0 and 10 mean, and which side of the threshold, in English too.
    ...(beside === null
      ? []
      : [{ block: 'text', text: beside.minutesDocument.scaleIntro, tone: 'quiet', language: 'en' } as const]),
    ...is.lines.flatMap((line): readonly DocumentBlock[] => {
      const { child, points } = line;
      // Each mark of the picture has its number, which stands here beside whose it is.
      const marked = (whose: string, nth: number) => (on.draw === null ? whose : `${nth + 1}. ${whose}`);
      const rows = points.map(({ by, score, reason }, nth) => [String(score), marked(ofWhom(on, by), nth), reason]);
      return [
        { block: 'heading', level: 2, text: childHere(on, child) },
        ...(on.draw === null ? [inWords(on, line)] : picture(on.draw, on, line)),
        ...(beside === null ? [] : [{ ...inWords({ ...on, all: beside }, line), language: 'en' } as const]),
        withReasons(on, words.scaleHead, [12, 38, 50], rows),
      ];
    }),
  ];
}

/** How the numbers differ, as the picture says it (BU-S4). */
function inWords(
  { all, across: below }: Pick<Wording, 'all'> & { readonly across: number },
  { low, high, wide, across }: Wording['is']['lines'][number],
): Extract<DocumentBlock, { readonly block: 'text' }> {
  const { scale, minutesDocument } = all;
  const said = [
    minutesDocument.range(low, high),
    ...(wide ? [scale.wide(high - low)] : []),
    ...(across ? [scale.acrossThreshold(below)] : []),
  ];
  return { block: 'text', text: said.join(' '), tone: 'strong' };
}

function picture(
  draw: DrawLine,
  on: Wording & { readonly across: number },
  { child, points, ...line }: Wording['is']['lines'][number],
): readonly DocumentBlock[] {
  const marks = points.map(({ by, score }) => ({ score, who: ofWhom(on, by), family: by !== null && 'family' in by }));
  const { png, alt } = draw({ ...line, title: childHere(on, child as ChildId), below: on.across, marks });
  const size = new DataView(png.buffer, png.byteOffset);
  // Width and height stand in the first chunk of a PNG (W3C PNG 11.2.1).
  return [{ block: 'picture', png, width: size.getUint32(16), height: size.getUint32(20), alt }];
}

/** Who thinks what of each child, why, and what the procedure's rule makes of it (ST-D1, ST-D4, BU-D2): that in English too. */
export function viewsSection(on: Wording): readonly DocumentBlock[] {
  const { is, all, beside } = on;
  const words = all.minutesDocument;
  const said = all.views;
  if (is.views.length === 0) return [];
  return [
    { block: 'heading', level: 1, text: words.views },
    ...is.views.flatMap((one): readonly DocumentBlock[] => {
      const rows = one.views.map(({ by, answer, limb, evidence }) => [
        by !== null && 'family' in by ? said.theirOwn(all.family[by.family]) : ofWhom(on, by),
        [said.answer[answer], limb === null ? '' : said.limb[limb]].filter(Boolean).join('\n'),
        evidence,
      ]);
      return [
        { block: 'heading', level: 2, text: childHere(on, one.child) },
        ...comesTo(is, one, said).map((text) => ({ block: 'text', text, tone: 'strong' }) as const),
        ...(beside === null
          ? []
          : comesTo(is, one, beside.views).map((text) => ({ block: 'text', text, tone: 'strong', language: 'en' }) as const)),
        withReasons(on, words.viewHead, [36, 26, 38], rows),
      ];
    }),
  ];
}

/** What the views on one child come to. */
function comesTo(
  { version }: Wording['is'],
  { counts, outcome, why, row, limb }: Wording['is']['views'][number],
  said: Wording['all']['views'],
): readonly string[] {
  // What the rule made of them is for those who go by it; the decision says to the family how it came about. Where there is no rule, nothing is said.
  const isSaid = version !== 'edited' && why !== 'not-said';
  return [
    // Where all agreed without a view of each, nobody counted any.
    why === 'agreed' ? said.by.agreement : said.counts(counts.yes, counts.no, counts.cannotSay),
    ...(isSaid ? [said.because(said.proposed[outcome ?? 'none'], said.why[why], row)] : []),
    ...(limb === null ? [] : [said.limbOf(said.limb[limb])]),
  ];
}

/** The reasons are in the last column, which stands only where there is one: in a copy of the family there is none. */
function withReasons(
  { all }: Wording,
  head: readonly string[],
  widths: readonly [number, number, number],
  rows: readonly (readonly string[])[],
): DocumentBlock {
  if (rows.some((row) => row[2] !== ''))
    return {
      block: 'table',
      head,
      widths,
      rows: rows.map(([one = '', two = '', why]) => [one, two, why || all.minutesDocument.withheld]),
    };
  const [first, second, last] = widths;
  return { block: 'table', head: head.slice(0, 2), widths: [first, second + last], rows: rows.map((row) => row.slice(0, 2)) };
}

/** Agency and role, never a name; a parent's or carer's as theirs. */
function ofWhom({ all, language }: Pick<Wording, 'all' | 'language'>, by: PointPart['by']): string {
  if (by === null) return all.minutesDocument.notShown;
  if ('family' in by) return all.scale.theirs(all.family[by.family]);
  if (by.agency === null && by.role === null) return all.anotherService;
  return [by.agency ?? all.somebody, by.role === null ? '' : `(${inLanguage(by.role, language)})`].filter(Boolean).join(' ');
}
