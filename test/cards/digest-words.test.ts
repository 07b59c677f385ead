import { describe, expect, test } from 'vitest';
import { digestCard } from '../../cards/plan/digest-card.ts';
import { chair, guests } from '../../cards/samples/partnership.ts';
import { sampleReader } from '../../cards/samples/scene-of.ts';
import * as states from '../../cards/samples/states.ts';
import type { Language } from '../../domain/calendar/format.ts';
import { dayFromIso, isoFromDay } from '../../domain/calendar/iso.ts';
import { dueGroup } from '../../domain/case/plan/due-in.ts';
import type { DutyStage } from '../../domain/case/plan/duties.ts';
import { noon } from '../support/case-story.ts';
import { wordsOn } from './words-on.ts';

const first = guests[0] ?? chair;

/** The digest of one action due that day, as it is drawn on another. */
function said(by: string, on: string, stage: DutyStage, language: Language = 'en'): string {
  const state = states.withActions({ invitees: 3, children: 1 });
  const actions = state.actions.slice(0, 1).map((one) => ({ ...one, by }));
  const [action] = actions;
  if (action === undefined) throw new Error('the sample has no action');
  const card = digestCard({
    ...sampleReader(first, language, noon(on)),
    cases: new Map([[state.id, { ...state, actions }]]),
    duties: [{ case: state.id, action: action.id, stage }],
    unanswered: [],
  });
  return wordsOn(card);
}

test('a digest has three groups: what is late, what is for today, what is soon, and none that is empty', () => {
  const state = states.withActions({ invitees: 3, children: 1 });
  const [model] = state.actions;
  if (model === undefined) throw new Error('the sample has no action');
  const days = ['2026-12-29', '2026-12-18', '2026-12-22', '2026-12-21'];
  const actions = days.map((by, n) => ({ ...model, id: `a${n + 1}` as typeof model.id, to: first, status: 'open' as const, by }));
  const card = (shown: typeof actions) =>
    digestCard({
      ...sampleReader(first, 'en', noon('2026-12-21')),
      cases: new Map([[state.id, { ...state, actions: shown }]]),
      duties: shown.map((one) => ({ case: state.id, action: one.id, stage: 'still' })),
      unanswered: [],
    });
  const headings = (shown: typeof actions) =>
    card(shown).blocks.flatMap((one) => (one.block === 'text' && one.tone === 'heading' ? [one.text] : []));
  expect(headings(actions)).toEqual(['Late', 'Today', 'Soon']);
  expect(headings(actions.slice(0, 1))).toEqual(['Soon']);
  expect(dueGroup({ is: 'before-holiday' })).toBe('today');
});

test('whatever is in it is in a group by its own day: invitations, conferences to come, reports, the family’s tasks and lists', () => {
  const state = { ...states.invited({ invitees: 3, children: 1 }), id: 'k9' as never };
  const two = { ...state, id: 'k8' as never, reference: 'INV-8' };
  const at = (more: object, now: string) => {
    const card = digestCard({
      ...sampleReader(first, 'en', noon(now)),
      cases: new Map([state, two].map((one) => [one.id, one])),
      duties: [],
      unanswered: [],
      ...more,
    });
    return wordsOn(card).split('\n');
  };
  const day = state.when.date;
  const on = dayFromIso(day) ?? expect.unreachable();
  const comes = (due: number) =>
    new Map([[state.id, { reports: [{ to: 'report-to-chair', due }], unanswered: false, lastDay: false, on }]]);
  const only = (lines: readonly string[]) => lines.filter((one) => ['Late', 'Today', 'Soon'].includes(one));
  const now = isoFromDay(on - 7);
  expect(only(at({ unanswered: [state.id] }, now))).toEqual(['Soon']);
  expect(only(at({ coming: comes(on - 8) }, now))).toEqual(['Late']);
  expect(only(at({ coming: comes(on - 7) }, now))).toEqual(['Today']);
  expect(only(at({ coming: comes(on - 2) }, now))).toEqual(['Soon']);
  const family = (past: number, next: number | null) => ({ family: new Map([[state.id, { open: 2, past, next }]]) });
  expect(only(at(family(1, on - 3), now))).toEqual(['Late']);
  expect(only(at(family(0, on - 7), now))).toEqual(['Today']);
  expect(only(at(family(0, on - 3), now))).toEqual(['Soon']);
  // One digest of several kinds has each heading once, the late above.
  const all = at({ unanswered: [two.id], coming: comes(on - 8), ...family(0, on - 7) }, now);
  expect(only(all)).toEqual(['Late', 'Today', 'Soon']);
  expect(all.findIndex((one) => one.includes('INV-8'))).toBeGreaterThan(all.indexOf('Soon'));
});

test('what asks nothing more of its reader is never late, and stands last: answered, in the register, begun, completed, not theirs', () => {
  const over = 'Not due any more';
  const invited = { ...states.invited({ invitees: 3, children: 1 }), id: 'k9' as never };
  const on = dayFromIso(invited.when.date) ?? expect.unreachable();
  const headings = (state: typeof invited, more: object, now: string) => {
    const reader = sampleReader(first, 'en', noon(now));
    const card = digestCard({ ...reader, cases: new Map([[state.id, state]]), duties: [], unanswered: [], ...more });
    return wordsOn(card)
      .split('\n')
      .filter((one) => ['Late', 'Today', 'Soon', over].includes(one));
  };
  const [day, after] = [isoFromDay(on), isoFromDay(on + 1)];
  const asked = { unanswered: [invited.id] };
  const here = { ...invited, present: [first] };
  const come = new Map([[invited.id, { reports: [], unanswered: false, lastDay: false, on }]]);
  expect([headings(here, asked, day), headings(here, asked, after)]).toEqual([['Today'], [over]]);
  expect(headings(invited, asked, after), 'it has begun').toEqual([over]);
  expect([headings(invited, { coming: come }, day), headings(invited, { coming: come }, after)]).toEqual([['Today'], [over]]);
  const owes = { reports: [{ to: 'report-to-chair', due: on - 3 }], unanswered: false, lastDay: false, on };
  expect(headings(invited, { coming: new Map([[invited.id, owes]]) }, after), 'the report is still owed').toEqual(['Late']);
  const unanswered = { ...asked, coming: new Map([[invited.id, { ...owes, unanswered: true }]]) };
  expect(headings(invited, unanswered, after), 'it is, answered or not').toEqual(['Late']);
  const done = { open: 0, past: 0, next: null };
  expect(headings(invited, { family: new Map([[invited.id, done]]) }, day)).toEqual([over]);

  const given = states.withActions({ invitees: 3, children: 1 });
  const [model] = given.actions;
  if (model === undefined) throw new Error('the sample has no action');
  const of = (more: object, stage: DutyStage = 'still') => {
    const action = { ...model, to: first, status: 'open', by: day, ...more } as typeof model;
    const duties = [{ case: given.id, action: action.id, stage }];
    return headings({ ...given, actions: [action] } as never, { duties }, after);
  };
  const notMine = { updates: [{ update: 'not-mine', by: first, at: noon(day), note: '' }] };
  expect([of({}), of({ status: 'completed' }), of({ status: 'withdrawn' }), of(notMine)]).toEqual([
    ['Late'],
    [over],
    [over],
    [over],
  ]);
  expect(of({ ...notMine, to: chair }, 'unowned'), 'whoever hands it on').toEqual(['Late']);
});

test('an invitation and the report that is due of it are one thing of one day: answer, and say how far the report is', () => {
  const state = { ...states.invited({ invitees: 3, children: 1 }), id: 'k9' as never };
  const on = dayFromIso(state.when.date) ?? expect.unreachable();
  const due = on - 4;
  const reminder = { reports: [{ to: 'report-to-chair', due }] as const, unanswered: true, lastDay: false, on };
  const reader = sampleReader(first, 'en', noon(isoFromDay(due)));
  const cases = new Map([[state.id, state]]);
  const coming = new Map([[state.id, reminder]]);
  const lines = wordsOn(digestCard({ ...reader, cases, duties: [], unanswered: [state.id], coming })).split('\n');
  expect(lines).toEqual([
    'What is due from you',
    'Today',
    'Conference IV-2026-118, Tue 15 Dec 2026, 10:00',
    'No reply yet',
    'Details',
    'Report to the independent Chair by Fri 11 Dec 2026: Due today',
    'My report',
    'A yes accepts the confidentiality undertaking (in Details).',
    'One tap is enough',
    "I'll be there",
    'By phone, a deputy, apologies',
    'Something else',
  ]);
});

describe('a digest says how far a day is by the real calendar', () => {
  test('the third working day before, and the same digest brought up to date on a later day', () => {
    expect(said('2026-12-18', '2026-12-15', 'soon')).toContain('Reminder: due in 3 working days');
    expect(said('2026-12-18', '2026-12-16', 'soon')).toContain('Reminder: due in 2 working days');
    expect(said('2026-12-18', '2026-12-17', 'soon')).toContain('Due tomorrow');
    expect(said('2026-12-18', '2026-12-21', 'today')).toContain('Was due, 1 working day ago');
  });

  test('the last working day before a holiday is not today', () => {
    const words = said('2026-12-26', '2026-12-24', 'today');
    expect(words).toContain('Today is the last working day before it is due');
    expect(words).not.toContain('Due today');
    expect(said('2026-12-24', '2026-12-24', 'today')).toContain('Due today');
  });

  test('how long it has been undone, to its owner and to whoever is told', () => {
    expect(said('2026-12-18', '2027-01-07', 'weekly')).toContain('Not completed, 11 working days after it was due');
    expect(said('2026-12-18', '2027-01-07', 'lead')).toContain('Not completed, 11 working days after it was due');
  });

  test('that the lead professional is told next, until they are', () => {
    expect(said('2026-12-18', '2026-12-23', 'overdue-3')).toContain(
      'Was due, 3 working days ago. Next the social worker is told',
    );
    const later = said('2026-12-18', '2026-12-24', 'overdue-3');
    expect(later).toContain('Was due, 4 working days ago');
    expect(later).not.toContain('is told');
  });

  test('in Welsh, mutated after 2', () => {
    expect(said('2026-12-18', '2026-12-16', 'soon', 'cy')).toContain('i’w wneud ymhen 2 ddiwrnod gwaith');
    expect(said('2026-12-18', '2026-12-15', 'soon', 'cy')).toContain('i’w wneud ymhen 3 diwrnod gwaith');
    expect(said('2026-12-26', '2026-12-24', 'today', 'cy')).toContain('Heddiw yw’r diwrnod gwaith olaf cyn y dyddiad');
  });
});
