import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderLetter } from '../../../bot/deliver/render-letter.ts';
import { localDay } from '../../../domain/calendar/london.ts';
import { noticeNames } from '../../../domain/cardname.ts';
import type { ChildId } from '../../../domain/case/family/shape.ts';
import { dayChanges } from '../../../domain/case/meeting/answers/answer.ts';
import type { ActionId } from '../../../domain/case/plan/action.ts';
import type { LineId } from '../../../domain/case/plan/outline/shape.ts';
import type { Case } from '../../../domain/case/whole.ts';
import type { CaseId, PersonId } from '../../../domain/ids.ts';
import { cardLetter, type Letter, letterKey } from '../../../domain/person/letter.ts';
import type { MeetingId } from '../../../domain/ref.ts';
import type { Tell } from '../../../domain/tell.ts';
import {
  convened,
  drafted,
  everybody,
  known,
  noon,
  openCommand,
  placing,
  type Story,
  scaling,
  sealed,
} from '../../support/case-story.ts';
import { id, people } from '../../support/invented-partnership.ts';
import { type Asks, asksOfActions } from './plan/asks-of-actions.ts';

type Name = keyof typeof people;
const names = Object.keys(people) as Name[];
const reference = openCommand.id as CaseId;

const roles = ['social-worker', 'police', 'school', 'midwife', 'gp'];

/** Everything anybody may ask, with what it needs drawn from two numbers. */
const asks: readonly Asks[] = [
  (_, who, n) => ({
    do: 'invite',
    invitees: [{ person: id(who), role: roles[n % 5] ?? '', ...(n % 4 === 0 ? {} : { sure: true }) }],
  }),
  (_, who) => ({ do: 'uninvite', person: id(who) }),
  () => ({ do: 'propose' }),
  ({ conference }, _, n) => ({ do: 'agree-list', seen: conference.listVersion, ...(n % 2 === 0 ? { late: true } : {}) }),
  () => ({ do: 'keep-free' }),
  () => ({ do: 'cannot-keep-free' }),
  (_, who) => ({ do: 'remind', person: id(who) }),
  (_, __, n) => ({ do: 'change-on-the-day', to: dayChanges[n % 4] ?? 'late' }),
  (_, __, n) => ({ do: 'attend', how: n % 2 === 0 ? 'in-person' : 'video' }),
  (_, __, n) => ({ do: 'apologise', report: n % 2 === 0, reason: 'clinic-or-lessons', line: '' }),
  (_, who, n) => ({ do: 'send-deputy', deputy: n % 2 === 0 ? { person: id(who) } : { name: 'Wren Unlisted' } }),
  (_, who) => ({ do: 'name-deputy', of: id(who), deputy: id('tess') }),
  ({ conference }, who) => {
    const answer = conference.invitees.find((one) => one.person === id(who))?.answer;
    return { do: 'agree-deputy', of: id(who), seen: answer?.answer === 'deputy' ? answer.at : 0 };
  },
  (_, who) => ({ do: 'decline-deputy', of: id(who) }),
  () => ({ do: 'come-myself' }),
  ({ conference }, _, n) => ({ do: 'take-register', present: conference.invitees.slice(0, n % 4).map((one) => one.person) }),
  () => ({ do: 'open-scale' }),
  ({ conference }, who, n) => placing(who, n % 11, conference.status === 'convened' ? conference.rounds.length : 1),
  ({ conference }, who, n) => ({
    do: 'place-room',
    round: conference.status === 'convened' ? conference.rounds.length : 1,
    child: 'c1' as ChildId,
    blobs: [{ person: id(who), blob: sealed(JSON.stringify({ score: n % 11, reason: '' })) }],
  }),
  ({ conference }) => {
    const last = conference.status === 'convened' ? conference.rounds.at(-1) : undefined;
    return { do: 'reveal', seen: last?.status === 'open' ? last.version : 0 };
  },
  () => ({ do: 'answer-zero', doing: 'invented' }),
  (_, who) => ({ do: 'give-action', to: id(who), what: 'invented', why: '', due: '2026-12-21' }),
  (_, __, n) => ({ do: 'complete', action: `a${1 + (n % 2)}` as ActionId }),
  (_, __, n) => ({ do: 'reopen', action: `a${1 + (n % 2)}` as ActionId }),
  (_, __, n) => ({ do: 'report-progress', action: `a${1 + (n % 2)}` as ActionId, note: 'invented' }),
  (_, __, n) => ({ do: 'ask-help', action: `a${1 + (n % 2)}` as ActionId, note: 'invented' }),
  (_, __, n) => ({
    do: 'change-action',
    action: `a${1 + (n % 2)}` as ActionId,
    due: `2026-12-${20 + (n % 9)}`,
    child: n % 3 === 0 ? 'all' : (`c${n % 3}` as ChildId),
    reason: 'invented',
  }),
  (_, __, n) => ({ do: 'withdraw-action', action: `a${1 + (n % 2)}` as ActionId, reason: 'invented' }),
  (_, __, n) => ({ do: 'restore-action', action: `a${1 + (n % 2)}` as ActionId }),
  (_, __, n) => ({ do: 'say-not-mine', action: `a${1 + (n % 2)}` as ActionId, note: 'invented' }),
  (_, __, n) => ({ do: 'say-mine', action: `a${1 + (n % 2)}` as ActionId }),
  (story, who, n) => (asksOfActions[n % asksOfActions.length] ?? asksOfActions[0])(story, who, n),
  (_, who, n) => ({ do: 'hand-on', takers: [{ action: `a${1 + (n % 2)}` as ActionId, to: id(who) }] }),
  (_, who) => ({ do: 'set-chair', chair: id(who) }),
  ({ conference }, _, n) => ({
    do: 'add-child',
    nth: conference.childrenEver,
    child: n % 2 === 0 ? { born: '2020-01-01' } : { expected: '2027-02-01' },
  }),
  (_, __, n) => ({ do: 'remove-child', child: `c${1 + (n % 3)}` as ChildId }),
  (_, __, n) => ({ do: 'describe', reference: `INV-${n}`, type: 'initial', facts: n % 2 === 0 ? {} : openCommand.facts }),
  (_, who, n) => ({
    do: 'set-when',
    when: { date: `2027-01-${10 + (n % 10)}`, time: '10:00', place: 'Invented Hall' },
    chair: id(who),
  }),
  ({ conference }, _, n) => ({
    do: 'move',
    when: { date: `2027-01-${10 + (n % 10)}`, time: '10:00', place: n % 3 === 0 ? 'Another Hall' : 'Invented Hall' },
    why: n % 2 === 0 ? 'invented' : '',
    seen: conference.revision,
  }),
  (_, who, n) => ({ do: 'note-unreached', person: id(who), card: n % 2 === 0 ? 'meeting' : 'digest' }),
  (_, who) => ({ do: 'note-unreached', person: id(who), card: 'unreached' }),
  (_, who) => ({ do: 'note-reached', person: id(who) }),
  (_, who) => ({ do: 'tell-by-telephone', people: [id(who)] }),
  () => ({ do: 'close' }),
  () => ({ do: 'cancel', why: 'invented' }),
  () => ({ do: 'call', type: 'review', people: everybody }),
  (_, __, n) => ({
    do: 'call-core-group',
    when: { date: `2027-01-${10 + (n % 10)}`, time: '14:00', place: 'Invented Room' },
    people: everybody,
  }),
  (_, who) => ({ do: 'bar', people: [id(who)], agencies: [] }),
  ({ state }) => ({ do: 'unbar', people: state.needToKnow.barred.people.slice(0, 1), agencies: [] }),
  () => ({ do: 'set-sensitive' }),
  (_, who) => ({ do: 'name-people', named: [id(who)] }),
  () => ({ do: 'clear-sensitive' }),
  () => ({ do: 'open-list' }),
  (_, __, n) => ({
    do: 'set-half-siblings',
    children: n % 3 === 0 ? [] : ['c1' as ChildId],
    shared: n % 2 === 0 ? ['line'] : [],
  }),
  (_, who, n) => ({ do: 'limit-children', person: id(who), children: [`c${1 + (n % 2)}` as ChildId] }),
  (_, who, n) => ({ do: 'walk-in', person: id(who), role: roles[n % 5] ?? '', sure: true }),
  () => ({ do: 'accept-undertaking' }),
  ({ conference }) => ({ do: 'undertaking-signed', people: conference.status === 'convened' ? conference.present : [] }),
  (_, __, n) => ({
    do: 'add-plan-lines',
    kind: n % 2 === 0 ? 'outcome' : 'contingency',
    texts: [`invented ${n}`],
    trigger: n % 2 === 0 ? '' : 'invented',
    ...(n % 3 === 0 ? {} : { child: `c${1 + (n % 2)}` as ChildId }),
  }),
  (_, __, n) => ({ do: 'withdraw-plan-line', line: `l${1 + (n % 3)}` as LineId }),
  ({ conference }) => ({ do: 'cancel-round', round: conference.status === 'convened' ? conference.rounds.length : 1 }),
];

/** What one message says to its reader, if anything. What was drawn after one step is what stood there before the next. */
function shows(state: Case, who: PersonId, letter: Letter, at: number): string {
  const all = drawn.get(state) ?? new Map<string, string>();
  drawn.set(state, all);
  const name = `${at} ${who} ${letterKey(letter)}`;
  const found = all.get(name);
  if (found !== undefined) return found;
  const person = known.directory.people.get(who) ?? expect.unreachable(who);
  const card = JSON.stringify(renderLetter(known.directory, person, letter, new Map([[reference, state]]), at));
  all.set(name, card);
  return card;
}
const drawn = new WeakMap<Case, Map<string, string>>();

/** The messages each person has been sent so far; a digest everybody may have. */
class Held {
  readonly all = new Map<string, { readonly to: PersonId; readonly letter: Letter }>();

  told(tells: readonly Tell[]): void {
    for (const { to, item } of tells)
      if (item.item === 'card' && item.card !== 'digest') {
        const letter = cardLetter(item);
        this.all.set(`${to}/${letterKey(letter)}`, { to: to as PersonId, letter });
      } else if (item.item === 'notice') {
        const letter: Letter = { letter: 'notice', case: item.case, notice: item.notice, about: item.about };
        this.all.set(`${to}/${letterKey(letter)}`, { to: to as PersonId, letter });
        // Each step draws all of them: so many of the latest are looked at.
        const notices = [...this.all].filter(([, one]) => one.letter.letter === 'notice').map(([key]) => key);
        for (const key of notices.slice(0, -16)) this.all.delete(key);
      }
  }

  /** A notice that was emptied is done with. */
  emptied(to: PersonId, letter: Letter): void {
    if (letter.letter === 'notice') this.all.delete(`${to}/${letterKey(letter)}`);
  }

  at(now: number): readonly { readonly to: PersonId; readonly letter: Letter }[] {
    const digest: Letter = { letter: 'digest', since: 0, day: localDay(now) };
    return [...this.all.values(), ...names.map((one) => ({ to: id(one), letter: digest }))];
  }
}

const nameOf = (to: Tell['to'], letter: Letter) =>
  letter.letter === 'notice' ? `${to}: notices ${letter.notice}` : `${to}: ${letterKey(letter)}`;
function namesIn(tells: readonly Tell[]): ReadonlySet<string> {
  return new Set(
    tells.flatMap(({ to, item }) => {
      if (item.item === 'notice') return [`${to}: notices ${item.notice}`];
      if (item.item === 'notices') return [`${to}: notices ${item.notice}`];
      // Whoever has another part has every notice of the case looked at again (domain/person/evolve-told.ts).
      if (item.item === 'member') return noticeNames.map((one) => `${to}: notices ${one}`);
      if (item.item !== 'card') return [];
      return [nameOf(to, item.card === 'digest' ? { letter: 'digest', since: 0, day: 0 } : cardLetter(item))];
    }),
  );
}

const step = fc.record({
  /** Mostly whoever may: the chair, who convened, who leads, or the one it is about. */
  who: fc.constantFrom('chair', 'chair', 'ada', 'sam', 'about', 'about', ...names),
  about: fc.constantFrom(...names),
  ask: fc.nat({ max: asks.length - 1 }),
  n: fc.nat({ max: 30 }),
  later: fc.constantFrom(0, 0, 0, 0, 60_000, 60_000, 26 * 3_600_000),
  meeting: fc.constantFrom<MeetingId>('k1', 'k1', 'k2', 'g1'),
});

/** With the commands that came about, so that a run in which nothing happens is seen. */
function play(story: Story, steps: readonly (typeof step extends fc.Arbitrary<infer S> ? S : never)[], did: Set<string>): void {
  const held = new Held();
  held.told(story.told);
  for (const { who, about, ask, n, later, meeting } of steps) {
    story.at += later;
    story.meeting = story.state.meetings[meeting] === undefined ? 'k1' : meeting;
    const from = story.state;
    const command = (asks[ask] ?? asks[0])?.(story, about, n);
    if (command === undefined) continue;
    const { chair } = story.conference;
    // The next conference is called by its own id.
    if (command.do === 'call') story.meeting = 'k2';
    if (command.do === 'call-core-group') story.meeting = 'g1';
    const time = command.do === 'note-unreached' || command.do === 'note-reached';
    const person = who === 'about' ? about : who === 'chair' ? (names.find((one) => id(one) === chair) ?? 'ada') : who;
    const by = time ? 'time' : person;
    story.press(by, command);
    if (story.events.includes('held-back')) story.lets();
    if (story.refused !== undefined || story.events.length === 0) continue;
    did.add(command.do);
    const told = namesIn(story.told);
    for (const { to, letter } of held.at(story.at)) {
      if (shows(from, to, letter, story.at) === shows(story.state, to, letter, story.at)) continue;
      expect([...told], `after ${command.do} of ${by}`).toContain(nameOf(to, letter));
      if (shows(story.state, to, letter, story.at) === 'null') held.emptied(to, letter);
    }
    held.told(story.told);
  }
}

const asksForDeputy = () => convened().ask('tom', { do: 'send-deputy', deputy: { person: id('tess') } });
const namesDeputy = () => convened().ask('tom', { do: 'send-deputy', deputy: { name: 'Wren Unlisted' } });
const keptFromOne = () => convened().ask('una', { do: 'bar', people: [id('pia')], agencies: [] });
function zeroGiven(): Story {
  const story = scaling().ask('tom', placing('tom', 0));
  const round = story.convened.rounds.at(-1);
  return story.ask('cleo', { do: 'reveal', seen: round?.status === 'open' ? round.version : 0 });
}

test('whatever somebody’s card or digest would now show otherwise, they are told of', { timeout: 120_000 }, () => {
  const did = new Set<string>();
  const starts = fc.constantFrom(drafted, convened, scaling, asksForDeputy, namesDeputy, zeroGiven, keptFromOne);
  fc.assert(
    fc.property(starts, fc.array(step, { minLength: 1, maxLength: 60, size: 'max' }), (start, steps) => {
      const story = start();
      for (const name of ['sam', 'tom'] as const)
        story.ask('cleo', { do: 'give-action', to: id(name), what: 'invented', why: '', due: '2026-12-18' });
      play(story, steps, did);
    }),
    { numRuns: 200, seed: 3 },
  );
  // A run in which little happens shows little.
  expect(did.size).toBeGreaterThan(22);
  for (const command of [
    'close',
    'move',
    'cancel',
    'call',
    'call-core-group',
    'bar',
    'unbar',
    'set-half-siblings',
    'limit-children',
    'add-plan-lines',
    'withdraw-plan-line',
  ])
    expect([...did], command).toContain(command);
});

test('the lead professional, told that an action is overdue, has it off the digest when its owner completes it', () => {
  const story = scaling();
  story.ask('cleo', { do: 'give-action', to: id('tom'), what: 'invented', why: '', due: '2026-12-18' });
  story.at = noon('2026-12-30');
  story.ask('tom', { do: 'complete', action: 'a1' as ActionId });
  expect(namesIn(story.told)).toContain(`${id('sam')}: digest`);
});

const ofMeeting: Letter = { letter: 'card', case: reference, card: 'meeting', meeting: 'k1' };
const ofTelephoning: Letter = { letter: 'card', case: reference, card: 'unreached' };
const digest: Letter = { letter: 'digest', since: 0, day: 0 };

test('whoever is invited, when the register is taken before the moved day and their card says no more that it was moved', () => {
  const story = convened();
  const when = { date: '2027-01-12', time: '10:00', place: 'Invented Hall' };
  story.ask('cleo', { do: 'move', when, why: 'invented', seen: story.conference.revision });
  story.press('cleo', { do: 'take-register', present: [id('sam')] });
  expect(namesIn(story.told)).toContain(nameOf(id('pia'), ofMeeting));
});

test('whoever was told of an action and is now asked to hand it on, since its owner may not know of its child any more', () => {
  const story = convened();
  story.ask('cleo', { do: 'give-action', to: id('tom'), what: 'invented', why: '', due: '2026-12-18', child: 'c1' as ChildId });
  story.ask('cleo', { do: 'set-half-siblings', children: ['c1' as ChildId], shared: [] });
  expect(namesIn(story.told)).toContain(nameOf(id('sam'), digest));
});

test('whoever was asked to telephone, when the case is kept from them', () => {
  const story = drafted().ask('time', { do: 'note-unreached', person: id('ada'), card: 'meeting' });
  expect(namesIn(story.told)).toContain(nameOf(id('cleo'), ofTelephoning));
  story.ask('una', { do: 'bar', people: [id('cleo')], agencies: [] });
  expect(namesIn(story.told)).toContain(nameOf(id('cleo'), ofTelephoning));
});

test('whoever has not answered, when they sign the undertaking on paper and it is asked no more with their answer', () => {
  const story = convened().press('cleo', { do: 'take-register', present: [id('sam')] });
  story.press('cleo', { do: 'undertaking-signed', people: [id('sam')] });
  expect(namesIn(story.told)).toContain(nameOf(id('sam'), digest));
});

test('whoever writes the plan in the room, when something else stands in it: how much does is on their card', () => {
  const story = convened().ask('ada', { do: 'set-minute-taker', person: id('mina') });
  story.at = noon('2026-12-15');
  story.press('cleo', { do: 'take-register', present: everybody });
  story.ask('cleo', { do: 'add-plan-lines', kind: 'outcome', texts: ['invented'], trigger: '' });
  expect(namesIn(story.told)).toContain(nameOf(id('cleo'), ofMeeting));
  story.ask('cleo', { do: 'give-action', to: id('tom'), what: 'invented', why: '', due: '2026-12-21' });
  story.ask('cleo', { do: 'withdraw-action', action: 'a1' as ActionId, reason: 'invented' });
  expect(namesIn(story.told)).toContain(nameOf(id('cleo'), ofMeeting));
});
