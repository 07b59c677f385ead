import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { actions, ada, button, cy, refusal, section, slackTown, webClient } from './slack-town.ts';

let town: Awaited<ReturnType<typeof slackTown>>;
beforeEach(async () => {
  town = await slackTown();
});
afterEach(() => town.slack.close());

describe('the Slack stand-in, driven by the official client: messages', () => {
  test('opens a chat, posts, edits, finds by metadata and deletes', async () => {
    const { slack } = town;
    const client = webClient(slack);
    const channel = (await client.conversations.open({ users: 'U1' })).channel?.id ?? '';
    expect(channel).toMatch(/^D/);
    const metadata = { event_type: 'attempt', event_payload: { id: 'a1' } };
    const blocks = [section('*hello*'), actions(button('go'))];
    const posted = await client.chat.postMessage({ channel, text: 'hello', blocks, metadata });
    expect(posted.message?.blocks).toMatchObject([{ type: 'section' }, { type: 'actions', block_id: 'acts' }]);
    const plain = await client.conversations.history({ channel });
    expect(plain.messages?.[0]).not.toHaveProperty('metadata');
    const found = await client.conversations.history({ channel, include_all_metadata: true });
    expect(found.messages?.[0]).toMatchObject({ ts: posted.ts, metadata });
    await client.chat.update({ channel, ts: posted.ts ?? '', text: 'bye', blocks: [section('bye')] });
    expect(slack.snapshot(ada).messages).toMatchObject([{ text: 'bye', edited: false, blocks: [{ type: 'section' }], metadata }]);
    await client.chat.delete({ channel, ts: posted.ts ?? '' });
    expect(slack.snapshot(ada).messages).toEqual([]);
  });

  test('started again on a clock that was set back, messages have its times', async () => {
    const { slack } = town;
    const say = async () => Number((await webClient(slack).chat.postMessage({ channel: 'U1', text: 'x' })).ts) * 1000;
    const first = await say();
    town.pass(86_400_000);
    const later = await say();
    expect(later - first).toBeGreaterThanOrEqual(86_400_000);
    town.pass(-86_400_000);
    // Within a story no stamp is ever given twice.
    expect(await say()).toBeGreaterThan(later);
    slack.reset();
    expect((await say()) - first).toBeLessThan(60_000);
  });

  test('a JSON body and a form are read alike; a U… channel finds its direct chat', async () => {
    const { slack } = town;
    const post = (type: string, body: string) =>
      fetch(`${slack.apiUrl}chat.postMessage`, {
        method: 'POST',
        headers: { authorization: `Bearer ${slack.workspaces[0]?.token}`, 'content-type': type },
        body,
      }).then(async (response): Promise<{ channel?: string }> => JSON.parse(await response.text()));
    const blocks = [section('x')];
    const json = await post('application/json; charset=utf-8', JSON.stringify({ channel: 'U1', text: 'x', blocks }));
    const form = new URLSearchParams({ channel: 'U1', text: 'x', blocks: JSON.stringify(blocks) }).toString();
    expect(json).toMatchObject({ ok: true });
    expect(await post('application/x-www-form-urlencoded', form)).toMatchObject({ ok: true, channel: json.channel });
    expect(slack.snapshot(ada).messages.map((one) => one.blocks[0]?.type)).toEqual(['section', 'section']);
  });

  test('text without blocks takes the blocks away, and then shows as edited', async () => {
    const { slack } = town;
    const client = webClient(slack);
    const { channel, ts } = await client.chat.postMessage({ channel: 'U1', text: 'x', blocks: [section('x')] });
    await client.chat.update({ channel: channel ?? '', ts: ts ?? '', text: 'only words' });
    expect(slack.snapshot(ada).messages).toMatchObject([{ text: 'only words', blocks: [], edited: true }]);
  });

  test('refuses what is not there, not ours, or not allowed', async () => {
    const { slack } = town;
    slack.connect('http://127.0.0.1:9/none');
    const client = webClient(slack);
    const channel = slack.snapshot(ada).channel;
    expect(await refusal(client.chat.postMessage({ channel: 'D0NOWHERE', text: 'x' }))).toBe('channel_not_found');
    expect(await refusal(client.chat.postMessage({ channel: 'U3', text: 'x' }))).toBe('channel_not_found');
    expect(await refusal(client.conversations.open({ users: 'U3' }))).toBe('user_not_found');
    expect(await refusal(client.chat.update({ channel: 'U1', ts: '1.0', text: 'x' }))).toBe('channel_not_found');
    expect(await refusal(client.chat.update({ channel, ts: '1.000000', text: 'x' }))).toBe('message_not_found');
    await slack.say(ada, 'mine');
    const ts = slack.snapshot(ada).messages[0]?.ts ?? '';
    expect(await refusal(client.chat.update({ channel, ts, text: 'x' }))).toBe('cant_update_message');
    expect(await refusal(client.chat.delete({ channel, ts }))).toBe('cant_delete_message');
    expect(await refusal(client.chat.postMessage({ channel, text: '' }))).toBe('no_text');
    expect(await refusal(client.apiCall('chat.doSomething', {}))).toBe('unknown_method');
  });

  test('each token reaches only its own workspace; an unknown or uninstalled one reaches none', async () => {
    const { slack } = town;
    slack.connect('http://127.0.0.1:9/none');
    const second = webClient(slack, slack.workspaces[1]?.token);
    expect((await second.auth.test()).team_id).toBe('T2');
    await second.chat.postMessage({ channel: 'U3', text: 'hello' });
    expect(slack.snapshot(cy).messages).toHaveLength(1);
    expect(await refusal(webClient(slack, 'xoxb-unknown').auth.test())).toBe('invalid_auth');
    expect(
      await refusal(
        new (webClient(slack).constructor as typeof import('@slack/web-api').WebClient)(undefined, {
          slackApiUrl: slack.apiUrl,
          retryConfig: { retries: 0 },
        }).auth.test(),
      ),
    ).toBe('not_authed');
    await slack.uninstall('T2');
    expect(await refusal(second.chat.postMessage({ channel: 'U3', text: 'again' }))).toBe('account_inactive');
  });

  test('an org-wide token reaches every workspace', async () => {
    const org = await slackTown({ token: 'xoxb-org' });
    try {
      const client = webClient(org.slack, 'xoxb-org');
      await client.chat.postMessage({ channel: 'U1', text: 'one' });
      await client.chat.postMessage({ channel: 'U3', text: 'two' });
      expect(org.slack.snapshot(cy).messages).toHaveLength(1);
    } finally {
      await org.slack.close();
    }
  });

  test('a missing scope is named', async () => {
    const bare = await slackTown({
      workspaces: [{ id: 'T1', name: 'First', scopes: ['chat:write'] }],
      people: [{ team: 'T1', user: 'U1', name: 'Ada Invented' }],
    });
    try {
      expect(await refusal(webClient(bare.slack).conversations.open({ users: 'U1' }))).toBe('missing_scope');
      expect(await refusal(webClient(bare.slack).chat.postMessage({ channel: 'U1', text: 'x' }))).toBe('accepted');
    } finally {
      await bare.slack.close();
    }
  });

  test('users: found by id and e-mail; a stranger is thin, has no e-mail and cannot be written to', async () => {
    const { slack } = town;
    const client = webClient(slack);
    const { user } = await client.users.info({ user: 'U1' });
    expect(user).toMatchObject({ real_name: 'Ada Invented', team_id: 'T1', profile: { email: 'ada.invented@t1.example' } });
    expect((await client.users.lookupByEmail({ email: 'ada.invented@t1.example' })).user?.id).toBe('U1');
    expect(await refusal(client.users.lookupByEmail({ email: 'nobody@t1.example' }))).toBe('users_not_found');
    slack.alter(ada, { stranger: true });
    const thin = (await client.users.info({ user: 'U1' })).user;
    expect(thin?.is_stranger).toBe(true);
    expect(thin?.profile).not.toHaveProperty('email');
    expect(await refusal(client.conversations.open({ users: 'U1' }))).toBe('user_not_visible');
    slack.alter(ada, { stranger: false, refuses: 'user_disabled' });
    expect(await refusal(client.chat.postMessage({ channel: 'U1', text: 'x' }))).toBe('user_disabled');
  });
});
