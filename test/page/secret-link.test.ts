import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { type Convening, calendar, charges, convene } from '../support/convene.ts';
import { type OnPage, playOnPage, tab } from './open-page.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser: Browser;
let on: OnPage;
let called: Convening;

beforeAll(async () => {
  [browser, on] = await Promise.all([openBrowser(), playOnPage()]);
  called = await convene(on, charges[0]);
  await called.at(calendar.addWorkingDays(called.day, -1), '09:30');
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await on?.stop();
});

test('in a browser a wrong code asks again with the link kept, the right one gives the sheet, and what is printed is A4', async () => {
  const { page, faults } = await tab(browser, on.url);
  page.setDefaultTimeout(15_000);
  await page
    .locator('#people')
    .getByRole('button', { name: /Linden/ })
    .click();
  await page
    .getByRole('region', { name: /Linden/ })
    .getByRole('button', { name: 'Sheet for the day' })
    .last()
    .click();
  const dialog = page.getByRole('dialog');
  const code = /Code: (\d{3} \d{3})/.exec((await dialog.textContent()) ?? '')?.[1] ?? expect.unreachable();
  const [opened] = await Promise.all([page.waitForEvent('popup'), dialog.getByText('Get the sheet to print').click()]);
  const field = opened.getByLabel(/Code/);
  await field.waitFor();
  await opened.evaluate(axe);
  const { violations }: AxeResults = await opened.evaluate('axe.run(document, { resultTypes: ["violations"] })');
  expect(violations.map(({ id }) => id)).toEqual([]);
  expect(await opened.evaluate('document.activeElement.name')).toBe('code');
  const asked: string[] = [];
  opened.on('request', (request) =>
    asked.push(`${request.method()} ${new URL(request.url()).pathname}${new URL(request.url()).search}`),
  );
  await field.fill(code === '000 000' ? '111 111' : '000 000');
  await opened.getByRole('button', { name: /Get it/ }).click();
  await opened.getByText(/That did not work/).waitFor();
  await opened.getByLabel(/Code/).fill(code);
  await opened.getByRole('button', { name: /Get it/ }).click();
  await opened.getByRole('heading', { name: /INV-8: sheet for the day/ }).waitFor();
  // The token is in no address that was asked for, and nothing else was asked for.
  expect(asked).toEqual(['POST /file', 'POST /file']);
  const pdf = await opened.pdf({ preferCSSPageSize: true });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45](?:\.\d+)? 84[12]/);
  if (process.env.LOOK !== undefined) await opened.screenshot({ path: process.env.LOOK, fullPage: true });
  expect(faults).toEqual([]);
  await page.close();
});
