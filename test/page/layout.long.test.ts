import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { scriptFor } from '../../adapters/sandbox/story/script-for.ts';
import { procedures } from '../../domain/procedures/registry.ts';
import { openBrowser } from '../support/browser.ts';
import { axeOn } from './axe-on.ts';
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
  await page
    .getByRole('region', { name: /Marigold/ })
    .locator('.pointed')
    .first()
    .waitFor();
});
afterEach(async () => {
  await page.close();
  expect(faults).toEqual([]);
});

const window = (name: RegExp) => page.getByRole('region', { name });
const people = () => page.getByRole('navigation', { name: 'People' });
const topOf = async (selector: string) => (await page.locator(selector).first().boundingBox())?.y ?? Number.NaN;
const bottomOf = async (selector: string) => {
  const box = await page.locator(selector).first().boundingBox();
  return box === null ? Number.NaN : box.y + box.height;
};
/** The buttons of whoever is next that are cut by the end of their chat. */
const cutButtons = () =>
  page.evaluate(`(() => {
    const list = document.querySelector('.pointed').closest('.messages');
    const end = list.getBoundingClientRect().bottom;
    const cut = (one) => one.getBoundingClientRect().top < end && one.getBoundingClientRect().bottom > end;
    return [...list.querySelectorAll('button')].filter(cut).map((one) => one.textContent);
  })()`);
const sideways = () => page.evaluate('document.documentElement.scrollWidth - innerWidth');

/**
 * The controls of which something is cut: past the edge of the screen, words wider than their button, or what is chosen wider than its menu.
 * The chapters and the calendar are one line each, which is scrolled; of them only what is told now is asked.
 */
const cutControls = () =>
  page.evaluate(`(() => {
    const natural = (menu) => {
      const alone = menu.cloneNode(false);
      alone.append(menu.selectedOptions[0].cloneNode(true));
      alone.style.cssText = 'position: absolute; width: auto; max-width: none; visibility: hidden';
      menu.after(alone);
      const { width } = alone.getBoundingClientRect();
      alone.remove();
      return width;
    };
    const isCut = (one) => {
      const { left, right, width } = one.getBoundingClientRect();
      if (left < 0 || right > innerWidth) return one.closest('.strip, .chapter:not([aria-current])') === null;
      if (one instanceof HTMLSelectElement) return natural(one) > width + 1;
      return one instanceof HTMLButtonElement && one.scrollWidth > one.clientWidth + 1;
    };
    const shown = [...document.querySelectorAll('button, select, input, a[href]')].filter((one) => one.checkVisibility());
    return shown.filter(isCut).map((one) => one.getAttribute('aria-label') ?? one.textContent);
  })()`);

describe.each([
  ['a phone', 390, 844],
  ['a screen of 1440 by 900 magnified twice', 720, 450],
  ['a screen of 1280 by 800 magnified twice', 640, 400],
])('on %s', (_, width, height) => {
  test('the chat comes first, one at a time, and nothing sticks out', async () => {
    await page.setViewportSize({ width, height });
    const shown = page.locator('.window:visible');
    expect(await shown.count()).toBe(1);
    const [chat, guide, calendar, list] = await Promise.all(['.window.active', '#guide', '#strip', '#people'].map(topOf));
    expect(chat).toBeLessThan(height / 4);
    expect(chat).toBeLessThan(guide ?? 0);
    expect(guide).toBeLessThan(calendar ?? 0);
    expect(calendar).toBeLessThan(list ?? 0);
    expect(await sideways()).toBeLessThanOrEqual(0);
    // What is to be pressed, what stands below it and the box to write in are whole, and the chapter that is told is in sight.
    await expect.poll(cutButtons).toEqual([]);
    expect((await bottomOf('.window.active .pointed')) ?? Number.NaN).toBeLessThan(
      (await topOf('.window.active .composer')) ?? 0,
    );
    expect(await bottomOf('.window.active .composer')).toBeLessThanOrEqual(guide ?? 0);
    const [line, told] = await Promise.all(
      ['.chapters ol', '.chapter[aria-current]'].map((one) => page.locator(one).boundingBox()),
    );
    if (!line || !told) return expect.unreachable('no chapter is told');
    expect([told.x >= line.x - 1, told.x + told.width <= line.x + line.width + 1]).toEqual([true, true]);
    await page.getByRole('region', { name: 'Whose chat is shown' }).getByRole('button', { name: /Rowan/ }).click();
    await window(/Rowan/).waitFor();
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('button', { name: '+1 hour' }).waitFor();
    expect(await axeOn(page)).toEqual([]);
    expect(await sideways()).toBeLessThanOrEqual(0);
  });
});

test.each(['One', 'Two', 'Four'])('on a phone no control is cut: %s', async (size) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name: size, exact: true }).click();
  await expect.poll(() => page.locator('.switch button:visible').count()).toBe({ One: 1, Two: 2, Four: 4 }[size]);
  expect(await page.getByLabel('Which story').isVisible()).toBe(true);
  await expect.poll(cutControls).toEqual([]);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await expect.poll(cutControls).toEqual([]);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name: 'Two', exact: true }).click();
});

test.each([1024, 1280, 1440])(
  'four at %i wide: each has its bar with all its tabs and its composer, and the last button of a card that grows is whole',
  async (width) => {
    await page.setViewportSize({ width, height: 900 });
    await page.getByRole('button', { name: 'Four' }).click();
    await expect.poll(() => page.locator('.window .composer:visible').count()).toBe(4);
    expect(await page.locator('.window :is(.teams-bar, .slack-bar):visible').count()).toBe(4);
    const cutTabs = await page
      .locator('.slack-tabs:visible')
      .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).length);
    expect(cutTabs).toBe(0);
    await expect.poll(cutButtons).toEqual([]);
    // What does not fit is scrolled in its own box, and never the page with it.
    expect(await page.evaluate('document.documentElement.scrollHeight - innerHeight')).toBeLessThanOrEqual(0);
    expect(await axeOn(page)).toEqual([]);
    expect(await sideways()).toBeLessThanOrEqual(0);
    const last = `(() => [...document.querySelectorAll('.window .messages')].map((list) => {
    const message = [...list.querySelectorAll('article')].at(-1);
    if (message === undefined || message.offsetHeight >= list.clientHeight) return 0;
    const button = [...message.querySelectorAll('button')].at(-1);
    return button === undefined ? 0 : button.getBoundingClientRect().bottom - list.getBoundingClientRect().bottom;
  }))()`;
    const hidden = async () => Math.max(...((await page.evaluate(last)) as number[]));
    await expect.poll(hidden).toBeLessThanOrEqual(0);
    await on.as('ottoline').say('dates');
    await on.as('tamsin').say('dates');
    await window(/Tamsin/)
      .getByText('dates', { exact: true })
      .first()
      .waitFor();
    await expect.poll(hidden).toBeLessThanOrEqual(0);
  },
);

test('every procedure can be chosen, by its title under its nation', async () => {
  const menu = page.getByLabel('Procedure', { exact: true });
  expect(await menu.locator('option').count()).toBe(22);
  expect(await menu.locator('optgroup').count()).toBeGreaterThan(2);
  expect((await menu.locator('option').allTextContents()).filter((title) => /[_-]\d{4}|^[a-z]/.test(title))).toEqual([]);
  expect(await menu.locator('optgroup[label="Wales"] option').allTextContents()).toContain('Ceredigion (Cymraeg)');
  await Promise.all([page.waitForEvent('load'), menu.selectOption({ label: 'Stoke-on-Trent' })]);
  // Everything begins anew.
  await page.getByRole('heading', { name: 'Marigold says that she comes' }).waitFor();
  expect(await axeOn(page)).toEqual([]);
});

test('what somebody reads in Welsh says that it is, in a page that is in English', async () => {
  await people().getByRole('button', { name: /Emrys/ }).click();
  await window(/Emrys/).locator('.messages[lang="cy"]').waitFor();
  await people().getByRole('button', { name: /Orla/ }).click();
  await window(/Orla/).locator('.messages:not([lang])').waitFor();
});

test('who changes the language of their chat has it said so, there and back', async () => {
  await people().getByRole('button', { name: /Orla/ }).click();
  const orla = window(/Orla/);
  for (const [typed, words, lang] of [
    ['Cymraeg', /Cymraeg/, '.messages[lang="cy"]'],
    ['English', /English/, '.messages:not([lang])'],
  ] as const) {
    await orla.getByRole('textbox').fill(typed);
    await orla.getByRole('textbox').press('Enter');
    await orla.getByText(words).last().waitFor();
    await orla.locator(lang).waitFor();
    expect(await axeOn(page)).toEqual([]);
  }
});

test('people stand by their part in the case, and the list folds to a rail that still says who they are', async () => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const heads = await people().getByRole('heading').allTextContents();
  expect(heads).toEqual(['Chairs it', 'Leads the work', 'Invited', 'Sets it up', 'Oversees it', 'Not in this case']);
  const wide = (await people().boundingBox())?.width ?? 0;
  const fold = people().locator('.people-toggle');
  const before = await fold.getAttribute('aria-expanded');
  await fold.click();
  expect(await fold.getAttribute('aria-expanded')).not.toBe(before);
  const other = (await people().boundingBox())?.width ?? 0;
  expect(Math.min(wide, other)).toBeLessThan(90);
  expect(Math.max(wide, other)).toBeGreaterThan(200);
  await people()
    .getByRole('button', { name: /Orla Winterbourne/ })
    .waitFor();
  expect(await axeOn(page)).toEqual([]);
});

test('a phone of 390 px stands beside the desktop, with the same card, on either platform', async () => {
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const name of [/Marigold/, /Rowan/]) {
    const desktop = page.getByRole('region', { name }).filter({ has: page.getByRole('button', { name: 'Phone', exact: true }) });
    await desktop.getByRole('button', { name: 'Phone', exact: true }).click();
    const phone = page.locator('.window.phone');
    await phone.getByRole('heading').first().waitFor();
    expect(await phone.locator('.platform').evaluate((one) => one.clientWidth)).toBe(390);
    expect(await axeOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Show these people' }).click();
    await expect.poll(() => phone.count()).toBe(0);
  }
});

test('no words of the calendar are cut at 20rem, of whichever procedure', async () => {
  const titles = procedures.keys.flatMap((key) => procedures.find(key)?.timescales.map(({ title }) => title.en) ?? []);
  expect(Math.max(...titles.map(({ length }) => length))).toBeGreaterThan(100);
  await page.locator('.strip-words').first().waitFor();
  const cut = await page.evaluate(`(() => {
    const words = document.querySelector('.strip-words');
    return ${JSON.stringify([...new Set(titles)])}.filter((title) => {
      words.textContent = title;
      const { width, right } = words.getBoundingClientRect();
      // A width between two pixels is rounded up in one and down in the other.
      const isWhole = words.scrollWidth <= words.clientWidth + 1 && words.scrollHeight <= words.clientHeight + 1;
      return !isWhole || width > 321 || right > words.parentElement.getBoundingClientRect().right;
    });
  })()`);
  expect(cut).toEqual([]);
});

test('the calendar beside the clock has reports, the conference, limits, holidays and reminders; a press on any goes to its day', async () => {
  const calendar = page.getByRole('region', { name: 'Calendar' });
  for (const words of [
    /due: Report with the/,
    /^Reminds Tamsin/,
    /Conference 10:00/,
    /due: Initial Child Protection/,
    /^Bank holiday/,
  ])
    await calendar.getByText(words).first().waitFor();
  const clock = page.locator('.clock-day .short');
  for (const kind of ['reminder', 'meeting', 'limit', 'holiday']) {
    const next = calendar.locator('li').filter({ has: page.locator(`button.${kind}`) });
    const [day, words] = [
      await next.first().locator('.strip-date').textContent(),
      await next.first().locator(`button.${kind}`).first().textContent(),
    ];
    await next.first().locator(`button.${kind}`).first().click();
    await expect.poll(() => clock.textContent(), { timeout: 60_000 }).toBe(day);
    if (kind !== 'meeting') continue;
    expect(await page.locator('.clock-time').textContent()).toMatch(/10:0\d/);
    await calendar.locator('.past', { hasText: words ?? '' }).waitFor();
    expect(await axeOn(page)).toEqual([]);
  }
}, 180_000);
