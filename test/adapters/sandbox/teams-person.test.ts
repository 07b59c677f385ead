import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { bareAdapter } from './bare-adapter.ts';
import { card, connector, dee, eli, fay, teamsTown } from './teams-town.ts';

type Activity = Readonly<Record<string, unknown>> & { readonly value?: { readonly action?: { readonly data?: unknown } } };

let town: Awaited<ReturnType<typeof teamsTown>>;
let bot: Awaited<ReturnType<typeof bareAdapter>>;
let seen: Activity[];
let answer: { readonly status: number; readonly body?: object } | 'throw';

beforeEach(async () => {
  town = await teamsTown({ patience: { invoke: 1000, message: 1000 } });
  seen = [];
  answer = { status: 200 };
  bot = await bareAdapter(town.teams, async (context) => {
    seen.push(JSON.parse(JSON.stringify(context.activity)));
    if (answer === 'throw') throw new Error('on purpose');
    if (context.activity.type === 'invoke') await context.sendActivity({ type: 'invokeResponse', value: answer });
  });
});
afterEach(async () => {
  await bot.close();
  await town.teams.close();
});

async function posted(actions: readonly object[], body: readonly object[] = [], more: object = {}): Promise<string> {
  const client = await connector(town.teams);
  const made = await client.conversations.sendToConversation(town.teams.snapshot(dee).conversation, card(actions, body, more));
  return made.id;
}
const execute = { type: 'Action.Execute', title: 'Attend', id: 'a1', verb: 'attend', data: { of: 'case-1' } };
const open = {
  type: 'Action.Submit',
  title: 'Open',
  associatedInputs: 'none',
  data: { msteams: { type: 'task/fetch' }, form: 'f' },
};
const adaptive = (content: object) => ({ contentType: 'application/vnd.microsoft.card.adaptive', content });
const text = { type: 'Input.Text', id: 'why', label: 'Why', isRequired: true, errorMessage: 'Say why', maxLength: 10 };
const many = {
  type: 'Input.ChoiceSet',
  id: 'who',
  label: 'Who',
  isMultiSelect: true,
  choices: ['a', 'b'].map((v) => ({ title: v, value: v })),
};
const dialogCard = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [text, many],
  actions: [{ type: 'Action.Submit', title: 'Send', data: { form: 'f' } }],
};
const show = (content: object = dialogCard) => ({
  status: 200,
  body: { task: { type: 'continue', value: { title: 'Form', card: adaptive(content) } } },
});

describe('a person of the Teams stand-in, before a bare CloudAdapter', () => {
  test('arriving brings installationUpdate and conversationUpdate; leaving takes the chat away', async () => {
    await town.teams.arrive(fay);
    expect(seen).toMatchObject([
      {
        type: 'installationUpdate',
        action: 'add',
        channelId: 'msteams',
        serviceUrl: town.teams.serviceUrl,
        from: { id: expect.stringMatching(/^29:1/), aadObjectId: 'oid-fay' },
        recipient: { id: `28:${town.teams.settings.appId}` },
        conversation: { conversationType: 'personal', tenantId: 'tenant-three', id: expect.stringMatching(/^a:1/) },
        channelData: { tenant: { id: 'tenant-three' } },
      },
      { type: 'conversationUpdate', membersAdded: [{ aadObjectId: 'oid-fay' }, { id: `28:${town.teams.settings.appId}` }] },
    ]);
    await town.teams.leave(fay);
    expect(seen.at(-1)).toMatchObject({ type: 'installationUpdate', action: 'remove' });
    town.teams.alter(eli, { kind: 'guest' });
    await expect(town.teams.arrive(eli)).rejects.toThrow('no 1:1 chat');
  });

  test('what a person writes arrives as a message and stands in the chat', async () => {
    await town.teams.say(dee, 'hello');
    expect(seen).toMatchObject([{ type: 'message', text: 'hello', textFormat: 'plain' }]);
    expect(town.teams.snapshot(dee).messages).toMatchObject([{ from: 'user', text: 'hello' }]);
  });

  test('Action.Execute arrives as adaptiveCard/action; a card in the answer takes its place in that client only', async () => {
    const id = await posted([execute]);
    answer = {
      status: 200,
      body: { statusCode: 200, ...{ type: 'application/vnd.microsoft.card.adaptive', value: { ...dialogCard, body: [] } } },
    };
    await town.teams.press(dee, id, 'Attend');
    expect(seen).toMatchObject([
      {
        type: 'invoke',
        name: 'adaptiveCard/action',
        replyToId: id,
        value: { action: { type: 'Action.Execute', id: 'a1', verb: 'attend', data: { of: 'case-1' } }, trigger: 'manual' },
      },
    ]);
    await expect(town.teams.press(dee, id, 'Attend')).rejects.toThrow('there is Send');
    await town.teams.press(dee, id, 'Attend', {}, 'phone');
    expect(town.teams.troubles()).toEqual([]);
  });

  test('words in the answer are shown shortly; an error or no answer shows that something went wrong', async () => {
    const id = await posted([execute]);
    answer = { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Thank you' } };
    expect((await town.teams.press(dee, id, 'Attend')).words).toBe('Thank you');
    answer = { status: 200, body: { statusCode: 400, type: 'application/vnd.microsoft.error', value: { message: 'no' } } };
    await town.teams.press(dee, id, 'Attend');
    answer = 'throw';
    await town.teams.press(dee, id, 'Attend');
    expect(town.teams.snapshot(dee).troubles).toEqual([
      'Something went wrong. Please try again. (400 application/vnd.microsoft.error no)',
      'Something went wrong. Please try again. (HTTP 501)',
    ]);
    expect(town.teams.snapshot(eli).troubles).toEqual([]);
  });

  test('Action.Submit outside a dialog arrives as a message with a value, its inputs merged in as strings', async () => {
    const number = { type: 'Input.Number', id: 'n', label: 'N', min: 0, max: 10 };
    const id = await posted([{ type: 'Action.Submit', title: 'Send', data: { of: 'case-1' } }], [text, many, number]);
    await town.teams.press(dee, id, 'Send', { why: 'because', who: ['a', 'b'], n: '7' });
    expect(seen).toMatchObject([{ type: 'message', replyToId: id, value: { of: 'case-1', why: 'because', who: 'a,b', n: '7' } }]);
    expect(seen[0]).not.toHaveProperty('text');
  });

  test('a client refuses what it would not let anybody send', async () => {
    const id = await posted([execute, open], [text]);
    await expect(town.teams.press(dee, id, 'Attend')).rejects.toThrow('why is required: Say why');
    await expect(town.teams.press(dee, id, 'Attend', { why: 'x', nowhere: 'y' })).rejects.toThrow('no input nowhere');
    await expect(town.teams.press(dee, id, 'Attend', { why: 'eleven char' })).rejects.toThrow('Say why');
    await expect(town.teams.press(dee, id, 'Reveal')).rejects.toThrow('there is Attend, Open');
    await expect(town.teams.press(eli, id, 'Attend')).rejects.toThrow('has no message');
    expect(seen).toEqual([]);
    await town.teams.press(dee, id, 'Open');
    expect(seen).toMatchObject([{ name: 'task/fetch' }]);
  });

  test('a dialog opens, is sent again with a problem, and closes', async () => {
    const id = await posted([open]);
    answer = show();
    await town.teams.press(dee, id, 'Open');
    expect(seen[0]).toMatchObject({
      type: 'invoke',
      name: 'task/fetch',
      value: { data: { form: 'f' }, context: { theme: 'default' } },
    });
    expect(town.teams.snapshot(dee).dialog).toMatchObject({ title: 'Form', card: { body: [{ id: 'why' }, { id: 'who' }] } });
    await expect(town.teams.submit(dee, {})).rejects.toThrow('Say why');
    await expect(town.teams.submit(dee, { why: 'x', who: ['c'] })).rejects.toThrow('no choice "c"');
    answer = show({ ...dialogCard, body: [{ type: 'TextBlock', text: 'Say more' }, ...dialogCard.body] });
    await town.teams.submit(dee, { why: 'x', who: ['b'] });
    expect(seen.at(-1)).toMatchObject({ name: 'task/submit', value: { data: { form: 'f', why: 'x', who: 'b' } } });
    expect(town.teams.snapshot(dee).dialog?.card?.body).toHaveLength(3);
    answer = { status: 200, body: { task: { type: 'message', value: 'Done' } } };
    expect((await town.teams.submit(dee, { why: 'y' })).words).toBe('Done');
    expect(town.teams.snapshot(dee).dialog).toBeNull();
    await expect(town.teams.submit(dee, {})).rejects.toThrow('no dialog');
  });

  test('an empty answer closes the dialog; a bad one leaves it with what was typed', async () => {
    const id = await posted([open]);
    answer = show();
    await town.teams.press(dee, id, 'Open');
    answer = { status: 500 };
    await town.teams.submit(dee, { why: 'typed' });
    expect(town.teams.snapshot(dee)).toMatchObject({
      dialog: { filled: { why: 'typed' } },
      troubles: [expect.stringContaining('HTTP 500')],
    });
    answer = { status: 200 };
    await town.teams.submit(dee, { why: 'typed' });
    expect(town.teams.snapshot(dee).dialog).toBeNull();
  });

  test('a refresh is sent to whom it names, once a minute has gone, with the data of the card before an edit', async () => {
    const refresh = (of: string, userIds: readonly string[]) => ({
      refresh: { action: { type: 'Action.Execute', verb: 'r', data: { of } }, userIds },
    });
    const { mri, conversation } = town.teams.snapshot(dee);
    const id = await posted([], [], refresh('first', [mri]));
    await posted([], [], refresh('other', [town.teams.snapshot(eli).mri]));
    await town.teams.look(dee);
    expect(seen).toEqual([]);
    town.pass(60_000);
    await town.teams.look(dee);
    expect(seen).toMatchObject([
      { name: 'adaptiveCard/action', value: { trigger: 'automatic', action: { verb: 'r', data: { of: 'first' } } } },
    ]);
    await (await connector(town.teams)).conversations.updateActivity(conversation, id, card([], [], refresh('second', [mri])));
    await town.teams.look(dee, 'phone');
    expect(seen[1]?.value?.action?.data).toEqual({ of: 'first' });
  });

  test('a message nobody answers in time comes again, the same; an invoke does not', async () => {
    await bot.close();
    const ids: unknown[] = [];
    const released = Promise.withResolvers<void>();
    bot = await bareAdapter(town.teams, ({ activity }) => {
      ids.push(activity.id);
      return released.promise;
    });
    await town.teams.say(dee, 'slow');
    expect(ids).toHaveLength(2);
    expect(ids[0]).toBe(ids[1]);
    await town.teams.press(dee, await posted([execute]), 'Attend');
    expect(ids).toHaveLength(3);
    expect(town.teams.snapshot(dee).troubles.at(-1)).toBe('Unable to reach app. Please try again. (timeout)');
    released.resolve();
  });
});

describe('the tokens of the Teams stand-in, before a bare CloudAdapter', () => {
  test.each([
    ['as Teams sends it', {}, 200],
    ['of another issuer', { token: { issuer: 'https://other.invalid' } }, 401],
    ['for another bot', { token: { audience: 'another-app' } }, 401],
    ['expired', { token: { lives: -400 } }, 401],
    ['with an unknown key', { token: { kid: 'unknown' } }, 401],
    // The SDK lets the failed signature fall through as a fault of its own: refused, but with 500.
    ['signed by another key', { token: { forged: true } }, 500],
    ['without its service address', { token: { serviceUrl: null } }, 401],
    ['with another service address', { token: { serviceUrl: 'https://smba.invalid/emea/' } }, 401],
    ['that is no token', { token: 'nonsense' }, 401],
    ['left away', { token: null }, 401],
    ['with a body that is no JSON', { body: '{"type":' }, 500],
    ['with an activity without a channel', { over: { channelId: undefined } }, 500],
  ])('%s', async (_how, tweaks, status) => {
    const silent = vi.spyOn(console, 'error').mockImplementation(() => {});
    const delivery = await town.teams.deliver(town.teams.compose.say(dee, 'hello'), tweaks);
    expect(delivery.status).toBe(status);
    expect(seen).toHaveLength(status === 200 ? 1 : 0);
    silent.mockRestore();
  });

  test('a delivery can be repeated with the same or another activity id, or with an empty channel', async () => {
    const activity = town.teams.compose.press(dee, await posted([execute]), 'Attend');
    await town.teams.deliver(activity);
    await town.teams.deliver(activity);
    await town.teams.deliver(activity, { over: { id: 'f:another' } });
    expect(seen.map((one) => one.id)).toEqual([activity.id, activity.id, 'f:another']);
    expect((await town.teams.deliver(activity, { over: { channelId: '' } })).status).toBe(200);
  });
});
