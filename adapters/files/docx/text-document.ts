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
  ShadingType,
  Tab,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { DocumentBlock, TextDocument } from '../../../cards/document.ts';
import type { Instant } from '../../../domain/ids.ts';
import { plainText } from '../../../domain/plain-text.ts';
import { coreProperties } from './core-properties.ts';
import { withFixedTimes } from './fixed-times.ts';
import { bullets, ink, line, margins, page, spellings, stylesIn } from './look.ts';

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
          ...document.blocks.flatMap((block, at) => blockIn(block, document.blocks[at + 1])),
        ],
      },
    ],
  });
  const properties = { path: 'docProps/core.xml', data: coreProperties(safe(title), spellings[language], stamp) };
  return withFixedTimes(await Packer.pack(file, 'uint8array', undefined, [properties]));
}

/** What XML 1.0 takes (2.2) and everybody sees: a text from outside neither breaks the file nor turns the direction of what follows. */
function safe(text: string): string {
  return plainText(text);
}

interface Look {
  readonly bold?: true;
  readonly italics?: true;
  readonly color?: string;
  readonly size?: number;
  readonly language?: { readonly value: string };
}

const run = (text: string, look: Look = {}) => new TextRun({ text: safe(text), ...look });

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

/** `next`: what stands below it, where it must not be parted from that. */
function blockIn(block: DocumentBlock, next: DocumentBlock | undefined): readonly (Paragraph | Table)[] {
  switch (block.block) {
    case 'heading':
      return [heading(block)];
    case 'text':
      return paragraphs(block.text, lookOf(block), introduces(block, next));
    case 'box':
      return [box(block.text), gap()];
    case 'facts':
      return [facts(block.rows), gap()];
    case 'table':
      return block.rows.length === 0 ? [] : [table(block), gap()];
    case 'list':
      return block.items.map((one, at) => {
        const spacing = at === block.items.length - 1 ? { spacing: { after: 160 } } : {};
        return new Paragraph({ ...spacing, numbering: { reference: 'list', level: 0 }, children: withLines(one) });
      });
    case 'lines':
      return Array.from({ length: block.lines }, (_, at) => ruled(at < block.lines - 1));
    case 'picture':
      return [picture(block)];
    default:
      return block satisfies never;
  }
}

function lookOf({ tone, language }: Extract<DocumentBlock, { block: 'text' }>): Look {
  return { ...tones[tone ?? 'plain'], ...(language === undefined ? {} : { language: { value: spellings[language] } }) };
}

/** A line above a table, or above lines to write on, is not left alone at the foot of a page. */
function introduces({ tone }: Extract<DocumentBlock, { block: 'text' }>, next: DocumentBlock | undefined): boolean {
  return tone === 'strong' || tone === 'question' || next?.block === 'table' || next?.block === 'lines';
}

function heading({ level, text }: Extract<DocumentBlock, { block: 'heading' }>): Paragraph {
  const under = { style: BorderStyle.SINGLE, size: 6, color: ink.rule, space: 2 };
  return new Paragraph({
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    ...(level === 1 ? { border: { bottom: under } } : {}),
    children: [run(text)],
  });
}

/** A line break within one paragraph, as in a cell or an item. */
function withLines(text: string, look: Look = {}): TextRun[] {
  return safe(text)
    .split(/\r?\n/)
    .map((one, at) => new TextRun({ text: one, ...look, ...(at === 0 ? {} : { break: 1 }) }));
}

const none = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' };
const rule = { style: BorderStyle.SINGLE, size: 4, color: ink.rule };
const cellMargins = { top: 50, bottom: 50, left: 90, right: 90 };

interface CellLook extends Look {
  readonly width: number;
  readonly fill?: string;
  readonly keepNext?: true;
}

function cell(text: string, { width, fill, keepNext, ...look }: CellLook): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: cellMargins,
    verticalAlign: VerticalAlign.TOP,
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, fill, color: 'auto' } }),
    children: [
      new Paragraph({
        ...(keepNext ? { keepNext } : {}),
        spacing: { after: 0 },
        children: withLines(text, { size: 20, ...look }),
      }),
    ],
  });
}

function table({ head, widths, rows }: Extract<DocumentBlock, { block: 'table' }>): Table {
  const columns = widths.map((one) => Math.round((line * one) / 100));
  const row = (texts: readonly string[], look: Omit<CellLook, 'width'>, isHead: boolean) =>
    new TableRow({
      cantSplit: true,
      tableHeader: isHead,
      children: columns.map((width, at) => cell(texts[at] ?? '', { ...look, width })),
    });
  return new Table({
    width: { size: line, type: WidthType.DXA },
    columnWidths: columns,
    borders: { top: rule, bottom: rule, left: none, right: none, insideVertical: none, insideHorizontal: rule },
    rows: [
      row(head, { bold: true, fill: ink.band, color: ink.heading, keepNext: true }, true),
      ...rows.map((texts) => row(texts, {}, false)),
    ],
  });
}

function facts(rows: Extract<DocumentBlock, { block: 'facts' }>['rows']): Table {
  const columns = [Math.round(line * 0.24), Math.round(line * 0.76)] as const;
  return new Table({
    width: { size: line, type: WidthType.DXA },
    columnWidths: [...columns],
    borders: { top: none, bottom: none, left: none, right: none, insideVertical: none, insideHorizontal: none },
    rows: rows.map(
      ([label, text]) =>
        new TableRow({
          cantSplit: true,
          children: [cell(label, { width: columns[0], color: ink.quiet }), cell(text, { width: columns[1] })],
        }),
    ),
  });
}

function box(text: string): Table {
  const border = { style: BorderStyle.SINGLE, size: 8, color: ink.boxRule };
  return new Table({
    width: { size: line, type: WidthType.DXA },
    columnWidths: [line],
    borders: { top: border, bottom: border, left: border, right: border, insideHorizontal: none, insideVertical: none },
    rows: [new TableRow({ cantSplit: true, children: [cell(text, { width: line, fill: ink.box, bold: true, size: 22 })] })],
  });
}

const gap = () => new Paragraph({ spacing: { after: 80, line: 120 }, children: [] });

/** keepNext: lines that are to be written on together are on one page. */
function ruled(keepNext: boolean): Paragraph {
  // Paragraphs of one border that stand together have it once, but for what is between them.
  const under = { ...rule, space: 1 };
  return new Paragraph({ keepNext, spacing: { before: 240, after: 0 }, border: { bottom: under, between: under }, children: [] });
}

function picture({ png, width, height, alt }: Extract<DocumentBlock, { block: 'picture' }>): Paragraph {
  const scale = Math.min(1, 620 / width);
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
