import { expect, test } from 'vitest';
import { calendar } from '../support/convene.ts';
import { convenedPage } from './convened-page.ts';
import { tab } from './open-page.ts';

const started = convenedPage();

/** How much of each row with a button is left to its text, in hundredths, on what is on the screen of both. */
const textOfRows = `(() => {
  const rows = [...document.querySelectorAll('.teams-card .ac-columnSet, .slack-section')];
  return rows.filter((row) => row.querySelector('button') !== null && row.offsetWidth > 0)
    .map((row) => Math.round((100 * row.children[0].getBoundingClientRect().width) / row.getBoundingClientRect().width));
})()`;

test.each([
  ['in English', -2, null],
  ['in Welsh, with the English beside it', -1, 'Cymraeg'],
] as const)(
  'no button of a nudge crushes the text beside it, on either platform, %s',
  async (_, days, says) => {
    const { browser, on, convening } = started();
    if (says !== null) for (const person of ['tamsin', 'marigold']) await on.as(person).say(says);
    await convening.at(calendar.addWorkingDays(convening.day, days), '09:05');
    await on.settled();
    const { page, faults } = await tab(browser, `${on.url}/#tamsin.teams,marigold.slack`);
    for (const window of [/Tamsin/, /Marigold/])
      await page
        .getByRole('region', { name: window })
        .getByText(says === null ? 'One tap is enough' : 'Mae un pwysiad yn ddigon')
        .last()
        .waitFor();
    const left = (await page.evaluate(textOfRows)) as readonly number[];
    expect(left.length).toBeGreaterThan(4);
    expect(Math.min(...left)).toBeGreaterThan(35);
    await page.close();
    expect(faults).toEqual([]);
  },
  60_000,
);
