import { expect, test } from 'vitest';
import { isSchoolAway, isSchoolSeenTo, schoolArranged } from '../../../../domain/case/conference/arranging/holidays.ts';
import type { Agency } from '../../../../domain/directory/state.ts';
import type { AgencyId } from '../../../../domain/ids.ts';
import { procedure } from '../../../../domain/procedures/registry.ts';
import { convened, drafted, known, type Story } from '../../../support/case-story.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

const school = 'school' as AgencyId;
const { directory } = known;
const terms = [
  { area: 'Falkirk', from: '2026-08-18', to: '2026-12-04' },
  { area: 'Falkirk', from: '2027-01-06', to: '2027-04-01' },
  { area: 'Stirling', from: '2026-08-18', to: '2026-12-23' },
];

/** In Forth Valley, and the school is of an area. */
function under(story: Story, key = 'forth-valley', area = 'Falkirk'): Story {
  const found = directory.agencies.get(school) as Agency;
  const agencies = new Map(directory.agencies).set(school, { ...found, areas: [area] });
  story.known = { ...known, directory: { ...directory, agencies, terms }, procedure: procedure(key) ?? expect.unreachable() };
  return story;
}
const away = (story: Story) => isSchoolAway(story.conference, story.known, story.at);
const day = (story: Story) => story.conference.when?.date ?? '';
const arrange = (story: Story, who: keyof typeof people, speaks = 'invented name', where = 'invented place', seen = day(story)) =>
  story.ask(who, { do: 'arrange-school', speaks, where, seen });
const cardsTo = (story: Story) => story.told.flatMap(({ to, item }) => (item.item === 'card' ? [to] : []));

test('a day in the school holidays: who sets it up and the chair are asked who speaks for the school and where its information is (FV-P11)', () => {
  const story = under(drafted());
  expect(away(story)).toBe(true);
  expect(arrange(story, 'cleo').refused).toBe('not-yours');
  expect(arrange(story, 'ada').events).toEqual(['school-arranged']);
  expect(schoolArranged(story.conference)).toMatchObject({ speaks: 'invented name', where: 'invented place', by: id('ada') });
  expect(isSchoolSeenTo(story.conference)).toBe(true);
  story.ask('ada', { do: 'propose' });
  // The chair says it otherwise, and whoever sets it up reads that it was changed.
  expect(arrange(story, 'cleo', 'somebody else').events).toEqual(['school-arranged']);
  expect(cardsTo(story)).toContain(id('ada'));
  expect(arrange(story, 'cleo', 'somebody else').events).toEqual([]);
});

test('it holds nothing up, is said in part, and is taken back (FV-P11, Q-12, Q-21)', () => {
  const story = under(convened());
  expect(story.conference.stage).toBe('convened');
  expect(isSchoolSeenTo(story.conference)).toBe(false);
  expect(arrange(story, 'ada', '', '').events).toEqual([]);
  arrange(story, 'ada', 'invented name', '');
  expect(schoolArranged(story.conference)).not.toBeNull();
  expect(isSchoolSeenTo(story.conference)).toBe(false);
  expect(arrange(story, 'ada', '', '').events).toEqual(['school-arranged']);
  expect(schoolArranged(story.conference)).toBeNull();
});

test('on another day in the holidays it is asked anew, and a form that was drawn of the day before is not taken', () => {
  const story = under(convened());
  arrange(story, 'ada');
  const before = day(story);
  story.ask('ada', {
    do: 'move',
    when: { date: '2026-12-17', time: '10:00', place: 'Invented Hall' },
    why: 'invented',
    seen: story.convened.revision,
  });
  expect(away(story)).toBe(true);
  expect(schoolArranged(story.conference)).toBeNull();
  expect(arrange(story, 'ada', 'x', 'y', before).refused).toBe('changed');
});

test('nobody is asked in term time, of the area of another school, where no school is wanted, or under a procedure that does not want it', () => {
  expect(away(under(drafted(), 'forth-valley', 'Stirling'))).toBe(false);
  expect(arrange(under(drafted(), 'forth-valley', 'Stirling'), 'ada').refused).toBe('changed');
  for (const key of ['stoke-on-trent', 'buckinghamshire', 'ceredigion']) expect(away(under(drafted(), key))).toBe(false);
  const small = under(drafted());
  const { family } = small.state;
  const children = family.children.map(({ id: of, number }) => ({ id: of, number, born: '2025-06-01' }));
  small.state = { ...small.state, family: { ...family, children, household: { ...family.household, preFive: false } } };
  small.ask('ada', { do: 'uninvite', person: id('tom') });
  expect(away(small)).toBe(false);
});

test('a school is needed and none is on the list yet: the terms of any area count (FV-P1, FV-P11)', () => {
  const story = under(drafted());
  story.ask('ada', { do: 'uninvite', person: id('tom') });
  expect(story.conference.invitees.some((one) => one.person === id('tom'))).toBe(false);
  expect(away(story)).toBe(true);
});

test('terms that are changed later bring the standing cards of who sets it up and the chair up to date, once, and back (FV-P11, Q-20)', () => {
  const notes = (story: Story) => story.ask('time', { do: 'note-school-holidays' });
  const story = under(convened());
  const [away, termTime] = [story.known, { ...story.known, directory: { ...story.known.directory, terms: terms.slice(2) } }];
  expect(notes(under(convened(), 'stoke-on-trent')).events, 'that procedure does not ask').toEqual([]);
  // It was called for a day in holidays, and they are corrected.
  story.known = termTime;
  expect(notes(story).events).toEqual(['school-holidays-noted']);
  expect(new Set(cardsTo(story))).toEqual(new Set([id('ada'), id('cleo')]));
  expect(notes(story).events, 'nothing has changed').toEqual([]);
  story.known = away;
  expect(notes(story).events).toEqual(['school-holidays-noted']);
  expect(new Set(cardsTo(story))).toEqual(new Set([id('ada'), id('cleo')]));
  expect(notes(story).events).toEqual([]);
  story.known = termTime;
  expect(notes(story).events).toEqual(['school-holidays-noted']);
  expect(new Set(cardsTo(story))).toEqual(new Set([id('ada'), id('cleo')]));
  expect(story.ask('ada', { do: 'note-school-holidays' }).refused).toBe('not-yours');
});
