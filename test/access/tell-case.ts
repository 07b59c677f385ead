import { newCaseId } from '../../bot/click/new-case-id.ts';
import { caseStream } from '../../bot/turn/streams.ts';
import { isoFromDay } from '../../domain/calendar/iso.ts';
import { localDay } from '../../domain/calendar/london.ts';
import { type BareCommand, inMeeting } from '../../domain/case/case.ts';
import type { ChangeId } from '../../domain/case/change/shape.ts';
import type { CorrectionId } from '../../domain/case/conference/circulation/shape.ts';
import { listVersionOf, whoGetsWhat } from '../../domain/case/conference/circulation/who-gets-what.ts';
import type { DissentId, RecommendationId } from '../../domain/case/conference/decision/shape.ts';
import type { ExclusionId } from '../../domain/case/conference/exclusion/shape.ts';
import { conferenceOf } from '../../domain/case/conference.ts';
import type { ChildId } from '../../domain/case/family/shape.ts';
import { holdFor } from '../../domain/case/meeting/held-back/waiting.ts';
import type { ChildMoveId } from '../../domain/case/moving/shape.ts';
import type { ActionId } from '../../domain/case/plan/action.ts';
import type { LineId } from '../../domain/case/plan/outline/shape.ts';
import type { AgencyId, AgencyTeamId, Instant, PersonId } from '../../domain/ids.ts';
import { buckinghamshire } from '../../domain/procedures/buckinghamshire.ts';
import type { MeetingId } from '../../domain/ref.ts';
import { forger } from '../support/forger.ts';
import type { Played } from '../support/slice.ts';

export const day = 86_400_000;
export const as = (person: string) => person as PersonId;

/** Tells one case, by the same commands as buttons and forms come to, at whatever time. */
export function telling(played: Played) {
  const { sandbox } = played;
  const id = newCaseId();
  const { cases } = sandbox.bot().app.streams;
  const teller = {
    id,
    played,
    at: sandbox.clock.now(),
    meeting: 'k1' as MeetingId,
    async ask(by: string, command: BareCommand) {
      const asked = async (who: PersonId | 'time', what: BareCommand, at: Instant) => {
        const ask = { by: who, at, via: 'cli', command: inMeeting(what, teller.meeting) } as const;
        const turned = await cases.ask(caseStream(id), ask);
        if (turned.did !== 'decided') throw new Error(`${by} ${what.do}: ${'reason' in turned ? turned.reason : turned.did}`);
        return turned;
      };
      const { state, events } = await asked(as(by), command, teller.at);
      // What is held back for two minutes has come about when the story goes on.
      const held = events.some((one) => one.event === 'held-back');
      return held ? (await asked('time', { do: 'carry-out' }, teller.at + holdFor)).state : state;
    },
  };
  return teller;
}
export type Teller = ReturnType<typeof telling>;

const date = (at: Instant) => isoFromDay(localDay(at));
export const when = (at: Instant, time = '09:30') => ({ date: date(at), time, place: 'Invented Hall' });

const list = {
  tamsin: 'social-worker',
  bram: 'police',
  marigold: 'school',
  orla: 'school-nurse',
  fenella: 'health-visitor',
  ottoline: 'gp',
  saffron: 'other',
  hazel: 'other',
} as const;

/** Each case has its own: no two open ones share one. */
export const referenceOf = (id: string) => `INV-7-${id.slice(0, 20)}`;

export async function draft(story: Teller, starts: Instant): Promise<void> {
  const facts = { 'section-47-started': [date(story.at - 2 * day)] };
  await story.ask('avery', {
    do: 'open',
    id: story.id,
    reference: referenceOf(story.id),
    procedure: 'buckinghamshire',
    type: 'initial',
    facts,
  });
  await story.ask('avery', { do: 'add-child', nth: 0, child: { born: '2017-03-29' } });
  await story.ask('avery', { do: 'add-child', nth: 1, child: { born: '2019-05-04' } });
  await story.ask('avery', { do: 'add-adult', nth: 0, adult: { kind: 'parent', children: ['c1' as ChildId] } });
  await story.ask('avery', { do: 'set-when', when: when(starts), chair: as('rowan') });
  const move = {
    way: 'out',
    stay: 'permanent',
    authority: 'Invented Council',
    on: date(story.at),
    known: date(story.at),
  } as const;
  await story.ask('avery', { do: 'say-child-move', id: 'x00000000092' as ChildMoveId, ...move });
  await story.ask('avery', { do: 'set-minute-taker', person: as('quill') });
  const needed = (role: string) => (role === 'other' ? { why: 'holds-information' as const } : {});
  const invitees = Object.entries(list).map(([person, role]) => ({ person: as(person), role, ...needed(role) }));
  await story.ask('avery', { do: 'invite', invitees });
  const team = { team: 'lettings' as AgencyTeamId, role: 'other', why: 'holds-information' } as const;
  await story.ask('avery', { do: 'invite-team', ...team });
  await story.ask('avery', { do: 'warn-practices', agencies: ['housing' as AgencyId] });
}

/** A doctor, or who is named, has asked for a conference, and the coordinator of the area agreed. */
export async function askFor(story: Teller, asker = 'ottoline'): Promise<void> {
  await story.ask(asker, {
    do: 'ask-conference',
    id: story.id,
    reference: referenceOf(story.id),
    procedure: 'buckinghamshire',
    criterion: 'significant-harm',
    grounds: [],
    why: 'invented',
    backing: 'nobody-yet',
  });
  await story.ask('osric', { do: 'accept-request', why: 'invented', seen: 0 });
}

/** Two times, in a week and the day after. */
export async function offerTimes(story: Teller, now: Instant): Promise<void> {
  const times = [7, 8].map((days) => ({ date: date(now + days * day), time: '09:30' }));
  await story.ask('avery', { do: 'offer-times', times, seen: 0 });
}

/** The list agreed as it stands. */
async function agree(story: Teller): Promise<void> {
  const state = await story.ask('avery', { do: 'propose' });
  await story.ask('rowan', { do: 'agree-list', seen: state.meetings[story.meeting]?.list.version ?? 0 });
}

/**
 * Fenella had an action, completed it, was taken off the list, and has another: of the core group alone. She has asked for a later date. Three have deputies in mind, and
 * Hazel's the chair has agreed to.
 */
export async function convene(story: Teller, starts: Instant): Promise<void> {
  await draft(story, starts);
  await agree(story);
  const give = { do: 'give-action', to: as('fenella'), why: 'invented', due: date(starts + 20 * day) } as const;
  await story.ask('rowan', { ...give, what: 'one' });
  await story.ask('fenella', { do: 'complete', action: 'a1' as ActionId });
  await story.ask('rowan', { do: 'uninvite', person: as('fenella') });
  await story.ask('rowan', { ...give, what: 'two' });
  const later = { due: date(starts + 30 * day), note: 'invented' };
  await story.ask('fenella', { do: 'ask-new-date', action: 'a2' as ActionId, ...later });
  await story.ask('rowan', { do: 'add-plan-lines', kind: 'outcome', texts: ['one', 'two'], trigger: '' });
  await story.ask('rowan', { do: 'agree-visits', who: { person: as('fenella') }, days: 7 });
  await story.ask('rowan', { do: 'withdraw-plan-line', line: 'l2' as LineId });
  const asks = { do: 'ask-exclusion', wants: 'part', ground: 'threat', evidence: false, words: '' } as const;
  for (const nth of [1, 2])
    await story.ask('ottoline', { ...asks, id: `x0000000000${nth}` as ExclusionId, subject: { child: `c${nth}` as ChildId } });
  const exclusion = 'x00000000001' as ExclusionId;
  await story.ask('rowan', { do: 'decide-exclusion', exclusion, what: 'whole', part: '', reason: 'invented' });
  const tasks = (['tell', 'views', 'outcome'] as const).map((kind) => {
    return { kind, who: as('tamsin'), by: date(Math.max(story.at, starts)) };
  });
  await story.ask('rowan', { do: 'set-exclusion-tasks', exclusion, tasks, report: true });
  await whereCounterSigned(() => story.ask('tamsin', { do: 'ask-counter-sign', manager: as('corin') }));
  await story.ask('marigold', { do: 'send-deputy', deputy: { person: as('caspian') } });
  await story.ask('bram', { do: 'send-deputy', deputy: { person: as('sunniva') } });
  await story.ask('orla', { do: 'send-deputy', deputy: { name: 'Somebody Invented' } });
  const state = await story.ask('hazel', { do: 'send-deputy', deputy: { person: as('linnet') } });
  const answer = state.meetings[story.meeting]?.answers[as('hazel')]?.answer;
  const seen = answer?.answer === 'deputy' ? answer.at : 0;
  await story.ask('rowan', { do: 'agree-deputy', of: as('hazel'), seen, line: 'invented' });
}

/** This procedure asks no manager to; whoever was asked while it did has that part all the same (ST-R1). */
async function whereCounterSigned(asks: () => Promise<unknown>): Promise<void> {
  const { reports } = buckinghamshire;
  Object.assign(reports, { counterSigned: true });
  try {
    await asks();
  } finally {
    Object.assign(reports, { counterSigned: false });
  }
}

const register = (story: Teller, by = 'rowan', more: readonly string[] = []) =>
  story.ask(by, { do: 'take-register', present: [as('ottoline'), ...more.map(as)] });

/** Two are here, and one of them has accepted the undertaking. */
async function registerBound(story: Teller): Promise<void> {
  await register(story, 'rowan', ['linnet']);
  await story.ask('rowan', { do: 'undertaking-signed', people: [as('ottoline')] });
}

/** The next conference, with Isolde in Tamsin's place: she leads from then on, and what Tamsin called is still Tamsin's. */
export async function callNext(story: Teller, starts: Instant): Promise<void> {
  story.meeting = 'k2';
  const people = ['tamsin', 'bram', 'ottoline', 'saffron'].map(as);
  await story.ask('avery', { do: 'call', type: 'review', people });
  await story.ask('avery', { do: 'set-when', when: when(starts), chair: as('rowan') });
}

/** Conferences start in half an hour or later: what may be done until then may be done. */
export const half = 30 * 60_000;

export async function held(story: Teller, now: Instant): Promise<void> {
  await convene(story, now + half);
  await registerBound(story);
  await story.ask('rowan', { do: 'open-scale' });
  const id = 'x00000000091' as ChangeId;
  await story.ask('ottoline', { do: 'tell-change', id, kind: 'change', text: 'invented' });
  await decided(story);
}

/** The second child is not at risk, something is recommended to Ottoline, and she disagrees. */
async function decided(story: Teller): Promise<void> {
  const child = 'c2' as ChildId;
  const is = { outcome: 'not-at-risk', how: 'follows', categories: [], reason: '', changed: false, reporter: null } as const;
  await story.ask('rowan', { do: 'decide-child', child, ...is, correction: '', seen: 0 });
  const recommendation = 'r00000000001' as RecommendationId;
  await story.ask('rowan', { do: 'recommend', id: recommendation, child: null, owner: as('ottoline'), what: 'invented' });
  // One that waits for the chair's answer, and one that has it and goes on.
  for (const id of ['d00000000001', 'd00000000002'] as DissentId[])
    await story.ask('ottoline', { do: 'dissent', id, child, words: 'invented', manager: false });
  await story.ask('rowan', { do: 'answer-dissent', dissent: 'd00000000002' as DissentId, words: 'invented' });
}

/** Everything is decided and out, the minutes are agreed, and Ottoline has asked for a correction of them. */
export async function sentOut(story: Teller, now: Instant): Promise<void> {
  await held(story, now);
  await story.ask('rowan', { do: 'cancel-round', round: 1 });
  const is = { outcome: 'not-at-risk', how: 'follows', categories: [], reason: '', changed: false, reporter: null } as const;
  await story.ask('rowan', { do: 'decide-child', child: 'c1' as ChildId, ...is, correction: '', seen: 0 });
  const { cases, directory } = story.played.sandbox.bot().app.streams;
  const of = conferenceOf(await cases.peek(caseStream(story.id)), story.meeting);
  if (of?.status !== 'convened') throw new Error('nobody was invited');
  const list = whoGetsWhat(of, buckinghamshire, await directory.peek('directory'));
  // Of what nobody but the chair can say, nothing.
  const choices = list.flatMap(({ to, minutes }) => (minutes === null ? [{ to, minutes: 'none' as const }] : []));
  await story.ask('rowan', { do: 'release-list', seen: listVersionOf(list), choices, off: [] });
  await story.ask('rowan', { do: 'send-document', document: 'plan' });
  await story.ask('rowan', { do: 'agree-minutes', seen: of.minutes.version });
  await story.ask('rowan', { do: 'send-document', document: 'minutes' });
  await story.ask('ottoline', { do: 'ask-correction', id: 'r00000000001' as CorrectionId, text: 'invented' });
}

/** Views are asked for, and no scale is open. */
export async function asksForViews(story: Teller, now: Instant): Promise<void> {
  await convene(story, now + half);
  await registerBound(story);
  await story.ask('rowan', { do: 'open-views' });
}

/** A conference was held ten days ago, and then the core group called for `starts`. */
export async function groupOf(story: Teller, now: Instant, starts: Instant): Promise<void> {
  story.at = now - 20 * day;
  await convene(story, now - 10 * day);
  story.at = now - 10 * day + day / 24;
  await registerBound(story);
  story.meeting = 'g1';
  const people = ['bram', 'ottoline', 'saffron'].map(as);
  await story.ask('tamsin', { do: 'call-core-group', when: when(starts), people });
}

export async function leadGoesOn(story: Teller, now: Instant): Promise<void> {
  story.at = now;
  await callNext(story, now + 14 * day);
  await story.ask('avery', { do: 'uninvite', person: as('tamsin') });
  await story.ask('avery', { do: 'invite', invitees: [{ person: as('isolde'), role: 'social-worker' }] });
  await agree(story);
}

export async function groupHeld(story: Teller, now: Instant): Promise<void> {
  await groupOf(story, now, now - 2 * day);
  story.at = now - day;
  await register(story, 'tamsin');
}

/** The one who is here places both children, in their own form; the chair reveals. */
export async function placeAndReveal(story: Teller): Promise<void> {
  const { played, id, meeting } = story;
  const hand = forger(played, played.identity('ottoline'));
  const numbers = Object.fromEntries(
    ['c1', 'c2'].flatMap((child) => [
      [`score-${child}`, '5'],
      [`reason-${child}`, 'invented'],
    ]),
  );
  await hand.submit({ form: 'place', of: id, meeting, about: '1' }, numbers);
  const round = (await played.sandbox.bot().app.streams.cases.peek(caseStream(id))).meetings[meeting]?.scale.rounds.at(-1);
  await story.ask('rowan', { do: 'reveal', seen: round?.status === 'open' ? round.version : 0 });
}

/** The one who is here gives a view of both children, in their own form; the chair closes them. */
export async function giveAndClose(story: Teller): Promise<void> {
  const { played, id, meeting } = story;
  await story.ask('rowan', { do: 'open-views' });
  const filled = { 'view-c1': 'yes', 'evidence-c1': 'invented', 'view-c2': 'no', 'evidence-c2': 'invented' };
  await forger(played, played.identity('ottoline')).submit({ form: 'view', of: id, meeting, about: '1' }, filled);
  const on = (await played.sandbox.bot().app.streams.cases.peek(caseStream(id))).meetings[meeting];
  const round = on?.views.rounds.at(-1);
  await story.ask('rowan', {
    do: 'close-views',
    seen: round?.status === 'open' ? round.version + (on?.register.version ?? 0) : 0,
  });
}
