import type { DocumentBlock, TextDocument } from '../../../cards/document.ts';

/** A document as plain text for a terminal, a line break at the end. */
export function documentText({ title, subtitle, blocks }: TextDocument): string {
  return `${[title, subtitle, ...blocks.flatMap(linesOf)].join('\n')}\n`;
}

function linesOf(block: DocumentBlock): readonly string[] {
  switch (block.block) {
    case 'heading':
      return ['', block.text.toUpperCase()];
    case 'text':
      return [block.text];
    case 'box':
      return [`! ${block.text}`];
    case 'facts':
      return block.rows.map(([label, text]) => `${label}: ${text}`);
    case 'table':
      return block.rows.map((row) => row.map((cell, at) => (at === 0 ? cell : cell.replace(/^/gm, '    '))).join('\n'));
    case 'list':
      return block.items.map((item) => `- ${item}`);
    case 'sign':
      return block.rows.map(([label, text]) => `${label}: ${text || '_'.repeat(40)}`);
    case 'lines':
      return Array.from({ length: block.lines }, () => '_'.repeat(60));
    case 'picture':
      return [];
    default:
      return block satisfies never;
  }
}
