import { BorderStyle, HeightRule, Paragraph, ShadingType, Table, TableCell, TableRow, VerticalAlign, WidthType } from 'docx';
import type { DocumentBlock } from '../../../cards/document.ts';
import { ink, line } from './look.ts';
import { type Look, withLines } from './runs.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' };
export const rule = { style: BorderStyle.SINGLE, size: 4, color: ink.rule };
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

/** `signed`: what follows is a signature, which is not parted from the last row. */
export function tableBlock({ head, widths, rows }: Extract<DocumentBlock, { block: 'table' }>, signed: boolean): Table {
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
      ...rows.map((texts, nth) => row(texts, signed && nth === rows.length - 1 ? { keepNext: true } : {}, false)),
    ],
  });
}

/** High enough for a hand, each with its line; nothing of it is parted from its heading, nor from who signs below. */
export function signTable(rows: Extract<DocumentBlock, { block: 'sign' }>['rows'], signed: boolean): Table {
  const columns = [Math.round(line * 0.24), Math.round(line * 0.46)] as const;
  return new Table({
    width: { size: columns[0] + columns[1], type: WidthType.DXA },
    columnWidths: [...columns],
    borders: { top: none, bottom: rule, left: none, right: none, insideVertical: none, insideHorizontal: rule },
    rows: rows.map(([label, text], at) => {
      const look = signed || at < rows.length - 1 ? ({ keepNext: true } as const) : {};
      return new TableRow({
        cantSplit: true,
        height: { value: 560, rule: HeightRule.ATLEAST },
        children: [cell(label, { ...look, width: columns[0], color: ink.quiet }), cell(text, { ...look, width: columns[1] })],
      });
    }),
  });
}

/** Rows of facts that are kept on one page. */
const mostTogether = 12;

export function factsTable(rows: Extract<DocumentBlock, { block: 'facts' }>['rows']): Table {
  const columns = [Math.round(line * 0.24), Math.round(line * 0.76)] as const;
  return new Table({
    width: { size: line, type: WidthType.DXA },
    columnWidths: [...columns],
    borders: { top: none, bottom: none, left: none, right: none, insideVertical: none, insideHorizontal: none },
    // Of one person, of the head of the minutes: few rows, which are read together. More of them would leave half a page empty.
    rows: rows.map(([label, text], at) => {
      const together = rows.length <= mostTogether ? at < rows.length - 1 : at === 0 || at === rows.length - 2;
      const look = together ? ({ keepNext: true } as const) : {};
      return new TableRow({
        cantSplit: true,
        children: [cell(label, { ...look, width: columns[0], color: ink.quiet }), cell(text, { ...look, width: columns[1] })],
      });
    }),
  });
}

export function boxTable(text: string): Table {
  const border = { style: BorderStyle.SINGLE, size: 8, color: ink.boxRule };
  return new Table({
    width: { size: line, type: WidthType.DXA },
    columnWidths: [line],
    borders: { top: border, bottom: border, left: border, right: border, insideHorizontal: none, insideVertical: none },
    rows: [new TableRow({ cantSplit: true, children: [cell(text, { width: line, fill: ink.box, bold: true, size: 22 })] })],
  });
}
