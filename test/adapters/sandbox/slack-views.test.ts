import type { SlackViewAction, ViewResponseAction, ViewSubmitAction } from '@slack/bolt';
import type { View } from '@slack/types';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bareBolt } from './bare-bolt.ts';
import { actions, ada, button, refusal, section, slackTown, webClient } from './slack-town.ts';

const words = (text: string) => ({ type: 'plain_text' as const, text });
const reason = { type: 'plain_text_input' as const, action_id: 'why', max_length: 10 };
const number = {
  type: 'static_select' as const,
  action_id: 'n',
  options: [...Array(11).keys()].map((n) => ({ text: words(String(n)), value: String(n) })),
};
const form = (more: Partial<View> = {}): View => ({
  type: 'modal',
  callback_id: 'form',
  title: words('A form'),
  submit: words('Send'),
  blocks: [
    { type: 'input', block_id: 'reason', label: words('Why'), element: reason },
    { type: 'input', block_id: 'number', label: words('How much'), element: number, optional: true },
  ],
  ...more,
});

let town: Awaited<ReturnType<typeof slackTown>>;
let bot: Awaited<ReturnType<typeof bareBolt>>;
let triggers: string[];
let answer: ViewResponseAction | undefined;
let submitted: SlackViewAction[];

beforeEach(async () => {
  town = await slackTown();
  triggers = [];
  submitted = [];
  answer = undefined;
  bot = await bareBolt(town.slack, (app) => {
    app.action(/.*/, async ({ ack, body }) => {
      await ack();
      if ('trigger_id' in body) triggers.push(body.trigger_id);
    });
    app.view({ callback_id: 'form', type: 'view_closed' }, ({ ack }) => ack());
    app.view<ViewSubmitAction>('form', async ({ ack, body }) => {
      submitted.push(body);
      await (answer === undefined ? ack() : ack(answer));
    });
  });
});
afterEach(async () => {
  await bot.close();
  await town.slack.close();
});

/** A trigger as a press in the chat brings it. */
async function trigger(): Promise<string> {
  const { ts } = await webClient(town.slack).chat.postMessage({ channel: 'U1', text: 'x', blocks: [actions(button('go'))] });
  await town.slack.press(ada, ts ?? '', 'go');
  return triggers.at(-1) ?? '';
}
const opened = async (view = form()) => webClient(town.slack).views.open({ trigger_id: await trigger(), view });
const top = () => town.slack.snapshot(ada).views.at(-1);

describe('the Slack stand-in, driven by the official client: views', () => {
  test('a trigger is good once, and for three seconds', async () => {
    const client = webClient(town.slack);
    const first = await trigger();
    await client.views.open({ trigger_id: first, view: form() });
    expect(await refusal(client.views.open({ trigger_id: first, view: form() }))).toBe('exchanged_trigger_id');
    const second = await trigger();
    town.pass(3001);
    expect(await refusal(client.views.open({ trigger_id: second, view: form() }))).toBe('expired_trigger_id');
    expect(await refusal(client.views.open({ trigger_id: '1.2.abc', view: form() }))).toBe('invalid_trigger_id');
  });

  test('what is filled in arrives under block_id and action_id, what is left empty as null; then the view closes', async () => {
    await opened();
    await town.slack.submitView(ada, { reason: 'because' });
    expect(submitted).toMatchObject([
      {
        type: 'view_submission',
        user: { id: 'U1' },
        view: {
          callback_id: 'form',
          state: {
            values: {
              reason: { why: { type: 'plain_text_input', value: 'because' } },
              number: { n: { type: 'static_select', selected_option: null } },
            },
          },
        },
      },
    ]);
    expect(top()).toBeUndefined();
  });

  test('a client refuses what it would not let anybody send', async () => {
    await opened();
    await expect(town.slack.submitView(ada, {})).rejects.toThrow('why is required');
    await expect(town.slack.submitView(ada, { reason: 'x', nowhere: 'y' })).rejects.toThrow('no input nowhere');
    await expect(town.slack.submitView(ada, { reason: 'eleven char' })).rejects.toThrow('at most 10');
    await expect(town.slack.submitView(ada, { reason: 'x', number: '11' })).rejects.toThrow('no option "11"');
    await expect(town.slack.submitView(ada, { reason: 'two\nlines' })).rejects.toThrow('one line');
    expect(submitted).toEqual([]);
  });

  test('errors stand beside the input of their block_id, and what was typed stays; any other key is a fault', async () => {
    await opened();
    answer = { response_action: 'errors', errors: { reason: 'Say more' } };
    await town.slack.submitView(ada, { reason: 'no', number: '7' });
    expect(top()).toMatchObject({ problems: { reason: 'Say more' }, filled: { reason: 'no', number: '7' } });
    expect(town.slack.troubles()).toEqual([]);
    answer = { response_action: 'errors', errors: { why: 'Say more' } };
    await town.slack.submitView(ada, { reason: 'no' });
    expect(town.slack.snapshot(ada).troubles[0]).toContain('errors for blocks the view has no input of: why');
  });

  test('an answer can redraw the view, push another, or clear all', async () => {
    await opened();
    answer = { response_action: 'push', view: form({ title: words('Second') }) };
    await town.slack.submitView(ada, { reason: 'x' });
    expect(town.slack.snapshot(ada).views).toHaveLength(2);
    answer = { response_action: 'update', view: form({ title: words('Third') }) };
    await town.slack.submitView(ada, { reason: 'x' });
    expect(top()?.definition.title).toMatchObject({ text: 'Third' });
    answer = { response_action: 'clear' };
    await town.slack.submitView(ada, { reason: 'x' });
    expect(town.slack.snapshot(ada).views).toEqual([]);
  });

  test('at most three views stand on each other; a push needs a press inside one', async () => {
    const client = webClient(town.slack);
    const withButton = form({ blocks: [section('x'), actions(button('more'))] });
    expect(await refusal(client.views.push({ trigger_id: await trigger(), view: form() }))).toBe('not_found');
    await opened(withButton);
    for (const expected of ['accepted', 'accepted', 'push_limit_reached']) {
      await town.slack.press(ada, top()?.id ?? '', 'more');
      expect(await refusal(client.views.push({ trigger_id: triggers.at(-1) ?? '', view: withButton }))).toBe(expected);
    }
  });

  test('a stale hash is a conflict; a closed view is not found; an external_id is given once', async () => {
    const client = webClient(town.slack);
    const { view } = await opened(form({ external_id: 'mine' }));
    const view_id = view?.id ?? '';
    expect(await refusal(client.views.update({ view_id, hash: view?.hash ?? '', view: form() }))).toBe('accepted');
    expect(await refusal(client.views.update({ view_id, hash: view?.hash ?? '', view: form() }))).toBe('hash_conflict');
    await client.views.update({ view_id, view: form({ external_id: 'mine', blocks: [section('x'), actions(button('more'))] }) });
    await town.slack.press(ada, view_id, 'more');
    const again = client.views.push({ trigger_id: triggers.at(-1) ?? '', view: form({ external_id: 'mine' }) });
    expect(await refusal(again)).toBe('duplicate_external_id');
    await town.slack.closeView(ada);
    expect(await refusal(client.views.update({ view_id, view: form() }))).toBe('not_found');
  });

  test.each([
    ['above 250 KB', form({ blocks: Array.from({ length: 90 }, () => section('é'.repeat(2900))) }), 'view_too_large'],
    ['with 101 blocks', form({ blocks: Array.from({ length: 101 }, () => section('x')) }), 'invalid_arguments'],
    ['with a title of 25', form({ title: words('x'.repeat(25)) }), 'invalid_arguments'],
    ['with inputs and nothing to send them', { ...form(), submit: undefined }, 'invalid_arguments'],
    ['with private_metadata of 3001', form({ private_metadata: 'x'.repeat(3001) }), 'invalid_arguments'],
    ['with a markdown block', form({ blocks: [{ type: 'markdown', text: 'x' }] }), 'invalid_arguments'],
  ])('refuses a view %s', async (_what, view, code) => {
    expect(await refusal(opened(view as View))).toBe(code);
  });

  test('a Home is published with its own hash, for a known user only', async () => {
    const client = webClient(town.slack);
    const view: View = { type: 'home', blocks: [section('x')] };
    const first = await client.views.publish({ user_id: 'U1', view });
    expect(await refusal(client.views.publish({ user_id: 'U1', view, hash: 'old' }))).toBe('hash_conflict');
    expect(await refusal(client.views.publish({ user_id: 'U1', view, hash: first.view?.hash ?? '' }))).toBe('accepted');
    expect(await refusal(client.views.publish({ user_id: 'U9', view }))).toBe('user_not_found');
  });

  test('a closed view tells the bot only when it asked to be told', async () => {
    await opened();
    expect(await town.slack.closeView(ada)).toBeNull();
    await opened(form({ notify_on_close: true }));
    expect(await town.slack.closeView(ada)).not.toBeNull();
  });
});
