import type { IncomingMessage, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Outcome } from '../../../../adapters/chat.ts';
import type { Address } from '../../../../adapters/inbound.ts';
import { teamsChat } from '../../../../adapters/teams/send/chat.ts';
import { everyCard } from '../samples.ts';
import { appId, type Listening, listen } from '../teams-wire.ts';

const card = everyCard['only a title'] ?? expect.unreachable();
const now = Date.UTC(2026, 10, 23, 9);
const tenant = '00000000-0000-4000-8000-00000000aaaa';
const ffion = { on: 'teams', tenant, user: '00000000-0000-4000-8000-0000000000a1' } as const;

interface Request {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly authorization: string | undefined;
  readonly body: Record<string, unknown> | null;
}
type Answer = (response: ServerResponse, request: IncomingMessage) => void;
const answer =
  (status: number, body: object | string = {}, headers: Record<string, string> = {}): Answer =>
  (response) =>
    response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body));

let server: Listening;
let requests: Request[];
let tokens: URLSearchParams[];
let next: Answer;
beforeEach(async () => {
  requests = [];
  tokens = [];
  next = answer(201, { id: '1763888400001' });
  server = await listen(async (request, response) => {
    if (request.url?.endsWith('/oauth2/v2.0/token')) {
      tokens.push(new URLSearchParams(await new Response(ReadableStream.from(request)).text()));
      return response.end(JSON.stringify({ access_token: `bot-token-${tokens.length}`, expires_in: 3600 }));
    }
    const { method, url } = request;
    const body = request.headers['content-type'] === undefined ? null : ((await json(request)) as Record<string, unknown>);
    requests.push({ method, url, authorization: request.headers.authorization, body });
    return next(response, request);
  });
});
afterEach(() => server.close());

const settings = () => ({
  appId,
  appPassword: 'secret',
  appTenant: 'tenant-of-the-bot',
  loginUrl: `${server.url}/login`,
  serviceHosts: ['127.0.0.1'],
});
const chatOf = (more: object = {}, clock = () => now) =>
  teamsChat({
    settings: { ...settings(), ...more },
    now: clock,
    serviceUrlFor: async (of) => (of === tenant ? `${server.url}/uk/` : undefined),
  });
const to = (): Address => ({ on: 'teams', service: `${server.url}/uk/`, conversation: 'a:1/2 3', tenant });

describe('four routes', () => {
  test('a message: the card alone, the plain sentence for the notification, our own token', async () => {
    expect(await (await chatOf()).post(to(), card, 'attempt-1')).toEqual({
      did: 'done',
      value: { to: to(), message: '1763888400001' },
    });
    expect(requests).toMatchObject([
      {
        method: 'POST',
        url: '/uk/v3/conversations/a%3A1%2F2%203/activities',
        authorization: 'Bearer bot-token-1',
        body: { type: 'message', summary: card.plain, channelData: { notification: { alert: true } } },
      },
    ]);
    expect(requests[0]?.body).not.toHaveProperty('text');
    expect(requests[0]?.body?.attachments).toHaveLength(1);
    expect(Object.fromEntries(tokens[0] ?? [])).toMatchObject({
      grant_type: 'client_credentials',
      client_id: appId,
      client_secret: 'secret',
    });
  });

  test('an edit says nothing to the telephone; a removal has no body', async () => {
    const at = { to: to(), message: '17' };
    expect(await (await chatOf()).edit(at, card)).toEqual({ did: 'done', value: at });
    next = answer(200, '');
    expect(await (await chatOf()).remove(at)).toEqual({ did: 'done', value: null });
    expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'PUT /uk/v3/conversations/a%3A1%2F2%203/activities/17',
      'DELETE /uk/v3/conversations/a%3A1%2F2%203/activities/17',
    ]);
    expect(requests[0]?.body).not.toHaveProperty('channelData');
    expect(requests[1]?.body).toBeNull();
  });

  test('a chat with a person, where Teams has told us a service address for their tenant', async () => {
    next = answer(201, { id: 'a:new' });
    const address = { on: 'teams', service: `${server.url}/uk/`, conversation: 'a:new', tenant };
    expect(await (await chatOf()).open(ffion)).toEqual({ did: 'done', value: address });
    expect(requests).toMatchObject([
      {
        url: '/uk/v3/conversations',
        body: { isGroup: false, bot: { id: `28:${appId}` }, members: [{ id: ffion.user }], tenantId: tenant },
      },
    ]);
    expect(await (await chatOf()).open({ ...ffion, tenant: 'another' })).toEqual({
      did: 'unreachable',
      why: 'uninstalled',
      unasked: true,
    });
    expect(requests).toHaveLength(1);
  });

  test('plain words are plain: Teams is told not to read them as Markdown', async () => {
    await (await chatOf()).say(to(), ['*as typed* ', { link: 'https://example.invalid', text: 'here' }]);
    expect(requests[0]?.body).toEqual({
      type: 'message',
      textFormat: 'plain',
      text: '*as typed* here (https://example.invalid)',
    });
  });

  test('whether an attempt arrived cannot be told', async () => {
    expect(await (await chatOf()).find(to(), 'attempt-1')).toBe('cannot tell');
    expect(requests).toEqual([]);
  });
});

describe('what an answer means', () => {
  const error = (code: string) => ({ error: { code, message: 'not kept' } });
  const posted: readonly (readonly [string, Answer, Outcome<never>])[] = [
    ['blocked', answer(403, error('ConversationBlockedByUser')), { did: 'unreachable', why: 'blocked' }],
    ['writes blocked', answer(403, error('MessageWritesBlocked')), { did: 'unreachable', why: 'blocked' }],
    ['not installed', answer(403, error('BotNotInConversationRoster')), { did: 'unreachable', why: 'uninstalled' }],
    ['switched off', answer(403, error('BotDisabledByAdmin')), { did: 'unreachable', why: 'forbidden' }],
    ['no such chat', answer(404, error('ConversationNotFound')), { did: 'gone' }],
    ['too large', answer(413, error('MessageSizeTooBig')), { did: 'rejected', why: 'MessageSizeTooBig' }],
    ['no activity', answer(400, error('BadSyntax')), { did: 'rejected', why: 'BadSyntax' }],
    ['an argument, of whatever', answer(400, error('BadArgument')), { did: 'wait', until: null }],
    ['a page that says 400', answer(400, '<h1>no</h1>'), { did: 'wait', until: null }],
    ['a page that says 404', answer(404, '<h1>no</h1>'), { did: 'wait', until: null }],
    ['a page that says 408', answer(408, '<h1>no</h1>'), { did: 'wait', until: null }],
    ['a page that says 413', answer(413, '<h1>no</h1>'), { did: 'wait', until: null }],
    ['a page that says 403', answer(403, '<h1>no</h1>'), { did: 'barred', code: 'http_403' }],
    ['a page that says 200', answer(200, '<h1>Sign in</h1>'), { did: 'unknown' }],
    ['a code about nobody', answer(403, error('Forbidden')), { did: 'barred', code: 'Forbidden' }],
    ['two at once', answer(412, error('PreconditionFailed')), { did: 'wait', until: now + 2000 }],
    ['slower, by seconds', answer(429, {}, { 'retry-after': '7' }), { did: 'wait', until: now + 7000 }],
    [
      'slower, by a date',
      answer(429, {}, { 'retry-after': new Date(now + 9000).toUTCString() }),
      { did: 'wait', until: now + 9000 },
    ],
    ['slower, bare', answer(429), { did: 'wait', until: now + 30_000 }],
    ['slower, for a year', answer(429, {}, { 'retry-after': '31536000' }), { did: 'wait', until: now + 3_600_000 }],
    ['down', answer(503), { did: 'wait', until: null }],
    ['down for a minute', answer(503, {}, { 'retry-after': '60' }), { did: 'wait', until: now + 60_000 }],
    ['our token refused', answer(401), { did: 'wait', until: now + 1_000 }],
    ['broken', answer(500), { did: 'unknown' }],
    ['a gateway lost it', answer(502), { did: 'unknown' }],
    ['a gateway gave up', answer(504), { did: 'unknown' }],
    ['sent elsewhere', answer(302, '', { location: '/elsewhere' }), { did: 'unknown' }],
    ['kept, then cut', (response) => response.destroy(), { did: 'unknown' }],
    ['no id', answer(202), { did: 'unknown' }],
    ['an id that is a way elsewhere', answer(201, { id: '..' }), { did: 'unknown' }],
  ];
  test.each(posted)('%s: one request and no more', async (_, what, outcome) => {
    next = what;
    expect(await (await chatOf()).post(to(), card, 'attempt-1')).toEqual(outcome);
    expect(requests).toHaveLength(1);
  });

  test('an edit may be done twice, so a gateway that lost it is only waited for', async () => {
    next = answer(502);
    const at = { to: to(), message: '17' };
    const later = { did: 'wait', until: null };
    expect(await (await chatOf()).edit(at, card)).toEqual(later);
    next = answer(200, '<h1>Sign in</h1>');
    expect(await (await chatOf()).edit(at, card), 'a page').toEqual(later);
    expect(await (await chatOf()).remove(at), 'a page').toEqual(later);
  });

  test.each([
    ['{}', answer(200)],
    ['nothing', answer(200, '')],
    ['a word of something on the way', answer(200, { status: 'maintenance' })],
    ['202 and nothing', answer(202, '')],
    ['an id that is a way elsewhere', answer(200, { id: '..' })],
  ])('an edit that is answered with %s was not shown to be done', async (_, what) => {
    next = what;
    expect(await (await chatOf()).edit({ to: to(), message: '17' }, card)).toEqual({ did: 'wait', until: null });
    next = answer(200, { id: '17' });
    expect(await (await chatOf()).edit({ to: to(), message: '17' }, card)).toMatchObject({ did: 'done' });
  });

  test('an answer of more than 1 MB is cut off, and may have been sent', async () => {
    next = answer(201, { id: '17', padding: 'x'.repeat(1_000_000) });
    expect(await (await chatOf()).post(to(), card, 'attempt-1')).toMatchObject({ did: 'done' });
    next = answer(201, { id: '17', padding: 'x'.repeat(1_100_000) });
    expect(await (await chatOf()).post(to(), card, 'attempt-1')).toEqual({ did: 'unknown' });
  });

  test.each(['..', '.', '%2e%2E', '', '\ud800'])('an id that cannot be one segment of a path goes nowhere: %j', async (id) => {
    const chat = await chatOf();
    expect(await chat.post({ ...to(), conversation: id } as Address, card, 'a')).toEqual({ did: 'gone', unasked: true });
    expect(await chat.edit({ to: to(), message: id }, card)).toEqual({ did: 'gone', unasked: true });
    expect(await chat.remove({ to: to(), message: id })).toEqual({ did: 'gone', unasked: true });
    expect(requests).toEqual([]);
  });

  test.each(['a/../../b', '../x', 'a?b#c', 'a\\b', 'a%2F..', '..;'])('an id stays one segment: %j', async (id) => {
    await (await chatOf()).post({ ...to(), conversation: id } as Address, card, 'a');
    expect(requests.map(({ url }) => url)).toEqual([`/uk/v3/conversations/${encodeURIComponent(id)}/activities`]);
  });

  test('a person Teams does not know, and what says nothing of them', async () => {
    const opened = async (what: Answer) => {
      next = what;
      return (await chatOf()).open(ffion);
    };
    const pairwise = { error: { code: 'BadArgument', message: 'Failed to decrypt pairwise id' } };
    expect(await opened(answer(400, pairwise))).toEqual({ did: 'unreachable', why: 'stranger' });
    expect(await opened(answer(404, pairwise))).toEqual({ did: 'unreachable', why: 'stranger' });
    for (const code of ['ResourceNotFound', 'UserNotFound', 'ConversationNotFound'])
      for (const status of [404, 410])
        expect(await opened(answer(status, error(code))), `${status} ${code}`).toEqual({ did: 'wait', until: null });
    expect(await opened(answer(400, error('BadArgument')))).toEqual({ did: 'wait', until: null });
    expect(await opened(answer(400, error('BadSyntax')))).toEqual({ did: 'rejected', why: 'BadSyntax' });
    expect(await opened(answer(403, '<h1>no</h1>'))).toEqual({ did: 'barred', code: 'http_403' });
    expect(await opened(answer(404, '<h1>no</h1>'))).toEqual({ did: 'wait', until: null });
  });

  test('nobody there: certainly not sent', async () => {
    const closed = await listen(() => {});
    await closed.close();
    const at: Address = { on: 'teams', service: closed.url, conversation: 'a:1', tenant };
    expect(await (await chatOf()).post(at, card, 'attempt-1')).toEqual({ did: 'wait', until: null });
  });

  test('no answer in time: it may have been sent', async () => {
    next = () => {};
    expect(await (await chatOf()).post(to(), card, 'attempt-1')).toEqual({ did: 'unknown' });
    expect(requests).toHaveLength(1);
  });

  test('a card past a limit is our fault, and not sent', async () => {
    const heavy = { ...card, blocks: [{ block: 'text' as const, text: 'x'.repeat(80 * 1024) }] };
    expect(await (await chatOf()).post(to(), heavy, 'attempt-1')).toMatchObject({ did: 'rejected', unasked: true });
    expect(requests).toEqual([]);
  });
});

describe('the token of the bot', () => {
  test('is asked for once, again before its end, and again when it was refused', async () => {
    let clock = now;
    const chat = await chatOf({}, () => clock);
    await chat.post(to(), card, '1');
    await chat.post(to(), card, '2');
    expect(tokens).toHaveLength(1);
    clock += 3600_000 - 60_000;
    next = answer(401);
    await chat.post(to(), card, '3');
    next = answer(201, { id: '1' });
    await chat.post(to(), card, '4');
    expect(requests.map(({ authorization }) => authorization)).toEqual(
      ['1', '1', '2', '3'].map((at) => `Bearer bot-token-${at}`),
    );
  });

  test('never goes to a host that is not on the list', async () => {
    const chat = await chatOf({ serviceHosts: ['smba.trafficmanager.net'] });
    expect(await chat.post(to(), card, '1')).toEqual({ did: 'barred', code: 'service_host_not_listed' });
    expect([requests, tokens]).toEqual([[], []]);
  });

  test('that is refused when it is new means that we are refused', async () => {
    const chat = await chatOf();
    next = answer(401, '');
    expect(await chat.post(to(), card, '1')).toEqual({ did: 'wait', until: now + 1_000 });
    expect(await chat.post(to(), card, '2')).toEqual({ did: 'barred', code: 'http_401' });
    expect(await chat.probe(tenant)).toEqual({ did: 'done', value: null });
    expect(tokens).toHaveLength(3);
  });

  test('that one tenant refuses and another takes: the first refuses us, and the other is not asked again', async () => {
    const chat = await chatOf();
    const elsewhere = { ...to(), tenant: 'another', conversation: 'a:2' } as Address;
    next = (response, request) =>
      request.url?.includes('a%3A2') ? answer(201, { id: '1' })(response, request) : answer(401, '')(response, request);
    const came: string[] = [];
    for (let nth = 0; nth < 3; nth++) {
      came.push((await chat.post(to(), card, '1')).did);
      came.push((await chat.post(elsewhere, card, '2')).did);
    }
    expect(came).toEqual(['wait', 'done', 'barred', 'done', 'barred', 'done']);
    expect(tokens, 'a new one only after a refusal').toHaveLength(3);
    next = answer(201, { id: '1' });
    expect(await chat.post(to(), card, '1'), 'lifted').toMatchObject({ did: 'done' });
  });

  test('cannot be had: nothing was sent', async () => {
    const chat = await chatOf({ loginUrl: 'http://127.0.0.1:9' });
    expect(await chat.post(to(), card, '1')).toEqual({ did: 'wait', until: null });
    expect(requests).toEqual([]);
  });

  test.each([
    ['the secret ran out', answer(401, { error: 'invalid_client' }), { did: 'barred', code: 'token_401' }],
    ['the app is unknown', answer(400, { error: 'unauthorized_client' }), { did: 'barred', code: 'token_400' }],
    ['Entra is down', answer(503), { did: 'wait', until: null }],
    ['a page', answer(200, '<h1>Sign in</h1>'), { did: 'wait', until: null }],
    [
      '2 MB of it',
      answer(200, JSON.stringify({ access_token: 'x'.repeat(2_000_000), expires_in: 3600 })),
      { did: 'wait', until: null },
    ],
  ] as const)('is not given, %s: nothing was sent', async (_, what, outcome) => {
    const login = await listen((request, response) => what(response, request));
    const chat = await chatOf({ loginUrl: login.url });
    expect(await chat.post(to(), card, '1')).toEqual(outcome);
    expect(await chat.probe(tenant)).toEqual(outcome);
    expect(requests).toEqual([]);
    await login.close();
  });
});
