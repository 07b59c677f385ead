import { expect, test } from 'vitest';
import { sceneOf } from '../../../../bot/click/scene.ts';
import { formFor, readForm } from '../../../../cards/registry.ts';
import { dayFromIso, isoFromDay } from '../../../../domain/calendar/iso.ts';
import { movedSince } from '../../../../domain/case/core-group/write-note.ts';
import type { ActionId } from '../../../../domain/case/plan/action.ts';
import { duties, stillOpen } from '../../../../domain/case/plan/duties.ts';
import { disownedAt } from '../../../../domain/case/plan/not-mine.ts';
import { latestSnooze } from '../../../../domain/case/plan/snooze/set-dates.ts';
import { procedureOf } from '../../../../domain/procedures/in-force.ts';
import { calendarOf } from '../../../../domain/timescales/calendar-of.ts';
import { wordsOn } from '../../../cards/words-on.ts';
import { noon, openCommand, type Story, scaling, sealed } from '../../../support/case-story.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

type Name = keyof typeof people;
const a1 = 'a1' as ActionId;
const dayOf = (iso: string) => dayFromIso(iso) ?? expect.unreachable(iso);

/** Tom has one action, due on Friday 18 December; today is Tuesday the 15th. */
function given(due = '2026-12-18'): Story {
  return scaling().ask('cleo', { do: 'give-action', to: id('tom'), what: 'invented', why: '', due });
}

/** What the digest of a day says to somebody, nothing having been said for a month. */
function told(story: Story, who: Name, day: string): readonly string[] {
  const { procedure } = story.known;
  const reader = { id: id(who), hour: 9 };
  const known = { procedure, calendar: calendarOf(procedure) };
  const today = dayOf(day);
  const all = [
    ...duties(story.state, reader, today - 1, today, known),
    ...stillOpen(story.state, reader, today - 1, today, known),
  ];
  return all.map(({ action, stage }) => `${action} ${stage}`);
}

const until = (day: string) => ({ do: 'snooze-action', action: a1, until: day }) as const;
const opened = (story: Story, form: 'snooze' | 'details') => {
  const scene = sceneOf(story.known.directory, story.state, id('tom'), story.at, 'k1') ?? expect.unreachable();
  const found = formFor({ form, of: openCommand.id, meeting: 'k1', about: a1 }, scene);
  return { scene, words: found === null ? '' : wordsOn(found) };
};

test('whoever has an action is not reminded of it before the day they said, and is from then on, by no later stage than had come', () => {
  const story = given();
  expect(told(story, 'tom', '2026-12-16')).toEqual(['a1 new']);
  expect(story.ask('tom', until('2026-12-18')).last).toMatchObject({
    events: [{ event: 'action-snoozed', action: a1, until: '2026-12-18' }],
  });
  // What stands there already says so, and is not taken away under the press; the days after it are quiet.
  story.at = noon('2026-12-16');
  expect(told(story, 'tom', '2026-12-16')).toEqual([]);
  expect(told(story, 'tom', '2026-12-17')).toEqual([]);
  expect(told(story, 'tom', '2026-12-18')).toEqual(['a1 today']);
  // Whoever is told that it is undone is told all the same.
  expect(told(story, 'sam', '2026-12-24')).toEqual(['a1 lead']);
});

test('never past its own day, nor past the next date of the case that a rule sets, nor into the past', () => {
  const story = given();
  for (const wrong of ['2026-12-19', '2026-12-15', '2026-12-01', 'soon'])
    expect(story.ask('tom', until(wrong)).refused, wrong).toBe('bad-date');
  const later = given('2027-06-01');
  const latest = isoFromDay(latestSnooze(later.state, { by: '2027-06-01', to: id('tom') }, later.at, later.known));
  expect(latest < '2027-06-01' && latest > '2026-12-15').toBe(true);
  expect(later.ask('tom', until(isoFromDay(dayOf(latest) + 1))).refused).toBe('bad-date');
  expect(later.ask('tom', until(latest)).events).toEqual(['action-snoozed']);
});

test('it is the owner’s alone, said twice it is one, taken back they are reminded as ever; another date or owner ends it', () => {
  const story = given();
  for (const who of ['sam', 'cleo', 'pia', 'ada'] as const)
    expect(story.ask(who, until('2026-12-18')).refused, who).toBe('not-yours');
  story.ask('tom', until('2026-12-18'));
  expect(story.ask('tom', until('2026-12-18')).events).toEqual([]);
  story.at = noon('2026-12-16');
  expect(story.ask('tom', until('')).events).toEqual(['action-snoozed']);
  expect(told(story, 'tom', '2026-12-17')).toEqual(['a1 still']);
  story.ask('tom', until('2026-12-18'));
  expect(told(story, 'tom', '2026-12-17')).toEqual([]);
  story.ask('cleo', { do: 'change-action', action: a1, due: '2026-12-22', reason: 'r' });
  expect(told(story, 'tom', '2026-12-17')).toEqual(['a1 changed']);
});

test('it is shown where the action stands, with the way back, and the form says how far it may be put off', () => {
  const story = given();
  expect(opened(story, 'details').words).toContain('No reminders of this until a day you say');
  const { scene, words } = opened(story, 'snooze');
  expect(words).not.toContain('You are not reminded');
  const ref = { form: 'snooze', of: openCommand.id, meeting: 'k1', about: a1 } as const;
  const seal = () => sealed('');
  expect(readForm(ref, { until: '2026-12-19' }, scene, seal)).toMatchObject({
    problems: { until: 'A day to come, Fri 18 Dec 2026 at the latest.' },
  });
  expect(readForm(ref, { until: '2026-12-18' }, scene, seal)).toMatchObject({ command: until('2026-12-18') });
  story.ask('tom', until('2026-12-18'));
  expect(opened(story, 'details').words).toContain('You are not reminded of this before Fri 18 Dec 2026.');
  expect(opened(story, 'snooze').words).toContain('You are not reminded of this before');
  expect(readForm(ref, { until: '' }, opened(story, 'snooze').scene, seal)).toMatchObject({ command: until('') });
});

test('once its day has come it is not said any more that they are not reminded, and the form asks for another day', () => {
  const story = given().ask('tom', until('2026-12-17'));
  story.at = noon('2026-12-16');
  expect(opened(story, 'snooze').words).toContain('You are not reminded of this before Thu 17 Dec 2026.');
  story.at = noon('2026-12-17');
  expect(opened(story, 'details').words).toContain('No reminders of this until a day you say');
  const { scene, words } = opened(story, 'snooze');
  expect(words).not.toContain('You are not reminded');
  const ref = { form: 'snooze', of: openCommand.id, meeting: 'k1', about: a1 } as const;
  expect(readForm(ref, { until: '' }, scene, () => sealed(''))).toMatchObject({ problems: { until: expect.any(String) } });
});

const latestOf = (story: Story, by: string) =>
  isoFromDay(latestSnooze(story.state, { by, to: id('tom') }, story.at, story.known));

/** What the form says to a day that is never fit. */
const hintOf = (story: Story) => {
  const ref = { form: 'snooze', of: openCommand.id, meeting: 'k1', about: a1 } as const;
  return readForm(ref, { until: '2029-01-01' }, opened(story, 'snooze').scene, () => sealed(''));
};

/** The same case by another procedure. */
function under(story: Story, key: string): Story {
  const { opening } = story.state;
  story.known = { ...story.known, procedure: procedureOf(key, story.known.directory) };
  story.state = { ...story.state, opening: { ...opening, procedure: key } as typeof opening };
  return story;
}

test.each(['stoke-on-trent', 'forth-valley', 'scotland-2023'])(
  'under %s nothing of an expected date of delivery is told by how far it may be put off, nor by what is refused (Q-1)',
  (key) => {
    const told = ['2027-05-03', '2027-05-24'].map((expected) => {
      const story = under(given('2027-06-01'), key);
      const k1 = story.state.meetings.k1 ?? expect.unreachable();
      const calling = { ...k1.calling, type: 'pre-birth' };
      story.state = {
        ...story.state,
        dates: { ...story.state.dates, facts: { 'expected-delivery': [expected] } },
        meetings: { k1: { ...k1, calling } },
      };
      return ['2027-01-20', '2027-02-04', '2027-03-01'].map((day) => {
        story.at = noon(day);
        return [hintOf(story), latestOf(story, '2027-06-01')];
      });
    });
    expect(told[0]).toEqual(told[1]);
  },
);

test('of half-siblings the dates of a plan that is another child’s hold nothing up, and are told to nobody by that (Q-9)', () => {
  const story = under(given('2027-06-01'), 'england-2023');
  story.ask('cleo', { do: 'set-half-siblings', children: ['c2'] as never, shared: [] });
  story.ask('cleo', { do: 'limit-children', person: id('tom'), children: ['c2'] as never });
  for (const [child, outcome] of [
    ['c1', 'at-risk'],
    ['c2', 'not-at-risk'],
  ] as const) {
    const categories = outcome === 'at-risk' ? ['neglect'] : [];
    const decided = { outcome, how: 'chair-decides', categories, reason: 'invented', changed: false, reporter: null } as const;
    story.ask('cleo', { do: 'decide-child', child: child as never, ...decided, correction: '', seen: 0 });
    expect(story.events, child).toEqual(['child-decided']);
  }
  expect(latestOf(story, '2027-06-01')).toBe('2027-06-01');
  story.ask('cleo', { do: 'limit-children', person: id('tom'), children: ['c1'] as never });
  expect(latestOf(story, '2027-06-01')).toBe('2026-12-31');
});

test('a date that was kept holds nothing up: the conference was held on the 15th, within its limit of the 21st', () => {
  const story = under(given('2027-06-01'), 'england-2023');
  expect(latestOf(story, '2027-06-01')).toBe('2026-12-31');
});

test('of a day that is not worked it is put off to the last one before it, so that nobody is reminded once it has gone by', () => {
  const story = given('2026-12-19');
  expect(latestOf(story, '2026-12-19')).toBe('2026-12-18');
  expect(story.ask('tom', until('2026-12-19')).refused).toBe('bad-date');
  story.ask('tom', until('2026-12-18'));
  expect(told(story, 'tom', '2026-12-17')).toEqual([]);
  expect(told(story, 'tom', '2026-12-18')).toEqual(['a1 today']);
  // A weekend before that is fine: the Monday after it comes first.
  const later = given('2026-12-23').ask('tom', until('2026-12-19'));
  expect(later.events).toEqual(['action-snoozed']);
  expect(told(later, 'tom', '2026-12-21')).toEqual(['a1 soon']);
  // On the Friday itself no worked day is left to be reminded on.
  const friday = given('2026-12-19');
  friday.at = noon('2026-12-18');
  expect(latestOf(friday, '2026-12-19')).toBe('2026-12-19');
});

test('the form says the day by the procedure the case goes by, whichever the meeting was held under', () => {
  const story = under(given('2027-06-01'), 'forth-valley');
  const { opening } = story.state;
  const earlier = [{ procedure: 'buckinghamshire', edition: null, meetings: ['k1'] }];
  story.state = { ...story.state, opening: { ...opening, earlier } as typeof opening };
  expect(hintOf(story)).toEqual({ problems: { until: 'A day to come, Wed 16 Dec 2026 at the latest.' } });
  expect(latestOf(story, '2027-06-01')).toBe('2026-12-16');
});

test('it hides nothing that was said, says nothing itself, and what is sent twice is one all the same', () => {
  const story = given().ask('tom', { do: 'ask-help', action: a1, note: 'planted help' });
  story.ask('tom', until('2026-12-18'));
  const words = opened(story, 'details').words;
  expect(words).toContain('planted help');
  expect(story.ask('tom', { do: 'ask-help', action: a1, note: 'planted help' }).events).toEqual([]);
  story.ask('tom', { do: 'say-cannot', action: a1, note: 'r' }).ask('tom', until(''));
  expect(story.ask('tom', { do: 'say-cannot', action: a1, note: 'r' }).events).toEqual([]);
  story.ask('tom', { do: 'report-progress', action: a1, note: 'p' }).ask('tom', until('2026-12-17'));
  expect(story.ask('tom', { do: 'report-progress', action: a1, note: 'p' }).events).toEqual([]);
  // Whoever says that it is not theirs has not taken it back by that.
  story.ask('tom', { do: 'say-not-mine', action: a1, note: 'r' });
  story.ask('tom', until('2026-12-16'));
  expect(disownedAt(story.state.plan.actions[0] ?? expect.unreachable())).not.toBeNull();
});

test('no action has moved by it, for the note of the core group', () => {
  const story = given();
  const since = noon('2026-12-16');
  story.at = noon('2026-12-17');
  story.ask('tom', until('2026-12-18'));
  expect(movedSince(story.state, since, story.at)).toEqual([]);
  story.ask('tom', { do: 'report-progress', action: a1, note: 'p' });
  expect(movedSince(story.state, since, story.at)).toEqual([a1]);
});

/** Tom’s action of June, put off on 16 December. */
function putOffBefore(until: string): Story {
  const story = given('2027-06-01');
  story.at = noon('2026-12-16');
  story.ask('tom', { do: 'snooze-action', action: a1, until });
  expect(story.events).toEqual(['action-snoozed']);
  return story;
}

function groupHeld(story: Story): Story {
  story.meeting = 'g1';
  const when = { date: '2026-12-22', time: '14:00', place: 'Invented Room' };
  story.ask('sam', { do: 'call-core-group', when, people: [id('tom')] });
  story.at = Date.parse('2026-12-22T15:30:00Z');
  story.ask('sam', { do: 'take-register', present: [id('tom')] });
  expect(story.events).toContain('register-taken');
  story.meeting = 'k1';
  return story;
}

test('a nearer date that a rule sets afterwards brings it forward: the reminder comes by that date, the card says that day, and it goes no further', () => {
  const story = groupHeld(putOffBefore('2027-02-26'));
  // BU-T6: within six weeks of the core group of 22 December.
  expect(latestOf(story, '2027-06-01')).toBe('2027-02-02');
  expect(opened(story, 'details').words).toContain('You are not reminded of this before Tue 2 Feb 2027.');
  for (const quiet of ['2027-01-04', '2027-02-01']) expect(told(story, 'tom', quiet), quiet).toEqual([]);
  expect(told(story, 'tom', '2027-02-02')).toEqual(['a1 new']);
  // It has gone by and nobody kept it: they are reminded as ever.
  expect(told(story, 'tom', '2027-02-03')).toEqual(['a1 still']);
  story.at = noon('2027-02-03');
  expect(opened(story, 'details').words).not.toContain('You are not reminded');
});
