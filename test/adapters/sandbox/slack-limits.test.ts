import type { KnownBlock } from '@slack/types';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actions, button, refusal, section, slackTown, webClient } from './slack-town.ts';

let town: Awaited<ReturnType<typeof slackTown>>;
beforeAll(async () => {
  town = await slackTown({ rates: 'off' });
});
afterAll(() => town.slack.close());

const x = (n: number) => 'x'.repeat(n);
const plain = (text: string) => ({ type: 'plain_text' as const, text });
const options = (n: number, text = 'o', value = 'v') =>
  Array.from({ length: n }, (_, i) => ({ text: plain(`${text}${i}`), value: `${value}${i}` }));
const act = (element: object) => ({ type: 'actions', elements: [element] });
const field = (element: object) => ({ type: 'input', label: plain('Label'), element });
const select = (more: object) => act({ type: 'static_select', action_id: 'a', placeholder: plain('Pick'), ...more });
const picture = { type: 'image', image_url: 'https://pictures.example/a.png', alt_text: 'a picture' };

/** [what, the largest allowed, the smallest refused]: numbers of https://docs.slack.dev/reference/block-kit as platform.md B3 lists them. */
const limits: readonly (readonly [string, readonly object[], readonly object[]])[] = [
  ['50 blocks', Array.from({ length: 50 }, () => section('x')), Array.from({ length: 51 }, () => section('x'))],
  ['block_id of 255', [{ ...section('x'), block_id: x(255) }], [{ ...section('x'), block_id: x(256) }]],
  ['action_id of 255', [act({ ...button('a'), action_id: x(255) })], [act({ ...button('a'), action_id: x(256) })]],
  ['section text of 3000', [section(x(3000))], [section(x(3001))]],
  ['text of one character', [section('x')], [section('')]],
  [
    '10 section fields',
    [{ type: 'section', fields: Array.from({ length: 10 }, () => plain('f')) }],
    [{ type: 'section', fields: Array.from({ length: 11 }, () => plain('f')) }],
  ],
  ['section field of 2000', [{ type: 'section', fields: [plain(x(2000))] }], [{ type: 'section', fields: [plain(x(2001))] }]],
  ['header of 150', [{ type: 'header', text: plain(x(150)) }], [{ type: 'header', text: plain(x(151)) }]],
  ['header in plain text', [{ type: 'header', text: plain('x') }], [{ type: 'header', text: { type: 'mrkdwn', text: 'x' } }]],
  [
    '10 context elements',
    [{ type: 'context', elements: Array.from({ length: 10 }, () => plain('c')) }],
    [{ type: 'context', elements: Array.from({ length: 11 }, () => plain('c')) }],
  ],
  [
    '25 elements of actions',
    [actions(...Array.from({ length: 25 }, (_, i) => button(`b${i}`)))],
    [actions(...Array.from({ length: 26 }, (_, i) => button(`b${i}`)))],
  ],
  ['button text of 75', [act({ ...button('a'), text: plain(x(75)) })], [act({ ...button('a'), text: plain(x(76)) })]],
  ['button value of 2000', [actions(button('a', x(2000)))], [actions(button('a', x(2001)))]],
  ['button url of 3000', [act({ ...button('a'), url: x(3000) })], [act({ ...button('a'), url: x(3001) })]],
  [
    'accessibility_label of 75',
    [act({ ...button('a'), accessibility_label: x(75) })],
    [act({ ...button('a'), accessibility_label: x(76) })],
  ],
  ['button style', [act({ ...button('a'), style: 'danger' })], [act({ ...button('a'), style: 'positive' })]],
  ['100 options of a select', [select({ options: options(100) })], [select({ options: options(101) })]],
  ['option text of 75', [select({ options: options(1, x(74)) })], [select({ options: options(1, x(75)) })]],
  ['option value of 150', [select({ options: options(1, 'o', x(149)) })], [select({ options: options(1, 'o', x(150)) })]],
  [
    'an initial option that is offered',
    [select({ options: options(2), initial_option: options(2)[1] })],
    [select({ options: options(2), initial_option: options(3)[2] })],
  ],
  [
    'placeholder of 150',
    [select({ options: options(1), placeholder: plain(x(150)) })],
    [select({ options: options(1), placeholder: plain(x(151)) })],
  ],
  [
    '10 radio buttons',
    [act({ type: 'radio_buttons', action_id: 'a', options: options(10) })],
    [act({ type: 'radio_buttons', action_id: 'a', options: options(11) })],
  ],
  [
    '10 checkboxes',
    [act({ type: 'checkboxes', action_id: 'a', options: options(10) })],
    [act({ type: 'checkboxes', action_id: 'a', options: options(11) })],
  ],
  [
    '5 options of an overflow',
    [act({ type: 'overflow', action_id: 'a', options: options(5) })],
    [act({ type: 'overflow', action_id: 'a', options: options(6) })],
  ],
  ['image alt_text of 2000', [{ ...picture, alt_text: x(2000) }], [{ ...picture, alt_text: x(2001) }]],
  ['image with alt_text', [picture], [{ type: 'image', image_url: picture.image_url }]],
  [
    'input label of 2000',
    [{ ...field({ type: 'plain_text_input', action_id: 'a' }), label: plain(x(2000)) }],
    [{ ...field({ type: 'plain_text_input', action_id: 'a' }), label: plain(x(2001)) }],
  ],
  [
    'max_length of 3000',
    [field({ type: 'plain_text_input', action_id: 'a', max_length: 3000 })],
    [field({ type: 'plain_text_input', action_id: 'a', max_length: 3001 })],
  ],
  [
    'a date',
    [act({ type: 'datepicker', action_id: 'a', initial_date: '2026-11-23' })],
    [act({ type: 'datepicker', action_id: 'a', initial_date: '23/11/2026' })],
  ],
  ['confirm title of 100', [act({ ...button('a'), confirm: ask(100) })], [act({ ...button('a'), confirm: ask(101) })]],
  ['known members', [section('x')], [{ ...section('x'), colour: 'red' }]],
  ['known blocks', [{ type: 'divider' }], [{ type: 'carousel' }]],
  [
    'a block_id once',
    [{ ...section('x'), block_id: 'a' }, section('x')],
    [
      { ...section('x'), block_id: 'a' },
      { ...section('x'), block_id: 'a' },
    ],
  ],
  ['an action_id once in its block', [actions(button('a'), button('b'))], [actions(button('a'), button('a'))]],
];

function ask(title: number) {
  return { title: plain(x(title)), text: plain('Sure?'), confirm: plain('Yes'), deny: plain('No') };
}

const post = (blocks: readonly object[]) =>
  refusal(webClient(town.slack).chat.postMessage({ channel: 'U1', text: 'x', blocks: blocks as KnownBlock[] }));

describe('Block Kit limits of the Slack stand-in, met by the official client', () => {
  test.each(limits)('%s', async (_what, allowed, refused) => {
    expect(await post(allowed)).toBe('accepted');
    expect(await post(refused)).toBe('invalid_blocks');
  });

  test('the whole text of a message stops at 13,200 characters, markdown at 12,000', async () => {
    const long = (n: number) => [section(x(3000)), section(x(3000)), section(x(3000)), section(x(3000)), section(x(n))];
    expect(await post(long(1200))).toBe('accepted');
    expect(await post(long(1201))).toBe('msg_blocks_too_long');
    const markdown = (n: number) => ({ type: 'markdown', text: x(n) });
    expect(await post([markdown(6000), markdown(6000)])).toBe('accepted');
    expect(await post([markdown(6000), markdown(6001)])).toBe('msg_blocks_too_long');
  });

  test('text stops at 40,000 in a new message and at 4,000 in an edit', async () => {
    const client = webClient(town.slack);
    expect(await refusal(client.chat.postMessage({ channel: 'U1', text: x(40_001) }))).toBe('msg_too_long');
    const { channel = '', ts = '' } = await client.chat.postMessage({ channel: 'U1', text: x(40_000) });
    expect(await refusal(client.chat.update({ channel, ts, text: x(4000) }))).toBe('accepted');
    expect(await refusal(client.chat.update({ channel, ts, text: x(4001) }))).toBe('msg_too_long');
  });

  test('blocks that are no list, and metadata that is none', async () => {
    const client = webClient(town.slack);
    expect(await refusal(client.apiCall('chat.postMessage', { channel: 'U1', blocks: '{"type":"section"}' }))).toBe(
      'invalid_blocks_format',
    );
    const call = client.apiCall('chat.postMessage', { channel: 'U1', text: 'x', metadata: '{"event_type":""}' });
    expect(await refusal(call)).toBe('invalid_metadata_format');
  });

  test('blocks without text are held against us: notifications and screen readers have nothing', async () => {
    await webClient(town.slack).apiCall('chat.postMessage', { channel: 'U1', blocks: JSON.stringify([section('x')]) });
    expect(town.slack.troubles().at(-1)?.what).toContain('no text');
  });
});
