import { dayOf } from '../../domain/calendar/day.ts';
import { instantAt } from '../../domain/calendar/london.ts';
import type { Convened, Draft, Invitee, Proposed } from '../../domain/case/conference.ts';
import type { Child, ChildId } from '../../domain/case/family/shape.ts';
import type { Answer } from '../../domain/case/meeting/answers/answer.ts';
import { heldBack } from '../../domain/case/meeting/held-back/slice.ts';
import type { When } from '../../domain/case/meeting/when/shape.ts';
import { needToKnow } from '../../domain/case/need-to-know/slice.ts';
import type { Action, ActionId } from '../../domain/case/plan/action.ts';
import { employerOf } from '../../domain/directory/membership.ts';
import type { AgencyId, CaseId, Instant } from '../../domain/ids.ts';
import { noPlan, notBegun } from './conference/not-begun.ts';
import { adultsOf } from './family/adults.ts';
import { takenOff } from './family/taken-off.ts';
import { administrator, chair, directory, guests, minuteTaker, openedUnder, spares } from './partnership.ts';
import { planted } from './planted.ts';

/** How large a conference is: the smallest there can be, and the largest a card has to hold. */
export interface Size {
  readonly invitees: number;
  readonly children: number;
}
export const sizes = { small: { invitees: 1, children: 1 }, large: { invitees: 40, children: 6 } } as const satisfies Record<
  string,
  Size
>;

/** Tuesday 1 December 2026, 09:00: two weeks before the sample conference. */
export const now: Instant = instantAt(dayOf(2026, 12, 1), '09:00');
const day = 86_400_000;
const probation = 'probation' as AgencyId;
/** Friday, the second working day before it. */
export const beforehand: Instant = instantAt(dayOf(2026, 12, 11), '10:00');
/** Half an hour after its start. */
export const started: Instant = instantAt(dayOf(2026, 12, 15), '10:30');
/** Half an hour before it starts. */
export const theDay: Instant = instantAt(dayOf(2026, 12, 15), '09:30');
export const afterwards: Instant = now + 16 * day;

const when: When = { date: '2026-12-15', time: '10:00', startsAt: instantAt(dayOf(2026, 12, 15), '10:00'), place: planted.place };
const roles = ['social-worker', 'police', 'health-visitor', 'school', 'school', 'gp', 'other', 'other'] as const;

function children({ children: count }: Size): readonly Child[] {
  return Array.from({ length: count }, (_, n): Child => {
    const id = `c${n + 1}` as ChildId;
    const number = n + 1;
    return n === 3 ? { id, number, expected: planted.expected } : { id, number, born: planted.born };
  });
}

function invitee(n: number, answer: Answer = { answer: 'none' }): Invitee {
  const accepted = answer.answer === 'attending' ? { undertaking: now } : {};
  return { person: guests[n] ?? chair, role: roles[n % 8] ?? 'other', keepsFree: n % 2 === 0, answer, ...accepted };
}

/** Every answer there is, in turn; the first says yes. */
export const answers: readonly Answer[] = [
  { answer: 'attending', how: 'in-person', at: now },
  { answer: 'none' },
  { answer: 'apologies', report: 'comes', reason: 'clinic-or-lessons', line: planted.line, at: now },
  { answer: 'deputy', deputy: { person: spares[3] ?? chair }, agreed: 'asked', at: now },
  { answer: 'deputy', deputy: { name: planted.deputyName }, agreed: 'asked', at: now },
  { answer: 'apologies', reason: 'not-involved', speaks: 'school', noConcern: true, line: '', at: now },
  { answer: 'attending', how: 'phone', at: now },
  { answer: 'deputy', deputy: { person: spares[7] ?? chair }, agreed: 'declined', at: now },
  { answer: 'attending', how: 'video', at: now },
  { answer: 'attending', how: 'first-part', at: now },
];

type Opened = Omit<Draft, 'status' | 'when'>;
function opened(size: Size): Opened {
  return {
    id: 'k-sample' as CaseId,
    redaction: { asked: null, last: null, done: 1 },
    reference: 'IV-2026-118',
    ...openedUnder(),
    type: 'initial',
    convenor: administrator,
    unit: null,
    children: children(size),
    ...adultsOf(children(size)),
    household: { siblings: { 'under-five': 1, 'pre-five': 0, 'school-age': 2 }, preFive: null },
    childrenEver: size.children,
    nextChild: size.children + 1,
    family: { changes: [], changed: 0, told: [], ended: [], discharges: {}, off: takenOff },
    ...{ chair: null, chairs: [] },
    minuteTaker: null,
    agencies: Object.fromEntries([...directory.people.values()].map((one) => [one.id, employerOf(one)])),
    ...{ away: [], back: [] },
    needToKnow: needToKnow.start,
    heldBack: heldBack.start,
    ...notBegun,
    notes: { waits: [], since: 0, withholds: false },
    losses: [],
    requests: [],
    unreached: [],
    ...{ facts: { 'section-47-started': ['2026-11-27'] }, area: null },
    invitees: Array.from({ length: size.invitees }, (_, n) => invitee(n)),
    stoodDown: [],
    reports: {},
    rolesGone: {},
    notInvited: {},
    listVersion: 3,
    meeting: 'k1',
    stage: 'draft',
    proposedAt: null,
    why: null,
    revision: 0,
    lastMove: null,
    whyPast: null,
    times: null,
    followed: false,
    last: true,
    next: null,
    nextCoreGroup: null,
  };
}

export const emptyDraft = (): Draft => ({
  ...opened({ invitees: 0, children: 0 }),
  childrenEver: 0,
  nextChild: 1,
  status: 'draft',
  when: null,
});
export const fullDraft = (size: Size): Draft => ({ ...opened(size), status: 'draft', when, chair });
/** The same with a date past the limit of BU-T1, and a link for a place. */
export const lateDraft = (size: Size): Draft => ({
  ...fullDraft(size),
  when: { ...when, date: '2027-01-14', startsAt: when.startsAt + 30 * day, place: planted.link },
});
export const proposed = (size: Size): Proposed => ({
  ...opened(size),
  stage: 'proposed',
  proposedAt: now,
  status: 'proposed',
  when,
  chair,
});
/** Kept from people and an agency, one of whom has tried to open it. */
export const withBarred = (size: Size): Convened => {
  const attempts = [{ person: spares[1] ?? chair, at: now, what: 'details' }];
  return {
    ...invited(size),
    needToKnow: { ...needToKnow.start, barred: { people: spares.slice(0, 3), agencies: [probation] }, attempts },
  };
};
/** For named people only. */
export const withNamed = (size: Size): Convened => ({
  ...invited(size),
  needToKnow: { ...needToKnow.start, named: [administrator] },
});
/** The last child is a half-sibling: the first person is there for the first child, and of the second nobody has said. */
export const withHalfSiblings = (size: Size): Convened => {
  const state = answered(size);
  const only = { [guests[0] ?? chair]: [`c1` as ChildId], [guests[1] ?? chair]: [] };
  const last = `c${size.children}` as ChildId;
  return { ...state, needToKnow: { ...needToKnow.start, perChild: { halfSiblings: [last], shared: ['line'], only } } };
};
/** Just agreed: nobody has answered. */
export const invited = (size: Size): Convened => ({
  ...proposed(size),
  stage: 'convened',
  proposedAt: null,
  status: 'convened',
  present: [],
  register: { version: 0, sinceRound: 0 },
  rounds: [],
  linesInFull: true,
  linesBefore: [],
  counted: null,
  moved: [],
  ...noPlan,
});
/** Somebody is named to write the record. */
export const recorded = (size: Size): Convened => ({ ...invited(size), minuteTaker });
/** The police cannot come, the first was reminded an hour ago, and somebody has not accepted the undertaking. */
export const unsettled = (size: Size): Convened => {
  const state = answered(size);
  const invitees = state.invitees.map((one, n): Invitee => {
    if (one.role === 'police') return { ...one, answer: answers[2] ?? one.answer };
    if (n === 0) return { ...one, answer: { answer: 'none' }, reminded: beforehand - 600_000 };
    const { undertaking: _, ...rest } = one;
    return n === 6 ? rest : one;
  });
  return { ...state, invitees };
};
/** Each in turn has answered in another way. */
export const answered = (size: Size): Convened => ({
  ...invited(size),
  invitees: Array.from({ length: size.invitees }, (_, n) => invitee(n, answers[n % answers.length])),
});
/** The first person alone, with this answer. */
export const answeredWith = (size: Size, answer: Answer): Convened => {
  const state = invited(size);
  return { ...state, invitees: state.invitees.map((one, n) => (n === 0 ? invitee(0, answer) : one)) };
};

export function sampleAction(n: number, more: Partial<Action> = {}): Action {
  const to = guests[n % 3] ?? chair;
  return {
    id: `a${n + 1}` as ActionId,
    to,
    what: planted.what,
    why: planted.why,
    by: '2026-12-21',
    givenAt: when.startsAt,
    status: 'open',
    updates: [],
    ...more,
  };
}

/** Actions in every state: new, progress, help, completed, past its day. With one invitee all are theirs; of the last whoever had it has left. */
export const unowned = (state: Convened): Convened => ({
  ...state,
  actions: state.actions.map((one) => ({ ...one, unowned: true })),
});

export const withActions = (size: Size): Convened => {
  const state = answered(size);
  const to = (n: number) => (size.invitees === 1 ? { to: guests[0] ?? chair } : { to: guests[n % 3] ?? chair });
  const actions = [
    sampleAction(0, to(0)),
    sampleAction(1, { ...to(1), updates: [{ update: 'progress', note: planted.note, at: now, by: guests[1] ?? chair }] }),
    sampleAction(2, { ...to(2), updates: [{ update: 'help', note: planted.note, at: now, by: guests[2] ?? chair }] }),
    sampleAction(3, { ...to(0), status: 'completed', updates: [{ update: 'completed', at: now, by: guests[0] ?? chair }] }),
    sampleAction(4, { ...to(0), by: '2026-12-16' }),
  ];
  return {
    ...state,
    present: state.invitees.map((one) => one.person),
    actions,
    coreGroup: [...new Set(actions.map((one) => one.to))],
  };
};

/** Everybody has said that they cannot at that time. */
export const cannotKeep = (state: Proposed): Proposed => ({
  ...state,
  invitees: state.invitees.map((one) => ({ ...one, keepsFree: false, cannotKeep: true })),
});

/** What somebody who comes may have said by the day. */
export const onTheDay: readonly Answer[] = [
  { answer: 'attending', how: 'in-person', at: now },
  { answer: 'attending', how: 'video', late: true, at: theDay },
  { answer: 'attending', how: 'phone', at: theDay },
  { answer: 'apologies', line: '', at: theDay },
];
