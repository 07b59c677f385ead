import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bareBolt } from './bare-bolt.ts';
import { actions, ada, ben, button, section, slackTown, webClient } from './slack-town.ts';

let town: Awaited<ReturnType<typeof slackTown>>;
let bot: Awaited<ReturnType<typeof bareBolt>> | undefined;
beforeEach(async () => {
  town = await slackTown();
});
afterEach(async () => {
  await bot?.close();
  bot = undefined;
  await town.slack.close();
});

async function cardFor(user: string) {
  const posted = await webClient(town.slack).chat.postMessage({
    channel: user,
    text: 'card',
    blocks: [section('card'), actions(button('go', 'seven'), button('stop'))],
  });
  return posted.ts ?? '';
}

describe('a person of the Slack stand-in, before a bare Bolt app', () => {
  test('a press arrives signed, with the stored message, and its response_url changes it', async () => {
    const seen: unknown[] = [];
    bot = await bareBolt(town.slack, (app) =>
      app.action('go', async ({ ack, body, action, respond }) => {
        await ack();
        seen.push({ body, action });
        await respond({ replace_original: true, text: 'done', blocks: [section('done')] });
      }),
    );
    const ts = await cardFor('U1');
    const delivery = await town.slack.press(ada, ts, 'go');
    expect(delivery.status).toBe(200);
    await town.slack.until(() => town.slack.snapshot(ada).messages[0]?.text === 'done', 'the card replaced');
    expect(seen).toMatchObject([
      {
        action: {
          type: 'button',
          action_id: 'go',
          block_id: 'acts',
          value: 'seven',
          action_ts: expect.stringMatching(/^\d+\.\d{6}$/),
        },
        body: {
          type: 'block_actions',
          team: { id: 'T1' },
          user: { id: 'U1', team_id: 'T1' },
          container: { type: 'message', message_ts: ts, channel_id: town.slack.snapshot(ada).channel, is_ephemeral: false },
          message: { ts, blocks: [{ type: 'section' }, { type: 'actions' }] },
          trigger_id: expect.any(String),
        },
      },
    ]);
    expect(town.slack.troubles()).toEqual([]);
  });

  test('a client cannot press what is not on the screen', async () => {
    bot = await bareBolt(town.slack);
    const ts = await cardFor('U1');
    await expect(town.slack.press(ada, ts, 'fly')).rejects.toThrow('there is go, stop');
    await expect(town.slack.press(ada, ts, { value: 'v', nth: 1 })).rejects.toThrow('nothing to press');
    await expect(town.slack.press(ada, ts, {})).rejects.toThrow('2 things');
    await expect(town.slack.press(ben, ts, 'go')).rejects.toThrow('has no message');
    await webClient(town.slack).chat.delete({ channel: town.slack.snapshot(ada).channel, ts });
    await expect(town.slack.press(ada, ts, 'go')).rejects.toThrow('has no message');
  });

  test('a press nobody acknowledges shows the person that it timed out', async () => {
    await town.slack.close();
    town = await slackTown({ patience: 100 });
    bot = await bareBolt(town.slack, (app) => app.action('go', () => Promise.resolve()));
    const ts = await cardFor('U1');
    expect((await town.slack.press(ada, ts, 'go')).failed).toBe('timeout');
    expect(town.slack.snapshot(ada).troubles).toEqual(['Operation timed out. Apps need to respond within three seconds.']);
    expect(town.slack.snapshot(ben).troubles).toEqual([]);
  });

  test('what a person writes arrives as message.im and stands in the chat; opening Home arrives', async () => {
    const seen: string[] = [];
    bot = await bareBolt(town.slack, (app) => {
      app.message(async ({ message }) => {
        seen.push(`${message.channel_type} ${'text' in message ? message.text : ''}`);
      });
      app.event('app_home_opened', async ({ event, client }) => {
        await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: [section('home')] } });
      });
    });
    await town.slack.say(ada, 'hello <you>');
    await town.slack.openHome(ada);
    expect(seen).toEqual(['im hello <you>']);
    const { messages, home } = town.slack.snapshot(ada);
    expect(messages).toMatchObject([{ from: 'user', text: 'hello <you>' }]);
    expect(home?.blocks).toMatchObject([{ type: 'section' }]);
  });

  test('an event that is refused comes again at once, after a minute and after five, with the same id', async () => {
    const tries: unknown[] = [];
    bot = await bareBolt(town.slack, (app) =>
      app.message(async ({ context, body }) => {
        tries.push([context.retryNum, context.retryReason, body.event_id]);
        throw new Error('not taken');
      }),
    );
    const id = expect.stringMatching(/^Ev/);
    await town.slack.say(ada, 'again');
    expect(tries).toEqual([
      [undefined, undefined, id],
      [1, 'http_error', id],
    ]);
    town.pass(59_000);
    await town.slack.tick();
    expect(tries).toHaveLength(2);
    town.pass(1000);
    await town.slack.tick();
    town.pass(300_000);
    await town.slack.tick();
    town.pass(3_600_000);
    await town.slack.tick();
    expect(tries.map((one) => (Array.isArray(one) ? one[0] : one))).toEqual([undefined, 1, 2, 3]);
    expect(new Set(tries.map((one) => (Array.isArray(one) ? one[2] : one))).size).toBe(1);
  });
});

describe('what the Slack stand-in signs, before a bare Bolt app', () => {
  test.each([
    ['as Slack does', {}, 200],
    ['with another secret', { secret: 'another-secret' }, 401],
    ['with a wrong signature', { signature: 'wrong' as const }, 401],
    ['with none', { signature: 'none' as const }, 401],
    ['six minutes old', { at: Date.now() - 360_000 }, 401],
    ['with a charset', { charset: true }, 400],
    ['and no JSON in it', { body: 'payload=%7Bnot-json' }, 400],
  ])('%s', async (_how, tweaks, status) => {
    bot = await bareBolt(town.slack, (app) => app.action('go', ({ ack }) => ack()));
    const ts = await cardFor('U1');
    expect((await town.slack.deliver(town.slack.compose.press(ada, ts, 'go'), tweaks)).status).toBe(status);
  });

  test('a delivery can be repeated, and can carry a retry mark', async () => {
    const tries: unknown[] = [];
    bot = await bareBolt(town.slack, (app) =>
      app.message(async ({ context }) => {
        tries.push(context.retryNum);
      }),
    );
    const event = town.slack.compose.say(ada, 'twice');
    await town.slack.deliver(event);
    await town.slack.deliver(event, { retry: { num: 1, reason: 'http_timeout' } });
    expect(tries).toEqual([undefined, 1]);
  });
});
