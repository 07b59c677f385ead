import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { axeOn } from './axe-on.ts';
import { barePage } from './bare-page.ts';
import { tab } from './open-page.ts';

type Who = 'ada' | 'ben' | 'dee' | 'eli';
const everybody = ['ada', 'dee', 'ben', 'eli'] as const;
const of = (who: Who) => new RegExp(who, 'i');

let browser: Browser;
let on: Awaited<ReturnType<typeof barePage>>;
let page: Page;
let faults: readonly string[];

const lines = (count: number, words: string) => Array.from({ length: count }, (_, nth) => `${words}, line ${nth + 1}`);

beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);
afterAll(() => browser?.close());
beforeEach(async () => {
  on = await barePage();
  for (const who of everybody) for (let nth = 1; nth <= 8; nth++) await on.post[who](lines(4, `Message ${nth}`));
  ({ page, faults } = await tab(browser, `${on.url}/#ada.slack,dee.teams,ben.slack,eli.teams`));
  page.setDefaultTimeout(15_000);
});
afterEach(async () => {
  await page.close();
  await on.stop();
  expect(faults).toEqual([]);
});

const window = (who: Who) => page.getByRole('region', { name: of(who) });
const chat = (who: Who) => page.getByRole('log', { name: of(who) });
const below = (who: Who) => window(who).getByRole('button', { name: 'New below' });

interface Seen {
  readonly scrolled: number;
  readonly toEnd: number;
  /** Of the last message: how far its beginning is below the top of the box, and its end above the bottom of it. */
  readonly last: { readonly top: number; readonly bottom: number };
}
/** An expression of the page, with the chat of somebody as `list`. */
const within = <T>(who: Who, expression: string): Promise<T> =>
  page.evaluate(`((list) => { ${expression} })(document.querySelector('.messages[aria-label^="Chat of ${who}" i]'))`);
const seen = (who: Who): Promise<Seen> =>
  within(
    who,
    `const box = list.getBoundingClientRect();
    const last = [...list.querySelectorAll('article')].at(-1).getBoundingClientRect();
    return {
      scrolled: list.scrollTop,
      toEnd: list.scrollHeight - list.clientHeight - list.scrollTop,
      last: { top: last.top - box.top, bottom: box.bottom - last.bottom },
    };`,
  );
const isAtEnd = (who: Who) =>
  expect.poll(async () => (await seen(who)).toEnd, { message: `${who} is at the end` }).toBeLessThan(2);
/** Where a message is that says so, in px below the top of the box. */
const placeOf = (who: Who, words: string): Promise<number> =>
  within(
    who,
    `const found = [...list.querySelectorAll('article')].find((one) => one.textContent.includes(${JSON.stringify(words)}));
    return found.getBoundingClientRect().top - list.getBoundingClientRect().top;`,
  );
const comes = (who: Who, words: string) => chat(who).getByText(words, { exact: true }).first().waitFor({ state: 'attached' });

/** As a person does it: with the wheel, over the chat, until it stands still. */
async function scrollBack(who: Who): Promise<number> {
  const before = (await seen(who)).scrolled;
  await chat(who).hover();
  await page.mouse.wheel(0, -450);
  await expect.poll(async () => (await seen(who)).scrolled).toBeLessThan(before - 300);
  for (let last = -1, now = 0; last !== now; [last, now] = [now, (await seen(who)).scrolled]) await page.waitForTimeout(100);
  return (await seen(who)).scrolled;
}

/** Two by two, where a box is lowest. */
describe('four at 1024 wide', () => {
  beforeEach(async () => {
    await page.setViewportSize({ width: 1024, height: 900 });
    for (const who of everybody) {
      await comes(who, 'Message 8, line 4');
      await isAtEnd(who);
    }
  });

  test('what comes is brought to each, whoever’s box it was that was pressed in last', async () => {
    await chat('ben').click({ position: { x: 5, y: 5 } });
    for (const who of everybody) await on.post[who](lines(3, 'New'));
    for (const who of everybody) {
      await comes(who, 'New, line 3');
      await isAtEnd(who);
    }
    // What is larger than its box is read from its beginning.
    for (const who of everybody) await on.post[who](lines(45, 'Long'));
    for (const who of everybody) {
      await comes(who, 'Long, line 45');
      await expect.poll(async () => Math.abs((await seen(who)).last.top)).toBeLessThan(12);
    }
    for (const who of everybody) expect(await below(who).count(), who).toBe(0);
  });

  test('a card that grows is seen to its end', async () => {
    for (const who of everybody) {
      const grow = await on.post[who](['Small']);
      await comes(who, 'Small');
      await grow(lines(4, 'Grown'));
    }
    for (const who of everybody) {
      await comes(who, 'Grown, line 4');
      await isAtEnd(who);
      expect((await seen(who)).last.bottom).toBeGreaterThanOrEqual(0);
    }
  });

  test('a card that others stand below is brought once it grows, but not in place of what has just come', async () => {
    const grow = { ada: await on.post.ada(['Small']), dee: await on.post.dee(['Small']) };
    for (const who of ['ada', 'dee'] as const) {
      for (let nth = 1; nth <= 12; nth++) await on.post[who](lines(4, `Later ${nth}`));
      await comes(who, 'Later 12, line 4');
      await grow[who](lines(2, 'Grown'));
      await comes(who, 'Grown, line 2');
      await isAtEnd(who);
    }
    await page.waitForTimeout(3_200);
    for (const who of ['ada', 'dee'] as const) {
      await grow[who](lines(3, 'Grown more'));
      await comes(who, 'Grown more, line 3');
      const [top, box] = [await placeOf(who, 'Grown more'), await chat(who).boundingBox()];
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top).toBeLessThan((box?.height ?? 0) - 60);
      // Whatever grows then, they have not scrolled themselves: what comes is brought.
      await on.post[who](['New']);
      await comes(who, 'New');
      await isAtEnd(who);
    }
  });

  test('whoever has scrolled back stays there, though cards above change too, and is led to the new by a button', async () => {
    const first = { ada: await on.post.ada(['Above']), dee: await on.post.dee(['Above']) };
    for (const who of ['ada', 'dee'] as const) {
      await comes(who, 'Above');
      for (let nth = 1; nth <= 12; nth++) await on.post[who](lines(4, `Later ${nth}`));
      await comes(who, 'Later 12, line 4');
      await isAtEnd(who);
      await scrollBack(who);
      const place = await placeOf(who, 'Later 10');
      expect(await below(who).count()).toBe(0);
      await first[who](lines(5, 'Above, and grown'));
      await comes(who, 'Above, and grown, line 5');
      await on.post[who](['And something new']);
      await comes(who, 'And something new');
      expect(Math.abs((await placeOf(who, 'Later 10')) - place)).toBeLessThan(3);
      await below(who).waitFor();
      expect((await seen(who)).toEnd).toBeGreaterThan(200);
    }
    expect(await axeOn(page)).toEqual([]);
    for (const who of ['ada', 'dee'] as const) {
      await below(who).press('Enter');
      await isAtEnd(who);
      await below(who).waitFor({ state: 'hidden' });
      // And goes along again.
      await on.post[who](['And one more']);
      await comes(who, 'And one more');
      await isAtEnd(who);
    }
  });

  test('whoever scrolls to the end by hand needs no button any more', async () => {
    await scrollBack('dee');
    await on.post.dee(['Something new']);
    await below('dee').waitFor();
    await chat('dee').hover();
    await page.mouse.wheel(0, 5_000);
    await isAtEnd('dee');
    await below('dee').waitFor({ state: 'hidden' });
  });

  test.each(['ada', 'dee'] as const)(
    'whoever has scrolled back and writes is at their own line and its answer (%s)',
    async (who) => {
      await scrollBack(who);
      await on.post[who](['Meanwhile']);
      await below(who).waitFor();
      await window(who).getByRole('textbox').fill('where am I?');
      await page.keyboard.press('Enter');
      await comes(who, 'where am I?');
      await comes(who, 'You wrote where am I?');
      await isAtEnd(who);
      await below(who).waitFor({ state: 'hidden' });
      expect((await seen(who)).last.bottom).toBeGreaterThanOrEqual(0);
      expect(await placeOf(who, 'You wrote')).toBeGreaterThan(0);
    },
  );
});
