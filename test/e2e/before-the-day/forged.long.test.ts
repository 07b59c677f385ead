import { afterEach, describe, expect, test } from 'vitest';
import { caseStream } from '../../../bot/turn/streams.ts';
import { calendarFor } from '../../../domain/calendar/calendar-for.ts';
import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { localDay } from '../../../domain/calendar/london.ts';
import type { ChildId } from '../../../domain/case/family/shape.ts';
import type { PersonId } from '../../../domain/ids.ts';
import type { MeetingId } from '../../../domain/ref.ts';
import { playAccess } from '../../access/standing-people.ts';
import { referenceOf, type Teller, telling } from '../../access/tell-case.ts';
import { charges } from '../../support/convene.ts';
import { forger, type Who } from '../../support/forger.ts';
import { reimported } from '../../support/reimported.ts';
import type { Played } from '../../support/slice.ts';
import { familyInStoke, inHolidays, ofContinued, whileMade } from './forged-family.ts';
import { type Elsewhere, type Forged, inBuckinghamshire, inEngland, inStoke, notesInStoke } from './forged-presses.ts';

/** the same whatever was pressed. */
const constant = /^There is nothing for you here\. Nid oes dim i chi yma\.$/m;
const calendar = calendarFor('england-and-wales');
const strangers: readonly (readonly [string, Who])[] = [
  [
    'somebody of another tenant with the chair’s id',
    { on: 'teams', tenant: '7e4a0002-0000-4000-8000-0000000000b2', user: '0b1ec700-0000-4000-8000-000000000002' },
  ],
  ['somebody of another workspace with an author’s id', { on: 'slack', org: 'T0NETHER', user: 'U0MARIGOLD' }],
];
/** Everybody who has a part of some kind, and two who have none. */
const everybody = [
  'avery',
  'juniper',
  'rowan',
  'linden',
  'magnolia',
  'sterling',
  'quill',
  'cedar',
  'tamsin',
  'corin',
  'bram',
  'marigold',
  'saffron',
  'barnaby',
  'osric',
];

/** Who has a part in every case by their standing. */
const ofEveryCase = ['juniper', 'magnolia', 'sterling'];

let played: Played;
afterEach(() => played.stop());

interface Called {
  readonly procedure: string;
  readonly fact: string;
  readonly chair: string;
  /** Person to role. */
  readonly people: Readonly<Record<string, string>>;
  /** Working days ahead. */
  readonly days: number;
}

/** A conference with two children, one of them a baby, and a parent; agreed, unless it stays a draft. */
async function called({ procedure, fact, chair, people, days }: Called, draft = false): Promise<Teller> {
  const story = telling(played);
  const today = localDay(story.at);
  const when = { date: isoFromDay(calendar.addWorkingDays(today, days)), time: '14:00', place: 'Invented Hall' };
  const facts = { [fact]: [isoFromDay(calendar.addWorkingDays(today, -2))] };
  await story.ask('juniper', { do: 'open', id: story.id, reference: referenceOf(story.id), procedure, type: 'initial', facts });
  for (const [nth, born] of ['2017-03-29', '2026-11-10'].entries())
    await story.ask('juniper', { do: 'add-child', nth, child: { born } });
  const adult = { kind: 'parent', children: ['c1', 'c2'] as ChildId[] } as const;
  await story.ask('juniper', { do: 'add-adult', nth: 0, adult });
  await story.ask('juniper', { do: 'set-when', when, chair: chair as PersonId });
  await story.ask('juniper', { do: 'set-minute-taker', person: 'quill' as PersonId });
  const invitees = Object.entries(people).map(([person, role]) => ({ person: person as PersonId, role }));
  await story.ask('juniper', { do: 'invite', invitees });
  if (draft) return story;
  const { meetings } = await story.ask('juniper', { do: 'propose' });
  await story.ask(chair, { do: 'agree-list', seen: meetings.k1?.list.version ?? 0 });
  for (const who of Object.keys(people)) await story.ask(who, { do: 'attend', how: 'in-person' });
  return story;
}

const peek = (story: Teller) => played.sandbox.bot().app.streams.cases.peek(caseStream(story.id));
/** All that is kept of a case but its trail, on which it stands who was turned away. */
async function kept(story: Teller): Promise<string> {
  const { meetings, family } = await peek(story);
  return JSON.stringify([meetings, family]);
}

interface Cases {
  readonly main: Teller;
  /** The meeting of it that is asked of, where it is not the first. */
  readonly meeting?: MeetingId;
  /** Of the same people, where it is too early or too late. */
  readonly elsewhere: Readonly<Partial<Record<Elsewhere, Teller>>>;
  /** Of other people. */
  readonly other: Teller;
}

async function casesOf(of: Called): Promise<Cases> {
  await reimported(played, (file) => ({ ...file, procedure: of.procedure }));
  const main = await called(of);
  const cancelled = await called(of);
  await cancelled.ask(of.chair, { do: 'cancel', why: 'invented' });
  const chair = of.chair === 'rowan' ? 'linden' : 'rowan';
  const people = { isolde: 'social-worker', sunniva: 'police', caspian: 'school' };
  return { main, elsewhere: { cancelled, draft: await called(of, true) }, other: await called({ ...of, chair, people }) };
}

async function attacked(forged: readonly Forged[], { main, meeting: asked = 'k1', elsewhere, other }: Cases): Promise<void> {
  for (const { what, by, also = [], unasked = [], press, others, alsoIn = [], event } of forged) {
    const aim = async (story: Teller, meeting: MeetingId = asked) => ({ of: story.id, meeting, state: await peek(story) });
    const unchanged = async (story: Teller, why: string, does: () => Promise<string>) => {
      const before = await kept(story);
      const said = await does();
      expect(said, `${what}: ${why}`).not.toContain('planted');
      expect((await kept(story)) === before, `${what}: ${why}: nothing of it is changed`).toBe(true);
      return said;
    };
    const hand = forger(played, played.identity(by));

    // In other hands it is nobody's, and they hear no more than that.
    for (const who of everybody.filter((one) => ![by, ...also, ...unasked].includes(one))) {
      const theirs = forger(played, played.identity(who));
      expect(await unchanged(main, who, async () => press(theirs, await aim(main))), `${what}: ${who}`).toMatch(constant);
    }
    for (const [who, identity] of strangers)
      expect(await unchanged(main, who, async () => press(forger(played, identity), await aim(main))), `${what}: ${who}`).toMatch(
        constant,
      );
    for (const who of unasked)
      await unchanged(main, who, async () => press(forger(played, played.identity(who)), await aim(main)));
    // A button of one case or meeting with another's, and of somebody or something else there.
    await unchanged(main, 'another meeting', async () => press(hand, { ...(await aim(main)), meeting: 'k9' }));
    if (!ofEveryCase.includes(by))
      expect(
        await unchanged(other, 'another case', async () => press(hand, { ...(await aim(main)), of: other.id })),
        what,
      ).toMatch(constant);
    for (const about of others) await unchanged(main, `about ${about}`, async () => press(hand, await aim(main), about));
    // Too early, and too late.
    for (const [where, story] of Object.entries(elsewhere))
      if (!alsoIn.some((one) => one === where)) await unchanged(story, where, async () => press(hand, await aim(story)));

    // Theirs it is, once.
    const before = await kept(main);
    await press(hand, await aim(main));
    const after = await kept(main);
    expect(after, `${what}: by ${by}`).not.toBe(before);
    const trail = await played.sandbox.bot().app.streams.trail(main.id);
    expect(
      trail.findLast((one) => one.by === by),
      what,
    ).toMatchObject({ event });
    await press(hand, await aim(main));
    expect(await kept(main), `${what}: twice`).toBe(after);
  }
  // Nothing that was typed in vain stands on the trail of whoever was turned away.
  const turned = (await played.sandbox.bot().app.streams.trail(main.id)).filter((one) => one.event === 'turned-away');
  expect(turned.length).toBeGreaterThan(forged.length);
  expect(JSON.stringify(turned)).not.toContain('planted');
}

const people = { tamsin: 'social-worker', bram: 'police', marigold: 'school' };

describe.each(charges)('before the day, $where', ({ chair }) => {
  test('Stoke-on-Trent: the tie, what is late, the plan until then, reports and the family are pressed by nobody else, for no other case, child or author, at no other time, and not twice', async () => {
    played = await playAccess();
    const of = { procedure: 'stoke-on-trent', fact: 'strategy-discussion', chair, people, days: 30 };
    await attacked([...inStoke(chair), ...familyInStoke(chair), ...notesInStoke(chair)], await casesOf(of));
  }, 300_000);

  test('England: a delay is agreed to by the chair alone, of the day that stood on the form (EN-T2)', async () => {
    played = await playAccess();
    const of = { procedure: 'england-2023', fact: 'strategy-discussion', chair, people, days: 30 };
    await attacked(inEngland(chair), await casesOf(of));
  }, 120_000);

  const inForthValley = { procedure: 'forth-valley', fact: 'concern-notified', chair, people, days: 30 };
  test('Forth Valley: who speaks for a school in its holidays is said of the day that stands, by whoever keeps the conference (FV-P11)', async () => {
    played = await playAccess();
    const cases = await casesOf(inForthValley);
    const terms = [
      { area: 'Falkirk', from: '2026-08-18', to: '2026-12-04' },
      { area: 'Falkirk', from: '2027-02-20', to: '2027-04-01' },
    ];
    await reimported(played, (file) => ({ ...file, procedure: 'forth-valley', terms }));
    // The bot notes by itself that the day lies in holidays now.
    await played.settled();
    await attacked(inHolidays(chair), cases);
  }, 120_000);

  test('practices are told to expect a conference while its list is made, and not once people were invited (GP-T3)', async () => {
    played = await playAccess();
    const { main, elsewhere, other } = await casesOf(inForthValley);
    const { draft = main, ...rest } = elsewhere;
    await attacked(whileMade, { main: draft, elsewhere: { ...rest, convened: main }, other });
  }, 120_000);

  test('of a continued conference alone the day that was agreed is put right, and not of the one before it (FV-T15)', async () => {
    played = await playAccess();
    const cases = await casesOf({ ...inForthValley, days: 5 });
    const { main } = cases;
    const { clock } = played.sandbox;
    clock.set(((await peek(main)).meetings.k1?.when.when?.startsAt ?? 0) + 300_000);
    main.at = clock.now();
    await main.ask(chair, { do: 'take-register', present: Object.keys(people) as PersonId[] });
    await main.ask(chair, { do: 'close' });
    main.meeting = 'k2';
    await main.ask('juniper', { do: 'call', type: 'continued', people: Object.keys(people) as PersonId[], agreed: '2027-01-20' });
    // Of the one that was adjourned, and of one that is no continued one, no day was agreed.
    await attacked(ofContinued, { ...cases, meeting: 'k2' });
    const hand = forger(played, played.identity('juniper'));
    const before = await kept(main);
    await ofContinued[0]?.press(hand, { of: main.id, meeting: 'k1', state: await peek(main) });
    expect(await kept(main)).toBe(before);
  }, 120_000);

  test('Buckinghamshire: that something is new is said by its author, on the day and before the start (BU-R1)', async () => {
    played = await playAccess();
    const of = { procedure: 'buckinghamshire', fact: 'section-47-started', chair, people, days: 5 };
    const cases = await casesOf(of);
    const before = await kept(cases.main);
    const says = async (who: string) =>
      forger(played, played.identity(who)).press({ verb: 'say-new', of: cases.main.id, meeting: 'k1', about: 'yes' });
    // The day before it is too early, and from the start on too late.
    await says('tamsin');
    expect(await kept(cases.main)).toBe(before);
    const starts = (await peek(cases.main)).meetings.k1?.when.when?.startsAt ?? 0;
    await played.sandbox.moveTo(starts - 3_600_000);
    await played.settled();
    await attacked(inBuckinghamshire, cases);
    await played.sandbox.moveTo(starts);
    await played.settled();
    const after = await kept(cases.main);
    await says('bram');
    expect(await kept(cases.main)).toBe(after);
  }, 120_000);
});
