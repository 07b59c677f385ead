import { createServer } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Address } from '../../../../adapters/inbound.ts';
import type { SlackLogLine } from '../../../../adapters/slack/log.ts';
import { slackChat } from '../../../../adapters/slack/send/chat.ts';
import { cards } from '../samples.ts';
import { json, startWire } from '../wire.ts';

const card = cards.bare ?? expect.unreachable();
const now = 1_795_600_000_000;
const to: Address = { on: 'slack', team: 'T0EXAMPLE', channel: 'D0EXAMPLE1' };
const at = { to, message: '1795600000.000100' };
const lines: SlackLogLine[] = [];

let wire: Awaited<ReturnType<typeof startWire>>;
const tokenFor = (org: string) => (org === 'T0EXAMPLE' ? 'xoxb-invented' : undefined);
const chatAt = (apiUrl: string) => slackChat({ tokenFor, apiUrl, now: () => now, log: (_, line) => lines.push(line) });
const chat = () => chatAt(wire.apiUrl);
beforeAll(async () => {
  wire = await startWire();
});
afterAll(() => wire.close());
beforeEach(() => {
  wire.heard.length = 0;
  wire.answers.clear();
  lines.length = 0;
});

test('opens the direct chat of a person', async () => {
  wire.answers.set('conversations.open', (response) => json(response, { ok: true, channel: { id: 'D0EXAMPLE1' } }));
  expect(await chat().open({ on: 'slack', org: 'T0EXAMPLE', user: 'U0EXAMPLE1' })).toEqual({ did: 'done', value: to });
  expect(wire.heard).toMatchObject([{ authorization: 'Bearer xoxb-invented', body: { users: 'U0EXAMPLE1' } }]);
});

test('posts text, blocks and the attempt, and unfolds no link', async () => {
  wire.answers.set('chat.postMessage', (response) => json(response, { ok: true, ts: at.message }));
  expect(await chat().post(to, card, 'attempt-1')).toEqual({ did: 'done', value: at });
  expect(wire.heard).toMatchObject([
    {
      body: {
        channel: 'D0EXAMPLE1',
        text: card.plain,
        blocks: [{ type: 'header' }],
        metadata: { event_type: 'quorate_attempt', event_payload: { attempt: 'attempt-1' } },
        unfurl_links: 'false',
        unfurl_media: 'false',
      },
    },
  ]);
});

test('an edit sends both text and blocks: text alone would wipe the card', async () => {
  wire.answers.set('chat.update', (response) => json(response, { ok: true, ts: at.message }));
  expect(await chat().edit(at, card)).toEqual({ did: 'done', value: at });
  expect(wire.heard).toMatchObject([
    { method: 'chat.update', body: { channel: 'D0EXAMPLE1', ts: at.message, text: card.plain, blocks: [{ type: 'header' }] } },
  ]);
});

test('an edit that is answered without its id was not shown to be done', async () => {
  wire.answers.set('chat.update', (response) => json(response, { ok: true }));
  expect(await chat().edit(at, card)).toEqual({ did: 'unknown' });
});

test('removes', async () => {
  expect(await chat().remove(at)).toEqual({ did: 'done', value: null });
  expect(wire.heard).toMatchObject([{ method: 'chat.delete', body: { channel: 'D0EXAMPLE1', ts: at.message } }]);
});

test('finds what an attempt left, and says when it left nothing', async () => {
  const left = (attempt: string) => ({ event_type: 'quorate_attempt', event_payload: { attempt } });
  wire.answers.set('conversations.history', (response) =>
    json(response, {
      ok: true,
      messages: [{ ts: '3.0' }, { ts: '2.0', metadata: left('attempt-2') }, { ts: at.message, metadata: left('attempt-1') }],
    }),
  );
  expect(await chat().find(to, 'attempt-1')).toEqual({ did: 'done', value: at });
  expect(await chat().find(to, 'attempt-9')).toEqual({ did: 'done', value: null });
  expect(wire.heard).toMatchObject([{ body: { channel: 'D0EXAMPLE1', include_all_metadata: 'true' } }, {}]);
});

const barred = (code: string) => ({ did: 'barred', code });
const later = { did: 'wait', until: null };

test.each<readonly [string, object]>([
  ...[
    'account_inactive',
    'token_revoked',
    'token_expired',
    'invalid_auth',
    'not_authed',
    'missing_scope',
    'ekm_access_denied',
    'restricted_action',
    'messages_tab_disabled',
  ].map((code) => [code, barred(code)] as const),
  ['user_not_found', { did: 'unreachable', why: 'stranger' }],
  ['user_disabled', { did: 'unreachable', why: 'stranger' }],
  ['cannot_dm_bot', { did: 'unreachable', why: 'blocked' }],
  ['channel_not_found', { did: 'gone' }],
  ['message_not_found', { did: 'gone' }],
  ['invalid_blocks', { did: 'rejected', why: 'invalid_blocks' }],
  ['msg_too_long', { did: 'rejected', why: 'msg_too_long' }],
  ['msg_blocks_too_long', { did: 'rejected', why: 'msg_blocks_too_long' }],
  ['ratelimited', { did: 'wait', until: now + 30_000 }],
  ['fatal_error', { did: 'unknown' }],
  ['service_unavailable', later],
  ['something_new', later],
  ['invalid_arguments', later],
])('%s', async (error, outcome) => {
  wire.answers.set('chat.postMessage', (response) => json(response, { ok: false, error }));
  expect(await chat().post(to, card, 'a')).toEqual(outcome);
  expect(wire.heard).toHaveLength(1);
  expect(lines).toContainEqual({ event: 'call failed', call: 'chat.postMessage', code: error });
});

test.each([
  ['429 waits as long as it says', 429, { 'retry-after': '7' }, { did: 'wait', until: now + 7000 }],
  ['429 without a time waits half a minute', 429, {}, { did: 'wait', until: now + 30_000 }],
  ['500 may have been done', 500, {}, { did: 'unknown' }],
  ['503 may have been done', 503, {}, { did: 'unknown' }],
  ['403 is of a proxy, and holds up everybody', 403, {}, barred('http_403')],
  ['404 is of a proxy', 404, {}, later],
  ['408 is of a proxy', 408, {}, later],
  ['413 is of a proxy: Slack says msg_too_long', 413, {}, later],
  ['302 went nowhere we know', 302, { location: '/elsewhere' }, { did: 'unknown' }],
] as const)('HTTP %s', async (_, status, headers, outcome) => {
  wire.answers.set('chat.postMessage', (response) => response.writeHead(status, headers).end('<p>a page</p>'));
  expect(await chat().post(to, card, 'a')).toEqual(outcome);
  expect(wire.heard).toHaveLength(1);
});

test.each([
  ['nothing said', {}],
  ['no id', { ok: true }],
  ['an error that is no word', { ok: false, error: { code: 5 } }],
])('200 with %s: it may have been done', async (_, body) => {
  wire.answers.set('chat.postMessage', (response) => json(response, body));
  expect(await chat().post(to, card, 'a')).toEqual({ did: 'unknown' });
  expect(JSON.stringify(lines)).not.toContain('undefined');
});

test('an answer of more than 1 MB is cut off, and may have been done', async () => {
  const padded = (length: number) => ({ ok: true, ts: at.message, padding: 'x'.repeat(length) });
  wire.answers.set('chat.postMessage', (response) => json(response, padded(1_000_000)));
  expect(await chat().post(to, card, 'a')).toEqual({ did: 'done', value: at });
  wire.answers.set('chat.postMessage', (response) => json(response, padded(1_100_000)));
  expect(await chat().post(to, card, 'a')).toEqual({ did: 'unknown' });
});

test('a probe asks who we are, and nothing else', async () => {
  expect(await chat().probe('T0EXAMPLE')).toEqual({ did: 'done', value: null });
  wire.answers.set('auth.test', (response) => json(response, { ok: false, error: 'token_revoked' }));
  expect(await chat().probe('T0EXAMPLE')).toEqual(barred('token_revoked'));
  expect(wire.heard.map(({ method }) => method)).toEqual(['auth.test', 'auth.test']);
});

test('a connection cut after the request: it may have been done, and is not tried again', async () => {
  wire.answers.set('chat.postMessage', (response) => response.destroy());
  expect(await chat().post(to, card, 'a')).toEqual({ did: 'unknown' });
  expect(wire.heard).toHaveLength(1);
});

test('no answer in five seconds: it may have been done, and is not tried again', async () => {
  wire.answers.set('chat.postMessage', () => undefined);
  expect(await chat().post(to, card, 'a')).toEqual({ did: 'unknown' });
  expect(wire.heard).toHaveLength(1);
});

test('an answer that is no JSON may have been done, and is not logged', async () => {
  wire.answers.set('chat.postMessage', (response) => response.end('<p>Robin Sample</p>'));
  expect(await chat().post(to, card, 'a')).toEqual({ did: 'unknown' });
  expect(JSON.stringify(lines)).not.toContain('Robin');
});

test('a server that is not there was never reached', async () => {
  const closed = createServer();
  const port = await new Promise<number>((ready) => closed.listen(0, '127.0.0.1', () => ready(Object(closed.address()).port)));
  await new Promise((done) => closed.close(done));
  expect(await chatAt(`http://127.0.0.1:${port}/api/`).post(to, card, 'a')).toEqual({ did: 'wait', until: null });
});

test('a workspace without a token, an address elsewhere, a card past a limit: nothing goes out', async () => {
  const teams = { on: 'teams', service: 'https://example.org', conversation: 'c', tenant: 't' } as const;
  expect(await chat().post({ ...to, team: 'T0OTHER' }, card, 'a')).toEqual({ did: 'barred', code: 'no_token' });
  expect(await chat().post(teams, card, 'a')).toEqual({ did: 'rejected', why: 'not a Slack address', unasked: true });
  expect(await chat().edit(at, { ...card, title: 'x'.repeat(151) })).toEqual({
    did: 'rejected',
    why: expect.stringContaining('header'),
    unasked: true,
  });
  expect(wire.heard).toEqual([]);
});
