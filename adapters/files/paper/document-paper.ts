import type { DocumentBlock, TextDocument } from '../../../cards/document.ts';
import type { Paper, PaperPart } from '../../../cards/paper.ts';

/** The same document as a page to print, for whoever has no word processor. */
export function paperOfDocument({ language, title, subtitle, header, blocks }: TextDocument): Paper {
  return { language, title, header, parts: [{ part: 'text', text: subtitle, tone: 'quiet' }, ...blocks.map(partOf)] };
}

function partOf(block: DocumentBlock): PaperPart {
  switch (block.block) {
    case 'heading':
      return { part: 'heading', text: block.text, level: block.level };
    case 'text':
      return { part: 'text', text: block.text, ...(block.tone === 'quiet' ? { tone: 'quiet' } : {}) };
    case 'box':
      return { part: 'text', text: block.text, tone: 'warning' };
    case 'facts':
      return { part: 'facts', rows: block.rows };
    case 'table':
      return { part: 'table', head: block.head, rows: block.rows, widths: block.widths };
    case 'list':
      return { part: 'list', items: block.items };
    case 'sign': {
      const [head = ['', ''], ...rows] = block.rows;
      return { part: 'table', head, rows, widths: [30, 70] };
    }
    case 'lines':
      return { part: 'lines', label: '', count: block.lines };
    case 'picture':
      return { part: 'picture', png: block.png, alt: block.alt };
    default:
      return block satisfies never;
  }
}
