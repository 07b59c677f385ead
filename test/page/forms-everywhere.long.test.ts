import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { convene, scaling } from '../support/convene.ts';
import { axeOn } from './axe-on.ts';
import { type OnPage, playOnPage, tab } from './open-page.ts';

let browser: Browser;
let on: OnPage;
let page: Page;
let faults: readonly string[];

beforeAll(async () => {
  [browser, on] = await Promise.all([openBrowser(), playOnPage()]);
  const convening = await convene(on, { administrator: 'juniper', chair: 'rowan' }, 2);
  await scaling(convening, ['tamsin', 'bram', 'marigold']);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await on?.stop();
});
afterEach(async () => {
  await page.close();
  expect(faults).toEqual([]);
});

const window = (name: RegExp) => page.getByRole('region', { name });
const sideways = () => page.evaluate('document.documentElement.scrollWidth - innerWidth');
/** Of what is open: how far its last button stands out of the window, in px. */
const outside = () =>
  page.evaluate(`(() => {
    const open = [...document.querySelectorAll('.overlay:not([hidden])')].find((one) => one.getClientRects().length > 0);
    const last = [...open.querySelectorAll('button')].at(-1);
    last.scrollIntoView({ block: 'nearest' });
    return Math.max(0, last.getBoundingClientRect().bottom - open.getBoundingClientRect().bottom);
  })()`);

/** On what is small each in one of the two: the colours are the same there. */
describe.each([
  ['in the frame of a phone', 1440, 900, '~phone', 'light'],
  ['in the frame of a phone', 1440, 900, '~phone', 'dark'],
  ['on a phone', 390, 844, '', 'dark'],
  ['on a screen of 1440 by 900 magnified twice', 720, 450, '', 'light'],
] as const)('%s', (_, width, height, frame, colorScheme) => {
  test.each([
    ['Teams', 'bram.teams', /Bram/, 'Please fill this in.'],
    ['Slack', 'marigold.slack', /Marigold/, 'Please complete this required field.'],
  ] as const)('a form of %s, open and with what is wrong in it: axe complains of nothing', async (__, seat, name, wrong) => {
    ({ page, faults } = await tab(browser, `${on.url}/#${seat}${frame}`));
    page.setDefaultTimeout(15_000);
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await window(name).getByRole('button', { name: 'Place', exact: true }).last().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').first().waitFor();
    expect(await axeOn(page)).toEqual([]);
    await dialog.getByRole('button', { name: /Place|Save/ }).click();
    await dialog.getByText(wrong).first().waitFor();
    expect(await axeOn(page)).toEqual([]);
    expect(await sideways()).toBeLessThanOrEqual(0);
    expect(await outside()).toBe(0);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });
});

test('where the clock is to go is asked in words, in light and dark', async () => {
  ({ page, faults } = await tab(browser, on.url));
  await page.getByRole('button', { name: 'Move to…' }).click();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await axeOn(page)).toEqual([]);
  }
});
