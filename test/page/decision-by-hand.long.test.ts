import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { scriptFor } from '../../adapters/sandbox/story/script-for.ts';
import { openBrowser } from '../support/browser.ts';
import { byHand } from './by-hand.ts';
import { type OnPage, playOnPage, tab } from './open-page.ts';

let browser: Browser;
let on: OnPage;
let page: Page;
let faults: readonly string[];

beforeAll(async () => {
  [browser, on] = await Promise.all([openBrowser(), playOnPage({ script: () => scriptFor('buckinghamshire'), pace: 30 })]);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await on?.stop();
});
beforeEach(async () => {
  ({ page, faults } = await tab(browser, on.url));
  page.setDefaultTimeout(90_000);
  await page.locator('.pointed').first().waitFor();
});
afterEach(async () => {
  await page.close();
  expect(faults).toEqual([]);
});

const guide = () => page.getByRole('region', { name: 'Guide' });
const window = (name: RegExp) => page.getByRole('region', { name });
async function begin(chapter: string, step: string): Promise<void> {
  await guide().getByRole('button', { name: chapter }).click();
  await guide().getByRole('heading', { name: step }).waitFor();
}

test('a chapter begins with no form in the way and nothing to be read by anybody, and what is marked leads through it by hand', async () => {
  await begin('The decision', 'Each gives a view');
  // The line, that the chapter before opens, is not read any more.
  await window(/Rowan/).locator('.pointed', { hasText: 'Ask for views' }).waitFor();
  expect(await page.locator('.overlay:visible').count()).toBe(0);
  expect(await page.locator('#people .badge.new').count()).toBe(0);
  await byHand(on, page).tell('decision');
  await guide().getByRole('heading', { name: 'Tamsin calls the core group' }).waitFor();
}, 120_000);

test('whoever has scrolled back in the chat of who is next is left there while others are answered', async () => {
  await begin('The decision', 'Each gives a view');
  const rowan = window(/Rowan/);
  await rowan.locator('.pointed', { hasText: 'Ask for views' }).waitFor();
  const scrolled = () =>
    page.evaluate(`document.querySelector('.messages[aria-label^="Chat of Rowan"]').scrollTop`) as Promise<number>;
  const before = await scrolled();
  await rowan.getByRole('log').hover();
  await page.mouse.wheel(0, -600);
  await expect.poll(scrolled).toBeLessThan(before - 400);
  await page.waitForTimeout(500);
  const there = await scrolled();
  await window(/Marigold/)
    .getByRole('textbox')
    .fill('dates');
  await page.keyboard.press('Enter');
  await window(/Marigold/)
    .getByText('dates', { exact: true })
    .waitFor();
  await on.settled();
  await page.waitForTimeout(500);
  expect(await scrolled()).toBe(there);
}, 60_000);

test('what a dialog in the way leads back to is marked again: whoever closed it is not left alone', async () => {
  await begin('The decision', 'Each gives a view');
  const rowan = window(/Rowan/);
  await rowan.locator('.pointed', { hasText: 'Ask for views' }).waitFor();
  await guide().getByRole('button', { name: 'Do this step for me' }).click();
  await rowan.locator('.pointed', { hasText: 'Record it' }).click();
  await rowan.locator('.overlay .pointed', { hasText: 'Decide' }).waitFor();
  await rowan.locator('.overlay').getByRole('button', { name: 'Close', exact: true }).click();
  await rowan.locator('.pointed', { hasText: 'Record it' }).click();
  await rowan.locator('.overlay .pointed', { hasText: 'Decide' }).waitFor();
}, 60_000);
