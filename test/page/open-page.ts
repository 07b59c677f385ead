import type { Browser, Page } from 'playwright-core';
import { newcomers } from '../../adapters/sandbox/newcomers.ts';
import { pagePeople } from '../../adapters/sandbox/page-seats.ts';
import { type PageOptions, sandboxPage } from '../../adapters/sandbox/page-server.ts';
import { inventedPartnership } from '../../adapters/sandbox/partnership.ts';
import { teamsPlayed } from '../../adapters/sandbox/teams-played.ts';
import { aboutCases, decidedSoFar } from '../../bot/start/sandbox-case.ts';
import { storyClock } from '../../bot/start/sandbox-page.ts';
import { proceduresShown } from '../../bot/start/sandbox-procedure.ts';
import { calendarFor } from '../../domain/calendar/calendar-for.ts';
import { type Played, play } from '../support/slice.ts';
import { inventedCast, peopleBeside } from '../support/story/invented-cast.ts';

export interface OnPage extends Played {
  readonly url: string;
}

/** The whole sandbox, the bot in it, with its page. Without a script nothing has happened yet. */
export async function playOnPage(story: Pick<PageOptions, 'script' | 'pace'> = {}): Promise<OnPage> {
  const whole = story.script !== undefined;
  const played = await play(whole ? peopleBeside() : [], {}, undefined, whole ? teamsPlayed : undefined);
  const { slack, teams, startAgain } = played.sandbox;
  const page = await sandboxPage({
    slack,
    teams,
    people: whole ? [...pagePeople(inventedPartnership()), ...newcomers] : pagePeople(inventedCast()),
    clock: storyClock(played.sandbox, () => calendarFor('england-and-wales')),
    startAgain,
    settled: played.settled,
    decided: () => decidedSoFar(played.sandbox.bot().app.streams),
    about: () => aboutCases(played.sandbox.bot().app.streams, played.sandbox.clock.now()),
    ...(whole ? { procedures: { all: proceduresShown(), now: () => 'buckinghamshire', choose: () => undefined } } : {}),
    ...story,
    notices: () => ['Everybody here is invented. Nobody has adopted this procedure.'],
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
