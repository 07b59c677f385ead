import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Sealed } from '../../../adapters/store/sealing/sealed.ts';
import { mailboxOf } from '../../../bot/turn/telling.ts';
import { at, cardItem, onTeams, pat, type Replica, replica, tell, type World, world } from '../../support/post-room.ts';
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
  now = world('2026-12-01T08:00');
  now.says.set('invitation', 'come');
  bot = replica(store, wire, now);
});
afterEach(() => place.remove());

const start = at('2026-12-01T10:00');
const edited = { ...cardItem('invitation'), turnings: [{ at: start }] } as const;
const down = { ...cardItem('invitation'), turnings: [{ at: start, comesDown: true }] } as const;
const isDue = async () => (await store.due(now.now, 10, 0)).includes(mailboxOf(pat));
const titles = () => wire.messages.map((one) => one.title);
/** As the tick does: looks only at what the store says is due. */
const tickAt = async (iso: string) => {
  now.now = at(iso);
  const due = await isDue();
  if (due) await bot.deliver();
  expect(await isDue()).toBe(false);
  return due;
};
async function posted(item: typeof edited | typeof down) {
  await tell(store, now.now, item);
  await bot.deliver();
  now.says.set('invitation', 'started');
}

test('a card that changes by time alone is edited then, once, and a clock set back changes nothing', async () => {
  await posted(edited);
  expect(await tickAt('2026-12-01T09:59')).toBe(false);
  expect(await tickAt('2026-12-01T10:00')).toBe(true);
  expect(titles()).toEqual(['card/k1/invitation/: started']);
  for (const iso of ['2026-12-01T09:30', '2026-12-01T10:01', '2026-12-01T12:00']) expect(await tickAt(iso)).toBe(false);
  expect(wire.requests.filter((one) => one.startsWith('edit'))).toHaveLength(1);
});

test('one that asks something at its hour comes down then', async () => {
  await posted(down);
  await tickAt('2026-12-01T10:00');
  expect(titles()).toEqual(['Further down', 'card/k1/invitation/: started']);
  await tickAt('2026-12-01T12:00');
  expect(titles()).toHaveLength(2);
});

test('first posted after its hour, it shows what is so by then, and comes down no more', async () => {
  now.now = at('2026-12-01T10:30');
  await posted(down);
  expect(titles()).toEqual(['card/k1/invitation/: come']);
  expect(await tickAt('2026-12-01T12:00')).toBe(false);
});

test('a bot that was down does it when it is back', async () => {
  await posted(down);
  const later = replica(await place.open(), wire, now);
  now.now = at('2026-12-02T07:00');
  await later.deliver();
  expect(titles()).toEqual(['Further down', 'card/k1/invitation/: started']);
});

test('a message that is gone is not posted anew by time alone; the next change that is told is', async () => {
  await posted(edited);
  wire.messages.pop();
  await tickAt('2026-12-01T10:00');
  expect(wire.messages).toEqual([]);
  await tell(store, now.now, edited);
  await bot.deliver();
  expect(titles()).toEqual(['card/k1/invitation/: started']);
});

test('where the person has another account by now it comes down there, and is taken back at the old one', async () => {
  await posted(edited);
  now.identities = [onTeams];
  now.now = start;
  await bot.deliver();
  expect(wire.messages.map(({ to, title }) => [to, title])).toEqual([
    ['slack/WINV/U-pat', 'no longer needed'],
    ['teams/tenant-inv/aad-pat', 'card/k1/invitation/: started'],
  ]);
  expect(await isDue()).toBe(false);
});

test.each([
  ['nobody is told of an edit', edited, {}],
  ['somebody is told of what asks', down, { k1: { notice: 'unreachable' } }],
])('of somebody who cannot be reached %s', async (_, item, escalated) => {
  await posted(item);
  const command = { do: 'shut', on: 'slack/WINV/U-pat', why: 'uninstalled' } as const;
  await bot.turns.ask(mailboxOf(pat), { by: pat, at: now.now, via: 'slack', command });
  await tickAt('2026-12-01T10:00');
  expect((await bot.turns.peek(mailboxOf(pat))).escalated).toMatchObject(escalated);
  expect(wire.messages).toHaveLength(1);
});

test('what is taken back before its hour is not due', async () => {
  await posted(down);
  await tell(store, now.now, cardItem('invitation'));
  await bot.deliver();
  expect(await tickAt('2026-12-01T10:00')).toBe(false);
});
