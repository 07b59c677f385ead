import { expect, test } from 'vitest';
import type { Values } from '../../../../cards/building/values.ts';
import { listAskedCard } from '../../../../cards/partnership/list-card.ts';
import { listLaterForm } from '../../../../cards/partnership/list-later-form.ts';
import {
  isListDue,
  latestListDay,
  listsLeft,
  listsWithoutLead,
  listTells,
  overdueLists,
} from '../../../../domain/directory/agencies/lists.ts';
import { type Directory, emptyDirectory } from '../../../../domain/directory/state.ts';
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
const tells = (before: Directory, { state, at: now }: DirectoryStory) => listTells(before, state, now);
const told = (tells: ReturnType<typeof listTells>) =>
  tells.map(({ to, item, notBefore }) => [
    to,
    'alert' in item && (item.item === 'alerts' ? `no ${item.alert}` : item.alert),
    new Date(notBefore).toISOString().slice(0, 13),
  ]);

const reader = ({ state, at: now }: DirectoryStory, me: PersonId) => ({ directory: state, me, now, language: 'en' }) as const;

const newcomer = (user: string) =>
  ({
    do: 'add-person',
    person: `p00000000000${user}` as PersonId,
    agency: school,
    post: null,
    name: 'Nell Invented',
    language: 'en',
    hour: 9,
    identity: { on: 'teams', tenant: 'tenant-school', user: `aad-${user}` },
  }) as const;
const appoint = {
  do: 'set-standings',
  person: id('pia'),
  standing: ['administrator'],
  ofAgency: {},
  unit: null,
  order: null,
  backup: null,
} as const;

test('a lead is asked after 30 days, on a Monday where that is a weekend, at the hour of their digest; administrators hear after 37', () => {
  const story = new DirectoryStory();
  const before = story.state;
  story.ask(id('ada'), lead(id('tess')));
  // The list was written on 1 January 1970: 31 January was a Saturday, and 7 February too.
  const asked = [
    [id('tess'), 'list', '1970-02-02T08'],
    [id('ada'), 'lists-overdue', '1970-02-09T08'],
  ];
  expect(told(tells(before, story))).toEqual(asked);
  expect([at(31), at(32)].map((now) => isListDue(story.state, school, now))).toEqual([false, true]);
  expect([at(38), at(39)].map((now) => overdueLists(story.state, now).map((one) => one.id))).toEqual([[], [school]]);
});

test('confirmed, it is due a month later, and who is told is told anew', () => {
  const story = new DirectoryStory();
  story.ask(id('ada'), lead(id('tess')));
  const before = story.state;
  story.at = at(35);
  story.ask(id('tess'), { do: 'confirm-list', agency: school });
  expect(told(tells(before, story)).map(([to, alert]) => [to, alert])).toEqual([
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
  expect(told(tells(emptyDirectory, story))).toEqual([[id('ada'), 'lists-overdue', '1970-02-02T08']]);
  const before = story.state;
  story.at = at(33);
  expect(story.ask(id('ada'), { do: 'confirm-list', agency: school })).toEqual(['list-confirmed']);
  expect(told(tells(before, story)), 'asked of administrators again a month later').toEqual([
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
  expect(tells(story.state, story)).toEqual([]);
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
  expect(told(tells(before, story))).toEqual(asked);
  story.ask(id('ada'), lead(id('tess')));
  before = story.state;
  story.ask(id('ada'), { do: 'remove', person: id('tess') });
  expect(told(tells(before, story))).toEqual(asked);
});

test('first people after the day on which the list would have been asked for: it is asked for then, at once', () => {
  const story = new DirectoryStory();
  for (const person of [id('tom'), id('tess')]) story.ask(id('ada'), { do: 'remove', person });
  story.at = at(40);
  const before = story.state;
  expect(listsWithoutLead(before, story.at).map((one) => one.id)).not.toContain(school);
  expect(story.ask(id('ada'), newcomer('n1'))).toEqual(['person-added']);
  expect(told(tells(before, story)), 'the day is over, so nothing holds it').toEqual([
    [id('ada'), 'lists-overdue', '1970-02-02T08'],
  ]);
  expect(listsWithoutLead(story.state, story.at).map((one) => one.id)).toContain(school);
  const first = story.state;
  story.ask(id('ada'), newcomer('n2'));
  expect(told(tells(first, story)), 'whoever comes after is no news of the list').toEqual([]);
});

test('whoever becomes an administrator hears of each list that is ahead, once a day, and today of those that are over', () => {
  const story = new DirectoryStory();
  story.ask(id('ada'), lead(id('tess')));
  story.at = at(33);
  story.ask(id('tess'), { do: 'confirm-list', agency: school });
  const before = story.state;
  story.ask(id('ada'), appoint);
  // Three lists without a lead were asked for on 2 February, the day before; the school's is overdue 37 days after it was confirmed.
  const hears = [
    [id('pia'), 'lists-overdue', '1970-02-03T08'],
    [id('pia'), 'lists-overdue', '1970-03-12T08'],
  ];
  expect(told(tells(before, story))).toEqual(hears);
  const appointed = story.state;
  story.ask(id('ada'), { do: 'suspend', person: id('pia') });
  expect(told(tells(appointed, story))).toEqual([]);
  const suspended = story.state;
  story.ask(id('ada'), { do: 'resume', person: id('pia') });
  expect(told(tells(suspended, story)), 'let in again they are one anew').toEqual(hears);
});

test('a lead puts it off, for themself alone and no further than the day before administrators hear, or the Friday', () => {
  const story = new DirectoryStory();
  story.ask(id('ada'), lead(id('tess')));
  story.ask(id('ada'), lead(id('tom')));
  const putOff = (until: string) => ({ do: 'put-off-list', agency: school, until }) as const;
  const asksOf = (person: PersonId, n: number) => listAskedCard({ ...reader(story, person), now: at(n) }, school) !== null;
  story.at = at(31);
  expect(story.ask(id('tess'), putOff('1970-02-04'))).toBe('bad-days');
  // Asked on Monday 2 February; administrators hear on Monday the 9th.
  story.at = at(32);
  expect(latestListDay(story.state, school, story.at)).toBe(36);
  for (const day of ['1970-02-02', '1970-02-07', '1970-02-31', 'soon'])
    expect(story.ask(id('tess'), putOff(day)), day).toBe('bad-days');
  expect(story.ask(id('ada'), putOff('1970-02-05'))).toBe('not-yours');
  const before = story.state;
  expect(story.ask(id('tess'), putOff('1970-02-05'))).toEqual(['list-put-off']);
  expect(story.ask(id('tess'), putOff('1970-02-05'))).toEqual([]);
  expect(told(tells(before, story))).toEqual([
    [id('tess'), 'no list', '1970-01-01T00'],
    [id('tess'), 'list', '1970-02-05T08'],
  ]);
  expect([32, 34, 35].map((n) => [asksOf(id('tess'), n), asksOf(id('tom'), n)])).toEqual([
    [false, true],
    [false, true],
    [true, true],
  ]);
  const left = (person: PersonId, n: number) => listsLeft(story.state, person, n).map((one) => one.id);
  expect([left(id('tess'), 34), left(id('tom'), 34), left(id('tess'), 35)]).toEqual([[], [school], [school]]);
  // Who next hears hears all the same.
  expect(overdueLists(story.state, at(39)).map((one) => one.id)).toEqual([school]);
  const stood = story.state;
  expect(story.ask(id('tess'), putOff(''))).toEqual(['list-put-off']);
  expect(told(tells(stood, story))).toEqual([
    [id('tess'), 'no list', '1970-01-01T00'],
    [id('tess'), 'list', '1970-02-02T08'],
  ]);
  story.ask(id('tess'), putOff('1970-02-05'));
  story.ask(id('tom'), { do: 'confirm-list', agency: school });
  expect(story.state.lists.get(school)?.later).toBeUndefined();
});

test('the form says how far it goes, refuses a day past it, and takes it back with an empty one', () => {
  const story = new DirectoryStory();
  story.ask(id('ada'), lead(id('tess')));
  story.at = at(32);
  const scene = () =>
    ({ ...reader(story, id('tess')), from: { on: 'slack', org: 'T0', user: 'U0' }, introduction: null, cases: [] }) as const;
  const ref = { form: 'list-later', of: '', about: school } as const;
  expect(JSON.stringify(listAskedCard(reader(story, id('tess')), school))).toContain('list-later');
  expect(JSON.stringify(listLaterForm.draw(scene(), ref))).toContain('Fri 6 Feb 1970 at the latest');
  const read = (values: Values) => listLaterForm.read(values, scene(), ref);
  for (const until of ['1970-02-07', '1970-02-02', '']) expect(read({ until }), until).toHaveProperty('problems.until');
  expect(read({ until: '1970-02-05' })).toEqual({ command: { do: 'put-off-list', agency: school, until: '1970-02-05' } });
  story.ask(id('tess'), { do: 'put-off-list', agency: school, until: '1970-02-05' });
  expect(read({})).toEqual({ command: { do: 'put-off-list', agency: school, until: '' } });
  story.at = at(36);
  expect(JSON.stringify(listLaterForm.draw(scene(), ref))).toContain('cannot be put off any more');
  expect(JSON.stringify(listAskedCard(reader(story, id('tess')), school))).not.toContain('list-later');
});

test('everybody is gone through once for all who have a digest that day, and again once somebody has changed', () => {
  const story = new DirectoryStory();
  let times = 0;
  const counted = (people: Directory['people']): Directory['people'] =>
    new Proxy(people, {
      get(of, name) {
        if (name === 'values') times += 1;
        const found = Reflect.get(of, name, of);
        return typeof found === 'function' ? found.bind(of) : found;
      },
    });
  const directory = { ...story.state, people: counted(story.state.people) };
  for (let digest = 0; digest < 20; digest++) {
    overdueLists(directory, story.at + digest);
    listsWithoutLead(directory, story.at + digest);
  }
  expect(times).toBe(1);

  const later = { ...directory, people: counted(story.state.people) };
  overdueLists(later, story.at);
  expect(times).toBe(2);
});
