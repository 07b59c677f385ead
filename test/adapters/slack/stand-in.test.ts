import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Accounts } from '../../../adapters/accounts.ts';
import type { Chat } from '../../../adapters/chat.ts';
import type { Address, Inbound, Reply } from '../../../adapters/inbound.ts';
import type { SlackLogLine } from '../../../adapters/slack/log.ts';
import { slackRoute } from '../../../adapters/slack/receive/receive.ts';
import { slackAccounts } from '../../../adapters/slack/send/accounts.ts';
import { slackChat } from '../../../adapters/slack/send/chat.ts';
import type { Card, Form } from '../../../cards/model.ts';
import { serve } from '../../support/serve.ts';
import { slackHand } from '../../support/slack-hand.ts';
import { ada, ben, cy, slackTown } from '../sandbox/slack-town.ts';
import { cards, everyField } from './samples.ts';
import { slackInstalled } from './slack-installed.ts';

const card: Card = cards.everything ?? expect.unreachable();
const quietly: Card = cards.bare ?? expect.unreachable();
const here: Address = { on: 'slack', team: 'T1', channel: '' };

/** The adapter whole, receiver and chat, against the stand-in: strict about limits, ids, triggers and rates. */
let town: Awaited<ReturnType<typeof slackTown>>;
let chat: Chat;
let accounts: Accounts;
let server: Awaited<ReturnType<typeof serve>>;
let settled: () => Promise<void>;
let reply: (inbound: Inbound) => Reply;
const asked: Inbound[] = [];
const lines: SlackLogLine[] = [];

beforeAll(async () => {
  town = await slackTown();
  const settings = {
    tokenFor: (org: string) => town.slack.workspaces.find((one) => one.id === org)?.token,
    apiUrl: town.slack.apiUrl,
    log: (_: string, line: SlackLogLine) => void lines.push(line),
    now: () => Date.now(),
  };
  const installed = town.slack.workspaces.map(({ id, token }) => slackInstalled(town.slack.signingSecret, { org: id, token }));
  const { route, settled: all } = slackRoute({
    enterpriseOf: () => undefined,
    ...settings,
    installed: () => installed,
    handle: async (inbound) => {
      asked.push(inbound);
      return reply(inbound);
    },
  });
  settled = all;
  chat = slackChat(settings);
  accounts = slackAccounts(settings);
  server = await serve(route);
  town.slack.connect(`${server.url}/slack/events`);
});
afterAll(async () => {
  await server.stop();
  await town.slack.close();
});
beforeEach(() => {
  town.slack.reset();
  asked.length = 0;
  lines.length = 0;
  reply = () => ({ reply: 'done' });
});

const done = <T>(outcome: { did: string; value?: T } | 'cannot tell'): T => {
  expect(outcome).toMatchObject({ did: 'done' });
  if (outcome === 'cannot tell' || outcome.value === undefined) return expect.unreachable();
  return outcome.value;
};
const open = async (who: typeof ada) => done(await chat.open({ on: 'slack', ...who }));
const posted = async (what: Card) => done(await chat.post(await open(ada), what, 'attempt-1'));

describe('out', () => {
  test('a card with everything is posted, edited and removed', async () => {
    const at = await posted(card);
    town.pass(2000);
    expect(town.slack.snapshot(ada).messages).toMatchObject([{ text: card.plain, edited: false }]);
    expect(await chat.edit(at, quietly)).toMatchObject({ did: 'done' });
    expect(town.slack.snapshot(ada).messages).toMatchObject([{ blocks: [{ type: 'header' }] }]);
    expect(await chat.remove(at)).toEqual({ did: 'done', value: null });
    expect(await chat.edit(at, quietly)).toEqual({ did: 'gone' });
  });

  test('a post whose answer was lost is found by its attempt', async () => {
    const to = await open(ada);
    town.slack.fault({ on: 'chat.postMessage', when: 'after', how: 'drop' });
    expect(await chat.post(to, quietly, 'attempt-7')).toEqual({ did: 'unknown' });
    const [message] = town.slack.snapshot(ada).messages;
    expect(await chat.find(to, 'attempt-7')).toEqual({ did: 'done', value: { to, message: message?.ts } });
    expect(await chat.find(to, 'attempt-8')).toEqual({ did: 'done', value: null });
  });

  test('too much at once is told to wait', async () => {
    const to = await open(ada);
    const outcomes = [];
    for (let n = 0; n < 30; n++) outcomes.push((await chat.post(to, quietly, `a${n}`)).did);
    expect(outcomes).toContain('wait');
    expect(new Set(outcomes)).toEqual(new Set(['done', 'wait']));
  });

  test('a stranger, a person who is not there, a chat that is not there, a workspace that took us out', async () => {
    expect(await chat.open({ on: 'slack', org: 'T1', user: 'U9' })).toMatchObject({ did: 'unreachable' });
    expect(await chat.post({ ...here, channel: 'D9' }, quietly, 'a')).toEqual({ did: 'gone' });
    const to = await open(cy);
    await town.slack.uninstall('T2');
    expect(asked).toMatchObject([{ does: 'uninstall', from: { org: 'T2', user: '' } }]);
    expect(await chat.post(to, quietly, 'a')).toEqual({ did: 'barred', code: 'account_inactive' });
  });
});

describe('whose an account is', () => {
  const accountOf = (who: typeof ada) => accounts.accountOf({ on: 'slack', ...who });

  test('a colleague by name; a guest, a stranger, somebody deactivated, of another workspace or not there is refused', async () => {
    const named = { identity: { on: 'slack', ...ben }, name: 'Ben Invented' };
    expect(await accountOf(ben)).toEqual({ did: 'done', value: { account: named } });
    const alterations = [
      [{ guest: 'multi-channel' }, 'guest'],
      [{ guest: 'single-channel' }, 'guest'],
      [{ guest: 'no', stranger: true }, 'elsewhere'],
      [{ stranger: false, deactivated: true }, 'deactivated'],
    ] as const;
    for (const [change, refused] of alterations) {
      town.slack.alter(ben, change);
      expect(await accountOf(ben)).toEqual({ did: 'done', value: { refused } });
    }
    expect(await accountOf({ ...cy, org: 'T1' })).toEqual({ did: 'done', value: { refused: 'not-there' } });
    expect(lines).toEqual([]);
  });

  test('an answer that was lost, or a call too many, is no answer', async () => {
    town.slack.fault({ on: 'users.info', when: 'after', how: 'drop' });
    expect(await accountOf(ben)).toEqual({ did: 'unknown' });
    const outcomes = [];
    for (let n = 0; n < 110; n++) outcomes.push((await accountOf(ben)).did);
    expect(new Set(outcomes)).toEqual(new Set(['done', 'wait']));
  });
});

describe('in and back', () => {
  test('a press: the receipt takes the place of the card', async () => {
    const { message } = await posted(card);
    reply = () => ({ reply: 'card', card: quietly });
    expect(await town.slack.press(ada, message, 'press.open-scale.2')).toMatchObject({ status: 200 });
    await settled();
    expect(asked).toMatchObject([{ does: 'press', from: { on: 'slack', ...ada }, action: { about: 'me', seen: 0 } }]);
    expect(town.slack.snapshot(ada)).toMatchObject({
      messages: [{ text: quietly.plain, blocks: [{ type: 'header' }] }],
      troubles: [],
    });
  });

  test('a form: opened, refused at its field, filled again, closed', async () => {
    const { message } = await posted(card);
    reply = () => ({ reply: 'form', form: everyField });
    await town.slack.press(ada, message, 'open.details.1');
    await settled();
    expect(town.slack.snapshot(ada).views).toMatchObject([{ definition: { title: { text: 'Place Child 1' } } }]);

    const refused: Form = {
      ...everyField,
      fields: everyField.fields.map(({ problem: _, ...field }) =>
        field.name === 'reason' ? { ...field, problem: 'Say more' } : field,
      ),
    };
    reply = () => ({ reply: 'form', form: refused });
    await town.slack.submitView(ada, { reason: 'No', place: '10', present: ['2'] });
    expect(town.slack.snapshot(ada)).toMatchObject({
      views: [{ problems: { 'reason|details|case-7|child-1': 'Say more' } }],
      troubles: [],
    });

    reply = () => ({ reply: 'done' });
    await town.slack.submitView(ada, { reason: 'Seen twice', place: '10', present: ['2'] });
    expect(town.slack.snapshot(ada)).toMatchObject({ views: [], troubles: [] });
    expect(asked.at(-1)).toMatchObject({
      does: 'submit',
      form: everyField.ref,
      values: { reason: 'Seen twice', place: '10', present: ['2'], day: '2027-01-13' },
    });
  });

  test('a person is picked by name, and comes in as an identity of the picker’s own workspace', async () => {
    const { message } = await posted(card);
    reply = () => ({ reply: 'form', form: everyField });
    await town.slack.press(ada, message, 'open.details.1');
    await settled();
    reply = () => ({ reply: 'done' });
    const hand = slackHand(town.slack, ada);
    await expect(hand.submit({ whom: 'Cy Invented' })).rejects.toThrow('whom lists 0 of the name Cy Invented');
    await hand.submit({ whom: 'Ben Invented' });
    expect(asked.at(-1)).toMatchObject({ does: 'submit', values: { whom: { picked: { on: 'slack', ...ben } } } });
    expect(town.slack.snapshot(ada).troubles).toEqual([]);
  });

  test('one form after another keeps nothing of the first', async () => {
    const { message } = await posted(card);
    reply = () => ({ reply: 'form', form: everyField });
    await town.slack.press(ada, message, 'open.details.1');
    await settled();
    const next = { ...everyField, ref: { ...everyField.ref, about: 'child-2' } };
    reply = () => ({ reply: 'form', form: next });
    await town.slack.submitView(ada, { reason: 'About child 1', place: '0' });
    reply = () => ({ reply: 'note', text: 'Placed' });
    await town.slack.submitView(ada, {});
    expect(asked.at(-1)).toMatchObject({ form: next.ref, values: { reason: 'So far', place: '4' } });
    expect(town.slack.snapshot(ada)).toMatchObject({
      views: [{ definition: { title: { text: 'Place Child 1' } } }],
      troubles: [],
    });
  });

  test('a checklist opens one form after another and never runs out of room', async () => {
    const { message } = await posted(card);
    reply = (inbound) => (inbound.does === 'submit' ? { reply: 'card', card } : { reply: 'form', form: everyField });
    await town.slack.press(ada, message, 'open.details.1');
    await settled();
    for (let n = 0; n < 5; n++) {
      await town.slack.submitView(ada, {});
      await town.slack.press(ada, town.slack.snapshot(ada).views.at(-1)?.id ?? '', 'open.details.1');
      await settled();
    }
    expect(town.slack.snapshot(ada)).toMatchObject({ views: [{ definition: { callback_id: 'details' } }], troubles: [] });
    expect(lines).toEqual([]);
  });

  test('what is said is answered, the Home tab filled', async () => {
    reply = (inbound) => (inbound.does === 'look' ? { reply: 'card', card } : { reply: 'note', text: 'Nothing is due' });
    await town.slack.say(ada, 'what is due & when?');
    await town.slack.openHome(ada);
    await settled();
    expect(asked).toMatchObject([{ does: 'say', text: 'what is due & when?' }, { does: 'look' }]);
    const seen = town.slack.snapshot(ada);
    expect(seen.messages.map((message) => message.text)).toEqual([expect.any(String), 'Nothing is due']);
    expect(seen.home?.blocks.length).toBeGreaterThan(5);
    expect(lines).toEqual([]);
  });

  test('the house turns away what the stand-in forges', async () => {
    const payload = town.slack.compose.say(ada, 'hello');
    const statuses = [];
    for (const tweaks of [
      { signature: 'none' },
      { signature: 'wrong' },
      { secret: 'guessed' },
      { at: Date.now() + 3_600_000 },
    ] as const)
      statuses.push((await town.slack.deliver(payload, tweaks)).status);
    expect(statuses).toEqual([401, 401, 401, 401]);
    expect(asked).toEqual([]);
  });
});
