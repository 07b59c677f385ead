import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { convene } from '../support/convene.ts';
import { type OnPage, playOnPage, tab } from './open-page.ts';

let browser: Browser;
let on: OnPage;
let page: Page;
let faults: readonly string[];

beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);
afterAll(() => browser?.close());
beforeEach(async () => {
  on = await playOnPage();
  ({ page, faults } = await tab(browser, on.url));
  page.setDefaultTimeout(15_000);
});
afterEach(async () => {
  await page.close();
  await on.stop();
  expect(faults).toEqual([]);
}, 30_000);

const person = (name: RegExp) => page.locator('#people').getByRole('button', { name });
const window = (name: RegExp) => page.getByRole('region', { name });
/** The latest day gone by whose number is its month's, as typed into a date field: the same whether the browser asks the day or the month first. */
function twinDate(): string {
  const now = new Date();
  const back = now.getDate() >= now.getMonth() + 1 ? 0 : 1;
  const month = String(now.getMonth() + 1 - back).padStart(2, '0');
  return `${month}${month}${now.getFullYear()}`;
}
/** Presses Tab until what has the focus is called so. */
async function tabTo(name: RegExp): Promise<void> {
  const called = `(() => {
    const one = document.activeElement.labels?.[0] ?? document.activeElement;
    return one === document.body ? '' : (one.ariaLabel ?? one.textContent);
  })()`;
  for (let step = 0; step < 80; step++) {
    if (name.test(String(await page.evaluate(called)))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${String(name)}`);
}

test('with the keyboard alone: choose a person, press, fill a dialog, send it; in Teams', async () => {
  await person(/Avery/).waitFor();
  await tabTo(/Avery/);
  await page.keyboard.press('Enter');
  await window(/Avery/)
    .getByRole('heading', { name: /part of/ })
    .first()
    .waitFor();
  await tabTo(/^Call a conference/);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Call a conference' }).waitFor();
  await tabTo(/^Case reference/);
  await page.keyboard.type('Nobody');
  await tabTo(/^Initial/);
  await page.keyboard.press('Space');
  await tabTo(/^Save/);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByText('Use the number of your own system').waitFor();
  await tabTo(/^Case reference/);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('INV-9');
  await tabTo(/^Section 47/);
  await page.keyboard.type(twinDate());
  await tabTo(/^Save/);
  await page.keyboard.press('Enter');
  await window(/Avery/).getByRole('heading', { name: 'Conference INV-9: draft' }).waitFor();
  expect(await page.evaluate('document.activeElement.closest(".window") !== null')).toBe(true);
});

test('with the keyboard alone, in Slack: a field with its problem has the focus, and Escape gives it back', async () => {
  await person(/Juniper/).waitFor();
  await tabTo(/Juniper/);
  await page.keyboard.press('Enter');
  await tabTo(/Write to Quorate/);
  await page.keyboard.type('hello');
  await page.keyboard.press('Enter');
  await window(/Juniper/)
    .getByRole('button', { name: 'Call a conference' })
    .waitFor();
  await page.getByRole('log').focus();
  await tabTo(/^Call a conference/);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Call a conference' });
  await dialog.waitFor();
  await tabTo(/^Save/);
  await page.keyboard.press('Enter');
  await dialog.getByText('Please complete this required field.').first().waitFor();
  expect(await page.evaluate('document.activeElement.getAttribute("aria-invalid")')).toBe('true');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Call a conference');
});

test('a card changes before the eyes of two people, is announced, and the others get a badge', async () => {
  await convene(on, { administrator: 'avery', chair: 'linden' });
  await person(/Marigold.*new/).waitFor();
  await person(/Marigold/).click();
  await page.getByRole('button', { name: 'Two' }).click();
  await window(/Avery|Rowan|Bram|Nobody/)
    .first()
    .getByRole('combobox')
    .first()
    .selectOption('linden.slack');
  await window(/Linden/)
    .getByRole('heading', { name: /who is coming/ })
    .waitFor();
  await window(/Marigold/)
    .getByRole('button', { name: /I'll be there/ })
    .click();
  await window(/Marigold/)
    .getByText(/You have accepted the confidentiality undertaking/)
    .waitFor();
  await window(/Linden/)
    .locator('.fresh', { hasText: 'who is coming' })
    .waitFor();
  await page.locator('#announcer', { hasText: /Linden Osgrave: message changed: .*who is coming/ }).waitFor();
  await person(/Avery.*(new|changed)/).waitFor();
  await person(/Avery/).click();
  await window(/Avery/)
    .getByRole('heading', { name: /who is coming/ })
    .waitFor();
  expect(await person(/Avery/).locator('.badge').getAttribute('class')).toBe('badge');
});

test('the clock goes to the next working day at nine, forward only, and starting again forgets everything', async () => {
  await page.locator('.clock-time', { hasText: ':' }).waitFor();
  await person(/Avery/).click();
  await window(/Avery/).getByRole('textbox').fill('hello there');
  await page.keyboard.press('Enter');
  await window(/Avery/).getByText('hello there').waitFor();

  await page.getByRole('button', { name: 'Next working day 09:00' }).click();
  await page.locator('.clock-time', { hasText: '09:00' }).waitFor();
  const then = on.sandbox.clock.now();
  await page.getByRole('button', { name: '+1 hour' }).click();
  await page.locator('.clock-time', { hasText: '10:00' }).waitFor();
  expect(on.sandbox.clock.now() - then).toBeGreaterThanOrEqual(3_600_000);

  await page.getByRole('button', { name: 'Move to…' }).click();
  await page.getByLabel('To', { exact: true }).fill('2030-07-01T14:30');
  await page.getByRole('button', { name: 'Move', exact: true }).click();
  await page.locator('.clock-time', { hasText: '14:30' }).waitFor();
  expect(new Date(on.sandbox.clock.now()).toISOString()).toMatch(/^2030-07-01T13:30/);

  await page.getByRole('button', { name: 'Start again' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  expect(await window(/Avery/).getByText('hello there').count()).toBe(1);
  await page.getByRole('button', { name: 'Start again' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Start again' }).click();
  await window(/Avery/).getByText('hello there').waitFor({ state: 'detached' });
  expect(Math.abs(on.sandbox.clock.now() - Date.now())).toBeLessThan(60_000);
}, 60_000);

test('the clock of a phone is the story’s, also while nothing comes', async () => {
  await person(/Avery/).click();
  await page.getByRole('button', { name: 'Phone', exact: true }).first().click();
  const time = () => page.locator('.clock-time').textContent();
  const before = await time();
  expect(before).toMatch(/\d\d:\d\d/);
  await page.getByRole('button', { name: '+1 hour' }).click();
  await expect.poll(time).not.toBe(before);
  await expect.poll(() => page.locator('.phone-bar').textContent()).toContain(await time());
});

test('an arrangement is kept in the address', async () => {
  await person(/Rowan/).click();
  await page.getByRole('button', { name: 'Four' }).click();
  await window(/Nobody/)
    .first()
    .getByRole('combobox')
    .selectOption('tamsin.teams');
  await window(/Tamsin/).waitFor();
  expect(new URL(page.url()).hash).toBe('#rowan.teams,tamsin.teams,,');
  await page.reload();
  await window(/Tamsin/).waitFor();
  expect(await page.locator('.window').count()).toBe(4);
});
