import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paperHtml } from '../../../adapters/files/paper/paper-html.ts';
import { daySheetPaper } from '../../../cards/conference/day-sheet/sheet-paper.ts';
import { chair } from '../../../cards/samples/partnership.ts';
import { sampleScene } from '../../../cards/samples/scene-of.ts';
import * as states from '../../../cards/samples/states.ts';
import { buckinghamshire } from '../../../domain/procedures/buckinghamshire.ts';
import { ceredigion } from '../../../domain/procedures/ceredigion.ts';
import { forthValley } from '../../../domain/procedures/forth-valley.ts';
import { stokeOnTrent } from '../../../domain/procedures/stoke-on-trent.ts';
import { openBrowser } from '../../support/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** How many pages it is in print, and the texts that are wider than their column. */
async function printed(html: string): Promise<{ readonly pages: number; readonly broken: readonly string[] }> {
  const page = await browser.newPage();
  await page.setContent(html);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  // On paper a column is 182 mm of which it has its part, and a word that is wider breaks anywhere.
  await page.addStyleTag({ content: 'main{width:182mm}th,td{overflow-wrap:normal!important}' });
  const broken = await page
    .locator('th,td')
    .evaluateAll((cells) => cells.filter((cell) => cell.scrollWidth > cell.clientWidth).map((cell) => cell.textContent ?? ''));
  await page.close();
  return { pages: (pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length, broken };
}

describe.each([buckinghamshire, stokeOnTrent, ceredigion, forthValley])(
  'the sheet for the day of $key in print (Q-23)',
  (procedure) => {
    test.each([
      ['en', { invitees: 40, children: 6 }, 15],
      ['cy', { invitees: 40, children: 6 }, 15],
      ['en', { invitees: 8, children: 6 }, 11],
      ['cy', { invitees: 8, children: 6 }, 11],
      ['en', { invitees: 8, children: 2 }, 8],
      ['cy', { invitees: 8, children: 2 }, 8],
    ] as const)('in %s, of %o, is at most %i pages, and no word breaks in its column', async (language, size, most) => {
      const drawn = sampleScene({ ...states.answered(size), procedure: procedure.key }, chair, language, states.beforehand);
      const people = new Map([...drawn.directory.people].map(([key, one]) => [key, { ...one, telephone: '01632 960 123' }]));
      const scene = { ...drawn, procedure, directory: { ...drawn.directory, people } };
      const { pages, broken } = await printed(paperHtml(daySheetPaper(scene) ?? expect.unreachable('no sheet')));
      expect(broken).toEqual([]);
      expect(pages).toBeLessThanOrEqual(most);
      expect(pages).toBeGreaterThan(3);
    });
  },
);
