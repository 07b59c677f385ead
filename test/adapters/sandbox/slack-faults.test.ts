import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bareBolt } from './bare-bolt.ts';
import { actions, ada, button, refusal, section, slackTown, webClient } from './slack-town.ts';

let town: Awaited<ReturnType<typeof slackTown>>;
beforeEach(async () => {
  town = await slackTown();
});
afterEach(() => town.slack.close());

const post = (channel = 'U1', attempt = 'a1') =>
  webClient(town.slack).chat.postMessage({
    channel,
    text: 'x',
    metadata: { event_type: 'attempt', event_payload: { id: attempt } },
  });

/** [error name, seconds to wait] of what the official client met. */
async function limited(call: Promise<unknown>): Promise<unknown> {
  try {
    await call;
    return 'accepted';
  } catch (error) {
    return error instanceof Error && 'retryAfter' in error ? error.retryAfter : error;
  }
}

describe('what the Slack stand-in may do to the bot', () => {
  test('stored, then the connection dropped: the client cannot know, the history can', async () => {
    town.slack.fault({ on: 'chat.postMessage', when: 'after', how: 'drop' });
    expect(await refusal(post())).toBe('WebAPIRequestError');
    const { channel } = town.slack.snapshot(ada);
    const { messages } = await webClient(town.slack).conversations.history({ channel, include_all_metadata: true });
    expect(messages?.map((one) => one.metadata?.event_payload)).toEqual([{ id: 'a1' }]);
    expect(await refusal(post())).toBe('accepted');
  });

  test('dropped before it was stored', async () => {
    town.slack.fault({ on: '*', how: 'drop' });
    expect(await refusal(post())).toBe('WebAPIRequestError');
    expect(town.slack.snapshot(ada).messages).toEqual([]);
  });

  test('stored, and never answered', async () => {
    town.slack.fault({ on: 'chat.postMessage', when: 'after', how: 'silence' });
    expect(await refusal(post())).toBe('WebAPIRequestError');
    expect(town.slack.snapshot(ada).messages).toHaveLength(1);
  });

  test('an answer of our choice, a number of times, for one person only', async () => {
    town.slack.fault({ on: 'chat.postMessage', user: 'U1', times: 2, how: { status: 503 } });
    expect(await refusal(post('U2'))).toBe('accepted');
    expect(await refusal(post())).toBe('WebAPIHTTPError');
    expect(await refusal(post())).toBe('WebAPIHTTPError');
    expect(await refusal(post())).toBe('accepted');
    town.slack.fault({
      on: '*',
      times: Number.POSITIVE_INFINITY,
      how: { status: 429, headers: { 'retry-after': '30' }, body: { ok: false } },
    });
    expect(await limited(post())).toBe(30);
    town.slack.clearFaults();
    expect(await refusal(post())).toBe('accepted');
  });

  test('one message a second in a channel, small bursts allowed, other channels untouched', async () => {
    for (let n = 0; n < 3; n++) expect(await refusal(post())).toBe('accepted');
    expect(await limited(post())).toBe(1);
    expect(await refusal(post('U2'))).toBe('accepted');
    for (let n = 0; n < 7; n++) {
      town.pass(1000);
      expect(await refusal(post())).toBe('accepted');
    }
    town.pass(1000);
    expect(await limited(post())).toBe(2);
    town.pass(2000);
    expect(await refusal(post())).toBe('accepted');
  });

  test('fifty edits a minute in a workspace', async () => {
    const { channel = '', ts = '' } = await post();
    const edit = () => webClient(town.slack).chat.update({ channel, ts, text: 'y' });
    for (let n = 0; n < 50; n++) await edit();
    town.pass(20_000);
    expect(await limited(edit())).toBe(40);
    town.pass(40_000);
    expect(await refusal(edit())).toBe('accepted');
  });

  test('an uninstalled workspace is told to the bot, and answers nothing more', async () => {
    const seen: string[] = [];
    const bot = await bareBolt(town.slack, (app) => {
      app.event('app_uninstalled', async ({ event }) => void seen.push(event.type));
      app.event('tokens_revoked', async ({ event }) => void seen.push(event.type));
    });
    await town.slack.uninstall('T1', 'tokens_revoked');
    await town.slack.uninstall('T1');
    expect(seen).toEqual(['tokens_revoked', 'app_uninstalled']);
    expect(await refusal(post())).toBe('account_inactive');
    town.slack.install('T1');
    expect(await refusal(post())).toBe('accepted');
    await bot.close();
  });
});

describe('response_url', () => {
  async function hook(): Promise<string> {
    const { ts = '' } = await webClient(town.slack).chat.postMessage({
      channel: 'U1',
      text: 'x',
      blocks: [actions(button('go'))],
    });
    return String(town.slack.compose.press(ada, ts, 'go').response_url);
  }
  const respond = async (url: string, body: object | string) => {
    const response = await fetch(url, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) });
    return `${response.status} ${await response.text()}`;
  };

  test('five uses', async () => {
    const url = await hook();
    for (let n = 0; n < 5; n++) expect(await respond(url, { text: String(n) })).toBe('200 ok');
    expect(await respond(url, { text: '6' })).toBe('404 {"ok":false,"error":"used_url"}');
    expect(town.slack.snapshot(ada).messages.filter((one) => one.ephemeral)).toHaveLength(5);
  });

  test('thirty minutes', async () => {
    const url = await hook();
    town.pass(30 * 60_000);
    expect(await respond(url, { text: 'x' })).toBe('200 ok');
    town.pass(1);
    expect(await respond(url, { text: 'x' })).toBe('404 {"ok":false,"error":"expired_url"}');
  });

  test('replaces or deletes the message it came from, under the same limits', async () => {
    const url = await hook();
    expect(await respond(url, { replace_original: true, text: 'y', blocks: [section('')] })).toContain('invalid_blocks');
    expect(await respond(url, 'not json')).toContain('invalid_payload');
    expect(await respond(url, {})).toContain('no_text');
    expect(await respond(url, { replace_original: true, text: 'y', blocks: [section('y')] })).toBe('200 ok');
    expect(town.slack.snapshot(ada).messages).toMatchObject([{ text: 'y', edited: false }]);
    expect(await respond(url, { delete_original: true })).toBe('200 ok');
    expect(town.slack.snapshot(ada).messages).toEqual([]);
    expect(await respond(`${url}x`, { text: 'x' })).toContain('invalid_url');
  });
});
