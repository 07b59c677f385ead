import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { type Convening, convene } from '../support/convene.ts';
import { type OnPage, playOnPage } from './open-page.ts';

interface ConvenedPage {
  readonly browser: Browser;
  readonly on: OnPage;
  readonly convening: Convening;
}

/** For the tests of a file: a browser, and the page of a sandbox in which a conference is called. */
export function convenedPage(): () => ConvenedPage {
  let started: ConvenedPage | undefined;
  beforeAll(async () => {
    const [browser, on] = await Promise.all([openBrowser(), playOnPage()]);
    started = { browser, on, convening: await convene(on, { administrator: 'juniper', chair: 'rowan' }) };
  }, 120_000);
  afterAll(async () => {
    await started?.browser.close();
    await started?.on.stop();
  });
  return () => {
    if (started === undefined) throw new Error('it has not started');
    return started;
  };
}
