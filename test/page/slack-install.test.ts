import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Allowing } from '../../adapters/sandbox/slack/oauth.ts';
import { wordsFor } from '../../cards/words/words-for.ts';
import { installing } from '../bot/slack-install/installing.ts';
import { openBrowser } from '../support/browser.ts';
import { axeOn } from './axe-on.ts';

let browser: Browser;
let it: Awaited<ReturnType<typeof installing>>;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);
afterAll(() => browser?.close());
beforeEach(async () => {
  it = await installing();
  page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  page.setDefaultTimeout(15_000);
});
afterEach(async () => {
  await page.close();
  await it.close();
});

type Said = keyof ReturnType<typeof wordsFor>['slackInstall'];

/** Each page is looked at by axe once. */
const looked = new Set<Said>();

/** The page says this in both languages, each named as such; axe has nothing to say of it, and a phone shows all of its width. */
async function shows(said: Said, button?: Said): Promise<void> {
  for (const language of ['en', 'cy'] as const) {
    const words = wordsFor(language).slackInstall;
    await page.locator(`section[lang="${language}"]`).getByText(words[said], { exact: true }).waitFor();
    if (button !== undefined) await page.locator(`span[lang="${language}"]`).getByText(words[button], { exact: true }).waitFor();
  }
  if (looked.has(said)) return;
  looked.add(said);
  expect(await axeOn(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  if (process.env.LOOK !== undefined) await page.screenshot({ path: `${process.env.LOOK}/${said}.png`, fullPage: true });
}

/** From the link to where Slack asks; the address it asks at. */
async function goOn(): Promise<string> {
  await page.goto(`${it.server.url}/slack/install?t=${it.link()}`);
  await shows('start', 'goOn');
  await page.getByRole('button').click();
  await shows('allow', 'toSlack');
  return (await page.getByRole('link').getAttribute('href')) ?? '';
}

/** Slack leads the same browser back. */
async function led(back: string): Promise<void> {
  await page.goto(`${it.server.url}/slack/installed${new URL(back).search}`);
  await shows('answered', 'finish');
  await page.getByRole('button').click();
}

async function finish(how: Allowing = { org: 'T1' }): Promise<void> {
  await led(it.slack.oauth.allow(await goOn(), how));
}

test('in a browser: the start, the way to Slack, the way back, and that it is done', async () => {
  await finish();
  await shows('done');
  expect(it.granted.now().slack).toMatchObject([{ org: 'T1' }]);
});

test('a link that is not good', async () => {
  await page.goto(`${it.server.url}/slack/install?t=${it.link('T2')}`);
  await page.getByRole('button').click();
  await shows('noLink');
});

test('it was not allowed in Slack', async () => {
  const state = new URL(await goOn()).searchParams.get('state') ?? '';
  await led(`http://slack.invented.example/?error=access_denied&state=${state}`);
  await shows('cancelled');
});

test('of another workspace; with too few rights; and where it could not be stored', async () => {
  await finish({ org: 'T2' });
  await shows('elsewhere');
  await finish({ org: 'T1', scopes: 'chat:write' });
  await shows('failed');
  it.store.away = true;
  await finish();
  await shows('notStored');
  expect(it.granted.now().slack).toEqual([]);
});
