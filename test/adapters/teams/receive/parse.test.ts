import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Inbound } from '../../../../adapters/inbound.ts';
import { activitySchema, addressOf } from '../../../../adapters/teams/receive/activity.ts';
import { parse } from '../../../../adapters/teams/receive/parse.ts';
import { renderCard } from '../../../../adapters/teams/render/card.ts';
import { renderForm } from '../../../../adapters/teams/render/form.ts';
import { reading } from '../../../../cards/building/values.ts';
import type { ButtonPress, FormRef } from '../../../../cards/model.ts';
import { wordsFor } from '../../../../cards/words/words-for.ts';

type Bare<I> = I extends Inbound ? Omit<I, 'from' | 'delivery'> : never;
const folder = new URL('../payloads/', import.meta.url);
const names = readdirSync(folder).filter((file) => file.endsWith('.payload.json'));
const payload = (name: string) => JSON.parse(readFileSync(new URL(`${name}.payload.json`, folder), 'utf8'));
const parsed = (name: string, more: object = {}) => parse(activitySchema.parse({ ...payload(name), ...more }));

const ffion = { on: 'teams', tenant: '00000000-0000-4000-8000-00000000aaaa', user: '00000000-0000-4000-8000-0000000000a1' };
const chat = {
  on: 'teams',
  service: 'https://smba.trafficmanager.net/uk/',
  conversation: 'a:invented-chat-of-ffion',
  tenant: ffion.tenant,
};

/** The message the samples were pressed on. */
const pressedOn = '1763888400000';

const expected: Readonly<Record<string, Bare<Inbound> | null>> = {
  press: { does: 'press', action: { verb: 'open-scale', of: 'case-1', about: 'invite-7', seen: 3 }, message: pressedOn },
  'press-as-message': { does: 'press', action: { verb: 'open-scale', of: 'case-1' }, message: pressedOn },
  'press-in-dialog': { does: 'press', action: { verb: 'open-scale', of: 'case-1', about: 'item-3' }, message: pressedOn },
  'press-verb-changed': { does: 'unsupported', reason: 'a button that is not ours' },
  'press-unknown-verb': { does: 'unsupported', reason: 'a button that is not ours' },
  'press-no-action': { does: 'unsupported', reason: 'a button that is not ours' },
  open: { does: 'open', form: { form: 'details', of: 'case-1', about: 'invite-7' } },
  submit: {
    does: 'submit',
    form: { form: 'details', of: 'case-1', about: 'invite-7' },
    values: { reason: 'A line, with a comma', day: '2027-01-13', time: '10:30', scale: '7', who: ['1', '2'] },
  },
  'submit-too-long': { does: 'unsupported', reason: 'a form that is not ours' },
  say: { does: 'say', text: 'dates' },
  'say-nothing': { does: 'say', text: '' },
  'say-file': { does: 'say', text: '', along: 'file' },
  'say-edited': { does: 'say', text: 'dates' },
  'said-in-a-group': { does: 'unsupported', reason: 'not a chat with one person' },
  installed: { does: 'arrive', address: { ...chat, on: 'teams' } },
  upgraded: { does: 'arrive', address: { ...chat, on: 'teams' } },
  'member-added': { does: 'arrive', address: { ...chat, on: 'teams' } },
  removed: { does: 'leave' },
  'member-removed': { does: 'leave' },
  reaction: { does: 'say', text: '', along: 'reaction' },
  'reaction-removed': { does: 'unsupported', reason: 'activity messageReaction' },
  search: { does: 'unsupported', reason: 'invoke composeExtension/query' },
  'from-a-bot': null,
};

test('every recorded payload has its meaning written here', () => {
  expect(names.map((name) => name.replace('.payload.json', '')).sort()).toEqual(Object.keys(expected).sort());
});

test.each(Object.entries(expected))('%s', (name, what) => {
  const delivery = 'f:00000000-0000-4000-8000-0000000000f1';
  expect(parsed(name)).toEqual(what === null ? null : { from: ffion, delivery, ...what });
});

describe('who it comes from', () => {
  test('GUIDs in capitals are the same person, in the same tenant', () => {
    const { from, channelData, conversation } = payload('press');
    const found = parsed('press', {
      from: { ...from, aadObjectId: from.aadObjectId.toUpperCase() },
      channelData: { ...channelData, tenant: { id: channelData.tenant.id.toUpperCase() } },
      conversation: { ...conversation, tenantId: conversation.tenantId.toUpperCase() },
    });
    expect(found?.from).toEqual(ffion);
  });

  test('is the tenant and the Entra object id, never the id of this bot for them', () => {
    expect(JSON.stringify(parsed('press'))).not.toContain('29:');
  });
  test('is not what a button says', () => {
    const value = { data: { ...payload('open').value.data, from: 'somebody else', tenant: 'another' } };
    expect(parsed('open', { value })?.from).toEqual(ffion);
  });
  test('is nobody without an object id or without a tenant', () => {
    expect(parsed('press', { from: { id: '29:invented-ffion' } })).toBeNull();
    expect(parsed('press', { channelData: {}, conversation: { conversationType: 'personal', id: 'a:invented' } })).toBeNull();
  });
  test('has an address with every press in a chat of one person', () => {
    expect(addressOf(activitySchema.parse(payload('press')))).toEqual(chat);
    expect(addressOf(activitySchema.parse(payload('said-in-a-group')))).toBeNull();
  });
});

describe('render → payload → parse', () => {
  const actions: ButtonPress[] = [
    { verb: 'open-scale', of: 'case-1' },
    { verb: 'open-scale', of: 'ü*"\n', about: 'x', seen: 0 },
  ];
  const refs: FormRef[] = [
    { form: 'details', of: 'case-1' },
    { form: 'details', of: 'case-1', about: 'child-2' },
    { form: 'conference', of: '', about: 'case-to-be' },
  ];
  const cardOf = (button: { does: ButtonPress } | { opens: FormRef }, place: 'chat' | 'dialog') =>
    JSON.parse(JSON.stringify(renderCard({ title: 'A', blocks: [], buttons: [{ label: 'Go', ...button }], plain: 'A' }, place)))
      .attachment.content.actions[0];
  const submitted = (data: object) => parsed('submit', { value: { data } });

  test.each(actions)('a press of %j', (action) => {
    const button = cardOf({ does: action }, 'chat');
    const { type, verb, data } = button;
    expect(parsed('press', { value: { action: { type, verb, data }, trigger: 'manual' } })).toMatchObject({
      does: 'press',
      action,
    });
    expect(submitted(cardOf({ does: action }, 'dialog').data)).toMatchObject({ does: 'press', action });
  });

  test.each(refs)('a form %j', (ref) => {
    const fetched = parsed('open', { value: { data: cardOf({ opens: ref }, 'chat').data } });
    expect(fetched).toMatchObject({ does: 'open', form: ref });
    expect(submitted(cardOf({ opens: ref }, 'dialog').data)).toMatchObject({ does: 'open', form: ref });
    const field = { name: 'lists', label: 'Named as our own key', required: true, field: 'text', lines: 'one', max: 9 } as const;
    const form = renderForm({ ref, title: 'A', intro: [], fields: [field], submit: 'Send', leave: 'Cancel' });
    const [send] = JSON.parse(JSON.stringify(form)).task.value.card.content.actions;
    expect(submitted({ ...send.data, field_lists: 'a' })).toMatchObject({ does: 'submit', form: ref, values: { lists: 'a' } });
  });
});

test.each(['tom,bea', ' tom , bea ', ',tom,bea', 'tom;bea', 'tom; bea;', 'tom,,bea,'])(
  'several choices, sent as "%s"',
  (value) => {
    const field = {
      name: 'who',
      label: 'Who',
      required: true,
      field: 'many',
      options: [{ value: 'tom', label: 'Tom' }],
    } as const;
    const form = renderForm({
      ref: { form: 'details', of: 'case-1' },
      title: 'A',
      intro: [],
      fields: [field],
      submit: 'Send',
      leave: 'Cancel',
    });
    const [send] = JSON.parse(JSON.stringify(form)).task.value.card.content.actions;
    expect(parsed('submit', { value: { data: { ...send.data, field_who: value } } })).toMatchObject({
      does: 'submit',
      values: { who: ['tom', 'bea'] },
    });
  },
);

test('recorded payloads hold no field outside the list, and only invented names', () => {
  const paths = (node: unknown, path: string): string[] =>
    Array.isArray(node)
      ? node.flatMap((item) => paths(item, `${path}[]`))
      : typeof node === 'object' && node !== null
        ? Object.entries(node).flatMap(([key, value]) => paths(value, path ? `${path}.${key}` : key))
        : [path];
  const fields = new Set(names.flatMap((name) => paths(payload(name.replace('.payload.json', '')), '')));
  const known = readFileSync(new URL('fields.txt', folder), 'utf8').trim().split('\n');
  expect([...fields].filter((field) => !known.includes(field))).toEqual([]);
  const people = names.map((name) => payload(name.replace('.payload.json', '')).from.name);
  expect(new Set(people)).toEqual(new Set(['Ffion Example', 'Another bot']));
});

test('a form is handed in from its dialog alone: as a message it would be answered in the chat, a warning after a 0 included', () => {
  const { data } = payload('submit').value;
  expect(parsed('press-as-message', { value: data })).toMatchObject({ does: 'unsupported', reason: 'a form that is not ours' });
});

test('a form has no more fields than any of ours could', () => {
  const { value } = payload('submit');
  const fields = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, nth) => [`field_f${nth}`, 'x']));
  const filled = (count: number) =>
    parsed('submit', { value: { data: { submit: value.data.submit, lists: [], ...fields(count) } } });
  expect(filled(200)).toMatchObject({ does: 'submit' });
  expect(filled(201)).toMatchObject({ does: 'unsupported' });
});

describe('whoever is picked in a people picker', () => {
  const { value } = payload('submit');
  const oid = '00000000-0000-4000-8000-0000000000a2';
  const valuesWith = (field_whom: unknown, more: object = {}) => {
    const data = { submit: value.data.submit, lists: [], accounts: ['whom'], field_whom, ...more };
    const found = parsed('submit', { value: { data } });
    return found?.does === 'submit' ? found.values : found?.does;
  };

  test('is of the tenant of whoever picked them, whatever the form says of it', () => {
    const picked = { on: 'teams', tenant: ffion.tenant, user: oid };
    expect(valuesWith(oid, { tenant: 'another' })).toEqual({ whom: { picked } });
    expect(valuesWith(oid.toUpperCase())).toEqual({ whom: { picked } });
    expect(valuesWith('')).toEqual({});
  });

  test.each([
    ['two ids in one', `${oid},${oid}`],
    ['a Slack id', 'U0EXAMPLE2'],
    ['the id of this bot for them', '29:invented-ffion'],
    ['300 characters', 'a'.repeat(300)],
    ['an object written out', JSON.stringify({ picked: { on: 'teams', tenant: 'another', user: oid } })],
  ])('%s stays a text, which is no account to any form', (_, given) => {
    const values = valuesWith(given);
    expect(values).toEqual({ whom: given });
    const read = reading(Object(values), wordsFor('en'));
    expect([read.account('whom', 'optional'), read.problems]).toEqual([
      undefined,
      { whom: 'Please choose one person from the list.' },
    ]);
  });

  test.each([
    ['a list', [oid]],
    ['an object', { picked: { on: 'teams', tenant: 'another', user: oid } }],
    ['a number', 5],
  ])('%s is no form of ours', (_, given) => {
    expect(valuesWith(given)).toBe('unsupported');
  });

  test('an id in any other field is a text', () => {
    expect(valuesWith(oid, { accounts: [] })).toEqual({ whom: oid });
  });
});

describe('where it is pressed', () => {
  const elsewhere = [
    ['a group', { conversationType: 'groupChat', id: '19:invented@thread.v2' }],
    ['a channel', { conversationType: 'channel', id: '19:invented@thread.tacv2' }],
    ['a chat of two people that a card was forwarded to', { conversationType: 'personal', id: '19:a_b@unq.gbl.spaces' }],
    ['a conversation whose id is a way elsewhere', { conversationType: 'personal', id: '..' }],
  ] as const;
  test.each(elsewhere)('in %s it is refused, whatever kind of press it is', (_, conversation) => {
    for (const name of ['press', 'press-as-message', 'open', 'submit'])
      expect(parsed(name, { conversation }), name).toMatchObject({ does: 'unsupported', reason: 'not in the direct chat' });
    expect(parsed('say', { conversation })).toMatchObject({ reason: 'not a chat with one person' });
  });
});
