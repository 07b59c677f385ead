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
  const [first] = await page.evaluate(() => [...(document.styleSheets[0]?.cssRules ?? [])].map((one) => one.cssText));
  expect(first).toContain(String.raw`content: "Confidential · INV-1 \"x\" } body { display: none }"`);
  expect(first).toContain('content: counter(page) " / " counter(pages)');
  expect(await page.locator('h1').isVisible()).toBe(true);
});

test('a heading of a column is never wider than it, and what is written on together is not parted by the end of a page', async () => {
  await page.setContent(paperHtml(paper));
  const found = await page.evaluate(() => {
    const [th, text, lines] = ['th', 'p', '.lines'].map((one) => document.querySelector(one) as HTMLElement);
    if (th === undefined || text === undefined || lines === undefined) return null;
    const parted = [getComputedStyle(text).breakAfter, getComputedStyle(lines).breakInside];
    return { over: th.scrollWidth - th.clientWidth, parted };
  });
  expect(found).toEqual({ over: 0, parted: ['avoid', 'avoid'] });
});
