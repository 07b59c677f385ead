import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { card, connector, dee, eli, login, refusal, teamsTown } from './teams-town.ts';

let town: Awaited<ReturnType<typeof teamsTown>>;
let client: Awaited<ReturnType<typeof connector>>;
beforeEach(async () => {
  town = await teamsTown();
  client = await connector(town.teams);
});
afterEach(() => town.teams.close());

const post = (who = dee) => client.conversations.sendToConversation(town.teams.snapshot(who).conversation, card());
const statuses = () => town.teams.calls().map((one) => one.status);

describe('what the Teams stand-in may do to the bot, met by the official connector client', () => {
  test('stored, then the connection dropped: this client posts again by itself, and the person has it twice', async () => {
    town.teams.fault({ on: 'post', when: 'after', how: 'drop' });
    expect(await refusal(post())).toBe('accepted');
    expect(town.teams.snapshot(dee).messages).toHaveLength(2);
  });

  test('dropped before it was stored', async () => {
    town.teams.fault({ on: 'post', how: 'drop' });
    await post();
    expect(town.teams.snapshot(dee).messages).toHaveLength(1);
  });

  test.each([
    [412, 'PreconditionFailed'],
    [429, 'TooManyRequests'],
  ])('a bare %i is not tried again by this client', async (status, code) => {
    town.teams.fault({ on: 'post', user: dee.user, how: { status, body: { error: { code, message: '' } } } });
    expect(await refusal(post(eli))).toBe('accepted');
    expect(await refusal(post())).toBe(`${status} ${code}`);
    expect(await refusal(post())).toBe('accepted');
  });

  test.each([500, 502, 503, 504])('a %i is tried again by this client', async (status) => {
    town.teams.fault({ on: '*', how: { status } });
    expect(await refusal(post())).toBe('accepted');
    expect(town.teams.snapshot(dee).messages).toHaveLength(1);
  });

  test('seven messages in a second to one chat, then 429 with Retry-After, which this client obeys', async () => {
    for (let n = 0; n < 7; n++) await post();
    await post(eli);
    const eighth = post();
    await expect.poll(() => statuses().at(-1)).toBe(429);
    town.pass(1000);
    expect(await refusal(eighth)).toBe('accepted');
    expect(statuses().slice(-2)).toEqual([429, 201]);
  });

  test('the login can fail, and a bot without a token is refused', async () => {
    town.teams.fault({ on: 'token', how: { status: 503, body: { error: 'temporarily_unavailable' } } });
    expect((await login(town.teams)).status).toBe(503);
    expect((await login(town.teams)).status).toBe(200);
  });

  test('starting again forgets what was said and who was altered, and keeps the people', async () => {
    await post();
    town.teams.alter(dee, { refuses: 'BotDisabledByAdmin' });
    town.teams.reset();
    expect(town.teams.snapshot(dee)).toMatchObject({ messages: [], troubles: [], installed: true });
    expect(await refusal(post())).toBe('accepted');
  });
});
