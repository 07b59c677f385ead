import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { calendar } from '../support/convene.ts';
import { convenedPage } from './convened-page.ts';
import { tab } from './open-page.ts';

const started = convenedPage();

const closed = 'This is closed now, so nothing was changed.';
const box = async (of: Locator) => (await of.boundingBox()) ?? expect.unreachable('nothing is drawn');

test('what came too late is said where it was pressed: a line above the box to write in on Teams, in place of the form on Slack', async () => {
  const { browser, on, convening } = started();
  await convening.at(calendar.addWorkingDays(convening.day, -2), '09:05');
  await on.settled();
  const { page, faults } = await tab(browser, `${on.url}/#bram.teams,marigold.slack`);
  const [teams, slack] = [page.getByRole('region', { name: /Bram/ }), page.getByRole('region', { name: /Marigold/ })];
  await slack
    .getByRole('button', { name: /Something else/ })
    .last()
    .click();
  const dialog = slack.getByRole('dialog', { name: 'Something else' });
  await dialog.getByRole('radio').first().check();
  const press = teams.getByRole('button', { name: /I'll be there/ }).last();
  await press.waitFor();

  // It has begun by the time they press what is still on their screens.
  await convening.at(convening.day, '10:30');
  await press.click();
  const line = teams.getByRole('status').filter({ hasText: closed });
  await line.waitFor();
  const [said, window, write] = await Promise.all([box(line), box(teams), box(teams.getByRole('textbox'))]);
  expect(said.y + said.height).toBeLessThanOrEqual(write.y);
  expect([said.x >= window.x, said.x + said.width <= window.x + window.width]).toEqual([true, true]);
  expect(said.height).toBeLessThan(60);
  await teams.getByRole('button', { name: 'Dismiss' }).click();
  expect(await line.count()).toBe(0);

  await dialog.getByRole('button').last().click();
  const receipt = slack.getByRole('dialog', { name: 'Something else' }).filter({ hasText: closed });
  await receipt.waitFor();
  expect(await receipt.getByRole('radio').count()).toBe(0);
  expect(await receipt.getByRole('button').allTextContents()).toEqual(['×', 'Close']);
  const [card, around] = await Promise.all([box(receipt), box(slack)]);
  expect(card.x >= around.x && card.x + card.width <= around.x + around.width).toBe(true);
  await receipt.getByRole('button', { name: 'Close' }).last().click();
  await receipt.waitFor({ state: 'detached' });
  await page.close();
  expect(faults).toEqual([]);
}, 90_000);
