import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paperHtml } from '../../adapters/files/paper/paper-html.ts';
import type { Paper } from '../../cards/paper.ts';
import { openBrowser } from '../support/browser.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
});
afterAll(() => browser.close());

const paper: Paper = {
  language: 'cy',
  title: 'Sheet',
  header: 'Confidential · INV-1 "x" } body { display: none }',
  parts: [
    { part: 'text', text: 'what stands below' },
    { part: 'table', head: ['Ymrwymiad: llofnod'], rows: [['']], widths: [8] },
    { part: 'lines', label: 'label', count: 3 },
  ],
};

test('every page of a paper has what it is and its number, whatever stands in it', async () => {
  await page.setContent(paperHtml(paper));
  const first = await page.evaluate<string>('document.styleSheets[0].cssRules[0].cssText');
  expect(first).toContain(String.raw`content: "Confidential · INV-1 \"x\" } body { display: none }"`);
  expect(first).toContain('content: counter(page) " / " counter(pages)');
  expect(await page.locator('h1').isVisible()).toBe(true);
});

test('a heading of a column is never wider than it, and what is written on together is not parted by the end of a page', async () => {
  await page.setContent(paperHtml(paper));
  const over = await page.evaluate<number>("document.querySelector('th').scrollWidth - document.querySelector('th').clientWidth");
  const after = await page.evaluate<string>("getComputedStyle(document.querySelector('p')).breakAfter");
  const inside = await page.evaluate<string>("getComputedStyle(document.querySelector('.lines')).breakInside");
  expect({ over, after, inside }).toEqual({ over: 0, after: 'avoid', inside: 'avoid' });
});

/** On which page of the PDF each link leads where it leads: its objects stand in it as they are, only what is drawn is packed. */
function pagesOfLinks(pdf: Buffer): Readonly<Record<string, number>> {
  const objects = [...pdf.toString('latin1').matchAll(/(\d+) 0 obj\s([\s\S]*?)endobj/g)].map(([, id, body]) => ({ id, body }));
  const bodyOf = (id: string | undefined) => objects.find((one) => one.id === id)?.body ?? '';
  const pages = objects.filter(({ body }) => /\/Type\s*\/Page\b/.test(body ?? ''));
  return Object.fromEntries(
    pages.flatMap(({ body }, nth) => {
      const [, ids = ''] = /\/Annots\s*\[([^\]]*)\]/.exec(body ?? '') ?? [];
      return [...ids.matchAll(/(\d+) 0 R/g)].map(([, id]) => [/\/URI\s*\(([^)]*)\)/.exec(bodyOf(id))?.[1] ?? '', nth]);
    }),
  );
}

test('what stands above a table is never left at the foot of a page without its first row', async () => {
  const rows = Array.from({ length: 12 }, (_, nth) => [`row ${nth}`]);
  const seen = new Set<number>();
  for (let fillers = 24; fillers < 40; fillers++) {
    const parts: Paper['parts'] = [
      ...Array.from({ length: fillers }, () => ({ part: 'text', text: 'filler' }) as const),
      { part: 'heading', level: 2, text: 'heading' },
      { part: 'text', text: 'above' },
      { part: 'text', tone: 'quiet', text: 'more above '.repeat(30) },
      { part: 'table', head: ['Head '.repeat(60)], rows, widths: [100] },
    ];
    const linked = (html: string, text: string) =>
      html.replace(`>${text}<`, `><a href="http://${text.replace(' ', '-')}.invalid/">${text}</a><`);
    await page.setContent(linked(linked(paperHtml({ ...paper, parts }), 'heading'), 'row 0'));
    const found = pagesOfLinks(await page.pdf({ preferCSSPageSize: true }));
    const [above, row] = [found['http://heading.invalid/'], found['http://row-0.invalid/']];
    expect([fillers, above]).toEqual([fillers, row]);
    seen.add(row ?? expect.unreachable('no link'));
  }
  expect(seen.size, 'some on the first page, some on the next').toBe(2);
});
