import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { convene } from '../support/convene.ts';
import { axeOn } from './axe-on.ts';
import { type OnPage, playOnPage, tab } from './open-page.ts';

let browser: Browser;
let on: OnPage;

/** A Monday, so that Christmas lies ahead of the conference. */
const beforeChristmas = Date.UTC(2026, 11, 14, 9, 0);

beforeAll(async () => {
  [browser, on] = await Promise.all([openBrowser(), playOnPage()]);
  await on.sandbox.startAgain(beforeChristmas);
  await on.settled();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await on?.stop();
});

test('the calendar shows the bank holidays ahead, each on its day', async () => {
  await convene(on, { administrator: 'juniper', chair: 'rowan' }, 2);
  const { page, faults } = await tab(browser, `${on.url}/#rowan.teams,marigold.slack`);
  await page.setViewportSize({ width: 1280, height: 620 });
  const holidays = page.getByRole('region', { name: 'Calendar' }).getByRole('listitem').filter({ hasText: 'Bank holiday' });
  await holidays.first().waitFor();
  const days = await holidays.locator('.strip-date').allTextContents();
  // Boxing Day of 2026 is a Saturday, and kept on the Monday after.
  expect(days.map((one) => one.trim()).filter((one) => /Dec/.test(one))).toEqual(['Fri 25 Dec', 'Mon 28 Dec']);
  expect(await axeOn(page)).toEqual([]);
  await page.close();
  expect(faults).toEqual([]);
}, 120_000);
