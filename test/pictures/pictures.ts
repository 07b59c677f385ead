import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { playOnPage } from '../page/open-page.ts';
import { openBrowser } from '../support/browser.ts';
import { pictures } from './stories.ts';

/**
 * `npm run pictures`: plays a case in the sandbox and takes every picture that the pages under docs/ and the README show, as the page draws it
 * today. They are looked at and committed.
 */
const folder = join(import.meta.dirname, '../../docs/pictures');
mkdirSync(folder, { recursive: true });
const [played, browser] = await Promise.all([playOnPage(), openBrowser()]);
const page = await browser.newPage({ locale: 'en-GB', colorScheme: 'light', reducedMotion: 'reduce', deviceScaleFactor: 1 });
page.setDefaultTimeout(60_000);
try {
  for (const { name, seats, height, until, before, last } of pictures) {
    await before({ played, page });
    await page.setViewportSize({ width: 700 + 500 * (seats.length - 1), height });
    await page.goto('about:blank');
    await page.goto(`${played.url}/#${seats.join(',')}`);
    const windows = page.locator('#windows');
    await windows.getByText(until).last().waitFor();
    await page.evaluate('document.fonts.ready');
    // The conversation alone: what the page has beside it is not of the product.
    await page
      .addStyleTag({
        content:
          'body > :not(#windows) { display: none !important } body { display: block !important } #windows { height: 100vh }',
      })
      .catch(() => undefined);
    await last?.(page);
    await windows.screenshot({ path: join(folder, `${name}.png`) });
    process.stdout.write(`${name}.png\n`);
  }
} finally {
  await browser.close();
  await played.stop();
}
