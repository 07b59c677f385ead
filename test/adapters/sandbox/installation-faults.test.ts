import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { refusedLogin, slackRefusals, teamsRefusals } from '../../support/refusals.ts';
import * as onSlack from './slack-town.ts';
import * as onTeams from './teams-town.ts';

const forever = { times: Number.POSITIVE_INFINITY };

describe('an installation of the Slack stand-in fails, met by the official client', () => {
  let town: Awaited<ReturnType<typeof onSlack.slackTown>>;
  beforeEach(async () => {
    town = await onSlack.slackTown({ rates: 'off', token: 'xoxb-of-both' });
  });
  afterEach(() => town.slack.close());
  const post = (channel: string) => onSlack.refusal(onSlack.webClient(town.slack).chat.postMessage({ channel, text: 'x' }));
  const texts = (who: { readonly org: string; readonly user: string }) => town.slack.snapshot(who).messages.length;

  test.each(slackRefusals)('$name: every call, until it is lifted, and nothing is stored', async ({ lay, met }) => {
    const laid = town.slack.fault({ ...lay, ...forever });
    const client = onSlack.webClient(town.slack);
    for (const call of [
      () => post('U1'),
      () => onSlack.refusal(client.conversations.open({ users: 'U3' })),
      () => onSlack.refusal(client.auth.test()),
      () => post('U1'),
    ])
      expect(await call()).toBe(met);
    expect([laid.hits(), texts(onSlack.ada)]).toEqual([4, 0]);
    laid.lift();
    expect(await post('U1')).toBe('accepted');
  });

  test('one workspace of an org-wide token fails, the other does not; a person or a chat says which', async () => {
    const { channel } = town.slack.snapshot(onSlack.cy);
    town.slack.fault({ on: '*', at: 'T2', how: { status: 200, body: { ok: false, error: 'token_revoked' } }, ...forever });
    expect([await post('U1'), await post('U3'), await post(channel)]).toEqual(['accepted', 'token_revoked', 'token_revoked']);
    const open = (users: string) => onSlack.refusal(onSlack.webClient(town.slack).conversations.open({ users }));
    expect([await open('U2'), await open('U3')]).toEqual(['accepted', 'token_revoked']);
  });

  test('done, and answered with a page all the same: for a post, an edit, a removal, a Home and a response_url', async () => {
    const client = onSlack.webClient(town.slack);
    const { ts = '', channel = '' } = await client.chat.postMessage({
      channel: 'U1',
      text: 'first',
      blocks: [onSlack.actions(onSlack.button('go'))],
    });
    const hook = String(town.slack.compose.press(onSlack.ada, ts, 'go').response_url);
    town.slack.fault({ on: '*', when: 'after', how: { status: 502, body: '<html></html>' }, ...forever });
    expect(await onSlack.refusal(client.chat.update({ channel, ts, text: 'second' }))).toBe('WebAPIHTTPError');
    expect(town.slack.snapshot(onSlack.ada).messages).toMatchObject([{ text: 'second' }]);
    expect((await fetch(hook, { method: 'POST', body: '{"text":"third"}' })).status).toBe(502);
    expect(await post('U1')).toBe('WebAPIHTTPError');
    expect(texts(onSlack.ada)).toBe(3);
    expect(await onSlack.refusal(client.chat.delete({ channel, ts }))).toBe('WebAPIHTTPError');
    expect(texts(onSlack.ada)).toBe(2);
    const view = { type: 'home' as const, blocks: [onSlack.section('at home')] };
    expect(await onSlack.refusal(client.views.publish({ user_id: 'U1', view }))).toBe('WebAPIHTTPError');
    expect(town.slack.snapshot(onSlack.ada).home).not.toBeNull();
  });

  test('a response_url can be cut before anything is done', async () => {
    const client = onSlack.webClient(town.slack);
    const { ts = '' } = await client.chat.postMessage({
      channel: 'U1',
      text: 'x',
      blocks: [onSlack.actions(onSlack.button('go'))],
    });
    const hook = String(town.slack.compose.press(onSlack.ada, ts, 'go').response_url);
    const laid = town.slack.fault({ on: 'response_url', at: 'T1', how: 'drop' });
    await expect(fetch(hook, { method: 'POST', body: '{"text":"y"}' })).rejects.toThrow('fetch failed');
    expect([laid.hits(), texts(onSlack.ada)]).toEqual([1, 1]);
  });

  test.each(['user_disabled', 'user_not_found', 'cannot_dm_bot'])(
    '%s is said of one person, at every call, and of nobody else',
    async (refuses) => {
      town.slack.alter(onSlack.ada, { refuses });
      const open = onSlack.webClient(town.slack).conversations.open({ users: 'U1' });
      expect([await onSlack.refusal(open), await post('U1'), await post('U2')]).toEqual([refuses, refuses, 'accepted']);
    },
  );
});

describe('an installation of the Teams stand-in fails, met by the official connector client', () => {
  let town: Awaited<ReturnType<typeof onTeams.teamsTown>>;
  let client: Awaited<ReturnType<typeof onTeams.connector>>;
  beforeEach(async () => {
    town = await onTeams.teamsTown({ rates: 'off' });
    client = await onTeams.connector(town.teams);
  });
  afterEach(() => town.teams.close());
  const chatOf = (who: typeof onTeams.dee) => town.teams.snapshot(who).conversation;
  const post = (who: typeof onTeams.dee) => client.conversations.sendToConversation(chatOf(who), onTeams.card());
  const shown = (who: typeof onTeams.dee) => town.teams.snapshot(who).messages.length;

  // This client tries 408 and 500 again by itself: it meets them once and is then accepted.
  test.each(teamsRefusals)('$name', async ({ lay, met }) => {
    const again = met === 'tried again';
    const laid = town.teams.fault({ ...lay, ...(again ? {} : forever) });
    expect(await onTeams.refusal(post(onTeams.dee))).toBe(again ? 'accepted' : met);
    expect([laid.hits(), shown(onTeams.dee)]).toEqual([1, again ? 1 : 0]);
    laid.lift();
    expect((await post(onTeams.dee)).id).toMatch(/^\d+$/);
  });

  test('an answer without an id says nothing of what was stored', async () => {
    town.teams.fault({ on: 'post', how: { status: 201, body: {} } });
    expect((await post(onTeams.dee)).id).toBeUndefined();
    town.teams.fault({ on: 'post', when: 'after', how: { status: 201, body: {} } });
    expect((await post(onTeams.dee)).id).toBeUndefined();
    expect(shown(onTeams.dee)).toBe(1);
  });

  test('one tenant fails, another does not; a chat that is asked for says which', async () => {
    const how = { status: 403, body: { error: { code: 'Forbidden', message: '' } } };
    town.teams.fault({ on: '*', at: 'tenant-two', how, ...forever });
    expect(await onTeams.refusal(post(onTeams.dee))).toBe('accepted');
    expect(await onTeams.refusal(post(onTeams.eli))).toBe('403 Forbidden');
    const create = (tenantId: string, id: string) =>
      onTeams.refusal(client.conversations.createConversation({ isGroup: false, members: [{ id }], tenantId } as never));
    expect(await create('tenant-two', 'oid-eli')).toBe('403 Forbidden');
    expect(await create('tenant-one', 'oid-dee')).toBe('accepted');
  });

  test.each(['post', 'edit', 'remove', 'create'] as const)('%s: done, and answered with a page all the same', async (on) => {
    const { id } = await post(onTeams.dee);
    const calls = {
      post: () => post(onTeams.dee),
      edit: () => client.conversations.updateActivity(chatOf(onTeams.dee), id, onTeams.card([], [], { lang: 'cy' })),
      remove: () => client.conversations.deleteActivity(chatOf(onTeams.dee), id),
      create: () =>
        client.conversations.createConversation({
          isGroup: false,
          members: [{ id: 'oid-dee' }],
          tenantId: 'tenant-one',
          activity: onTeams.card(),
        } as never),
    };
    town.teams.fault({ on, when: 'after', how: { status: 403, body: '<html></html>' } });
    expect(await onTeams.refusal(calls[on]())).toBe('403');
    expect(shown(onTeams.dee)).toBe({ post: 2, edit: 1, remove: 0, create: 2 }[on]);
    if (on === 'edit') expect(town.teams.snapshot(onTeams.dee).messages).toMatchObject([{ edited: true }]);
  });

  test('the login refuses until it is lifted; its keys and their address can fail too', async () => {
    const laid = town.teams.fault({ ...refusedLogin.lay, ...forever });
    for (let n = 0; n < 2; n++) expect(await onTeams.login(town.teams)).toMatchObject({ status: 401, error: 'invalid_client' });
    laid.lift();
    expect(await onTeams.login(town.teams)).toMatchObject({ status: 200 });
    const { openIdMetadataUrl } = town.teams.settings;
    for (const on of ['openid', 'keys']) town.teams.fault({ on, how: { status: 503 } });
    const keys = openIdMetadataUrl.replace(/openid$/, 'keys');
    for (const status of [503, 200])
      expect([(await fetch(openIdMetadataUrl)).status, (await fetch(keys)).status]).toEqual([status, status]);
  });
});
