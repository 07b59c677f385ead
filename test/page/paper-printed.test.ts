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
