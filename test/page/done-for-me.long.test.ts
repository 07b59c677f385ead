import { expect, test } from 'vitest';
import { scriptFor } from '../../adapters/sandbox/story/script-for.ts';
import { openBrowser } from '../support/browser.ts';
import { axeOn } from './axe-on.ts';
import { byHand, chaptersTold } from './by-hand.ts';
import { playOnPage, tab } from './open-page.ts';

/** Whether what is marked is seen: nothing lies over the middle of it. */
const isSeen = `(() => {
  const marked = document.querySelector('.pointed');
  const { left, top, width, height } = marked.getBoundingClientRect();
  return marked.contains(document.elementFromPoint(left + width / 2, top + height / 2));
})()`;

test('every chapter of both stories begins from its state; each step has its people on the stage, marks one button that is seen, is done for whoever asks, and leads on', async () => {
  const [browser, on] = await Promise.all([openBrowser(), playOnPage({ script: () => scriptFor('buckinghamshire'), pace: 30 })]);
  const { page, faults } = await tab(browser, on.url);
  page.setDefaultTimeout(60_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const { told } = byHand(on, page);
  const guide = page.getByRole('region', { name: 'Guide' });
  await page.locator('.pointed').first().waitFor();
  const stands = async () => {
    const { story } = await told();
    return story?.doing === null && story.at !== null ? story.at : null;
  };
  const steps: string[] = [];
  for (const [chapter, { title, tour, steps: its }] of chaptersTold.entries()) {
    if ((await told()).story?.tour !== tour) await page.getByLabel('Which story').selectOption({ label: tour });
    await guide.locator('.chapter:visible', { hasText: title }).click();
    for (const [step, { title: heading, people }] of its.entries()) {
      const at = `${title}: ${heading}`;
      await expect.poll(stands, { message: at, timeout: 60_000 }).toEqual({ chapter, step });
      await guide.getByRole('heading', { name: heading, exact: true }).waitFor();
      await expect.poll(() => page.locator('.pointed').count(), { message: at, timeout: 60_000 }).toBe(1);
      await expect.poll(() => page.evaluate(isSeen), { message: at, timeout: 60_000 }).toBe(true);
      expect(await page.locator('.window').count(), at).toBe(people.length);
      for (const who of people) await page.getByRole('region', { name: new RegExp(`^${who}`, 'i') }).waitFor();
      // Each in one of the two: axe takes long.
      await page.emulateMedia({ colorScheme: steps.length % 2 === 0 ? 'light' : 'dark' });
      expect(await axeOn(page), at).toEqual([]);
      await guide.getByRole('button', { name: 'Do this step for me' }).click();
      steps.push(at);
    }
    await expect.poll(async () => (await told()).story?.doing, { timeout: 60_000 }).toBeNull();
    expect((await told()).story?.trouble, title).toBeNull();
  }
  expect(steps.length).toBeGreaterThan(20);
  expect(faults).toEqual([]);
  await browser.close();
  await on.stop();
}, 600_000);
