import { expect, test } from 'vitest';
import { paperHtml, paperStyle } from '../../../adapters/files/paper/paper-html.ts';
import type { Paper } from '../../../cards/paper.ts';

const hostile = '<script>alert("x")</script> & \'quoted\'\nnext';
const clean = '&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;quoted&#39;<br>next';

test('whatever was typed stays words on every part of the page, which loads nothing', () => {
  const paper: Paper = {
    language: 'cy',
    title: hostile,
    header: `${hostile} } body { display: none } </style>`,
    parts: [
      { part: 'heading', text: hostile, level: 1 },
      { part: 'text', text: hostile, tone: 'warning' },
      { part: 'facts', rows: [[hostile, hostile]] },
      { part: 'list', items: [hostile] },
      { part: 'table', head: [hostile], rows: [[hostile]], widths: [100] },
      { part: 'lines', label: hostile, count: 2 },
      { part: 'picture', png: new Uint8Array([1, 2]), alt: hostile },
    ],
  };
  const html = paperHtml(paper);
  expect(html).not.toMatch(/<script|href=|src="(?!data:)|url\(|@import/);
  expect(html.split(clean)).toHaveLength(12);
  // Of the top of each page too, which stands in the style.
  expect(paperStyle(paper).split('}')).toHaveLength(paperStyle({ header: 'plain' }).split('}').length);
  expect(html).toContain(`<html lang="cy"><meta charset="utf-8">`);
  expect(html).toContain(`<style>${paperStyle(paper)}</style>`);
  expect(html.match(/class="line"/g)).toHaveLength(2);
});

test('a line above a table stays with it, also where a quiet one stands between', () => {
  expect(paperStyle({})).toContain('p:has(+table),p:has(+.quiet+table){break-after:avoid}');
});
