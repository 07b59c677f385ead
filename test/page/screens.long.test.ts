import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
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
beforeEach(async () => {
  ({ page, faults } = await tab(browser, on.url));
});
afterEach(async () => {
  await page.close();
  expect(faults).toEqual([]);
});

const complaints = () => axeOn(page);
/** The chair, and three who place their numbers. */
const stage = '/#rowan.teams,marigold.slack,bram.teams,tamsin.teams';
const person = (name: RegExp) => page.locator('#people').getByRole('button', { name });
const window = (name: RegExp) => page.getByRole('region', { name });

describe.each(['light', 'dark'] as const)('axe complains of nothing, %s', (colorScheme) => {
  beforeEach(() => page.emulateMedia({ colorScheme, reducedMotion: 'reduce' }));

  test('nobody chosen, and an empty chat', async () => {
    await person(/Rowan/).waitFor();
    expect(await complaints()).toEqual([]);
    await person(/Isolde/).click();
    await window(/Isolde/)
      .getByText('Nothing here yet.')
      .waitFor();
    expect(await complaints()).toEqual([]);
  });

  test('cards of both platforms, side by side and four at once', async () => {
    await page.goto(`${on.url}${stage}`);
    await window(/Rowan/)
      .getByRole('heading', { name: /the room/ })
      .waitFor();
    await window(/Marigold/)
      .getByRole('heading', { name: /the scale/ })
      .waitFor();
    expect(await complaints()).toEqual([]);
    await page.getByRole('button', { name: 'Two' }).click();
    expect(await page.locator('.window').count()).toBe(2);
    expect(await complaints()).toEqual([]);
  });

  test('a dialog in Teams, with what is wrong beside its fields', async () => {
    await person(/Bram/).click();
    await window(/Bram/).getByRole('button', { name: 'Place', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').first().waitFor();
    expect(await complaints()).toEqual([]);
    await dialog.getByRole('button', { name: /Place|Save/ }).click();
    await dialog.getByText('Please fill this in.').first().waitFor();
    expect(await complaints()).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  test('a modal in Slack, with what is wrong beside its fields', async () => {
    await person(/Marigold/).click();
    await window(/Marigold/)
      .getByRole('button', { name: 'Place', exact: true })
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').first().waitFor();
    expect(await complaints()).toEqual([]);
    await dialog.getByRole('button', { name: /Place|Save/ }).click();
    await dialog.getByText('Please complete this required field.').first().waitFor();
    expect(await complaints()).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  test('Home in Slack', async () => {
    await person(/Juniper/).click();
    await window(/Juniper/)
      .getByRole('button', { name: 'Home' })
      .click();
    await page
      .getByRole('region', { name: /Home of Juniper/ })
      .getByRole('button', { name: 'Call a conference' })
      .waitFor();
    expect(await complaints()).toEqual([]);
  });

  test('the question before starting again', async () => {
    await page.getByRole('button', { name: 'Start again' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await complaints()).toEqual([]);
  });
});

test('axe does complain, when there is something to complain of', async () => {
  await person(/Rowan/).waitFor();
  await page.evaluate("document.querySelector('h1').insertAdjacentHTML('beforeend', '<img src=/mark.svg><button></button>')");
  expect((await complaints()).join()).toMatch(/image-alt[\s\S]*button-name|button-name[\s\S]*image-alt/);
});

test.each([800, 1280, 1920])('at %i wide nothing sticks out sideways', async (width) => {
  await page.setViewportSize({ width, height: 900 });
  await page.goto(`${on.url}${stage}`);
  await window(/Rowan/)
    .getByRole('heading', { name: /the room/ })
    .waitFor();
  const wide = await page.evaluate('document.documentElement.scrollWidth');
  expect(wide).toBeLessThanOrEqual(width);
});

/** Who stands where, and how wide the window is. */
const arrangements = [
  ['one', 1440, 'rowan.teams'],
  ['two', 1440, 'rowan.teams,marigold.slack'],
  ['four', 1440, 'rowan.teams,marigold.slack,bram.teams,tamsin.teams'],
  ['the frame of a phone, Teams', 1440, 'rowan.teams,rowan.teams~phone'],
  ['the frame of a phone, Slack', 1440, 'marigold.slack,marigold.slack~phone'],
  ['a phone, Teams', 390, 'rowan.teams'],
  ['a phone, Slack', 390, 'marigold.slack'],
] as const;

/** The last that is asked of this page, since everybody reads Welsh after it. */
test.each([
  ['in English', null],
  ['in Welsh', 'Cymraeg'],
] as const)(
  'axe complains of nothing in any arrangement, %s',
  async (_, says) => {
    if (says !== null) for (const name of ['rowan', 'marigold', 'bram', 'tamsin'] as const) await on.as(name).say(says);
    await on.settled();
    for (const [arrangement, width, seats] of arrangements) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto('about:blank');
      await page.goto(`${on.url}/#${seats}`);
      const chats = seats.split(',').length;
      await expect.poll(() => page.locator('.window:visible').count(), { message: arrangement }).toBe(chats);
      const shown = page.locator('.window:visible .messages', { hasText: says === null ? / (the|of|is|to|you) / : ' yn ' });
      await expect.poll(() => shown.count(), { message: arrangement }).toBe(chats);
      expect(await page.locator('.window.phone').count(), arrangement).toBe(seats.includes('~phone') ? 1 : 0);
      expect(await complaints(), arrangement).toEqual([]);
    }
  },
  120_000,
);
