import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Sealed } from '../../../adapters/store/sealing/sealed.ts';
import { accountChecks } from '../../../bot/deliver/account-checks.ts';
import { deliver } from '../../../bot/deliver/deliver.ts';
import { newCounters } from '../../../bot/deliver/delivery-context.ts';
import { type Pace, unhurried } from '../../../bot/deliver/pace/pace.ts';
import { type Tick, tick } from '../../../bot/deliver/tick.ts';
import { readCase } from '../../../bot/turn/read-case.ts';
import type { CaseOn } from '../../../bot/turn/streams.ts';
import { mail, mailboxOf } from '../../../bot/turn/telling.ts';
import { turns } from '../../../bot/turn/turn.ts';
import { type BareCommand, type CaseCommand, type CaseEvent, caseDecider, inMeeting } from '../../../domain/case/case.ts';
import { type Conference, conferenceOf } from '../../../domain/case/conference.ts';
import type { Refusal } from '../../../domain/case/refusal.ts';
import type { Case } from '../../../domain/case/whole.ts';
import type { Directory } from '../../../domain/directory/state.ts';
import type { PersonId } from '../../../domain/ids.ts';
import type { MailCommand, MailRefusal } from '../../../domain/person/command.ts';
import type { MailEvent } from '../../../domain/person/event.ts';
import type { MailKnown } from '../../../domain/person/known.ts';
import { usableIdentities } from '../../../domain/person/known.ts';
import { letterKey } from '../../../domain/person/letter.ts';
import { mailboxDecider } from '../../../domain/person/mailbox.ts';
import type { Mailbox } from '../../../domain/person/state.ts';
import type { Tell } from '../../../domain/tell.ts';
import { known, noon } from '../../support/case-story.ts';
import { id } from '../../support/invented-partnership.ts';
import { isWorkingDay } from '../../support/post-room.ts';
import { sealedSqlite } from '../../support/store/sealed-sqlite.ts';
import { Wire } from '../../support/wire.ts';

let place: Awaited<ReturnType<typeof sealedSqlite>>;
let stops: Tick[];
beforeEach(async () => {
  place = await sealedSqlite();
  stops = [];
});
afterEach(async () => {
  for (const one of stops) await one.stop();
  await place.remove();
});

/** Whether there is anything to say of a case. */
type Says = (state: Conference) => Promise<boolean>;

/** A whole replica: case, mailbox, delivery and tick, with the real case and the invented directory. */
function whole(sealed: Sealed, wire: Wire, every: number, pace: Pace = unhurried, says: Says = async () => true) {
  const now = () => noon('2026-12-01');
  const log = { info: () => undefined, warn: () => undefined, error: (ids: object, what: string) => faults.push([ids, what]) };
  const faults: unknown[] = [];
  const wrote = (streams: Parameters<Tick['nudge']>[0]) => ticking.nudge(streams.filter((one) => one.startsWith('person:')));
  const mailKnown = (stream: string) => {
    const me = stream.slice('person:'.length) as PersonId;
    const person = known.directory.people.get(me);
    return { me, identities: usableIdentities(person, known.directory), hour: 9, isWorkingDay };
  };
  const cases = turns<Case, CaseCommand, CaseEvent, Refusal, CaseOn, Tell, Directory>({
    sealed,
    decider: caseDecider,
    known: () => ({ ...known, seals: null }),
    tell: (told, from, kept) => mail(told, from, kept ? (stream) => mailboxes.folds.kept(stream) : undefined),
    told(boxes) {
      for (const box of boxes) mailboxes.folds.behind(box);
    },
    wrote,
  });
  const mailboxes = turns<Mailbox, MailCommand, MailEvent, MailRefusal, MailKnown, Tell, Directory>({
    sealed,
    decider: mailboxDecider,
    known: mailKnown,
    wrote,
  });
  const run = deliver({
    turns: mailboxes,
    known: async (stream) => mailKnown(stream),
    person: async (who) => known.directory.people.get(who),
    note: async () => true,
    deactivated: async () => true,
    caseOf: (of) => readCase({ cases }, of),
    render: async (_, letter, all) => {
      const of = letter.letter === 'card' ? all.get(letter.case) : undefined;
      const state = of === undefined ? null : conferenceOf(of);
      if (state === null || !(await says(state))) return null;
      return { title: `${letterKey(letter)} ${state.status} ${state.children.length}`, blocks: [], buttons: [], plain: 'p' };
    },
    emptied: () => ({ title: 'emptied', blocks: [], buttons: [], plain: 'p' }),
    chats: { teams: wire.chat('teams'), slack: wire.chat('slack') },
    installations: { pauseLeft: () => 0, enter: () => 0, heard: () => undefined },
    checks: accountChecks(now),
    pace,
    now,
    attempt: randomUUID,
    log,
    watch: { gone: () => undefined, undrawn: () => undefined },
    counters: newCounters(),
  });
  const ticking = tick({
    due: sealed.due,
    now,
    log,
    every,
    run: (stream, signal) => run(stream.slice('person:'.length) as PersonId, signal),
  });
  stops.push(ticking);
  return { cases, mailboxes, ticking, faults };
}

const open = { do: 'open', id: 'k1', reference: 'INV-1', procedure: 'buckinghamshire', type: 'initial', facts: {} } as const;
const ask = (to: ReturnType<typeof whole>, who: 'ada' | 'cleo', command: BareCommand) =>
  to.cases.ask('case:k1', { by: id(who), at: noon('2026-12-01'), via: 'teams', command: inMeeting(command, 'k1') });

const child = (to: ReturnType<typeof whole>, nth: number) =>
  ask(to, 'ada', { do: 'add-child', nth, child: { born: '2019-05-04' } });

test('what a decision owes is on its way at once, without another look into the store', async () => {
  const wire = new Wire();
  const bot = whole(await place.open(), wire, 3_600_000);
  await bot.ticking.idle();
  await ask(bot, 'ada', open);
  await ask(bot, 'ada', { do: 'add-child', nth: 0, child: { born: '2019-05-04' } });
  await expect.poll(() => wire.titles).toEqual(['teams/tenant-council/aad-ada: card/k1/k1/meeting draft 1']);
  expect(bot.faults).toEqual([]);
});

test('through two replicas everybody gets each card once, equal to the state', async () => {
  const wire = new Wire();
  const one = whole(await place.open(), wire, 5);
  const two = whole(await place.open(), wire, 5);
  await ask(one, 'ada', open);
  await ask(two, 'ada', { do: 'add-child', nth: 0, child: { born: '2019-05-04' } });
  const when = { date: '2026-12-15', time: '10:00', place: 'Invented Hall' };
  await ask(one, 'ada', { do: 'set-when', when, chair: id('cleo') });
  const invitees = (['sam', 'pia', 'tom'] as const).map((who, n) => ({
    person: id(who),
    role: ['social-worker', 'police', 'school'][n] ?? '',
  }));
  await ask(two, 'ada', { do: 'invite', invitees });
  await ask(one, 'ada', { do: 'propose' });
  const seen = conferenceOf(await two.cases.peek('case:k1'))?.listVersion ?? -1;
  const agreed = await ask(two, 'cleo', { do: 'agree-list', seen });
  expect(agreed).toMatchObject({ did: 'decided', events: [{ event: 'list-agreed' }] });
  // Five cards, four of which have come down; where they stood before there is a line.
  const cards = () => wire.titles.filter((title) => title.endsWith('/meeting convened 1')).map((title) => title.split(' ')[0]);
  await expect.poll(() => cards().toSorted()).toHaveLength(5);
  expect(new Set(cards()).size).toBe(5);
  await expect.poll(() => wire.titles.filter((title) => !title.endsWith(' Further down'))).toHaveLength(5);
  await one.ticking.idle();
  await two.ticking.idle();
  expect([...one.faults, ...two.faults]).toEqual([]);
});

test('a card that waits for its edit is told of once, and the edit shows whatever came after', async () => {
  const wire = new Wire();
  let wait = 0;
  const sealed = await place.open();
  const bot = whole(sealed, wire, 3_600_000, {
    look: () => wait,
    take: () => (wait > 0 ? wait : { answered: () => undefined }),
  });
  await ask(bot, 'ada', open);
  await bot.ticking.idle();
  wait = 60_000;
  const told = async () => (await sealed.read(mailboxOf(id('ada')))).events.length;
  await child(bot, 0);
  await bot.ticking.idle();
  const once = await told();
  for (const nth of [1, 2, 3]) await child(bot, nth);
  expect(await told()).toBe(once);
  expect(wire.titles).toEqual(['teams/tenant-council/aad-ada: card/k1/k1/meeting draft 0']);
  const other = whole(await place.open(), wire, 3_600_000);
  await other.ticking.look();
  await other.ticking.idle();
  expect(wire.titles).toEqual(['teams/tenant-council/aad-ada: card/k1/k1/meeting draft 4']);
  expect(wire.messages[0]?.edits).toBe(1);
  // Shown by another replica meanwhile: what is kept here is behind, and it is told again.
  await child(bot, 4);
  expect(await told()).toBeGreaterThan(once + 2);
});

test('a press between the look at the case and the claim is on the card, though nobody was told of it', async () => {
  const wire = new Wire();
  const sealed = await place.open();
  let press: (() => Promise<unknown>) | undefined;
  const bot = whole(sealed, wire, 3_600_000, unhurried, async () => {
    const now = press;
    press = undefined;
    await now?.();
    return true;
  });
  await ask(bot, 'ada', open);
  await bot.ticking.idle();
  const boxed = () => bot.mailboxes.folds.kept(mailboxOf(id('ada')))?.state.told;
  let before: number | undefined;
  let after: number | undefined;
  press = async () => {
    before = boxed();
    await child(bot, 1);
    after = (await bot.mailboxes.peek(mailboxOf(id('ada')))).told;
  };
  await child(bot, 0);
  await bot.ticking.idle();
  expect(after).toBe(before);
  expect(wire.titles).toEqual(['teams/tenant-council/aad-ada: card/k1/k1/meeting draft 2']);
  expect(bot.faults).toEqual([]);
});

test('a press while its card is being sent is told, and shown by a second edit', async () => {
  const wire = new Wire();
  const bot = whole(await place.open(), wire, 3_600_000);
  await ask(bot, 'ada', open);
  await bot.ticking.idle();
  const { promise, resolve } = Promise.withResolvers<void>();
  wire.gate = promise;
  await child(bot, 0);
  await expect.poll(() => wire.inFlight).toBe(1);
  await child(bot, 1);
  resolve();
  await bot.ticking.idle();
  expect(wire.titles).toEqual(['teams/tenant-council/aad-ada: card/k1/k1/meeting draft 2']);
  expect(wire.messages[0]?.edits).toBe(2);
});

test('a card with nothing to say does not lapse when a press gave it something meanwhile', async () => {
  const wire = new Wire();
  const sealed = await place.open();
  let press: (() => Promise<unknown>) | undefined = () => child(bot, 0);
  const bot: ReturnType<typeof whole> = whole(sealed, wire, 3_600_000, undefined, async ({ children }) => {
    const now = press;
    press = undefined;
    await now?.();
    return children.length > 0;
  });
  await ask(bot, 'ada', open);
  await bot.ticking.idle();
  const events = (await sealed.read(mailboxOf(id('ada')))).events as readonly { readonly event: string }[];
  expect(events.filter(({ event }) => event === 'told')).toHaveLength(2);
  expect(wire.titles).toEqual(['teams/tenant-council/aad-ada: card/k1/k1/meeting draft 1']);
});
