import type { Paper, PaperPart } from '../../../cards/paper.ts';

const edge = 'font:8pt system-ui,"Segoe UI",Arial,sans-serif;color:#333';

/** The only style of the page, so that its policy can name it. Each page has its number and `header` in its margins. */
export function paperStyle({ header = '' }: Pick<Paper, 'header'>): string {
  const top = header === '' ? '' : `@top-right{content:${styleText(header)};${edge}}`;
  return `@page{size:A4;margin:14mm;${top}@bottom-right{content:counter(page) " / " counter(pages);${edge}}}${style}`;
}

/** A text as a string of CSS, with no sign in it that could end it (CSS Syntax 4.3.7). */
function styleText(text: string): string {
  const signs = Array.from(text, (one) => (/[a-zA-Z0-9 ]/.test(one) ? one : `\\${(one.codePointAt(0) ?? 0).toString(16)} `));
  return `"${signs.join('')}"`;
}

/** The head of a table and its first row: Chromium parts what stands above a table from them, and heeds no rule that forbids it, but for room kept free in what stands above. */
const firstRow = '36mm';

const style =
  '*{box-sizing:border-box}' +
  'body{font:10.5pt/1.35 system-ui,"Segoe UI",Arial,sans-serif;color:#000;background:#fff;max-width:182mm;margin:0 auto;padding:4mm}' +
  'h1{font-size:16pt;margin:0 0 2mm}h2{font-size:12.5pt;margin:6mm 0 1.5mm;border-bottom:.5mm solid #000;break-after:avoid}h3{font-size:11pt;margin:4mm 0 1mm;break-after:avoid}' +
  'p{margin:1.5mm 0;break-inside:avoid}p:has(+table),p:has(+.quiet+table){break-after:avoid}.warning{border:.5mm solid #000;padding:1.5mm 2mm;font-weight:bold}.quiet{color:#333;font-size:9.5pt}' +
  `:is(h2,h3,p):has(+table){break-inside:avoid}:is(h2,h3,p):has(+table)::after{content:"";display:block;height:${firstRow};margin-bottom:-${firstRow}}` +
  'ul{margin:1mm 0;padding-left:6mm}dl{display:grid;grid-template-columns:fit-content(45%) 1fr;gap:.5mm 4mm;margin:1.5mm 0}dt{font-weight:bold}dd{margin:0}' +
  'table{border-collapse:collapse;table-layout:fixed;width:100%;margin:1.5mm 0}thead{display:table-header-group}tr{break-inside:avoid}' +
  'th,td{border:.25mm solid #000;padding:1mm 1.5mm;text-align:left;vertical-align:top;overflow-wrap:anywhere}th{background:#eee;font-size:9pt}td{height:9mm;font-size:9.5pt}.tall td{height:26mm}' +
  'img{width:100%;height:auto;break-inside:avoid}.lines{break-inside:avoid}.line{border-bottom:.25mm solid #000;height:8mm}@media print{body{padding:0;max-width:none}}';

/** The page as HTML that stands alone: no script, no picture from elsewhere, everything that was ever typed escaped. */
export function paperHtml(paper: Paper): string {
  const { language, title, parts } = paper;
  const name = escaped(title);
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${name}</title><style>${paperStyle(paper)}</style><main><h1>${name}</h1>${parts.map(partHtml).join('')}</main></html>`;
}

function partHtml(part: PaperPart): string {
  switch (part.part) {
    case 'heading':
      return `<h${part.level + 1}>${escaped(part.text)}</h${part.level + 1}>`;
    case 'text':
      return `<p${part.tone === undefined ? '' : ` class="${part.tone}"`}>${escaped(part.text)}</p>`;
    case 'facts':
      return `<dl>${part.rows.map(([label, text]) => `<dt>${escaped(label)}</dt><dd>${escaped(text)}</dd>`).join('')}</dl>`;
    case 'list':
      return `<ul>${part.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;
    case 'table': {
      const head = part.head.map((text) => `<th scope="col">${escaped(text)}</th>`).join('');
      const rows = part.rows.map((row) => `<tr>${row.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`);
      const columns = part.widths.map((width) => `<col width="${width}%">`).join('');
      return `<table${part.tall ? ' class="tall"' : ''}><colgroup>${columns}</colgroup><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
    }
    // In the page itself: nothing is fetched from anywhere.
    case 'picture':
      return `<img src="data:image/png;base64,${Buffer.from(part.png).toString('base64')}" alt="${escaped(part.alt)}">`;
    case 'lines':
      return `<div class="lines"><p>${escaped(part.label)}</p>${'<div class="line"></div>'.repeat(part.count)}</div>`;
    default:
      return part satisfies never;
  }
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** What is data stays data, and a line break stays one. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => signs[sign] ?? '').replaceAll('\n', '<br>');
}
