import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ChildId } from '../../../domain/case/family/shape.ts';
import { dayChanges, reportsWithApologies } from '../../../domain/case/meeting/answers/answer.ts';
import type { ActionId } from '../../../domain/case/plan/action.ts';
import type { LineId } from '../../../domain/case/plan/outline/shape.ts';
import type { CaseId } from '../../../domain/ids.ts';
import type { Letter } from '../../../domain/person/letter.ts';
import {
  convened,
  drafted,
  everybody,
  noon,
  openCommand,
  placing,
  type Story,
  scaling,
  sealed,
} from '../../support/case-story.ts';
import { id } from '../../support/invented-partnership.ts';
import { isWhole, runsOf } from '../../support/many/part-of.ts';
import { type Asking, nameOf, namesIn, play, stepOf } from '../../support/story/readers-told.ts';
import { asksOfActions } from './plan/asks-of-actions.ts';

const reference = openCommand.id as CaseId;

const roles = ['social-worker', 'police', 'school', 'midwife', 'gp'];

/** Everything anybody may ask, with what it needs drawn from two numbers. */
const asks: readonly Asking[] = [
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
  (_, __, n) => ({
    do: 'apologise',
    ...(n % 2 === 0 ? { report: reportsWithApologies[n % 3] ?? 'sent' } : {}),
    reason: 'clinic-or-lessons',
    line: '',
  }),
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
    fc.property(starts, fc.array(stepOf(asks), { minLength: 1, maxLength: 60, size: 'max' }), (start, steps) => {
      const story = start();
      for (const name of ['sam', 'tom'] as const)
        story.ask('cleo', { do: 'give-action', to: id(name), what: 'invented', why: '', due: '2026-12-18' });
      play(story, steps, asks, did);
    }),
    { numRuns: runsOf(200, 4), seed: 3 },
  );
  // A run in which little happens shows little.
  expect(did.size).toBeGreaterThan(22);
  if (!isWhole()) return;
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

test('whoever sets a conference up, when its chair is barred from the draft; a chair of before, when it is for named people alone', () => {
  const draft = drafted().ask('una', { do: 'bar', people: [id('cleo')], agencies: [] });
  expect(namesIn(draft.told)).toContain(nameOf(id('ada'), ofMeeting));
  for (const who of ['carl', 'ada'] as const) {
    const story = convened().ask('ada', { do: 'set-chair', chair: id('carl') });
    const changed: Letter = { letter: 'notice', case: reference, notice: 'chair-changed', about: `k1/${id('carl')}` };
    expect(namesIn(story.told)).toContain(nameOf(id('cleo'), changed));
    expect([...namesIn(story.ask(who, { do: 'set-sensitive' }).told)], who).toContain(nameOf(id('cleo'), changed));
    expect([...namesIn(story.ask('carl', { do: 'clear-sensitive' }).told)], who).toContain(nameOf(id('cleo'), changed));
  }
});

test('whoever was taken off the list and told so, when the case is for named people alone and when it is not any more (Q-5)', () => {
  const story = convened().ask('cleo', { do: 'uninvite', person: id('pia') });
  const withdrawn = `${id('pia')}: notices withdrawn`;
  expect(namesIn(story.told)).toContain(withdrawn);
  for (const command of ['set-sensitive', 'clear-sensitive'] as const)
    expect([...namesIn(story.ask('cleo', { do: command }).told)], command).toContain(withdrawn);
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
