import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { scriptFor } from '../../adapters/sandbox/story/script-for.ts';
import { openBrowser } from '../support/browser.ts';
import { axeOn } from './axe-on.ts';
import { type OnPage, playOnPage, tab } from './open-page.ts';

let browser: Browser;
let on: OnPage;
let page: Page;
let faults: readonly string[];
let clicks = 0;
/** When the page was asked for. */
let began = 0;

beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);
afterAll(() => browser?.close());
// A story of its own each time, that nobody has touched.
beforeEach(async () => {
  on = await playOnPage({ script: () => scriptFor('buckinghamshire'), pace: 30 });
  clicks = 0;
  began = performance.now();
  ({ page, faults } = await tab(browser, on.url));
  page.setDefaultTimeout(90_000);
});
afterEach(async () => {
  await page.close();
  await on.stop();
  expect(faults).toEqual([]);
});

const guide = () => page.getByRole('region', { name: 'Guide' });
const step = (title: string | RegExp) => guide().getByRole('heading', { name: title }).waitFor();
const click = async (name: string | RegExp) => {
  clicks += 1;
  await guide().getByRole('button', { name }).click();
};
const line = () => page.getByRole('dialog', { name: 'The line' }).getByText(/3 ●/).waitFor();

async function startAgain(): Promise<void> {
  await page.getByRole('button', { name: 'Start again' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Start again' }).click();
  await step('Marigold says that she comes');
}

test('from the load of the page to the first revealed line: by “Do this step for me”, and by one press of “Play on”', async () => {
  const seconds = () => ((performance.now() - began) / 1000).toFixed(1);
  for (const title of [
    'Marigold says that she comes',
    'Her report is ready',
    'Rowan opens the scale',
    /places a number/,
    /reveals/,
  ]) {
    await step(title);
    // The button of whoever is next is marked, also where others did their part first.
    await page.locator('.window .pointed:visible, .act-clock.pointed').first().waitFor();
    await click('Do this step for me');
  }
  await line();
  process.stdout.write(`the first revealed line, step by step: ${clicks} clicks, ${seconds()} s from the load of the page\n`);
  expect(clicks).toBeLessThanOrEqual(5);
  expect(await axeOn(page)).toEqual([]);

  await startAgain();
  clicks = 0;
  began = performance.now();
  await page.reload();
  await step('Marigold says that she comes');
  await click('Play on');
  await line();
  process.stdout.write(`the first revealed line, played: ${clicks} click, ${seconds()} s from the load of the page\n`);
  expect(clicks).toBe(1);
}, 240_000);
