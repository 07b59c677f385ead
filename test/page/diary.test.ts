import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { charges, convene } from '../support/convene.ts';
import { eventIn, readIcs, textOf } from '../support/files/read-ics.ts';
import { type OnPage, playOnPage, tab } from './open-page.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser: Browser;
let on: OnPage;

beforeAll(async () => {
  [browser, on] = await Promise.all([openBrowser(), playOnPage()]);
  await convene(on, charges[0]);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await on?.stop();
});

test.each([
  ['Teams', /Bram/],
  ['Slack', /Ottoline/],
])('in %s the link opens a page of its own, whose button gets the file; used, it says what to do', async (_, name) => {
  const { page, faults } = await tab(browser, on.url);
  page.setDefaultTimeout(15_000);
  await page.locator('#people').getByRole('button', { name }).click();
  await page.getByRole('region', { name }).getByRole('button', { name: 'Diary entry' }).click();
  const [opened] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('dialog').getByText('Get the diary entry').click(),
  ]);
  const button = opened.getByRole('button', { name: 'Get the diary entry' });
  await button.waitFor();
  await opened.evaluate(axe);
  const { violations }: AxeResults = await opened.evaluate('axe.run(document, { resultTypes: ["violations"] })');
  expect(violations.map(({ id }) => id)).toEqual([]);
  const [file] = await Promise.all([opened.waitForEvent('download'), button.click()]);
  expect(file.suggestedFilename()).toBe('meeting.ics');
  const calendar = readIcs(readFileSync(await file.path(), 'utf8'));
  expect(textOf(eventIn(calendar), 'SUMMARY')).toBe('Meeting');
  await button.click();
  await opened.getByText(/There is nothing here/).waitFor();
  expect(faults).toEqual([]);
  await page.close();
});
