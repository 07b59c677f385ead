import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  type Table,
  TabStopType,
  TextRun,
} from 'docx';
import type { DocumentBlock, TextDocument } from '../../../cards/document.ts';
import type { Instant } from '../../../domain/ids.ts';
import { coreProperties } from './core-properties.ts';
import { withFixedTimes } from './fixed-times.ts';
import { bullets, ink, line, margins, page, spellings, stylesIn } from './look.ts';
import { type Look, run, safe, withLines } from './runs.ts';
import { boxTable, factsTable, rule, signTable, tableBlock } from './tables.ts';

/** A document as a .docx file of Office Open XML: the same bytes for the same content and `stamp`, which stands in its properties. */
export async function textDocumentFile(document: TextDocument, stamp: Instant): Promise<Uint8Array> {
  const { language, title, subtitle } = document;
  const file = new Document({
    title: safe(title),
    styles: { default: stylesIn(spellings[language]) },
    numbering: { config: [bullets] },
    sections: [
      {
        properties: { page: { size: { width: page.width, height: page.height }, margin: margins } },
        headers: { default: new Header({ children: [edge(document.header, AlignmentType.RIGHT)] }) },
        footers: { default: new Footer({ children: [footer(document)] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [run(title)] }),
          new Paragraph({ spacing: { after: 200 }, children: [run(subtitle, { color: ink.quiet, size: 24 })] }),
          ...document.blocks.flatMap((_, at) => blockIn(document.blocks, at)),
        ],
      },
    ],
  });
  const properties = { path: 'docProps/core.xml', data: coreProperties(safe(title), spellings[language], stamp) };
  return withFixedTimes(await Packer.pack(file, 'uint8array', undefined, [properties]));
}

/** A text with its own lines, each a paragraph; keepNext: what follows belongs to it. */
function paragraphs(text: string, look: Look, keepNext: boolean): readonly Paragraph[] {
  const lines = safe(text).split(/\r?\n/);
  return lines.map(
    (one) => new Paragraph({ keepNext, children: [new TextRun({ text: one.replaceAll('\t', '    '), ...look })] }),
  );
}

const tones = {
  plain: {},
  quiet: { color: ink.quiet, size: 20 },
  strong: { bold: true },
  question: { italics: true, color: ink.quiet },
} as const satisfies Record<string, Look>;

type Neighbour = DocumentBlock | undefined;

function blockIn(all: readonly DocumentBlock[], at: number): readonly (Paragraph | Table)[] {
  const [before, block, next, afterNext] = [all[at - 1], all[at], all[at + 1], all[at + 2]];
  if (block === undefined) return [];
  // Who signs is never alone on a page: a signature by itself could belong to any document.
  const signed = next?.block === 'sign' || (next?.block === 'heading' && afterNext?.block === 'sign');
  switch (block.block) {
    case 'heading':
      return [heading(block)];
    case 'text':
      return paragraphs(block.text, lookOf(block), signed || introduces(block, next, before));
    case 'box':
      return [boxTable(block.text), gap()];
    case 'facts':
      return [factsTable(block.rows), gap()];
    case 'sign':
      return [signTable(block.rows, signed), gap(signed)];
    case 'table':
      return block.rows.length === 0 ? [] : [tableBlock(block, signed), gap(signed)];
    case 'list':
      return block.items.map((one, nth) => {
        const last = nth === block.items.length - 1 ? { spacing: { after: 160 }, keepNext: signed } : {};
        return new Paragraph({ ...last, numbering: { reference: 'list', level: 0 }, children: withLines(one) });
      });
    case 'lines':
      return Array.from({ length: block.lines }, (_, nth) => ruled(nth < block.lines - 1, signed));
    case 'picture':
      return [picture(block)];
    default:
      return block satisfies never;
  }
}

function lookOf({ tone, language }: Extract<DocumentBlock, { block: 'text' }>): Look {
  return { ...tones[tone ?? 'plain'], ...(language === undefined ? {} : { language: { value: spellings[language] } }) };
}

/** A line above a table, above lines to write on, or between a heading and what is parted below it, is not left alone at the foot of a page. */
function introduces({ tone }: Extract<DocumentBlock, { block: 'text' }>, next: Neighbour, before: Neighbour): boolean {
  if (tone === 'strong' || tone === 'question' || next?.block === 'table' || next?.block === 'lines') return true;
  if (before?.block !== 'heading') return false;
  return next?.block === 'heading' ? next.level > before.level : next?.block === 'text' && next.tone === 'question';
}

function heading({ level, text }: Extract<DocumentBlock, { block: 'heading' }>): Paragraph {
  const under = { style: BorderStyle.SINGLE, size: 6, color: ink.rule, space: 2 };
  return new Paragraph({
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    ...(level === 1 ? { border: { bottom: under } } : {}),
    children: [run(text)],
  });
}

const gap = (keepNext = false) => new Paragraph({ keepNext, spacing: { after: 80, line: 120 }, children: [] });

/** Lines that are to be written on together are on one page; `signed`: so is the signature below them. */
function ruled(between: boolean, signed: boolean): Paragraph {
  // Paragraphs of one border that stand together have it once, but for what is between them.
  const under = { ...rule, space: 1 };
  // As high as it is written, not spaced: what is above the last of them is left out of its height where the border is between two.
  const spacing = { before: 0, after: between ? 0 : 160, line: 500, lineRule: LineRuleType.EXACT };
  return new Paragraph({ keepNext: between || signed, spacing, border: { bottom: under, between: under }, children: [] });
}

function picture({ png, width, height, alt }: Extract<DocumentBlock, { block: 'picture' }>): Paragraph {
  // As wide as the text, and two of them on a page.
  const scale = Math.min(1, 620 / width, 430 / height);
  const transformation = { width: Math.round(width * scale), height: Math.round(height * scale) };
  const altText = { name: 'picture', title: safe(alt), description: safe(alt) };
  // A line as high as it: by the height of the letters it would be cut.
  return new Paragraph({
    spacing: { before: 60, after: 120, line: 240, lineRule: LineRuleType.AUTO },
    children: [new ImageRun({ type: 'png', data: png, transformation, altText })],
  });
}

function edge(text: string, alignment: (typeof AlignmentType)[keyof typeof AlignmentType]): Paragraph {
  return new Paragraph({ alignment, children: [run(text, { color: ink.quiet, size: 18 })] });
}

/** What it is on the left, which page of how many on the right. */
function footer({ footer: text, page: numbered }: TextDocument): Paragraph {
  const [before = '', between = '', after = ''] = numbered('\n', '\n').split('\n');
  const look = { color: ink.quiet, size: 18 };
  const numbers = new TextRun({
    ...look,
    children: [new Tab(), before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after],
  });
  return new Paragraph({ tabStops: [{ type: TabStopType.RIGHT, position: line }], children: [run(text, look), numbers] });
}
