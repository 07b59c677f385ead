import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Tour } from '../../adapters/sandbox/story/act.ts';
import { scriptFor } from '../../adapters/sandbox/story/script-for.ts';
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
});
afterEach(async () => {
  await page.close();
  expect(faults).toEqual([]);
});

const guide = () => page.getByRole('region', { name: 'Guide' });
const step = (title: string | RegExp) => guide().getByRole('heading', { name: title }).waitFor();
const window = (name: RegExp) => page.getByRole('region', { name });
const click = async (name: string | RegExp, within = guide()) => {
  await within.getByRole('button', { name }).click();
};

async function startAgain(): Promise<void> {
  await page.getByRole('button', { name: 'Start again' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Start again' }).click();
  await step('Marigold says that she comes');
}

describe('the page opens on a story', () => {
  test('two working days before a conference: its chair in Teams and the school in Slack, with live cards', async () => {
    await step('Marigold says that she comes');
    await window(/Rowan Castlebrook in Teams/)
      .getByRole('heading', { name: /INV-8: before the day/ })
      .waitFor();
    await window(/Marigold Entwhistle in Slack/)
      .locator('.pointed', { hasText: "I'll be there" })
      .waitFor();
    expect(await axeOn(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    expect(await axeOn(page)).toEqual([]);
  });

  test('a step pressed by hand ticks itself off, the next points at its own button, and what the story does by itself follows', async () => {
    await startAgain();
    await window(/Marigold/)
      .locator('.pointed')
      .click();
    await step('Her report is ready');
    await on.settled();
    await window(/Marigold/)
      .locator('.pointed', { hasText: 'It is ready' })
      .click();
    await guide().locator('.done', { hasText: 'It is ready' }).waitFor();
    await guide().getByRole('button', { name: 'Skip' }).click();
    await step('Rowan opens the scale');
    await guide().locator('.act-clock.pointed').click();
    await page.locator('.clock-time', { hasText: '10:05' }).waitFor();
    await window(/Rowan/).locator('.pointed', { hasText: 'Take the register' }).click();
    for (const name of [/Tamsin/, /Bram/, /Marigold/]) await window(/Rowan/).getByRole('checkbox', { name }).check();
    await window(/Rowan/).locator('.overlay .pointed').click();
    await window(/Rowan/).locator('.pointed', { hasText: 'Open the scale' }).click();
    // Bram and Tamsin place theirs by themselves.
    await step('Everybody places a number, blind');
    await window(/Marigold/)
      .locator('.pointed', { hasText: 'Place' })
      .waitFor();
    expect(await axeOn(page)).toEqual([]);
  });

  test('a second story is for administrators: it ticks itself off as well, and does the rest where it is asked to', async () => {
    await page.getByLabel('Which story').selectOption({ label: 'For administrators' });
    await step('Rosalind greets the bot');
    expect(await guide().locator('.chapter:visible').allTextContents()).toEqual([
      '1Somebody new',
      '2A conference is called',
      '3A team answers',
      '4Before the day',
      '5The board',
      '6Another procedure',
    ]);
    await window(/Rosalind/)
      .locator('.pointed')
      .fill('hello');
    await page.keyboard.press('Enter');
    await step('Avery lets her in');
    await window(/Avery/).locator('.pointed', { hasText: 'The partnership' }).waitFor();
    expect(await axeOn(page)).toEqual([]);
    await click('Do this step for me');
    await step('Avery calls it');
    await window(/Avery/).locator('.pointed', { hasText: 'Call a conference' }).waitFor();
    await click('A team answers');
    await step('Sunniva takes the place');
    await window(/Sunniva/)
      .locator('.pointed', { hasText: 'I take it' })
      .click();
    await step('And answers for herself');
    await window(/Bram/)
      .getByText(/Sunniva Holloway.* comes for your team/)
      .waitFor();
    await page.getByLabel('Which story').selectOption({ label: 'The life of a case' });
    await step('Tamsin asks for a conference');
  });

  test('the board that a step opens stays open when it is done for somebody, and a day is written as people read it', async () => {
    await page.getByLabel('Which story').selectOption({ label: 'For administrators' });
    await click('The board');
    await step('Magnolia looks at the board');
    await click('Do this step for me');
    await step('Avery looks at the cases of the unit');
    await window(/Magnolia/)
      .locator('.overlay')
      .getByText(/conference/i)
      .first()
      .waitFor();
    await click('Another procedure');
    await step('Magnolia compares two procedures');
    const fields = await guide().locator('.act-fields').textContent();
    expect(fields).toContain('What would you like to do? See what changes with: Stoke-on-Trent');
    // Two lines of words at most: the chat keeps its room.
    expect((await page.locator('.strip').boundingBox())?.height).toBeLessThan(70);
    expect(fields).toMatch(/In force from: \d{1,2} [A-Z][a-z]+ 20\d\d$/);
    await page.getByLabel('Which story').selectOption({ label: 'The life of a case' });
    await step('Tamsin asks for a conference');
  });

  test('whoever reads on a phone does so in the next step too, with what comes next marked there', async () => {
    await startAgain();
    await window(/Marigold/)
      .getByRole('button', { name: 'Phone', exact: true })
      .click();
    const phone = page.locator('.window.phone');
    await phone.locator('.pointed', { hasText: "I'll be there" }).click();
    await step('Her report is ready');
    await phone.locator('.pointed', { hasText: 'It is ready' }).waitFor();
    await window(/^Rowan Castlebrook in Teams$/).waitFor();
    expect(await page.locator('.window').count()).toBe(2);
    await click('Show these people');
    await expect.poll(() => phone.count()).toBe(0);
  });

  test('on a phone the bar stays one line while the scene is set, the box to write in is whole however long the step, and a menu’s words end before its arrow', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    const boxOf = async (selector: string) =>
      (await page.locator(selector).boundingBox()) ?? expect.unreachable(`${selector} is not there`);
    await click('The invitation');
    await page.locator('.setting-part:visible').waitFor();
    expect((await boxOf('#top')).height).toBeLessThanOrEqual(60);
    // What is dimmed meanwhile cannot be pressed either.
    expect(await page.locator('.windows > :not([inert]), .people:not([inert])').count()).toBe(0);
    expect(await axeOn(page)).toEqual([]);
    // Where the list of people is scrolled nothing in it could take the focus.
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await axeOn(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await step('Avery sets it up');
    await click('A request');
    await step('Tamsin asks for a conference');
    await window(/Tamsin/)
      .locator('.pointed')
      .waitFor();
    const end = async (selector: string) => {
      const { y, height } = await boxOf(selector);
      return y + height;
    };
    await expect.poll(async () => (await end('.window.active .composer')) - (await boxOf('#guide')).y).toBeLessThanOrEqual(0);
    const padding =
      "[...document.querySelectorAll('select')].map((one) => Number.parseFloat(getComputedStyle(one).paddingRight))";
    expect(Math.min(...((await page.evaluate(padding)) as number[]))).toBeGreaterThanOrEqual(24);
    expect(await axeOn(page)).toEqual([]);
  });
});

test('a story that is told leads on to the other one, and there is nothing left that cannot be pressed', async () => {
  const hello = (title: string, key: string): Tour => ({
    title,
    begins: [-2, '09:00'],
    chapters: () => [
      { key, title, steps: [{ title: `${title} greets`, text: '', people: ['rowan'], acts: [{ who: 'rowan', say: 'home' }] }] },
    ],
  });
  const script = () => ({ opens: 'one', tours: [hello('One', 'one'), hello('Two', 'two')] });
  const told = await playOnPage({ script, pace: 30 });
  const { page: own, faults: complaints } = await tab(browser, told.url);
  own.setDefaultTimeout(60_000);
  const band = own.getByRole('region', { name: 'Guide' });
  const button = (name: string) => band.getByRole('button', { name });
  await button('Do this step for me').click();
  await band.getByRole('heading', { name: 'The story is told' }).waitFor();
  await button('The other story: Two').waitFor();
  expect(await axeOn(own)).toEqual([]);
  for (const name of ['Do this step for me', 'Play on', 'Skip']) expect(await button(name).isVisible(), name).toBe(false);
  await button('The other story: Two').click();
  await band.getByRole('heading', { name: 'Two greets' }).waitFor();
  await button('Do this step for me').waitFor();
  expect(complaints).toEqual([]);
  await own.close();
  await told.stop();
});
