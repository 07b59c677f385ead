import { expect, test } from 'vitest';
import { isoFromDay } from '../../../../domain/calendar/iso.ts';
import { localDay } from '../../../../domain/calendar/london.ts';
import { shownIn } from '../../../../domain/case/showing.ts';
import { convened, known, noon, type Story } from '../../../support/case-story.ts';
import { id } from '../../../support/invented-partnership.ts';

/** Held on 15 December 2026: its review is due by 15 March 2027, which is a Monday (BU-T8). */
function held(): Story {
  const story = convened();
  story.at = noon('2026-12-15');
  return story.ask('cleo', { do: 'take-register', present: [id('sam'), id('pia'), id('tom')] });
}

const day = (at: number) => isoFromDay(localDay(at));
/** Who has the card, from which day, and on which it comes down anew. */
const stands = ({ state }: Story) =>
  shownIn(state, known).flatMap(({ to, card, notBefore = 0, turnings }) =>
    card === 'review' ? [[to, day(notBefore), turnings.map(({ at }) => day(at))] as const] : [],
  );

test('the review is asked for in time to convene, invite and have the reports, again, and then its chair and the manager hear (BU-T8)', () => {
  const story = held();
  // Proposed for 8 March; the family has the report five working days before, on 1 March; ten working days to convene it.
  expect(stands(story)).toEqual([
    [id('ada'), '2027-02-15', ['2027-02-22', '2027-03-01']],
    [id('cleo'), '2027-03-01', []],
    [id('una'), '2027-03-01', []],
  ]);
});

test('one press calls it in the case with everybody, the children and who leads, and the card asks no more', () => {
  const story = held();
  story.at = noon('2027-02-15');
  story.meeting = 'k2';
  expect(story.ask('ada', { do: 'call', type: 'review', people: 'everybody' }).events).toEqual(['called']);
  const { conference } = story;
  expect([conference.type, conference.stage, conference.chair]).toEqual(['review', 'draft', id('cleo')]);
  expect(conference.invitees.map((one) => one.person)).toEqual(['sam', 'pia', 'tom', 'gus'].map((who) => id(who as 'sam')));
  expect(conference.children.map((one) => one.id)).toEqual(['c1', 'c2']);
  expect(stands(story)).toEqual([]);
  expect(story.told.flatMap(({ to, item }) => (item.item === 'card' && item.card === 'review' ? [to] : [])).toSorted()).toEqual(
    ['ada', 'cleo', 'una'].map((who) => id(who as 'ada')).toSorted(),
  );
  // Sent twice it is one.
  expect(story.ask('ada', { do: 'call', type: 'review', people: 'everybody' }).events).toEqual([]);
});

test('by whoever sets conferences up alone, and once the one before was held', () => {
  const story = convened();
  story.meeting = 'k2';
  expect(stands(story)).toEqual([]);
  expect(story.ask('ada', { do: 'call', type: 'review', people: 'everybody' }).refused).toBe('too-early');
  const after = held();
  after.meeting = 'k2';
  for (const who of ['cleo', 'sam', 'tom', 'una'] as const)
    expect(after.ask(who, { do: 'call', type: 'review', people: 'everybody' }).refused, who).toBe('not-yours');
});

test('where no child is on a plan there is nothing to review', () => {
  const story = held();
  const decided = (child: string) =>
    ({
      do: 'decide-child',
      child,
      outcome: 'not-at-risk',
      how: 'chair-decides',
      categories: [],
      reason: 'invented',
      changed: false,
      reporter: null,
      correction: '',
      seen: 0,
    }) as never;
  story.ask('cleo', decided('c1'));
  expect(story.events).toEqual(['child-decided']);
  expect(stands(story).length).toBe(3);
  story.ask('cleo', decided('c2'));
  expect(stands(story)).toEqual([]);
});
