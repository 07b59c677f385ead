import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeGallery } from '../gallery/write-gallery.ts';
import { openBrowser } from '../support/browser.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { tab } from './open-page.ts';

let browser: Browser;
let made: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  [browser, made] = await Promise.all([openBrowser(), temporaryFolder()]);
  await writeGallery(made.folder);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await made?.remove();
});

const open = (choices: string) => tab(browser, `${pathToFileURL(join(made.folder, 'index.html')).href}#${choices}`);
const widths = (page: Page) =>
  page.locator('.drawn').evaluateAll((all) => [...new Set(all.map((one) => one.getBoundingClientRect().width))]);

test('opened from the disk, it draws what is searched for as both platforms do, with its limits, and remembers what was chosen', async () => {
  const { page, faults } = await open('screen=phone');
  page.setDefaultTimeout(15_000);
  await page.getByLabel('Search').fill('form place first');
  const section = page.locator('section[data-name="form place first"]');
  await section.locator('.teams .ac-adaptiveCard').waitFor();
  await section.locator('.slack .slack-modal-body').waitFor();
  expect(await section.locator('.drawn.phone').count()).toBe(2);
  expect(await widths(page)).toEqual([390]);
  expect(await section.locator('.bars li').count()).toBeGreaterThan(4);
  await page.getByLabel('Language').selectOption({ label: 'Cymraeg' });
  await page.getByLabel('Platform').selectOption({ label: 'Slack' });
  await section.locator('[lang="cy"] .slack').waitFor();
  expect(await section.locator('.teams').count()).toBe(0);
  await page.reload();
  await section.locator('[lang="cy"] .slack').waitFor();
  expect(faults).toEqual([]);
  await page.close();
});
