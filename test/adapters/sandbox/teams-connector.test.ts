import type { ConversationParameters } from 'botframework-schema';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { card, connector, dee, eli, fay, login, refusal, teamsTown } from './teams-town.ts';

let town: Awaited<ReturnType<typeof teamsTown>>;
let client: Awaited<ReturnType<typeof connector>>;
let chat: string;
beforeEach(async () => {
  town = await teamsTown();
  client = await connector(town.teams);
  chat = town.teams.snapshot(dee).conversation;
});
afterEach(() => town.teams.close());

type Asked = Omit<Partial<ConversationParameters>, 'activity'> & { readonly activity?: object };
function create(asked: Asked): Promise<string> {
  const bot = { id: `28:${town.teams.settings.appId}`, name: 'Quorate' };
  const whole = { isGroup: false, bot, channelData: {}, activity: {}, ...asked } as ConversationParameters;
  return client.conversations.createConversation(whole).then(({ id }) => id);
}

const post = (activity: object = card()) => client.conversations.sendToConversation(chat, activity);

describe('the Teams stand-in, driven by the official connector client', () => {
  test('creates a 1:1 chat, posts, replies to an unknown activity, edits and deletes', async () => {
    const made = await create({ members: [{ id: town.teams.snapshot(dee).mri, name: '' }], tenantId: 'tenant-one' });
    expect(made).toBe(chat);
    expect(chat).toMatch(/^a:1/);
    const first = await post();
    const reply = await client.conversations.replyToActivity(chat, 'made-up-id', card());
    expect(first.id).not.toBe(reply.id);
    await client.conversations.updateActivity(chat, first.id, card([{ type: 'Action.Execute', title: 'New', verb: 'v' }]));
    await client.conversations.deleteActivity(chat, reply.id);
    expect(town.teams.snapshot(dee).messages).toMatchObject([
      { id: first.id, edited: true, card: { actions: [{ title: 'New' }] } },
    ]);
    expect(town.teams.troubles()).toEqual([]);
  });

  test('a chat created with a first message holds it', async () => {
    await create({
      members: [{ id: dee.user, name: '' }],
      tenantId: 'tenant-one',
      activity: card(),
    });
    expect(town.teams.snapshot(dee).messages).toHaveLength(1);
  });

  test('members: the one person, with the object id of the directory', async () => {
    const person = { aadObjectId: 'oid-dee', tenantId: 'tenant-one', name: 'Dee Invented', id: town.teams.snapshot(dee).mri };
    expect(await client.conversations.getConversationMembers(chat)).toMatchObject([person]);
    expect((await client.conversations.getConversationPagedMembers(chat)).members).toMatchObject([person]);
    expect(await client.conversations.getConversationMember(chat, person.id)).toMatchObject(person);
  });

  test('a token that the login did not issue is refused', async () => {
    const stranger = await connector(town.teams, 'ey.not.ours');
    expect(await refusal(stranger.conversations.sendToConversation(chat, card()))).toBe('401 Unauthorized');
    const other = await teamsTown();
    const foreign = await connector(town.teams, (await login(other.teams)).access_token);
    expect(await refusal(foreign.conversations.sendToConversation(chat, card()))).toBe('401 Unauthorized');
    await other.teams.close();
  });

  test.each([
    ['another secret', { client_secret: 'wrong' }, 401, 'invalid_client'],
    ['another app', { client_id: 'wrong' }, 400, 'unauthorized_client'],
    ['another scope', { scope: 'https://graph.microsoft.com/.default' }, 400, 'invalid_scope'],
    ['another grant', { grant_type: 'password' }, 400, 'unsupported_grant_type'],
  ])('the login refuses %s', async (_what, more, status, error) => {
    expect(await login(town.teams, more)).toMatchObject({ status, error });
  });

  test('the login gives a bearer token with its life', async () => {
    expect(await login(town.teams)).toMatchObject({
      status: 200,
      token_type: 'Bearer',
      expires_in: 3599,
      access_token: expect.any(String),
    });
  });

  test('no chat for somebody without the app, of another tenant, a guest, unknown, or a group', async () => {
    const ask = (id: string, tenantId: string, more: Asked = {}) =>
      refusal(create({ members: [{ id, name: '' }], tenantId, ...more }));
    const mri = (who: typeof dee) => town.teams.snapshot(who).mri;
    expect(await ask(mri(fay), 'tenant-three')).toBe('403 BotNotInConversationRoster');
    expect(await ask(mri(dee), 'tenant-two')).toBe('403 BotNotInConversationRoster');
    town.teams.alter(eli, { kind: 'guest' });
    expect(await ask(mri(eli), 'tenant-two')).toBe('403 BotNotInConversationRoster');
    expect(await ask('dee@tenant-one.example', 'tenant-one')).toBe('400 BadArgument');
    expect(await ask(mri(dee), 'tenant-one', { isGroup: true })).toBe('400 BadSyntax');
    expect(await ask(dee.user, 'tenant-one')).toBe('accepted');
  });

  test.each([
    ['MessageWritesBlocked', '403 MessageWritesBlocked'],
    ['ConversationBlockedByUser', '403 ConversationBlockedByUser'],
    ['BotDisabledByAdmin', '403 BotDisabledByAdmin'],
    ['BotNotInConversationRoster', '403 BotNotInConversationRoster'],
    ['ConversationNotFound', '404 ConversationNotFound'],
  ])('%s for one person is not for another', async (refuses, met) => {
    town.teams.alter(dee, { refuses });
    expect(await refusal(post())).toBe(met);
    expect(await refusal(client.conversations.sendToConversation(town.teams.snapshot(eli).conversation, card()))).toBe(
      'accepted',
    );
  });

  test('what is not there is not found; what is not the bot’s cannot be changed', async () => {
    expect(await refusal(client.conversations.sendToConversation('a:1nowhere', card()))).toBe('404 ConversationNotFound');
    expect(await refusal(client.conversations.updateActivity(chat, '1', card()))).toBe('404 ActivityNotFoundInConversation');
    const { id } = await post();
    await client.conversations.deleteActivity(chat, id);
    expect(await refusal(client.conversations.updateActivity(chat, id, card()))).toBe('404 ActivityNotFoundInConversation');
    town.teams.connect('http://127.0.0.1:9/none');
    await town.teams.say(dee, 'mine');
    const mine = town.teams.snapshot(dee).messages.at(-1)?.id ?? '';
    expect(await refusal(client.conversations.updateActivity(chat, mine, card()))).toBe('403 Forbidden');
    expect(await refusal(post({ type: 'message' }))).toBe('400 BadSyntax');
  });

  test('above 100 KB in UTF-16 it is too big; above 80 it is held against us', async () => {
    const text = (size: number) => card([], [{ type: 'TextBlock', text: 'x'.repeat(size) }]);
    expect(await refusal(post(text(51_300)))).toBe('413 MessageSizeTooBig');
    expect(town.teams.troubles()).toEqual([]);
    expect(await refusal(post(text(45_000)))).toBe('accepted');
    expect(town.teams.troubles()[0]?.what).toContain('keep to 80');
  });

  test('text beside a card makes two messages and gives no id', async () => {
    const answer = await post({ ...card(), text: 'hello' });
    expect(answer.id).toBeUndefined();
    expect(town.teams.snapshot(dee).messages.map((one) => [one.text, one.card !== null])).toEqual([
      ['hello', false],
      ['', true],
    ]);
  });

  test('a card above 1.5 shows its fallback text only; odd elements are held against us', async () => {
    await post(card([], [], { version: '1.6', fallbackText: 'Use another client' }));
    expect(town.teams.snapshot(dee).messages[0]?.fallback).toBe('Use another client');
    await post(card([], [{ type: 'Carousel' }]));
    await post(card(Array.from({ length: 7 }, (_, n) => ({ type: 'Action.Submit', title: String(n) }))));
    await post(card([], [], { refresh: { action: { type: 'Action.Execute' }, userIds: Array.from({ length: 61 }, String) } }));
    expect(town.teams.snapshot(dee).troubles).toEqual([
      'card version 1.6 is not shown: Teams stops at 1.5',
      'unknown element Carousel is dropped',
      '7 primary buttons: Teams shows 6',
      'refresh names 61 people: at most 60',
    ]);
  });
});
