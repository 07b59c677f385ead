import type { CorrectionId } from '../../../../domain/case/conference/circulation/shape.ts';
import type { DissentId } from '../../../../domain/case/conference/decision/shape.ts';
import type { ExclusionId } from '../../../../domain/case/conference/exclusion/shape.ts';
import type { NoteId } from '../../../../domain/case/conference/private-note/shape.ts';
import type { ConferenceRequest } from '../../../../domain/case/conference/request/shape.ts';
import type { ChildId } from '../../../../domain/case/family/shape.ts';
import type { ActionId } from '../../../../domain/case/plan/action.ts';
import type { LineId } from '../../../../domain/case/plan/outline/shape.ts';
import type { VisitId } from '../../../../domain/case/plan/visiting/shape.ts';
import type { CaseId } from '../../../../domain/ids.ts';
import { openCommand } from '../../../support/case-story.ts';
import { moveId, moves } from '../../../support/conference/moved-child.ts';
import { doctors } from '../../../support/conference/practice.ts';
import { asking } from '../../../support/conference/requests.ts';
import { id } from '../../../support/invented-partnership.ts';
import type { Asking } from '../../../support/story/readers-told.ts';

const [c1, c2] = ['c1', 'c2'] as [ChildId, ChildId];
const a1 = 'a1' as ActionId;
const [v1, l1, n1] = ['v1' as VisitId, 'l1' as LineId, 'n00000000001' as NoteId];
const [x1, d0, k1] = ['x00000000001' as ExclusionId, 'd00000000000' as DissentId, 'k00000000001' as CorrectionId];
const [sha256, school] = ['a'.repeat(64), 'school' as never];
const times = ['2026-12-16', '2026-12-17'].map((date) => ({ date, time: '10:00' }));

/** As somebody asked for it elsewhere. */
const recorded: ConferenceRequest = {
  id: 'k0000invented0case2' as CaseId,
  reference: 'INV-72',
  criterion: 'significant-harm',
  grounds: [],
  why: 'invented',
  backing: 'nobody-yet',
  by: id('tom'),
  agency: school,
  at: 0,
  to: [id('carl')],
  managers: [],
  answered: { answer: 'accepted', by: id('carl'), at: 0, why: 'invented', to: [id('ada')] },
  answers: 1,
};

/** What is read, of the whole case and of a meeting. */
const reads = ['read-dates', 'read-plan', 'read-barred', 'read-request', 'read-redaction', 'read-incidents', 'read-unreached'];
/** What goes by a link that is good once. */
const secret = ['fetch-sheet', 'fetch-review-report', 'fetch-line', 'fetch-minutes'];
const readsOfMeeting = [
  ...['read-details', 'read-family', 'read-diary', 'read-sheet', 'read-review-report', 'read-line', 'read-views'],
  ...['read-chair-line', 'read-reports', 'read-exclusions', 'read-minutes', 'read-decision', 'read-circulation'],
];

/** Whatever else can be asked, once each. */
export const furtherAsks: readonly Asking[] = [
  ...reads.map(
    (name): Asking =>
      () =>
        ({ do: name }) as never,
  ),
  ...readsOfMeeting.map(
    (name): Asking =>
      ({ meeting }) =>
        ({ do: name, meeting }) as never,
  ),
  () => ({ do: 'read-action', action: a1 }),
  () => ({ do: 'read-child-move', move: moveId() }),
  ({ at, meeting }) => ({ do: 'fetch-diary', meeting, link: 'invented', until: at + 600_000 }),
  () => openCommand,
  () => asking,
  () => ({ do: 'withdraw-request' }),
  () => ({ do: 'accept-request', why: 'invented', seen: 1 }),
  () => ({ do: 'decline-request', why: 'invented', seen: 1 }),
  () => ({ do: 'pass-request-on' }),
  () => ({ do: 'end-child', child: c1, how: 'child-died', on: '2026-12-14' }),
  () => ({ do: 'take-back-ending', child: c1 }),
  () => ({ do: 'say-schools', schools: 2 }),
  () => ({ do: 'set-household', siblings: { 'under-five': 1, 'pre-five': 0, 'school-age': 2 }, preFive: true }),
  () => ({ do: 'put-back-child', child: c1 }),
  () => ({ do: 'set-discharge', child: c1, on: '2026-12-10' }),
  () => ({ do: 'note-told', people: [id('sam')] }),
  () => ({ do: 'withhold', child: c1, parts: ['address'] }),
  () => ({ do: 'show-again', child: c1, parts: ['address'] }),
  () => ({ do: 'note-departures' }),
  () => ({ do: 'pass-on', to: id('carl') }),
  () => ({ do: 'set-hold' }),
  () => ({ do: 'release-hold' }),
  () => ({ do: 'record-export', sha256 }),
  () => ({ do: 'end', sha256, confirmedBy: id('cleo') }),
  () => ({ do: 'mark-loss', had: '5:y', found: '3:x' }),
  () => ({ do: 'turn-away', what: 'agree-list' }),
  () => ({ do: 'name-cover', of: id('tom'), cover: { person: id('sam') } }),
  () => ({ do: 'name-cover', of: id('tom'), cover: { name: 'Wren Unlisted' } }),
  () => ({ do: 'change-plan-line', line: l1, text: 'invented anew' }),
  () => ({ do: 'change-plan-line', line: l1, child: c2 }),
  () => ({ do: 'restore-plan-line', line: l1 }),
  () => ({ do: 'agree-visits', who: { person: id('sam') }, days: 10, child: c1 }),
  () => ({ do: 'change-visits', visit: v1, who: { name: 'Wren Unlisted' }, days: 5 }),
  () => ({ do: 'end-visits', visit: v1, stands: false }),
  () => ({ do: 'say-seen', visit: v1, on: '2026-12-15' }),
  () => ({ do: 'close-list' }),
  () => moves(),
  () => moves({ way: 'in', stay: 'temporary' }),
  () => ({ do: 'take-back-child-move', move: moveId() }),
  () => ({ do: 'tick-child-move', move: moveId(), done: ['tell'], undone: [] }),
  () => ({ do: 'note-receiving', move: moveId(), on: '2027-01-08' }),
  () => ({ do: 'call-need-review', child: c2, on: '2027-02-01' }),
  () => ({ do: 'note-need-review', child: c2, on: '2026-12-15', how: 'goes-on' }),
  () => ({ do: 'note-need-review', child: c2, on: '2026-12-15', how: 'not-wanted' }),
  () => ({ do: 'take-back-need-review', child: c2, on: '2026-12-15' }),
  () => ({ do: 'put-off', what: ['invitation/k1', 'report/k1'], until: '2026-12-18' }),
  ({ conference }) => ({
    do: 'choose-time',
    nth: 1,
    place: 'Invented Hall',
    chair: id('cleo'),
    why: 'invented',
    seen: conference.times?.number ?? 0,
  }),
  () => ({ do: 'take-chair' }),
  () => ({ do: 'set-minute-taker', person: id('mina') }),
  () => ({ do: 'declare-tie', ties: [] }),
  () => ({ do: 'declare-tie', ties: ['line-management'] }),
  ({ at }) => ({ do: 'keep-chair', why: 'invented', seen: at }),
  () => ({ do: 'explain-late', row: 'own', why: 'invented', proposed: '' }),
  () => ({ do: 'explain-late', row: 'BU-T4', why: 'invented', proposed: '2027-01-04' }),
  () => ({ do: 'authorise-delay', authorised: true, why: 'invented', seen: '2027-01-14' }),
  () => ({ do: 'say-interim', inPlace: true, people: [id('sam'), id('tom')], what: 'invented' }),
  ({ at }) => ({ do: 'answer-interim', knows: false, seen: at }),
  () => ({ do: 'arrange-school', speaks: 'invented', where: 'invented', seen: '2026-12-15' }),
  () => ({ do: 'warn-practices', agencies: ['surgery' as never] }),
  () => ({ do: 'offer-premises', agency: 'surgery' as never, seats: 10 }),
  ({ conference }) => ({ do: 'offer-times', times, seen: conference.times?.number ?? 0 }),
  ({ conference }) => ({ do: 'suits', times: [1], line: 'invented', seen: conference.times?.number ?? 0 }),
  ({ conference }) => ({ do: 'suits', times: [], line: '', seen: conference.times?.number ?? 0 }),
  ({ conference }) => ({ do: 'withdraw-times', seen: conference.times?.number ?? 0 }),
  () => ({ do: 'invite-team', team: doctors.id, role: 'gp', sure: true }),
  () => ({ do: 'uninvite-team', team: doctors.id }),
  () => ({ do: 'take-place', team: doctors.id }),
  () => ({ do: 'hand-back' }),
  () => ({ do: 'say-not-invited', role: 'health-visitor', why: 'none-involved', words: '' }),
  () => ({ do: 'drop-deputies' }),
  () => ({ do: 'set-report', stage: 'asked' }),
  () => ({ do: 'set-report', stage: 'ready' }),
  () => ({ do: 'ask-withhold', asks: { manager: 'invented', discussed: true } }),
  ({ at }) => ({ do: 'decide-withheld', of: id('tom'), seen: at, decision: 'in-part', line: '' }),
  () => ({ do: 'ask-counter-sign', manager: id('tess') }),
  ({ at }) => ({ do: 'counter-sign', of: id('tom'), seen: at, signs: true }),
  () => ({ do: 'say-new', anything: true }),
  () => ({ do: 'say-new', anything: false }),
  () => ({ do: 'remind-report', person: id('tom') }),
  () => ({ do: 'take-back', act: 1 }),
  () => ({ do: 'withdraw-exclusion', exclusion: x1 }),
  () => ({ do: 'open-document', document: 'decisions' }),
  () => ({ do: 'say-attended', to: id('tom'), headings: [] }),
  () => ({ do: 'ask-correction', id: k1, text: 'invented' }),
  () => ({ do: 'take-back-correction', correction: k1 }),
  () => ({ do: 'answer-correction', correction: k1, accepted: true, words: '' }),
  () => ({ do: 'adjourn-child', child: c1, outcome: 'at-risk', reason: 'invented', seen: 0 }),
  () => ({ do: 'say-dissent-next', dissent: d0, settled: false, manager: true, words: '' }),
  () => ({ do: 'leave-note', id: n1, text: 'invented' }),
  () => ({ do: 'take-back-note', note: n1 }),
  () => ({ do: 'read-notes' }),
  () => ({ do: 'settle-note', note: n1, settled: true }),
  () => ({ do: 'keep-report-out', out: true }),
  () => ({ do: 'family-undertaking', accepted: ['c1' as never] }),
  () => ({ do: 'say-quorum', direct: [school], information: true, fewer: false }),
  () => ({ do: 'choose-reconvene', choice: null }),
  () => ({ do: 'ask-reconvene' }),
  () => ({ do: 'hand-meeting', to: id('tom') }),
  () => ({ do: 'write-note', changed: 'invented' }),
  () => ({ do: 'tell-group', text: 'invented' }),
  () => ({ do: 'bar', people: [], agencies: [school] }),
  () => ({ do: 'ask-redaction', texts: ['2.0'], why: 'wrong-case' }),
  () => ({ do: 'call', type: 'review', people: 'everybody' }),
  () => ({ do: 'call', type: 'continued', people: 'everybody', agreed: '2026-12-21' }),
  () => ({ do: 'move-over', to: 'buckinghamshire' }),
  () => ({ do: 'join-request', into: 'k0000invented0case2' as never }),
  () => ({ do: 'record-request', request: recorded }),
  () => ({ do: 'correct-child', child: c2, is: { born: '2026-12-09' } }),
  () => ({ do: 'correct-child', child: c1, is: { born: '2018-05-04' } }),
  () => ({ do: 'set-area', area: 'invented' }),
  () => ({ do: 'count-dates', counted: { calendar: 'invented-2', dates: { 'BU-T1': '2026-12-22' } } }),
  () => ({ do: 'ask-cover', of: id('tom') }),
  () => ({ do: 'admit-cover', of: id('tom'), cover: id('tess') }),
  () => ({ do: 'refuse-cover', of: id('tom'), cover: id('tess') }),
  () => ({ do: 'note-covers' }),
  () => ({ do: 'record-return', what: 'annex-a', sha256 }),
  ...secret.map(
    (name): Asking =>
      ({ at, meeting }) =>
        ({ do: name, meeting, link: 'invented', until: at + 600_000, code: 'right' }) as never,
  ),
  () => ({ do: 'read-change', change: 'x00000000001' as never }),
  ({ at }) => ({ do: 'agree-redaction', seen: at }),
  ({ at }) => ({ do: 'withdraw-redaction', seen: at }),
  () => ({ do: 'agree-delay', agreed: true, why: 'invented', seen: '2027-01-14' }),
  () => ({ do: 'correct-agreed-day', agreed: '2026-12-21' }),
  () => ({ do: 'note-school-holidays' }),
  () => ({ do: 'pass-place', from: id('gus'), to: id('tess') }),
  () => ({ do: 'note-teams' }),
  () => ({ do: 'name-briefer', carer: id('tom'), practitioner: id('sam') }),
  () => ({ do: 'say-briefed', carer: id('tom'), done: true }),
  () => ({ do: 'carry-out' }),
  ({ at }) => ({ do: 'answer-restricted', agrees: true, seen: at }),
  () => ({ do: 'confirm-restricted' }),
  () => ({ do: 'note-restricted', to: id('pia'), how: 'telephone' }),
  () => ({ do: 'say-agreement', all: [{ child: c1, outcome: 'at-risk' }] }),
  () => ({ do: 'unask-reconvene' }),
];
