import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { calendar, convene } from '../support/convene.ts';
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

/** Whether the newest message of a box is in sight: its end, or its beginning where it does not fit. */
const newestInSight = `(list) => {
  const newest = [...list.querySelectorAll('article')].at(-1);
  if (newest === undefined) return 'there is none';
  const [box, one] = [list.getBoundingClientRect(), newest.getBoundingClientRect()];
  const all = one.top >= box.top - 1 && one.bottom <= box.bottom + 1;
  return all || (one.height >= box.height && Math.abs(one.top - box.top) < 40);
}`;

test('the calendar shows the bank holidays ahead, each on its day, and the boxes of two people scroll to what is new', async () => {
  const convening = await convene(on, { administrator: 'juniper', chair: 'rowan' }, 2);
  const { page, faults } = await tab(browser, `${on.url}/#rowan.teams,marigold.slack`);
  await page.setViewportSize({ width: 1280, height: 620 });
  const holidays = page.getByRole('region', { name: 'Calendar' }).getByRole('listitem').filter({ hasText: 'Bank holiday' });
  await holidays.first().waitFor();
  const days = await holidays.locator('.strip-date').allTextContents();
  // Boxing Day of 2026 is a Saturday, and kept on the Monday after.
  expect(days.map((one) => one.trim()).filter((one) => /Dec/.test(one))).toEqual(['Fri 25 Dec', 'Mon 28 Dec']);
  expect(await axeOn(page)).toEqual([]);
  const boxes = [/Rowan/, /Marigold/].map((name) => page.getByRole('region', { name }).locator('.messages'));
  const count = (of: (typeof boxes)[number]) => of.locator('article').count();
  for (const [nth, time] of ['09:05', '10:05'].entries()) {
    const before = await Promise.all(boxes.map(count));
    await convening.at(nth === 0 ? calendar.addWorkingDays(convening.day, -2) : convening.day, time);
    await on.settled();
    await expect.poll(async () => (await Promise.all(boxes.map(count))).every((now, box) => now > (before[box] ?? 0))).toBe(true);
    for (const box of boxes) await expect.poll(() => box.evaluate(newestInSight)).toBe(true);
  }
  await page.close();
  expect(faults).toEqual([]);
}, 120_000);
