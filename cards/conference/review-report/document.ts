import { nameOf } from '../../building/people.ts';
import { convened } from '../../building/reader-part.ts';
import { conferenceTitle, whenText } from '../../building/wording.ts';
import type { DocumentBlock, TextDocument } from '../../document.ts';
import { type OverTime, overTimeKnown } from '../../meeting/scale/over-time-drawn.ts';
import type { BarsToDraw } from '../../oversight/board-bars.ts';
import { progressBars } from '../../plan/people/progress-bars.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { putTogether, reportSections, titled } from './sections.ts';

interface Drawn {
  readonly png: Uint8Array;
  readonly alt: string;
}

/** Draws one child's scale over time, in as many pictures as it takes; and how far the plan is. */
interface Draws {
  readonly overTime: (over: OverTime) => readonly Drawn[];
  readonly bars: (bars: BarsToDraw) => Drawn;
}

/** Lines for whoever goes on writing by hand; in a word processor they are written over. */
const ownLines = 4;

/** The report to a review as a document to go on writing in; null: there is nothing to report on. */
export function reviewReportDocument(scene: Scene, draw: Draws): TextDocument | null {
  const all = reportSections(scene);
  const { language } = scene;
  const state = convened(scene.state);
  const sinceLast = scene.sinceLast();
  if (all === null || sinceLast === null || state === null) return null;
  const { reviewReport: words, minutesDocument } = wordsFor(scene);
  const title = words.title(conferenceTitle(scene.procedure, state.type, language));
  return {
    language,
    title,
    subtitle: whenText(state.when, language),
    header: minutesDocument.header(state.reference),
    footer: title,
    page: minutesDocument.page,
    blocks: [
      { block: 'box', text: words.draft },
      { block: 'text', text: putTogether(scene, sinceLast.from, all) },
      ...titled(scene, all).flatMap(([name, title]): readonly DocumentBlock[] => [
        { block: 'heading', level: 1, text: title },
        all[name].length === 0
          ? { block: 'text', text: words.nothing[name], tone: 'quiet' }
          : { block: 'list', items: all[name] },
        ...(name === 'open' ? progressBars(scene, state).map((bars) => pictureOf(draw.bars(bars))) : []),
        ...(name === 'scale' ? overTimeKnown(scene).flatMap((over) => draw.overTime(over).map(pictureOf)) : []),
      ]),
      { block: 'heading', level: 1, text: words.own },
      { block: 'text', text: words.ownMeans, tone: 'quiet' },
      ...words.ownAsked.flatMap((question): readonly DocumentBlock[] => [
        { block: 'text', text: question, tone: 'question' },
        { block: 'lines', lines: ownLines },
      ]),
      ...signed(scene),
    ],
  };
}

/** Its author signs it, and their manager where the procedure has it counter-signed (ST-R1). */
function signed(scene: Scene): readonly DocumentBlock[] {
  const { reviewReport: words, minutesDocument } = wordsFor(scene);
  const rows = (label: string, name: string): readonly (readonly [string, string])[] => [
    [label, name],
    [minutesDocument.signature, ''],
    [minutesDocument.signedOn, ''],
  ];
  const author = scene.lead === null ? '' : nameOf(scene, scene.lead);
  return [
    { block: 'heading', level: 1, text: minutesDocument.sign },
    { block: 'sign', rows: rows(words.author, author) },
    ...(scene.procedure.reports.counterSigned ? [{ block: 'sign', rows: rows(words.manager, '') } as const] : []),
  ];
}

function pictureOf({ png, alt }: Drawn): DocumentBlock {
  const size = new DataView(png.buffer, png.byteOffset);
  // Width and height stand in the first chunk of a PNG (W3C PNG 11.2.1).
  return { block: 'picture', png, width: size.getUint32(16), height: size.getUint32(20), alt };
}
