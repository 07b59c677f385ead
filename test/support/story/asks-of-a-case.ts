import type { ChildId } from '../../../domain/case/family/shape.ts';
import { dayChanges, reportsWithApologies } from '../../../domain/case/meeting/answers/answer.ts';
import type { ActionId } from '../../../domain/case/plan/action.ts';
import type { LineId } from '../../../domain/case/plan/outline/shape.ts';
import { asksOfActions } from '../../domain/case/plan/asks-of-actions.ts';
import { everybody, openCommand, placing, sealed } from '../case-story.ts';
import { id } from '../invented-partnership.ts';
import type { Asking } from './readers-told.ts';

const roles = ['social-worker', 'police', 'school', 'midwife', 'gp'];

/** Everything anybody may ask, with what it needs drawn from two numbers. */
export const asksOfACase: readonly Asking[] = [
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
