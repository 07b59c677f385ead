import { expect, test } from 'vitest';
import { sceneOf } from '../../../../bot/click/scene.ts';
import { formFor } from '../../../../cards/registry.ts';
import { isoFromDay } from '../../../../domain/calendar/iso.ts';
import { localDay, localTime } from '../../../../domain/calendar/london.ts';
import { needPlansFor } from '../../../../domain/case/in-need/cards.ts';
import { inNeedShown } from '../../../../domain/case/in-need/shown.ts';
import { asSeenBy } from '../../../../domain/case/need-to-know/children.ts';
import { leadOf } from '../../../../domain/case/people/lead.ts';
import { shownIn } from '../../../../domain/case/showing.ts';
import { buckinghamshire } from '../../../../domain/procedures/buckinghamshire.ts';
import { ceredigion } from '../../../../domain/procedures/ceredigion.ts';
import { forthValley } from '../../../../domain/procedures/forth-valley.ts';
import type { Procedure } from '../../../../domain/procedures/schema.ts';
import { stokeOnTrent } from '../../../../domain/procedures/stoke-on-trent.ts';
import type { Turning } from '../../../../domain/tell.ts';
import { noon, openCommand, type Story } from '../../../support/case-story.ts';
import { c1, c2, decide, inRoom, nextHeld } from '../../../support/conference/deciding.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

type Name = keyof typeof people;
const yes = { do: 'say-follows', child: c1, help: 'yes', lead: null, words: 'invented', unborn: {} } as const;
const note = (on: string, how: 'goes-on' | 'ends' | 'not-wanted' = 'goes-on') =>
  ({ do: 'note-need-review', child: c1, on, how }) as const;

/** On 15 December a child of seven is not at risk, and has other help. */
function inNeed(procedure: Procedure = buckinghamshire, lead: Name | null = null): Story {
  const story = decide(decide(inRoom(procedure), c2), c1, { outcome: 'not-at-risk', categories: [] });
  return story.ask('cleo', { ...yes, lead: lead === null ? null : id(lead) });
}

const of = (story: Story, who: Name) =>
  needPlansFor(inNeedShown(story.state), id(who), { ...story.known, lead: leadOf(story.state, story.known.procedure) }).map(
    ({ plan, part, due }) =>
      `${plan.child.id} ${part} ${due !== null ? isoFromDay(due) : plan.ended === null ? 'no rule' : `ended ${plan.ended.on}`}`,
  );
/** At midnight the card alone becomes another. */
const inWorkingHours = (all: readonly Turning[]) => all.filter(({ at }) => localTime(at) !== '00:00');
const reminded = (story: Story, who: Name) =>
  shownIn(story.state, story.known).flatMap(({ to, card, turnings }) =>
    to === id(who) && card === 'in-need' ? inWorkingHours(turnings).map(({ at }) => isoFromDay(localDay(at))) : [],
  );
const told = (story: Story) =>
  story.told.flatMap(({ to, item }) =>
    item.item === 'card' && item.card === 'in-need' ? [`${to} ${item.comesDown === true}`] : [],
  );

test('a child who is not at risk and has other help is reviewed within twelve weeks, and again within twelve of each review (BU-T7)', () => {
  const story = inNeed();
  expect(told(story).toSorted()).toEqual(['ada-admin true', 'cleo-chair true', 'sam-social true']);
  expect([of(story, 'sam'), of(story, 'ada'), of(story, 'cleo'), of(story, 'tom')]).toEqual([
    ['c1 leads 2027-03-09'],
    ['c1 keeps 2027-03-09'],
    ['c1 chairs 2027-03-09'],
    [],
  ]);
  story.at = noon('2027-03-01');
  expect(story.ask('sam', note('2027-02-26')).events).toEqual(['need-review-noted']);
  expect(told(story).toSorted()).toEqual(['ada-admin true', 'cleo-chair true', 'sam-social false']);
  expect(of(story, 'sam')).toEqual(['c1 leads 2027-05-21']);
});

test('a child who comes off a plan steps down to one, and whoever was named leads it, until they are gone (BU-T7, BU-D5)', () => {
  const story = decide(decide(inRoom(), c1), c2).ask('cleo', { do: 'close' });
  nextHeld(story);
  decide(story, c1, { outcome: 'not-at-risk', categories: [] });
  expect(of(story, 'sam')).toEqual([]);
  story.ask('cleo', { ...yes, lead: id('tom') });
  expect([of(story, 'tom'), of(story, 'sam')]).toEqual([['c1 leads 2027-03-30'], []]);
  expect(story.ask('tom', { do: 'call-need-review', child: c1, on: '2027-03-10' }).events).toEqual(['need-review-called']);
  // Somebody who has no part in it says nothing of it.
  expect(story.ask('pia', { do: 'call-need-review', child: c1, on: '2027-03-11' }).refused).toBe('not-yours');
  // Decided at risk again there is none.
  expect(of(decide(story, c1), 'tom')).toEqual([]);
});

test('it is asked for in time to be called, on its day and late; once called, from that day on; the chair hears of a late one (BU-T7)', () => {
  const story = inNeed();
  expect(reminded(story, 'sam')).toEqual(['2027-02-23', '2027-03-02', '2027-03-08', '2027-03-09', '2027-03-10', '2027-03-12']);
  expect([reminded(story, 'ada'), reminded(story, 'cleo')]).toEqual([['2027-03-10'], ['2027-03-10']]);
  story.ask('ada', { do: 'call-need-review', child: c1, on: '2027-03-02' });
  expect(told(story)).toContain('sam-social false');
  // Where nobody says that it was held, by its limit too.
  const byLimit = ['2027-03-09', '2027-03-10', '2027-03-12'];
  expect(reminded(story, 'sam')).toEqual(['2027-03-02', '2027-03-03', '2027-03-05', ...byLimit]);
  // Not on that day after all.
  story.ask('sam', { do: 'call-need-review', child: c1, on: null });
  expect(reminded(story, 'sam')).toHaveLength(6);
  expect(story.ask('sam', { do: 'call-need-review', child: c1, on: null }).events).toEqual([]);
});

test('it ends with a review, or since the family does not want it any more; nobody is reminded then, and a slip is taken back (BU-T7, Q-21)', () => {
  for (const how of ['ends', 'not-wanted'] as const) {
    const story = inNeed();
    story.ask('sam', { do: 'call-need-review', child: c1, on: '2027-02-01' });
    story.at = noon('2027-02-02');
    story.ask('sam', note('2027-02-01', how));
    expect([of(story, 'sam'), reminded(story, 'sam'), reminded(story, 'cleo')]).toEqual([['c1 leads ended 2027-02-01'], [], []]);
    expect(story.ask('sam', note('2027-02-02')).refused).toBe('too-late');
    expect(story.ask('sam', { do: 'call-need-review', child: c1, on: '2027-03-01' }).refused).toBe('too-late');
    // Said otherwise of that day it is a correction; taken back it goes on as it was.
    expect(story.ask('ada', note('2027-02-01')).events).toEqual(['need-review-noted']);
    expect(of(story, 'sam')).toEqual(['c1 leads 2027-04-26']);
    expect(story.ask('ada', { do: 'take-back-need-review', child: c1, on: '2027-02-01' }).events).toEqual([
      'need-review-taken-back',
    ]);
    expect(of(story, 'sam')).toEqual(['c1 leads 2027-03-09']);
    expect(story.ask('ada', { do: 'take-back-need-review', child: c1, on: '2027-02-01' }).events).toEqual([]);
  }
});

test('of two reviews the one that is taken back goes, and it is counted from the other again (BU-T7, Q-21)', () => {
  const story = inNeed();
  for (const date of ['2027-02-01', '2027-03-01']) {
    story.at = noon(date);
    expect(story.ask('sam', note(date)).events).toEqual(['need-review-noted']);
  }
  story.ask('ada', { do: 'take-back-need-review', child: c1, on: '2027-03-01' });
  expect(of(story, 'sam')).toEqual(['c1 leads 2027-04-26']);
});

const plannedFor = (story: Story) => inNeedShown(story.state).plans.map((one) => one.planned);

test('a second plan begins without the day that was called for the first, so that whoever leads it is reminded (BU-T7)', () => {
  const story = decide(decide(inRoom(), c1, { outcome: 'not-at-risk', categories: [] }), c2);
  story.ask('cleo', yes).ask('cleo', { do: 'close' });
  story.ask('sam', { do: 'call-need-review', child: c1, on: '2027-04-20' });
  expect(plannedFor(story)).toEqual(['2027-04-20']);
  nextHeld(story);
  decide(story, c1, { outcome: 'not-at-risk', categories: [] }).ask('cleo', yes);
  expect([plannedFor(story), of(story, 'sam'), reminded(story, 'sam').length]).toEqual([[null], ['c1 leads 2027-03-30'], 6]);
});

test('a review of before the day called for leaves that day; one taken back leaves what was called before it (BU-T7, Q-21)', () => {
  const story = inNeed();
  story.at = noon('2027-02-01');
  story.ask('sam', { do: 'call-need-review', child: c1, on: '2027-03-10' });
  story.ask('sam', note('2027-01-26'));
  expect(plannedFor(story)).toEqual(['2027-03-10']);
  story.at = noon('2027-03-10');
  story.ask('sam', note('2027-03-10'));
  expect(plannedFor(story)).toEqual([null]);
  // What was held on a day is not called for it.
  expect(story.ask('sam', { do: 'call-need-review', child: c1, on: '2027-03-10' }).refused).toBe('bad-date');
  story.ask('sam', { do: 'take-back-need-review', child: c1, on: '2027-03-10' });
  expect(plannedFor(story)).toEqual(['2027-03-10']);
});

test('what cannot be is refused, and of a child for whom everything has stopped nobody is asked', () => {
  const story = inNeed();
  expect(story.ask('sam', { ...note('2026-12-15'), child: c2 }).refused).toBe('too-early');
  expect(story.ask('sam', note('2026-12-16')).refused).toBe('bad-date');
  expect(story.ask('sam', note('2026-12-14')).refused).toBe('bad-date');
  expect(story.ask('sam', { do: 'call-need-review', child: c1, on: '2026-12-14' }).refused).toBe('bad-date');
  story.ask('sam', { do: 'end-child', child: c1, how: 'child-died', on: '2026-12-15' });
  expect([of(story, 'sam'), of(story, 'ada'), of(story, 'cleo')]).toEqual([[], [], []]);
});

test('whoever leads and is there for some of half-siblings has no plan of the others, neither to read nor to review (Q-9, BU-T7)', () => {
  for (const [who, lead] of [
    ['sam', null],
    ['tom', 'tom'],
  ] as const) {
    const story = inNeed(buckinghamshire, lead);
    story.ask('cleo', { do: 'set-half-siblings', children: [c1, c2], shared: [] });
    story.ask('cleo', { do: 'limit-children', person: id(who), children: [c2] });
    story.at = noon('2027-01-11');
    expect(of(story, who), who).toEqual([]);
    expect(asSeenBy(story.convened, id(who)).inNeed.plans, who).toEqual([]);
    expect(story.ask(who, note('2027-01-08', 'ends')).refused, who).toBe('no-such-child');
    expect(story.ask(who, { do: 'call-need-review', child: c1, on: '2027-02-01' }).refused, who).toBe('no-such-child');
    const scene = sceneOf(story.known.directory, story.state, id(who), story.at, 'k1') ?? expect.unreachable();
    expect(formFor({ form: 'need-review', of: openCommand.id, meeting: 'k1', about: 'c1' }, scene), who).toBeNull();
    // Who sets it up has all of them.
    expect(story.ask('ada', note('2027-01-08')).events).toEqual(['need-review-noted']);
  }
});

test.each([
  ['FV-D5', forthValley],
  ['ST-D3', stokeOnTrent],
  ['CE-D4', ceredigion],
])(
  '%s: where no rule says when it is reviewed, whoever was named to lead it is told that they do, and nobody is asked for a review',
  (_, procedure) => {
    const story = inNeed(procedure, 'tom');
    expect(told(story)).toEqual(['tom-teacher true']);
    expect([of(story, 'tom'), of(story, 'sam'), of(story, 'ada'), of(story, 'cleo')]).toEqual([['c1 leads no rule'], [], [], []]);
    expect(reminded(story, 'tom')).toEqual([]);
    // Somebody else is named: it is theirs, and no longer the first one's.
    expect(told(story.ask('cleo', { ...yes, lead: id('sam') })).toSorted()).toEqual(['sam-social true', 'tom-teacher false']);
    expect([of(story, 'tom'), of(story, 'sam')]).toEqual([[], ['c1 leads no rule']]);
  },
);
