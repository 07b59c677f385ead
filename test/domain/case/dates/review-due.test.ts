import { expect, test } from 'vitest';
import { sceneOf } from '../../../../bot/click/scene.ts';
import { cardFor } from '../../../../cards/registry.ts';
import { isoFromDay } from '../../../../domain/calendar/iso.ts';
import { localDay } from '../../../../domain/calendar/london.ts';
import { shownIn } from '../../../../domain/case/showing.ts';
import { convened, known, noon, Story } from '../../../support/case-story.ts';
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
    card === 'review'
      ? [[to, day(notBefore), turnings.flatMap((one) => (one.comesDown === true ? [day(one.at)] : []))] as const]
      : [],
  );

test('the review is asked for in time to convene, invite and have the reports, again, and then its chair and the manager hear (BU-T8)', () => {
  const story = held();
  // Proposed for 8 March; the family has the report five working days before, on 1 March; ten working days to convene it; late on the 16th.
  expect(stands(story)).toEqual([
    [id('ada'), '2027-02-15', ['2027-02-22', '2027-03-01', '2027-03-16']],
    [id('cleo'), '2027-03-01', ['2027-03-16']],
    [id('una'), '2027-03-01', ['2027-03-16']],
  ]);
  const reads = (who: 'ada' | 'cleo' | 'una', date: string) =>
    JSON.stringify(cardFor('review', sceneOf(known.directory, story.state, id(who), noon(date), 'k1') ?? expect.unreachable()));
  for (const who of ['ada', 'cleo', 'una'] as const) {
    expect(reads(who, '2027-03-15'), who).toMatch(/is to be held by Mon 15 Mar 2027/);
    expect(reads(who, '2027-03-16'), who).toMatch(/The review is late: it was to be held by Mon 15 Mar 2027/);
  }
  // That there is time is said while there is.
  expect(['2027-02-28', '2027-03-01', '2027-03-16'].map((date) => reads('ada', date).includes('there is time'))).toEqual([
    true,
    false,
    false,
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
  // Nobody hears of it but once it is late, as long as nobody has set its day.
  const heard = ['ada', 'cleo', 'una'].map((who) => [id(who as 'ada'), '2027-03-16', []]);
  expect(stands(story)).toEqual(heard);
  const card = (who: 'ada' | 'cleo' | 'una', date: string) =>
    cardFor('review', sceneOf(known.directory, story.state, id(who), noon(date), 'k1') ?? expect.unreachable());
  for (const who of ['ada', 'cleo', 'una'] as const) {
    expect(card(who, '2027-03-15'), who).toBeNull();
    expect(JSON.stringify(card(who, '2027-03-16')), who).toMatch(/is late[\s\S]*has no day yet/);
  }
  expect(story.told.flatMap(({ to, item }) => (item.item === 'card' && item.card === 'review' ? [to] : [])).toSorted()).toEqual(
    ['ada', 'cleo', 'una'].map((who) => id(who as 'ada')).toSorted(),
  );
  const dated = new Story();
  Object.assign(dated, story).ask('ada', {
    do: 'set-when',
    when: { date: '2027-03-22', time: '10:00', place: 'Invented Hall' },
    chair: id('cleo'),
  });
  expect(dated.events).toEqual(['when-set']);
  expect(stands(dated), 'of a day past its limit its own card asks why').toEqual([]);
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
