import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Address, Inbound, Reply } from '../../../adapters/inbound.ts';
import { type TeamsStandIn, teamsStandIn } from '../../../adapters/sandbox/teams/stand-in.ts';
import { type TeamsChat, teamsChat } from '../../../adapters/teams/send/chat.ts';
import { teamsHand } from '../../support/teams-hand.ts';
import { everyCard, everyForm } from './samples.ts';
import { startBot } from './teams-wire.ts';

/** Both sides of adapters/teams against the stand-in: every card and form of the samples shown, pressed, filled and edited over the wire. */
const ffion = { tenant: '00000000-0000-4000-8000-00000000aaaa', user: '00000000-0000-4000-8000-0000000000a1' };
const gwen = { ...ffion, user: '00000000-0000-4000-8000-0000000000a2' };
const card = everyCard['every block'] ?? expect.unreachable();
const form = everyForm['every field'] ?? expect.unreachable();

let town: TeamsStandIn;
let bot: Awaited<ReturnType<typeof startBot>>;
let replies: Reply[];
let met: Address | undefined;
beforeEach(async () => {
  town = await teamsStandIn({
    people: [
      { ...ffion, name: 'Ffion Example' },
      { ...gwen, name: 'Gwen Example' },
    ],
  });
  replies = [];
  const settings = {
    appId: town.settings.appId,
    appType: 'MultiTenant' as const,
    appPassword: town.settings.appPassword,
    tokenIssuer: town.settings.issuer,
    openIdMetadataUrl: town.settings.openIdMetadataUrl,
    loginUrl: town.settings.loginUrl,
    serviceHosts: [town.settings.serviceHost],
  };
  const chat = await teamsChat({
    settings,
    now: Date.now,
    serviceUrlFor: async (of) => (of === ffion.tenant ? town.serviceUrl : undefined),
  });
  bot = await startBot(settings, {
    chat,
    met: (_, where) => {
      met = where;
    },
    handle: async (inbound: Inbound) => {
      came.push(inbound);
      return replies.shift() ?? { reply: 'done' };
    },
  });
  town.connect(`${bot.url}/api/messages`);
  chatWith = chat;
  came = [];
});
afterEach(async () => {
  await bot.close();
  await town.close();
});
let chatWith: TeamsChat;
let came: Inbound[] = [];

test('arrive, be written to, press, have it edited, open a form, hand it in', async () => {
  await town.arrive(ffion);
  expect(came.map(({ does }) => does)).toEqual(['arrive', 'arrive']);
  if (met === undefined) return expect.unreachable();
  const posted = await chatWith.post(met, card, 'attempt-1');
  if (posted.did !== 'done') return expect.unreachable(JSON.stringify(posted));
  const [message] = town.snapshot(ffion).messages;
  expect(message).toMatchObject({ id: posted.value.message, summary: card.plain, fallback: null });

  replies = [{ reply: 'note', text: 'Kept.' }];
  expect(await town.press(ffion, posted.value.message, "I'll be there")).toMatchObject({ words: 'Kept.' });
  replies = [{ reply: 'form', form }];
  await town.press(ffion, posted.value.message, 'Something else');
  expect(town.snapshot(ffion).dialog).toMatchObject({ title: 'Your answer' });
  replies = [{ reply: 'done' }];
  const filled = { reason: 'Because', day: '2027-01-13', time: '10:30', scale: '7', who: '1,2' };
  const hand = teamsHand(town, ffion);
  await expect(hand.submit({ ...filled, whom: 'Huw Example' })).rejects.toThrow('whom lists 0 of the name Huw Example');
  await hand.submit({ ...filled, whom: 'Gwen Example' });
  expect(town.snapshot(ffion).dialog).toBeNull();
  expect(came.slice(2)).toMatchObject([
    { does: 'press', action: { verb: 'open-scale', of: 'case-1', about: 'invite-7', seen: 3 } },
    { does: 'open', form: { form: 'details' } },
    { does: 'submit', values: { ...filled, who: ['1', '2'], whom: { picked: { on: 'teams', ...gwen } } } },
  ]);

  expect(await chatWith.edit(posted.value, everyCard['only a title'] ?? card)).toMatchObject({ did: 'done' });
  expect(town.snapshot(ffion).messages).toMatchObject([{ edited: true }]);
  expect(await chatWith.remove(posted.value)).toEqual({ did: 'done', value: null });
  expect(await chatWith.edit(posted.value, card)).toEqual({ did: 'gone' });
  expect(town.troubles()).toEqual([]);
});

test('an account that was picked: by name where the app is installed, as no more than one of the tenant where it is not', async () => {
  await town.arrive(ffion);
  const accountOf = (who: typeof ffion) => chatWith.accountOf({ on: 'teams', ...who });
  const account = (who: typeof ffion, name: string | null) => ({
    did: 'done',
    value: { account: { identity: { on: 'teams', ...who }, name } },
  });
  expect(await accountOf(ffion)).toEqual(account(ffion, 'Ffion Example'));
  expect(await accountOf(gwen)).toEqual(account(gwen, null));
  expect(await accountOf({ ...gwen, user: '00000000-0000-4000-8000-0000000000a9' })).toEqual({
    did: 'done',
    value: { refused: 'not-there' },
  });
  expect(town.snapshot(gwen).messages).toEqual([]);
  town.fault({ on: 'members', how: 'drop' });
  expect(await accountOf(ffion)).toEqual({ did: 'wait', until: null });
});

test('what is typed is answered by a message', async () => {
  await town.arrive(ffion);
  replies = [{ reply: 'note', text: 'Nothing *here*.' }];
  await town.say(ffion, 'dates');
  await expect.poll(() => town.snapshot(ffion).messages.map(({ text }) => text)).toEqual(['dates', 'Nothing *here*.']);
});

test('blocked, gone, told to wait, kept and then cut', async () => {
  await town.arrive(ffion);
  if (met === undefined) return expect.unreachable();
  town.alter(ffion, { refuses: 'ConversationBlockedByUser' });
  expect(await chatWith.post(met, card, '1')).toEqual({ did: 'unreachable', why: 'blocked' });
  town.alter(ffion, { refuses: 'ConversationNotFound' });
  expect(await chatWith.post(met, card, '1')).toEqual({ did: 'gone' });
  town.alter(ffion, { refuses: null });
  town.fault({ on: 'post', how: { status: 429, headers: { 'retry-after': '3' } } });
  expect(await chatWith.post(met, card, '1')).toMatchObject({ did: 'wait' });
  expect(town.snapshot(ffion).messages).toEqual([]);
  town.fault({ on: 'post', when: 'after', how: 'drop' });
  expect(await chatWith.post(met, card, '1')).toEqual({ did: 'unknown' });
  expect(town.snapshot(ffion).messages).toHaveLength(1);
});
