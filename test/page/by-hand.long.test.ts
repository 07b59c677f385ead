import { expect, test } from 'vitest';
import { scriptFor } from '../../adapters/sandbox/story/script-for.ts';
import { openBrowser } from '../support/browser.ts';
import { byHand, chaptersTold } from './by-hand.ts';
import { playOnPage, tab } from './open-page.ts';

test('every chapter of both stories is told by pressing nothing but what is marked', async () => {
  const [browser, on] = await Promise.all([openBrowser(), playOnPage({ script: () => scriptFor('buckinghamshire'), pace: 30 })]);
  const { page, faults } = await tab(browser, on.url);
  page.setDefaultTimeout(30_000);
  const hand = byHand(on, page);
  await page.locator('.pointed').first().waitFor();
  for (const { key, tour } of chaptersTold) {
    // A chapter follows on the one before; the first of a story is begun.
    const { story } = await hand.told();
    if (key === 'request') await page.getByRole('button', { name: 'A request' }).click();
    else if (story?.tour !== tour) await page.getByLabel('Which story').selectOption({ label: tour });
    const now = async () => {
      const { story: its } = await hand.told();
      return its?.doing === null && its.at !== null && chaptersTold[its.at.chapter]?.key;
    };
    await expect.poll(now, { timeout: 60_000 }).toBe(key);
    await hand.tell(key);
  }
  expect(faults).toEqual([]);
  await browser.close();
  await on.stop();
}, 400_000);
