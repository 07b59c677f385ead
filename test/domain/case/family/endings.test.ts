import { describe, expect, test } from 'vitest';
import { dayFromIso } from '../../../../domain/calendar/iso.ts';
import { sentenceOf } from '../../../../domain/case/case.ts';
import { caseDeadlines } from '../../../../domain/case/dates/case-deadlines.ts';
import type { ChildId } from '../../../../domain/case/family/shape.ts';
import { hasStoppedFor } from '../../../../domain/case/family/without-ended.ts';
import { conferenceAsHeld } from '../../../../domain/case/meeting/as-held.ts';
import { asSeenBy } from '../../../../domain/case/need-to-know/children.ts';
import { duties } from '../../../../domain/case/plan/duties.ts';
import { shownIn } from '../../../../domain/case/showing.ts';
import type { Ending } from '../../../../domain/procedures/fact.ts';
import { calendarOf } from '../../../../domain/timescales/calendar-of.ts';
import { convened, drafted, known, noon, placing, type Story, scaling } from '../../../support/case-story.ts';
import { id } from '../../../support/invented-partnership.ts';

const [c1, c2] = ['c1', 'c2'] as [ChildId, ChildId];
const end = (child: ChildId, how: Ending, on = '2026-12-15') => ({ do: 'end-child', child, how, on }) as const;
const back = (child: ChildId) => ({ do: 'take-back-ending', child }) as const;
const give = (what: string, child?: ChildId) =>
  ({
    do: 'give-action',
    to: id('tom'),
    what,
    why: 'invented',
    due: '2026-12-18',
    ...(child === undefined ? {} : { child }),
  }) as const;

/** Held, with an action for each child and one for both, and a line and a visit for one. */
function planned(): Story {
  const story = convened();
  story.at = noon('2026-12-15');
  story.ask('cleo', { do: 'take-register', present: [id('sam'), id('pia'), id('tom')] });
  for (const [what, child] of [
    ['first', c1],
    ['second', c2],
    ['both', undefined],
  ] as const)
    story.ask('sam', give(what, child));
  story.ask('sam', { do: 'add-plan-lines', kind: 'outcome', texts: ['invented'], trigger: '', child: c1 });
  return story.ask('sam', { do: 'agree-visits', who: { name: 'Invented Visitor' }, days: 7, child: c1 });
}

const whats = (story: Story) => story.convened.actions.map((one) => one.what);
const inDigest = (story: Story, day = '2026-12-18') => {
  const [since, today] = [dayFromIso('2026-12-01') ?? 0, dayFromIso(day) ?? 0];
  const reads = { procedure: known.procedure, calendar: calendarOf(known.procedure) };
  return duties(story.state, { id: id('tom'), hour: 9 }, since, today, reads).map((one) => one.action);
};
const notices = (story: Story, which: string) =>
  story.told.flatMap(({ to, item, notBefore }) =>
    item.item === 'notice' && item.notice === which ? [[to, notBefore] as const] : [],
  );

describe('a child died', () => {
  test('everything of that child stops at once, and nothing of its brothers and sisters (Q-14)', () => {
    const story = planned();
    expect(inDigest(story)).toEqual(['a1', 'a2', 'a3']);
    const before = story.state;
    expect(story.ask('sam', end(c1, 'child-died')).events).toEqual(['child-ended']);
    expect(story.conference.children.map((one) => one.id)).toEqual([c2]);
    expect(whats(story)).toEqual(['second', 'both']);
    expect(story.convened.planLines).toEqual([]);
    expect(story.convened.visits).toEqual([]);
    expect(inDigest(story)).toEqual(['a2', 'a3']);
    // Whoever had a card that showed it has another one at once, silently.
    const cards = story.told.flatMap(({ to, item, notBefore }) =>
      item.item === 'card' ? [[to, item.comesDown === true, notBefore]] : [],
    );
    for (const who of ['cleo', 'ada', 'sam', 'pia', 'tom', 'gus'] as const) expect(cards).toContainEqual([id(who), false, 0]);
    expect(cards.filter(([, down]) => down)).toEqual([]);
    expect(before.family.children.length).toBe(2);
    // What is theirs alone cannot be done any more; what is for both can.
    expect(story.ask('tom', { do: 'complete', action: 'a1' as never }).refused).toBe('not-yours');
    expect(story.ask('tom', { do: 'complete', action: 'a3' as never }).events).toEqual(['action-completed']);
    expect(story.ask('sam', give('again', c1)).refused).toBe('no-such-child');
    // No id is ever given twice.
    expect(story.ask('sam', give('later', c2)).state.plan.actions.map((one) => one.id)).toEqual(['a2', 'a3', 'a4']);
    expect(
      story.ask('sam', { do: 'add-plan-lines', kind: 'outcome', texts: ['more'], trigger: '' }).state.outline.lines[0]?.id,
    ).toBe('l2');
    expect(story.ask('sam', { do: 'agree-visits', who: { name: 'Invented' }, days: 7 }).state.visiting.visits[0]?.id).toBe('v2');
  });

  test('no invitee is told, and those who keep the case are after two minutes (Q-14)', () => {
    const story = planned();
    const { at } = story;
    story.ask('sam', end(c1, 'child-died'));
    expect(notices(story, 'family-changed').toSorted()).toEqual(
      [
        [id('ada'), at + 120_000],
        [id('cleo'), at + 120_000],
        [id('sam'), 0],
      ].toSorted(),
    );
    expect(notices(story, 'action')).toEqual([]);
  });

  test('a slip is taken back before anybody heard of it, and a mistake afterwards with a word to those who did (Q-14, Q-21)', () => {
    const story = planned();
    const was = story.convened;
    story.ask('sam', end(c1, 'child-died'));
    story.at += 60_000;
    expect(story.ask('cleo', back(c1)).events).toEqual(['ending-taken-back']);
    expect(notices(story, 'family-changed')).toEqual([]);
    expect(story.convened.actions).toEqual(was.actions);
    expect(story.convened.planLines).toEqual(was.planLines);
    expect(story.convened.visits).toEqual(was.visits);
    expect(story.convened.children).toEqual(was.children);
    expect(story.ask('cleo', back(c1)).events).toEqual([]);
    story.ask('sam', end(c1, 'child-died'));
    story.at += 120_000;
    story.ask('sam', back(c1));
    expect(
      notices(story, 'family-changed')
        .map(([to]) => to)
        .toSorted(),
    ).toEqual([id('ada'), id('cleo')].toSorted());
  });

  test('the record is held until a keeper releases it, and not after a slip (Q-14, Q-15)', () => {
    const story = planned();
    const sha256 = 'a'.repeat(64);
    const lets = () =>
      story.ask('una', { do: 'record-export', sha256 }).ask('una', { do: 'end', sha256, confirmedBy: id('ada') }).refused;
    story.ask('sam', end(c1, 'child-died'));
    expect(lets()).toBe('on-hold');
    story.ask('sam', end(c1, 'left-uk'));
    expect(story.events).toEqual(['ending-corrected']);
    expect(story.state.keeping.heldFor).toEqual([]);
    story.ask('sam', end(c1, 'child-died')).ask('sam', back(c1));
    expect(story.state.keeping.heldFor).toEqual([]);
    story.ask('sam', end(c1, 'child-died')).ask('una', { do: 'release-hold' });
    expect(lets()).toBeUndefined();
  });

  test('a number of theirs is neither asked for nor shown, and the record of what was held has it (Q-14)', () => {
    const story = scaling().ask('sam', placing('sam', 3));
    story.at += 1;
    story.ask('cleo', end(c1, 'child-died'));
    const blobs = [{ child: c2, blob: 'sealed:invented' }];
    expect(story.convened.rounds[0]?.children).toEqual([c2]);
    expect(story.ask('pia', placing('pia', 4)).refused).toBe('no-such-child');
    expect(story.ask('pia', { do: 'place', round: 1, whose: { person: id('pia') }, blobs }).events).toEqual(['placed']);
    const held = conferenceAsHeld(story.state, 'k1');
    expect(held?.children.map((one) => one.id)).toEqual([c1, c2]);
  });

  test('a press that changes nothing of it leaves every part of what is shown the same', () => {
    const story = scaling().ask('cleo', end(c1, 'child-died'));
    const before = story.convened;
    story
      .ask('sam', { do: 'report-progress', action: 'a1', note: 'x' } as never)
      .ask('gus', { do: 'apologise', reason: 'leave', line: '' } as never);
    const after = story.convened;
    for (const part of ['children', 'standings', 'decision', 'rounds', 'linesBefore', 'views', 'family', 'actions'] as const)
      expect(after[part], part).toBe(before[part]);
  });
});

describe('no child is left', () => {
  test('a pregnancy ended: meetings to come are called off, every card is emptied and nothing is due (Q-14)', () => {
    const story = convened().ask('cleo', end(c1, 'left-uk', '2026-12-01'));
    expect(shownIn(story.state, known).length).toBeGreaterThan(0);
    expect(story.ask('sam', end(c2, 'pregnancy-ended', '2026-12-01')).events).toEqual(['child-ended', 'cancelled']);
    expect(story.stage).toBe('cancelled');
    expect(shownIn(story.state, known)).toEqual([]);
    const emptied = new Set(story.told.flatMap(({ to, item }) => (item.item === 'card' ? [to] : [])));
    for (const who of ['ada', 'cleo', 'sam', 'pia', 'tom', 'gus'] as const) expect(emptied, who).toContain(id(who));
    // Whoever was to come hears that it is off, once it can be no slip any more; and nobody hears why.
    const off = notices(story, 'cancelled');
    expect(off.map(([to]) => to)).toContain(id('tom'));
    expect(new Set(off.map(([, at]) => at))).toEqual(new Set([story.at + 120_000]));
    expect(story.conference.why).toBe('');
    const dates = caseDeadlines(story.state, known.procedure, calendarOf(known.procedure), story.at);
    expect(dates.filter((one) => one.row.outlives !== true)).toEqual([]);
  });

  test('a slip: the conference is as it was, and so is whoever was invited (Q-14)', () => {
    const story = drafted();
    story.ask('ada', { do: 'remove-child', child: c1 });
    story.ask('ada', { do: 'propose' });
    story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
    const before = story.convened;
    story.ask('sam', end(c2, 'pregnancy-ended', '2026-12-01')).ask('sam', back(c2));
    expect(story.state.meetings.k1?.calling).toEqual({ stage: 'convened', type: 'initial' });
    expect(story.convened.invitees).toEqual(before.invitees);
    expect(story.convened.children).toEqual(before.children);
    expect(shownIn(story.state, known).length).toBeGreaterThan(0);
  });

  test('one of two who had stopped goes on after all, and with it what was for both, in its old place (Q-14)', () => {
    const story = planned().ask('sam', end(c1, 'child-died')).ask('sam', end(c2, 'pregnancy-ended'));
    expect(whats(story)).toEqual([]);
    expect(whats(story.ask('sam', back(c1)))).toEqual(['first', 'both']);
    expect(whats(story.ask('sam', back(c2)))).toEqual(['first', 'second', 'both']);
  });

  test('of those somebody is there for it has stopped for them, also while another is left (Q-9, Q-14)', () => {
    const story = convened()
      .ask('cleo', { do: 'set-half-siblings', children: [c2], shared: [] })
      .ask('cleo', { do: 'limit-children', person: id('tom'), children: [c1] });
    const stopped = (who: 'tom' | 'sam') => hasStoppedFor(asSeenBy(story.convened, id(who)));
    expect([stopped('tom'), stopped('sam')]).toEqual([false, false]);
    story.ask('sam', end(c1, 'left-uk', '2026-12-01'));
    expect([stopped('tom'), stopped('sam')]).toEqual([true, false]);
  });
});

test('the trail has that it ended for a child and whether another is left, neither what nor when', () => {
  const said = (last: boolean) =>
    sentenceOf({ event: 'child-ended', child: c1, how: 'child-died', on: '2026-12-15', last, by: id('sam') } as never, String);
  expect([said(false), said(true)]).toEqual(['child-ended c1', 'child-ended c1, and no other is left']);
});

describe('what can be entered', () => {
  test('what goes with the child, on a day that was; turned 18 from the birthday on (BU-D4)', () => {
    const story = drafted();
    story.at = noon('2037-05-04');
    expect(story.ask('ada', end(c1, 'turned-18', '2037-05-03')).refused).toBe('bad-date');
    expect(story.ask('ada', end(c1, 'turned-18', '2037-05-05')).refused).toBe('bad-date');
    expect(story.ask('ada', end(c1, 'pregnancy-ended', '2037-05-04')).refused).toBe('bad-date');
    expect(story.ask('ada', end(c1, 'child-died', '2019-05-03')).refused).toBe('bad-date');
    expect(story.ask('ada', end(c1, 'child-died', 'never')).refused).toBe('bad-date');
    expect(story.ask('ada', end('c9' as ChildId, 'child-died', '2030-05-04')).refused).toBe('no-such-child');
    expect(story.ask('ada', end(c1, 'turned-18', '2037-05-04')).events).toEqual(['child-ended']);
    expect(story.ask('ada', end(c1, 'turned-18', '2037-05-04')).events).toEqual([]);
    expect(story.ask('ada', end(c2, 'child-died', '2030-05-04')).refused).toBe('bad-date');
  });

  test.each(['left-uk', 'turned-18'] as const)(
    '%s: what is of that child alone stops without a review, what is of another goes on, and no record is held for it (BU-D4)',
    (how) => {
      const story = planned();
      story.ask('ada', { do: 'correct-child', child: c1, is: { born: '2008-12-16' } });
      story.at = noon('2026-12-16');
      expect(story.ask('sam', end(c1, how, '2026-12-16')).events).toEqual(['child-ended']);
      expect([whats(story), inDigest(story)]).toEqual([
        ['second', 'both'],
        ['a2', 'a3'],
      ]);
      expect([story.convened.planLines, story.convened.visits, story.state.keeping.heldFor]).toEqual([[], [], []]);
      expect(story.ask('sam', end(c2, 'left-uk')).events).toContain('child-ended');
      expect(inDigest(story)).toEqual([]);
    },
  );

  test('by the lead professional, the chair and whoever makes the case alone (Q-14)', () => {
    const story = planned();
    for (const who of ['pia', 'tom', 'gus', 'una', 'mina'] as const)
      expect(story.ask(who, end(c1, 'child-died')).refused, who).toBe('not-yours');
    for (const who of ['sam', 'cleo', 'ada'] as const) {
      expect(story.ask(who, end(c1, 'child-died')).events, who).toEqual(['child-ended']);
      story.ask(who, back(c1));
    }
  });

  test('nothing is counted any more from when a child was expected, unless a twin is expected then too', () => {
    const story = drafted();
    story.ask('ada', { do: 'describe', reference: 'INV-1', type: 'pre-birth', facts: { 'expected-delivery': ['2027-02-01'] } });
    story.ask('ada', { do: 'add-child', nth: 2, child: { expected: '2027-02-01' } });
    story.ask('ada', end(c2, 'pregnancy-ended', '2026-12-01'));
    expect(story.state.dates.facts).toEqual({ 'expected-delivery': ['2027-02-01'] });
    story.ask('ada', end('c3' as ChildId, 'pregnancy-ended', '2026-12-01'));
    expect(story.state.dates.facts).toEqual({});
    story.ask('ada', back('c3' as ChildId));
    expect(story.state.dates.facts).toEqual({ 'expected-delivery': ['2027-02-01'] });
  });
});
