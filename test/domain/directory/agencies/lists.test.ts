import { expect, test } from 'vitest';
import { isListDue, listsLeft, listsWithoutLead, listTells, overdueLists } from '../../../../domain/directory/agencies/lists.ts';
import { emptyDirectory } from '../../../../domain/directory/state.ts';
import type { AgencyId, PersonId } from '../../../../domain/ids.ts';
import { DirectoryStory } from '../../../support/directory-story.ts';
import { id } from '../../../support/invented-partnership.ts';

const day = 86_400_000;
const school = 'school' as AgencyId;
const lead = (person: PersonId) =>
  ({
    do: 'set-standings',
    person,
    standing: [],
    ofAgency: { [school]: ['agency-lead'] },
    unit: null,
    order: null,
    backup: null,
  }) as const;
const at = (n: number) => n * day + day / 2;
const told = (tells: ReturnType<typeof listTells>) =>
  tells.map(({ to, item, notBefore }) => [
    to,
    'alert' in item && (item.item === 'alerts' ? `no ${item.alert}` : item.alert),
    new Date(notBefore).toISOString().slice(0, 13),
  ]);

test('a lead is asked after 30 days, on a Monday where that is a weekend, at the hour of their digest; administrators hear after 37', () => {
  const story = new DirectoryStory();
  const before = story.state;
  story.ask(id('ada'), lead(id('tess')));
  // The list was written on 1 January 1970: 31 January was a Saturday, and 7 February too.
  const asked = [
    [id('tess'), 'list', '1970-02-02T08'],
    [id('ada'), 'lists-overdue', '1970-02-09T08'],
  ];
  expect(told(listTells(before, story.state))).toEqual(asked);
  expect([at(31), at(32)].map((now) => isListDue(story.state, school, now))).toEqual([false, true]);
  expect([at(38), at(39)].map((now) => overdueLists(story.state, now).map((one) => one.id))).toEqual([[], [school]]);
});

test('confirmed, it is due a month later, and who is told is told anew', () => {
  const story = new DirectoryStory();
  story.ask(id('ada'), lead(id('tess')));
  const before = story.state;
  story.at = at(35);
  story.ask(id('tess'), { do: 'confirm-list', agency: school });
  expect(told(listTells(before, story.state)).map(([to, alert]) => [to, alert])).toEqual([
    // Whoever else was asked is asked no more.
    [id('tess'), 'no list'],
    [id('ada'), 'no lists-overdue'],
    [id('tess'), 'list'],
    [id('ada'), 'lists-overdue'],
  ]);
  expect([at(60), at(67)].map((now) => isListDue(story.state, school, now))).toEqual([false, true]);
  expect(overdueLists(story.state, at(70))).toEqual([]);
});

test('what nobody has said is asked in the digests after the day of the message, of each lead, until one says it', () => {
  const story = new DirectoryStory();
  for (const one of [id('tess'), id('tom')]) story.ask(id('ada'), lead(one));
  const left = (person: PersonId, n: number) => listsLeft(story.state, person, n).map((one) => one.id);
  expect([32, 33, 40].map((n) => left(id('tess'), n))).toEqual([[], [school], [school]]);
  expect([left(id('tom'), 33), left(id('pia'), 33)]).toEqual([[school], []]);
  story.at = at(33);
  story.ask(id('tom'), { do: 'confirm-list', agency: school });
  expect(left(id('tess'), 34)).toEqual([]);
});

test('where nobody leads an agency, administrators are asked in the place of a lead, on that day and once for all of them; not of a suspended one', () => {
  const story = new DirectoryStory();
  const without = (n: number) => listsWithoutLead(story.state, at(n)).map((one) => one.id);
  expect([without(31), without(32)]).toEqual([[], ['council', 'police', 'school', 'surgery']]);
  expect(told(listTells(emptyDirectory, story.state))).toEqual([[id('ada'), 'lists-overdue', '1970-02-02T08']]);
  const before = story.state;
  story.at = at(33);
  expect(story.ask(id('ada'), { do: 'confirm-list', agency: school })).toEqual(['list-confirmed']);
  expect(told(listTells(before, story.state)), 'asked of administrators again a month later').toEqual([
    [id('ada'), 'no lists-overdue', '1970-01-01T00'],
    [id('ada'), 'lists-overdue', '1970-03-05T08'],
  ]);
  expect([without(34), without(70)]).toEqual([
    ['council', 'police', 'surgery'],
    ['council', 'police', 'school', 'surgery'],
  ]);
  story.ask(id('ada'), { do: 'suspend-agency', agency: 'police' as AgencyId });
  story.ask(id('ada'), lead(id('tess')));
  expect(without(70), 'whoever leads it now is asked').toEqual(['council', 'surgery']);
});

test('nobody is asked for an agency without people, and a list that there is no lead to ask for is not overdue', () => {
  const story = new DirectoryStory();
  expect(listTells(story.state, story.state)).toEqual([]);
  expect(overdueLists(story.state, at(99))).toEqual([]);
  story.ask(id('ada'), lead(id('tess')));
  expect(overdueLists(story.state, at(99))).toHaveLength(1);
  for (const person of [id('tom'), id('tess')]) story.ask(id('ada'), { do: 'remove', person });
  expect([isListDue(story.state, school, at(99)), overdueLists(story.state, at(99))]).toEqual([false, []]);
});

test('let in again, or without its last lead, a list is asked for all the same', () => {
  const story = new DirectoryStory();
  story.ask(id('ada'), { do: 'suspend-agency', agency: school });
  let before = story.state;
  story.ask(id('ada'), { do: 'resume-agency', agency: school });
  const asked = [[id('ada'), 'lists-overdue', '1970-02-02T08']];
  expect(told(listTells(before, story.state))).toEqual(asked);
  story.ask(id('ada'), lead(id('tess')));
  before = story.state;
  story.ask(id('ada'), { do: 'remove', person: id('tess') });
  expect(told(listTells(before, story.state))).toEqual(asked);
});
