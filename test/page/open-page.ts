import type { Browser, Page } from 'playwright-core';
import { pagePeople } from '../../adapters/sandbox/page-seats.ts';
import { sandboxPage } from '../../adapters/sandbox/page-server.ts';
import { calendarFor } from '../../domain/calendar/calendar-for.ts';
import { instantAt, localDay } from '../../domain/calendar/london.ts';
import { type Played, play } from '../support/slice.ts';
import { inventedCast } from '../support/story/invented-cast.ts';

export interface OnPage extends Played {
  readonly url: string;
}

/** The whole sandbox, the bot in it, with its page. */
export async function playOnPage(): Promise<OnPage> {
  const played = await play();
  const { slack, teams, clock, moveTo, startAgain } = played.sandbox;
  const calendar = calendarFor('england-and-wales');
  const page = await sandboxPage({
    slack,
    teams,
    people: pagePeople(inventedCast()),
    clock: {
      now: clock.now,
      set: moveTo,
      nextWorkingMorning: (from) => instantAt(calendar.addWorkingDays(localDay(from), 1), '09:00'),
    },
    startAgain,
    notices: ['Everybody here is invented. Nobody has adopted this procedure.'],
  });
  return {
    ...played,
    url: page.url,
    async stop() {
      await page.close();
      await played.stop();
    },
  };
}

/** A tab on that page. `faults`: everything the console complained of and every request that failed; each test ends by finding none. */
export async function tab(browser: Browser, url: string): Promise<{ readonly page: Page; readonly faults: readonly string[] }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  const faults: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // What was under way when the page itself was closed or loaded again.
    if (why !== 'net::ERR_ABORTED') faults.push(`failed: ${request.url()} ${why}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  await page.goto(url);
  return { page, faults };
}
