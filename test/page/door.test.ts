import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OnPage, playOnPage } from './open-page.ts';

let on: OnPage;
beforeAll(async () => {
  on = await playOnPage();
});
afterAll(() => on.stop());

/** Sends what a browser would not let a page send. */
function knock(
  path: string,
  headers: Readonly<Record<string, string>>,
  body?: string,
): Promise<{ status: number; text: string }> {
  const { port } = new URL(on.url);
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method: body === undefined ? 'GET' : 'POST', headers }, (response) => {
      let text = '';
      response.on('data', (part) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
const json = { 'content-type': 'application/json' };
const ours = () => ({ ...json, host: new URL(on.url).host, origin: on.url });
const say = JSON.stringify({ act: 'say', text: 'hello' });

describe('the door of the page', () => {
  test('opens by either loopback name, with its port', async () => {
    const { port } = new URL(on.url);
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`]) expect((await knock('/', { host })).status).toBe(200);
  });

  test.each(['evil.example', 'evil.example:80', '127.0.0.1', 'localhost:1', '127.0.0.1.evil.example:3978'])(
    'stays shut for the name %s',
    async (host) => {
      const answers = await Promise.all(['/', '/api/world', '/api/events', '/start.ts'].map((path) => knock(path, { host })));
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    },
  );

  test.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['no origin', { origin: '' }],
    ['the null origin', { origin: 'null' }],
    ['another port', { origin: 'http://127.0.0.1:1' }],
  ])('nothing is done for %s', async (_, more) => {
    const before = on.sandbox.clock.now();
    expect((await knock('/api/seats/avery.teams', { ...ours(), ...more }, say)).status).toBe(403);
    expect((await knock('/api/clock', { ...ours(), ...more }, '{"move":"hour"}')).status).toBe(403);
    expect((await knock('/api/start-again', { ...ours(), ...more }, '{}')).status).toBe(403);
    expect(on.sandbox.clock.now() - before).toBeLessThan(3_000_000);
  });

  test.each([
    ['an act there is not', '/api/seats/avery.teams', '{"act":"explode"}', 400],
    ['a field too many', '/api/seats/avery.teams', '{"act":"say","text":"x","more":1}', 400],
    ['empty words', '/api/seats/avery.teams', '{"act":"say","text":"  "}', 400],
    ['too many words', '/api/seats/avery.teams', JSON.stringify({ act: 'say', text: 'x'.repeat(4001) }), 400],
    ['JSON that is not', '/api/seats/avery.teams', '{"act":', 400],
    ['a body too large', '/api/seats/avery.teams', JSON.stringify({ act: 'say', text: 'x'.repeat(300_000) }), 413],
    ['nobody', '/api/seats/nobody.teams', say, 404],
    ['a message there is not', '/api/seats/avery.teams', '{"act":"press","where":"1","what":{"nth":0,"title":"x"}}', 409],
    ['Home in Teams', '/api/seats/avery.teams', '{"act":"home"}', 409],
    ['a Slack button in Teams', '/api/seats/avery.teams', '{"act":"press","where":"1","what":{"block":"b","action":"a"}}', 409],
    ['a time that is none', '/api/clock', '{"move":"to","local":"2026-13-45"}', 400],
    ['a day that is none', '/api/clock', '{"move":"to","local":"2027-19-39T10:00"}', 409],
    ['the past', '/api/clock', '{"move":"to","local":"2020-01-01T10:00"}', 409],
  ])('%s is refused in words', async (_, path, body, status) => {
    const answer = await knock(path, ours(), body);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text).error).toMatch(/\w/);
  });

  test('a button that is no longer what the person saw is not pressed', async () => {
    const screen: { messages: readonly { id: string }[] } = JSON.parse((await knock('/api/seats/avery.teams', ours())).text);
    const where = screen.messages[0]?.id;
    const press = (title: string, nth = 0) => JSON.stringify({ act: 'press', where, what: { nth, title } });
    const calls = on.sandbox.teams.calls().length;
    const answer = await knock('/api/seats/avery.teams', ours(), press('Reveal'));
    expect([answer.status, JSON.parse(answer.text).error]).toEqual([409, expect.stringMatching(/just changed/)]);
    expect(
      on.sandbox.teams.snapshot({ tenant: '7e4a0001-0000-4000-8000-0000000000a1', user: '0b1ec700-0000-4000-8000-000000000001' })
        .dialog,
    ).toBeNull();
    expect(on.sandbox.teams.calls().length).toBe(calls);
    expect((await knock('/api/seats/avery.teams', ours(), press('Call a conference', 3))).status).toBe(200);
  });

  test('only the page’s own files are served', async () => {
    for (const path of [
      '/../page-server.ts',
      '/page-server.ts',
      '/%2e%2e/page-server.ts',
      '/vendor/x.js',
      '/tsconfig.json',
      '/api/none',
    ])
      expect((await knock(path, { host: new URL(on.url).host })).status, path).toBe(404);
  });

  test('the policy allows nothing from elsewhere, and no inline script or style', async () => {
    const response = await fetch(on.url);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
  });
});
