import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Page, sheetOf } from '../../../bot/http/page.ts';
import { serve } from '../../support/serve.ts';

let server: Awaited<ReturnType<typeof serve>>;
let asked: string[];
const page: Page = {
  path: '/page',
  shown: sheetOf(200, 'Shown', '<h1>Shown</h1>'),
  async take(query) {
    asked.push(query.get('t') ?? '');
    if (query.get('t') !== 'good') return { sheet: sheetOf(404, 'None', '<h1>None</h1>'), why: 'no such link' };
    return { sheet: { status: 200, type: 'text/calendar', text: 'a file', name: 'meeting.ics' } };
  },
};

beforeEach(async () => {
  asked = [];
  server = await serve({ path: '/in', on: 'slack', most: 10, admit: () => ({ status: 401, why: 'token' }) }, { pages: [page] });
});
afterEach(() => server.stop());
const ask = (path: string, init: RequestInit = {}) => fetch(`${server.url}${path}`, init);

test('whoever only looks asks nothing of it, whatever the address carries', async () => {
  const texts = await Promise.all(['/page', '/page?t=good', '/page?t='].map(async (path) => (await ask(path)).text()));
  expect(new Set(texts).size).toBe(1);
  const head = await ask('/page?t=good', { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
  expect(asked).toEqual([]);
});

test('its button does, and what comes back is a file, or a page and its reason in the metrics', async () => {
  const file = await ask('/page?t=good', { method: 'POST' });
  expect([await file.text(), file.headers.get('content-disposition')]).toEqual(['a file', 'attachment; filename="meeting.ics"']);
  const none = await ask('/page?t=bad', { method: 'POST' });
  expect([none.status, await none.text()]).toEqual([404, expect.stringContaining('<h1>None</h1>')]);
  expect(asked).toEqual(['good', 'bad']);
  expect(server.lines).toEqual([{ event: 'refused', on: 'web', status: 404, code: 'no such link' }]);
  expect(await (await ask('/metrics')).text()).toMatch(/quorate_refused_total\{on="web",status="404",why="no such link"\} 1/);
});

test('both answers are for nobody to keep, to frame or to add to; its own style is all it may have', async () => {
  for (const method of ['GET', 'POST']) {
    const { headers } = await ask('/page?t=good', { method });
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-security-policy': expect.stringMatching(
        /^default-src 'none'; style-src 'sha256-[\w+/=]+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
      ),
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex, nofollow',
    });
  }
});

test('another method is 405, a body 413, another address below it 404', async () => {
  const put = await ask('/page?t=good', { method: 'PUT' });
  expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET, POST']);
  expect((await ask('/page?t=good', { method: 'POST', body: 'x'.repeat(2_000) })).status).toBe(413);
  expect((await ask('/page/good', { method: 'POST' })).status).toBe(404);
  expect(asked).toEqual([]);
});
