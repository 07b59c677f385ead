import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Sealed } from '../../../adapters/store/sealing/sealed.ts';
import { mailboxOf } from '../../../bot/turn/telling.ts';
import {
  at,
  cardItem,
  member,
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

const comesDown = { ...cardItem('invitation'), comesDown: true } as const;
const box = () => bot.turns.peek(mailboxOf(pat));
const isDue = async () => (await store.due(now.now, 10, 0)).includes(mailboxOf(pat));
const titles = () => wire.messages.map((one) => one.title);
const moved = 'Further down';
const emptied = 'no longer needed';

/** Posted once, and then asks something new. */
async function asksAnew() {
  await tell(store, now.now, cardItem('invitation'));
  await bot.deliver();
  now.says.set('invitation', 'place');
  await tell(store, now.now, comesDown);
}

describe('a card that comes down', () => {
  test('is posted first, then the place it has left becomes one line; what changes afterwards is edited where it stands', async () => {
    await asksAnew();
    await bot.deliver();
    expect(titles()).toEqual([moved, 'card/k1/invitation/: place']);
    expect(wire.requests.slice(-2)).toEqual(['post slack/WINV/U-pat', 'edit m1']);
    expect(await isDue()).toBe(false);
    now.says.set('invitation', 'placed');
    await tell(store, now.now, cardItem('invitation'));
    await bot.deliver();
    expect(titles()).toEqual([moved, 'card/k1/invitation/: placed']);
    expect(wire.requests.slice(-1)).toEqual(['edit m2']);
    expect((await box()).letters[0]?.left).toMatchObject([{ at: { message: 'm1' }, emptied: true }]);
  });

  test('told again before it was sent, as an edit, it still comes down; told twice it is one message', async () => {
    await asksAnew();
    await tell(store, now.now, comesDown);
    await tell(store, now.now, cardItem('invitation'));
    await bot.deliver();
    expect(titles()).toEqual([moved, 'card/k1/invitation/: place']);
  });

  test('new messages go before it is edited, and tidying goes last', async () => {
    now.says.set('coming', 'nobody').set('room', 'here');
    await tell(store, now.now, cardItem('coming'));
    await asksAnew();
    await tell(store, now.now, cardItem('coming'), cardItem('room'));
    await bot.deliver();
    expect(wire.requests.slice(-4)).toEqual(['post slack/WINV/U-pat', 'post slack/WINV/U-pat', 'edit m1', 'edit m2']);
    expect(titles()).toEqual(['card/k1/coming/: nobody', moved, 'card/k1/invitation/: place', 'card/k1/room/: here']);
  });

  test('of somebody who lost access meanwhile: both places are emptied, and neither says where it is', async () => {
    await asksAnew();
    wire.moods.push({ is: 'well' }, { is: 'answers', outcome: { did: 'wait', until: at('2026-12-01T10:05') } });
    await bot.deliver();
    expect(titles()).toEqual(['card/k1/invitation/: come', 'card/k1/invitation/: place']);
    now.says.delete('invitation');
    await tell(store, now.now, cardItem('invitation'));
    now.now = at('2026-12-01T10:05');
    await bot.deliver();
    expect(titles()).toEqual([emptied, emptied]);
    expect(await isDue()).toBe(false);
  });

  test('of somebody who lost access before it was sent is emptied where it stands, and nothing is posted', async () => {
    await asksAnew();
    now.says.delete('invitation');
    await tell(store, now.now, cardItem('invitation'));
    await bot.deliver();
    expect(titles()).toEqual([emptied]);
  });

  test('on the other platform, where the person is now: the old place is emptied, for it is not further down there', async () => {
    await asksAnew();
    now.identities = [onSlack, onTeams];
    const seen = { do: 'see', on: 'teams/tenant-inv/aad-pat' } as const;
    await bot.turns.ask(mailboxOf(pat), { by: pat, at: now.now, via: 'teams', command: seen });
    await bot.deliver();
    expect(wire.titles).toEqual([`slack/WINV/U-pat: ${emptied}`, 'teams/tenant-inv/aad-pat: card/k1/invitation/: place']);
  });
});

describe('the place a card has left', () => {
  test('that is gone is left alone: nothing is posted for it', async () => {
    await asksAnew();
    wire.moods.push({ is: 'well' }, { is: 'answers', outcome: { did: 'gone' } });
    await bot.deliver();
    expect(titles()).toEqual(['card/k1/invitation/: come', 'card/k1/invitation/: place']);
    expect(await isDue()).toBe(false);
  });

  test('is tried again a few times, holds up nothing, and nobody is told when it is given up', async () => {
    await asksAnew();
    wire.moods.push({ is: 'well' }, ...Array.from({ length: 8 }, () => ({ is: 'silent' as const })));
    await bot.deliver();
    now.says.set('invitation', 'placed');
    await tell(store, now.now, cardItem('invitation'));
    wire.moods.unshift({ is: 'well' });
    await bot.deliver();
    expect(titles()[1]).toBe('card/k1/invitation/: placed');
    for (let minute = 1; minute < 60; minute++) {
      now.now = at('2026-12-01T10:00') + minute * 60_000;
      await bot.deliver();
    }
    expect(wire.moods).toEqual([]);
    expect(titles()[0]).toBe('card/k1/invitation/: come');
    expect(await box()).toMatchObject({ undelivered: [], escalated: {} });
    expect(await isDue()).toBe(false);
  });

  test('whose sender was killed is tidied by the next, once the claim is dead', async () => {
    await asksAnew();
    wire.moods.push({ is: 'well' }, { is: 'dies' });
    void bot.deliver();
    await expect.poll(() => titles()[0]).toBe(moved);
    const next = replica(store, wire, now);
    now.now = at('2026-12-01T10:02');
    await next.deliver();
    expect(titles()).toEqual([moved, 'card/k1/invitation/: place']);
    expect(await isDue()).toBe(false);
    expect((await next.turns.peek(mailboxOf(pat))).claim).toBeNull();
  });
});

test('a new digest takes the place of the one before, which says so', async () => {
  await tell(store, now.now, member('invitee'));
  for (const day of ['2026-12-02', '2026-12-03']) {
    now.due.add(day);
    now.now = at(`${day}T09:00`);
    await bot.deliver();
  }
  expect(titles()).toEqual([moved, 'digest of 2026-12-03: 2026-12-03']);
  expect(wire.requests.slice(-2)).toEqual(['post slack/WINV/U-pat', 'edit m1']);
  expect(await isDue()).toBe(false);
});
