import { readFileSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Handle, Reply } from '../../../../adapters/inbound.ts';
import { type TeamsChat, teamsChat } from '../../../../adapters/teams/send/chat.ts';
import { everyCard, everyForm } from '../samples.ts';
import { appId, issuer, issuerOfKeys, listen, startBot } from '../teams-wire.ts';

const service = 'https://smba.trafficmanager.net/uk/';
const tenant = '00000000-0000-4000-8000-00000000aaaa';
const payload = (name: string) => JSON.parse(readFileSync(new URL(`../payloads/${name}.payload.json`, import.meta.url), 'utf8'));
const card = everyCard['only a title'] ?? expect.unreachable();
const form = everyForm['every field'] ?? expect.unreachable();

let keys: Awaited<ReturnType<typeof issuerOfKeys>>;
beforeAll(async () => {
  keys = await issuerOfKeys();
});
afterAll(() => keys.close());

const settings = () => ({
  appId,
  appPassword: 'secret',
  appType: 'MultiTenant' as const,
  tokenIssuer: issuer,
  openIdMetadataUrl: keys.metadata,
  loginUrl: 'http://127.0.0.1:9',
});
type Bot = Awaited<ReturnType<typeof startBot>>;
async function withBot<T>(use: (bot: Bot) => Promise<T>, more: Parameters<typeof startBot>[1] = {}): Promise<T> {
  const bot = await startBot(settings(), more);
  try {
    return await use(bot);
  } finally {
    await bot.close();
  }
}

describe('what is not from Teams is refused, and nothing is handled', () => {
  const spoilt: readonly [string, number, () => Promise<string | undefined>, object?][] = [
    ['no token', 401, async () => undefined],
    ['a token that is none', 401, async () => 'a.b.c'],
    ['another issuer', 401, () => keys.token(service, { iss: 'https://api.botframework.com' })],
    [
      'a token our own tenant issued to us',
      401,
      () => keys.token(service, { iss: `https://sts.windows.net/${tenant}/`, tid: tenant, appid: appId, ver: '1.0' }),
    ],
    ['another audience', 401, () => keys.token(service, { aud: '00000000-0000-4000-8000-0000000000ff' })],
    ['expired an hour ago', 401, () => keys.token(service, { exp: Math.floor(Date.now() / 1000) - 3600 })],
    ['not valid yet', 401, () => keys.token(service, { nbf: Math.floor(Date.now() / 1000) + 3600 })],
    ['without its service address', 401, () => keys.token(service, { serviceurl: undefined })],
    ['for another service address', 401, () => keys.token('https://smba.trafficmanager.net/apac/')],
    ['a key nobody published', 401, () => keys.token(service, {}, 'unknown')],
    ['signed by another key of that name', 401, () => keys.forged(service)],
    ['signed by a secret', 401, () => keys.bySecret(service)],
    ['a key of another channel', 401, () => keys.endorsedElsewhere(service)],
    ['no channel', 400, () => keys.token(service), { channelId: '' }],
    ['another channel', 400, () => keys.token(service), { channelId: 'emulator' }],
    ['a type that is no word', 400, () => keys.token(service), { type: 7 }],
    ['no service address', 400, () => keys.token(service), { serviceUrl: undefined }],
    ['a service host not on the list', 403, () => keys.token('https://smba.invalid/'), { serviceUrl: 'https://smba.invalid/' }],
    ['plain http to another machine', 403, () => keys.token(service), { serviceUrl: 'http://smba.trafficmanager.net/uk/' }],
  ];
  test.each(spoilt)('%s: %i', async (_name, status, token, more) => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    await withBot(async (bot) => {
      const answer = await bot.send({ ...payload('press'), ...more }, await token());
      expect([answer.status, await answer.text()]).toEqual([status, '']);
      expect(bot.came).toEqual([]);
      expect(bot.reported()).toHaveLength(1);
    });
    expect(said).not.toHaveBeenCalled();
    said.mockRestore();
  });

  test.each([
    ['not JSON', '{"type": ', 400],
    ['JSON that is no activity', '[]', 400],
    ['a word', '"message"', 400],
    ['nothing', '', 400],
    ['too large', JSON.stringify({ text: 'x'.repeat(257 * 1024) }), 413],
  ])('%s', async (_, body, status) => {
    await withBot(async (bot) => {
      const answer = await bot.send(body, await keys.token(service));
      expect([answer.status, await answer.text()]).toEqual([status, '']);
      expect(bot.came).toEqual([]);
    });
  });

  test('no app id: the route is not made, since a token for anybody would do', async () => {
    await expect(startBot({ ...settings(), appId: '' })).rejects.toThrow('MICROSOFT_APP_ID');
  });

  test('keys that cannot be had are our trouble, not a refusal', async () => {
    const bot = await startBot({ ...settings(), openIdMetadataUrl: 'http://127.0.0.1:9/openid' });
    expect((await bot.send(payload('press'), await keys.token(service))).status).toBe(503);
    expect(bot.reported()).toEqual(['503: keys unavailable']);
    await bot.close();
  });
});

test('what a request waited for keys is taken off the time of its answer', async () => {
  const slow = await listen((_, response) => {
    setTimeout(() => response.end(JSON.stringify({ jwks_uri: keys.metadata.replace('/openid', '/keys') })), 300);
  });
  const waits: number[] = [];
  const handle: Handle = async (_, waited = 0) => {
    waits.push(waited);
    return { reply: 'done' };
  };
  const bot = await startBot({ ...settings(), openIdMetadataUrl: slow.url }, { handle });
  const token = await keys.token(service);
  for (const _ of ['the first', 'the next']) expect((await bot.send(payload('press'), token)).status).toBe(200);
  expect(waits[0]).toBeGreaterThan(250);
  expect(waits[1]).toBeLessThan(250);
  await bot.close();
  await slow.close();
});

describe('what is from Teams is answered in its own form', () => {
  const answered = async (name: string, reply: Reply, more: object = {}) =>
    withBot(
      async (bot) => {
        const answer = await bot.send({ ...payload(name), ...more }, await keys.token(service));
        const text = await answer.text();
        expect([answer.status, bot.reported()]).toEqual([200, []]);
        return text === '' ? '' : JSON.parse(text);
      },
      { replies: [reply] },
    );

  test('a press: the card that takes its place', async () => {
    const answer = await answered('press', { reply: 'card', card });
    expect(answer).toMatchObject({
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: { type: 'AdaptiveCard' },
    });
  });
  test('a press: a line under the card', async () => {
    expect(await answered('press', { reply: 'note', text: ['Kept, ', { strong: 'thank you' }] })).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: 'Kept, thank you',
    });
  });
  test('a press that asks for a form: the button that opens it, and nothing of what is in it', async () => {
    const { value } = await answered('press', { reply: 'form', form });
    expect(value.actions).toMatchObject([{ type: 'Action.Submit', data: { open: form.ref, msteams: { type: 'task/fetch' } } }]);
    expect(value.body).toHaveLength(1);
  });
  test('a form', async () => {
    const { task } = await answered('open', { reply: 'form', form });
    expect(task).toMatchObject({
      type: 'continue',
      value: { title: 'Your answer', card: { content: { type: 'AdaptiveCard' } } },
    });
  });
  test('a form handed in: again with its problems, or a card, or a line, or closed', async () => {
    expect(JSON.stringify(await answered('submit', { reply: 'form', form }))).toContain('That hour is taken.');
    expect(await answered('submit', { reply: 'card', card })).toMatchObject({
      task: { type: 'continue', value: { title: card.title } },
    });
    expect(await answered('submit', { reply: 'note', text: 'Kept.' })).toEqual({ task: { type: 'message', value: 'Kept.' } });
    expect(await answered('submit', { reply: 'done' })).toBe('');
  });
  test('an invoke we do not know', async () => {
    expect(await answered('search', { reply: 'note', text: 'Nothing here.' })).toEqual({
      task: { type: 'message', value: 'Nothing here.' },
    });
  });

  test('our own failure is told to the person, and its kind to the log, with status 200', async () => {
    const handle = async () => {
      throw new TypeError('the score was 3');
    };
    await withBot(
      async (bot) => {
        const press = await bot.send(payload('press'), await keys.token(service));
        expect([press.status, await press.json()]).toMatchObject([
          200,
          { statusCode: 200, value: 'Not confirmed, please press again.' },
        ]);
        const submit = await bot.send(payload('submit'), await keys.token(service));
        expect([submit.status, await submit.json()]).toMatchObject([
          200,
          { task: { value: 'Not confirmed, please press again.' } },
        ]);
        expect(bot.reported()).toEqual(['fault: TypeError', 'fault: TypeError']);
      },
      { handle },
    );
  });

  test('a reply that Teams cannot show is our failure too', async () => {
    const heavy = { ...card, blocks: [{ block: 'text' as const, text: 'x'.repeat(80 * 1024) }] };
    await withBot(
      async (bot) => {
        const press = await bot.send(payload('press'), await keys.token(service));
        expect([press.status, await press.json()]).toMatchObject([200, { value: 'Not confirmed, please press again.' }]);
        expect(bot.reported()).toEqual([expect.stringMatching(/^fault: Teams: a card is \d+ bytes/)]);
      },
      { replies: [{ reply: 'card', card: heavy }] },
    );
  });

  test('where somebody was met is told from the envelope', async () => {
    const met: unknown[] = [];
    await withBot(async (bot) => bot.send(payload('press'), await keys.token(service)), { met: (...who) => met.push(who) });
    expect(met).toMatchObject([
      [
        { on: 'teams', user: '00000000-0000-4000-8000-0000000000a1' },
        { conversation: 'a:invented-chat-of-ffion', service },
      ],
    ]);
  });
});

describe('what is typed is answered by a message of its own', () => {
  const typed = async (name: string, reply: Reply) => {
    const sent: unknown[] = [];
    const chat: TeamsChat = {
      ...(await teamsChat({ settings: settings(), now: Date.now, serviceUrlFor: async () => undefined })),
      post: async (to, shown) => ({ did: 'done', value: { to, message: `${sent.push(['post', to, shown.title])}` } }),
      say: async (to, text) => ({ did: 'done', value: { to, message: `${sent.push(['say', to, text])}` } }),
    };
    await withBot(
      async (bot) => {
        const answer = await bot.send(payload(name), await keys.token(service));
        expect([answer.status, await answer.text()]).toEqual([200, '']);
        expect(bot.came).toHaveLength(1);
      },
      { replies: [reply], chat },
    );
    return sent;
  };
  const there = {
    on: 'teams',
    service,
    conversation: 'a:invented-chat-of-ffion',
    tenant: '00000000-0000-4000-8000-00000000aaaa',
  };

  test('words, a card, or the button that opens a form', async () => {
    expect(await typed('say', { reply: 'note', text: 'Nothing here.' })).toEqual([['say', there, 'Nothing here.']]);
    expect(await typed('say', { reply: 'card', card })).toEqual([['post', there, card.title]]);
    expect(await typed('press-as-message', { reply: 'form', form })).toEqual([['post', there, form.title]]);
    expect(await typed('installed', { reply: 'card', card })).toEqual([['post', there, card.title]]);
  });

  test('a stop knows of it while it is on its way: it goes out behind the HTTP answer', async () => {
    const sending = Promise.withResolvers<void>();
    const chat: TeamsChat = {
      ...(await teamsChat({ settings: settings(), now: Date.now, serviceUrlFor: async () => undefined })),
      async say(to) {
        await sending.promise;
        return { did: 'done', value: { to, message: '1' } };
      },
    };
    await withBot(
      async (bot) => {
        expect((await bot.send(payload('say'), await keys.token(service))).status).toBe(200);
        let settled = false;
        const settling = bot.settled().then(() => {
          settled = true;
        });
        await nextTurn();
        expect(settled).toBe(false);
        sending.resolve();
        await settling;
      },
      { replies: [{ reply: 'note', text: 'Nothing here.' }], chat },
    );
  });

  test('nothing where others would read it, nor where nobody asked', async () => {
    for (const name of ['said-in-a-group', 'reaction-removed', 'removed'])
      expect(await typed(name, { reply: 'note', text: 'Nothing here.' })).toEqual([]);
  });
});
