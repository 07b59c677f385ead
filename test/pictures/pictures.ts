import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from '../support/browser.ts';
import { playPictures, showPictures } from './shown.ts';

/**
 * `npm run pictures`: plays a case in the sandbox and takes every picture that the pages under docs/ and the README show, as the page draws it
 * today. They are looked at and committed. `shown.txt` beside this file is what could be read on them: where the bot says something else by now, a
 * test tells (shown.test.ts).
 */
const folder = join(import.meta.dirname, '../../docs/pictures');
mkdirSync(folder, { recursive: true });
const [played, browser] = await Promise.all([playPictures(), openBrowser()]);
const page = await browser.newPage({ locale: 'en-GB', colorScheme: 'light', reducedMotion: 'reduce', deviceScaleFactor: 1 });
page.setDefaultTimeout(60_000);
try {
  const shown = await showPictures(
    played,
    async ({ name, seats, height, width = 700 + 500 * (seats.length - 1), until, last }) => {
      await page.setViewportSize({ width, height });
      await page.goto('about:blank');
      await page.goto(`${played.url}/#${seats.join(',')}`);
      const windows = page.locator('#windows');
      await windows.getByText(until).last().waitFor();
      await page.evaluate('document.fonts.ready');
      // The conversation alone: what the page has beside it is not of the product. Its policy takes no style tag.
      await page.evaluate(`for (const one of document.body.children) if (one.id !== 'windows') one.style.display = 'none';
        document.body.style.display = 'block';
        document.querySelector('#windows').style.height = '100vh';
        // How many places a card has left differs with how two deliveries fell together.
        for (const one of document.querySelectorAll('article'))
          if (/Further down/.test(one.textContent)) one.style.display = 'none'`);
      await last?.(page);
      await windows.screenshot({ path: join(folder, `${name}.png`) });
      process.stdout.write(`${name}.png\n`);
    },
  );
  writeFileSync(join(import.meta.dirname, 'shown.txt'), shown);
} finally {
  await browser.close();
  await played.stop();
}
