import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Sealed } from '../../../adapters/store/sealing/sealed.ts';
import { pace } from '../../../bot/deliver/pace/pace.ts';
import { readSettings } from '../../../bot/start/settings.ts';
import { mailboxOf } from '../../../bot/turn/telling.ts';
import {
  at,
  cardItem,
  k1,
  onSlack,
  onTeams,
  pat,
  type Replica,
  replica,
  tell,
  type World,
  world,
} from '../../support/post-room.ts';
import { sealedSqlite } from '../../support/store/sealed-sqlite.ts';
import { Wire } from '../../support/wire.ts';

let place: Awaited<ReturnType<typeof sealedSqlite>>;
let store: Sealed;
let wire: Wire;
let now: World;
let bot: Replica;
beforeEach(async () => {
  place = await sealedSqlite();
  store = await place.open();
  wire = new Wire();
  now = world('2026-12-01T10:00');
  now.says.set('invitation', 'come');
  bot = replica(store, wire, now);
});
afterEach(() => place.remove());

const owe = (...names: Parameters<typeof cardItem>[0][]) => tell(store, now.now, ...names.map(cardItem));
const box = () => bot.turns.peek(mailboxOf(pat));
const isDue = async () => (await store.due(now.now, 10, 0)).includes(mailboxOf(pat));
const invitation = 'slack/WINV/U-pat: card/k1/invitation/: come';

describe('limits', () => {
  test('an edit that has to wait for its turn lets what asks something of the person go first, as soon as it is written', async () => {
    now = { ...now, pace: pace({ ...readLimits(), CHAT_MESSAGES_PER_SECOND: 50, SLACK_EDITS_PER_MINUTE: 1 }) };
    bot = replica(store, wire, now);
    await owe('invitation');
    await bot.deliver();
    for (const said of ['one', 'two']) {
      now.says.set('invitation', said);
      await owe('invitation');
      const paused = await bot.deliver();
      if (said === 'one') expect(paused).toBe(0);
      else expect(paused).toEqual({ unlessNew: expect.any(Number) });
    }
    now.says.set('hold', 'keep it free');
    await owe('hold');
    expect(await bot.deliver()).toEqual({ unlessNew: expect.any(Number) });
    expect(wire.requests).toEqual(['open slack/WINV/U-pat', 'post slack/WINV/U-pat', 'edit m1', 'post slack/WINV/U-pat']);
  });

  test('a new message that has to wait is not looked at again for whatever is written', async () => {
    now = { ...now, pace: { look: () => 500, take: () => 500 } };
    bot = replica(store, wire, now);
    await owe('invitation');
    expect(await bot.deliver()).toBe(500);
  });
});

function readLimits() {
  const read = readSettings({});
  if ('wrong' in read) throw new Error('no settings');
  return read;
}

describe('a live card', () => {
  test('is posted once, then kept equal to the state in place; what changed meanwhile is one edit', async () => {
    await owe('invitation');
    expect(await isDue()).toBe(true);
    expect(await bot.deliver()).toBe(0);
    expect(wire.titles).toEqual([invitation]);
    expect(await isDue()).toBe(false);

    now.says.set('invitation', 'thank you');
    await owe('invitation');
    await owe('invitation');
    await owe('invitation');
    await bot.deliver();
    expect(wire.titles).toEqual(['slack/WINV/U-pat: card/k1/invitation/: thank you']);
    expect(wire.requests).toEqual(['open slack/WINV/U-pat', 'post slack/WINV/U-pat', 'edit m1']);
    expect(bot.counters).toMatchObject({ sent: 2, repeated: 0, failed: 0 });
  });

  test('with nothing to say is not sent, and one that was posted is emptied, once', async () => {
    await owe('hold');
    await bot.deliver();
    expect(wire.requests).toEqual([]);

    await owe('invitation');
    await bot.deliver();
    now.says.delete('invitation');
    await owe('invitation');
    await bot.deliver();
    await owe('invitation');
    await bot.deliver();
    expect(wire.titles).toEqual(['slack/WINV/U-pat: no longer needed']);
    expect(wire.requests.filter((one) => one.startsWith('edit'))).toHaveLength(1);
    expect(await isDue()).toBe(false);
  });

  test('new messages go before edits', async () => {
    now.says.set('coming', 'nobody').set('room', 'here');
    await owe('coming');
    await bot.deliver();
    await owe('coming', 'room', 'invitation');
    await bot.deliver();
    expect(wire.requests.slice(2)).toEqual(['post slack/WINV/U-pat', 'post slack/WINV/U-pat', 'edit m1']);
  });

  test('whose message is gone is posted anew; a chat that is gone is opened again', async () => {
    await owe('invitation');
    await bot.deliver();
    wire.messages.pop();
    await owe('invitation');
    await bot.deliver();
    expect(wire.titles).toEqual([invitation]);

    now.says.set('room', 'here');
    wire.moods.push({ is: 'answers', outcome: { did: 'gone' } });
    await owe('room');
    await bot.deliver();
    expect(wire.requests.slice(-3)).toEqual(['post slack/WINV/U-pat', 'open slack/WINV/U-pat', 'post slack/WINV/U-pat']);
    expect(wire.titles).toHaveLength(2);
  });

  test('that a platform (or we) will not have is dropped with an alarm, and the rest goes on', async () => {
    now.says.set('room', 'here').set('coming', 'cannot be made');
    wire.moods.push({ is: 'answers', outcome: { did: 'rejected', why: 'invalid_blocks' } });
    await owe('coming', 'invitation', 'room');
    await bot.deliver();
    expect(wire.titles).toEqual(['slack/WINV/U-pat: card/k1/room/: here']);
    expect(bot.counters.failed).toBe(2);
    expect(bot.alarms).toEqual(['meeting not drawn', 'card rejected']);
    expect(await isDue()).toBe(false);

    await owe('invitation');
    await bot.deliver();
    expect(wire.titles).toContain(invitation);
  });
});

describe('a limit', () => {
  test('"wait" holds the line of that person until then', async () => {
    now.says.set('room', 'here');
    wire.moods.push({ is: 'answers', outcome: { did: 'wait', until: at('2026-12-01T10:05') } });
    await owe('invitation', 'room');
    await bot.deliver();
    expect(wire.messages).toEqual([]);
    expect(await isDue()).toBe(false);
    now.now = at('2026-12-01T10:05');
    expect(await isDue()).toBe(true);
    await bot.deliver();
    expect(wire.messages).toHaveLength(2);
    expect(bot.counters).toMatchObject({ waited: 1, repeated: 0 });
  });

  test('told to wait for an hour, it asks again in ten minutes, and not before', async () => {
    wire.moods.push({ is: 'answers', outcome: { did: 'wait', until: at('2026-12-01T11:00') } });
    await owe('invitation');
    await bot.deliver();
    expect(bot.counters.waited).toBe(1);
    now.now = at('2026-12-01T10:09');
    await bot.deliver();
    expect(wire.requests.filter((one) => one.startsWith('post'))).toHaveLength(1);
    now.now = at('2026-12-01T10:10');
    await bot.deliver();
    expect(wire.titles).toEqual([invitation]);
  });

  test('a clock set back does not hold the line for as long again', async () => {
    wire.moods.push({ is: 'answers', outcome: { did: 'wait', until: at('2026-12-01T10:05') } });
    await owe('invitation');
    await bot.deliver();
    now.now = at('2026-12-01T09:00');
    await bot.deliver();
    expect(wire.titles).toEqual([invitation]);
  });
});

describe('an outcome nobody knows', () => {
  test('Slack is looked up: a message that was stored is not sent again', async () => {
    wire.moods.push({ is: 'stored-but-silent' });
    await owe('invitation');
    await bot.deliver();
    expect((await box()).claim?.doubt).toBe(true);
    now.now += 5_000;
    await bot.deliver();
    expect(wire.titles).toEqual([invitation]);
    expect(bot.counters).toMatchObject({ unknown: 1, repeated: 0 });
    // And it is known where it is: the next change edits it.
    await owe('invitation');
    await bot.deliver();
    expect(wire.messages[0]?.edits).toBe(1);
  });

  test('Slack is looked up: a message that was not stored is sent', async () => {
    wire.moods.push({ is: 'silent' });
    await owe('invitation');
    await bot.deliver();
    now.now += 5_000;
    await bot.deliver();
    expect(wire.titles).toEqual([invitation]);
    expect(bot.counters.repeated).toBe(0);
  });

  test('Teams cannot tell: sent once more, and counted', async () => {
    now.identities = [onTeams];
    wire.moods.push({ is: 'stored-but-silent' });
    await owe('invitation');
    await bot.deliver();
    now.now += 5_000;
    await bot.deliver();
    expect(wire.messages).toHaveLength(2);
    expect(bot.counters).toMatchObject({ unknown: 1, repeated: 1, sent: 1 });
  });

  test('an edit is simply made again: it is the same edit', async () => {
    await owe('invitation');
    await bot.deliver();
    wire.moods.push({ is: 'stored-but-silent' });
    await owe('invitation');
    await bot.deliver();
    expect(await isDue()).toBe(false);
    now.now += 5_000;
    expect(await isDue()).toBe(true);
    await bot.deliver();
    expect(wire.messages).toHaveLength(1);
    expect(bot.counters.repeated).toBe(0);
  });
});

describe('somebody who cannot be reached', () => {
  test('is written to elsewhere, in the same agency', async () => {
    now.identities = [onSlack, onTeams];
    wire.shut.add('slack/WINV/U-pat');
    await owe('invitation');
    await bot.deliver();
    expect(wire.titles).toEqual(['teams/tenant-inv/aad-pat: card/k1/invitation/: come']);
  });

  test('a card on a platform that shut is posted anew on the other', async () => {
    now.identities = [onSlack, onTeams];
    await owe('invitation');
    await bot.deliver();
    wire.shut.add('slack/WINV/U-pat');
    await owe('invitation');
    await bot.deliver();
    expect(wire.titles.at(-1)).toBe('teams/tenant-inv/aad-pat: card/k1/invitation/: come');
  });

  test('nowhere: whoever called the conference is told, once; what is owed waits until the person is seen again', async () => {
    now.says.set('room', 'here');
    wire.shut.add('slack/WINV/U-pat');
    await owe('invitation', 'room');
    await bot.deliver();
    expect(await isDue()).toBe(false);
    expect(bot.noted).toEqual(['k1: telephone pat, meeting']);
    await owe('invitation');
    await bot.deliver();
    expect(wire.messages).toEqual([]);
    expect(bot.noted).toHaveLength(1);

    wire.shut.clear();
    const see = { do: 'see', on: 'slack/WINV/U-pat' } as const;
    await bot.turns.ask(mailboxOf(pat), { by: pat, at: now.now, via: 'slack', command: see });
    expect(await isDue()).toBe(true);
    await bot.deliver();
    expect(wire.titles).toEqual([invitation, 'slack/WINV/U-pat: card/k1/room/: here']);
    expect(bot.noted.slice(1), 'and that it arrived after all').toEqual(['k1: note-reached']);
    expect(Object.keys((await box()).escalated)).not.toContain(k1);
  });

  test('a new message goes where the person last pressed', async () => {
    now.identities = [onSlack, onTeams];
    const see = { do: 'see', on: 'teams/tenant-inv/aad-pat' } as const;
    await bot.turns.ask(mailboxOf(pat), { by: pat, at: now.now, via: 'teams', command: see });
    await owe('invitation');
    await bot.deliver();
    expect(wire.titles).toEqual(['teams/tenant-inv/aad-pat: card/k1/invitation/: come']);
  });
});
