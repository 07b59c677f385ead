import { expect, test } from 'vitest';
import { sceneOf } from '../../../../../bot/click/scene.ts';
import { cardFor, formFor, pressOf } from '../../../../../cards/registry.ts';
import { fewerSchools } from '../../../../../domain/case/meeting/list/schools.ts';
import type { Directory, Person } from '../../../../../domain/directory/state.ts';
import type { AgencyId, PersonId } from '../../../../../domain/ids.ts';
import { forthValley } from '../../../../../domain/procedures/forth-valley.ts';
import { known, openCommand, Story } from '../../../../support/case-story.ts';
import { id } from '../../../../support/invented-partnership.ts';

const none = { 'under-five': 0, 'pre-five': 0, 'school-age': 0 };
const toddler = { born: '2024-05-04' };

/** A draft of Forth Valley on one pupil and a child under five, with one school on the list. */
function withOneSchool(): Story {
  const story = new Story();
  story.known = { ...known, procedure: forthValley };
  const children = [{ born: '2017-05-04' }, toddler];
  story.ask('ada', { ...openCommand, procedure: forthValley.key, type: 'review', facts: {}, children });
  return story.ask('ada', { do: 'invite', invitees: [{ person: id('tess'), role: 'school' }] });
}
const short = (story: Story) => fewerSchools(story.conference, forthValley, story.at);
const household = (siblings: Partial<typeof none>, preFive: boolean | null = null) =>
  ({ do: 'set-household', siblings: { ...none, ...siblings }, preFive }) as const;

test('one school is not that of every child: fewer schools than children of the family who go to one are said by number, with the row (FV-P1)', () => {
  const story = withOneSchool();
  expect(short(story)).toEqual([]);
  expect(short(story.ask('ada', household({ 'school-age': 1 })))).toEqual([
    { role: 'school', children: 2, schools: 1, isAll: false },
  ]);
  const scene = sceneOf(story.known.directory, story.state, id('ada'), story.at) ?? expect.unreachable();
  const card = JSON.stringify(cardFor('meeting', { ...scene, procedure: forthValley }));
  expect(card).toMatch(/\(FV-P1\): children it is for: 2; schools on the list: 1\./);
  // Two of one school are one school.
  story.ask('ada', { do: 'invite', invitees: [{ person: id('tom'), role: 'school' }] });
  expect(short(story)).toHaveLength(1);
  const other = { ...story.conference, agencies: { ...story.conference.agencies, [id('tom')]: 'other-school' as AgencyId } };
  expect(fewerSchools(other, forthValley, story.at)).toEqual([]);
});

test('a child under five counts once it is said to go to a nursery; where no school is on the list the role is missing instead (FV-P1)', () => {
  const story = withOneSchool();
  expect(short(story.ask('ada', household({}, true)))).toEqual([{ role: 'school', children: 2, schools: 1, isAll: false }]);
  expect(short(story.ask('ada', household({}, false)))).toEqual([]);
  story.ask('ada', household({ 'pre-five': 1 })).ask('ada', { do: 'uninvite', person: id('tess') });
  expect(short(story)).toEqual([]);
});

const title = forthValley.roles.find(({ key }) => key === 'school')?.title.en ?? expect.unreachable();

/** The same partnership with another school, and these people there, whose post says that they come for a school. */
function withOther(story: Story, ...names: readonly string[]): Directory {
  const { agencies, people } = story.known.directory;
  const like = people.get(id('tess')) ?? expect.unreachable();
  const school = agencies.get('school' as AgencyId) ?? expect.unreachable();
  const other = 'other' as AgencyId;
  const more = names.map((name): Person => {
    const memberships = [{ agency: other, post: title, standing: [] }] as unknown as Person['memberships'];
    return { ...like, id: name as PersonId, name, memberships };
  });
  return {
    ...story.known.directory,
    agencies: new Map([...agencies, [other, { ...school, id: other, name: 'Other School' }]]),
    people: new Map([...people, ...more.map((one) => [one.id, one] as const)]),
  } as unknown as Directory;
}

function rowsOf(story: Story, who: 'ada' | 'cleo' = 'ada') {
  const scene = sceneOf(story.known.directory, story.state, id(who), story.at) ?? expect.unreachable();
  const at = { ...scene, procedure: forthValley };
  const blocks = cardFor('meeting', at)?.blocks ?? [];
  const rows = blocks.flatMap((block) => (block.block === 'row' ? [block] : []));
  const form = formFor({ form: 'invite-usual', of: story.conference.id }, at);
  return { rows, labels: rows.map(({ button }) => button.label), form: JSON.stringify(form) };
}
/** What a button of the card comes to, asked by its reader. */
function presses(story: Story, label: string, who: 'ada' | 'cleo' = 'ada') {
  const found = rowsOf(story, who).rows.find(({ button }) => button.label === label)?.button;
  if (found === undefined || !('does' in found)) return expect.unreachable(`there is no button "${label}"`);
  const { command } = pressOf(found.does) ?? expect.unreachable();
  return story.press(who, command);
}

test('whoever can only be of another school is on the list with one tap, and nobody of a school that is on it (FV-P1)', () => {
  const story = withOneSchool().ask('ada', household({ 'school-age': 1 }));
  story.known = { ...story.known, directory: withOther(story, 'zoe') };
  expect(rowsOf(story).form).toContain('zoe');
  expect(rowsOf(story).form).not.toContain('Tom Invented');
  expect(presses(story, 'Put on the list').events).toEqual(['listed']);
  expect(story.conference.invitees.at(-1)).toMatchObject({ person: 'zoe', role: 'school' });
  expect(short(story)).toEqual([]);
  expect(rowsOf(story).labels).not.toContain('Same school');
  // Where it could be either of two, both stand in the list of people.
  const open = withOneSchool().ask('ada', household({ 'school-age': 1 }));
  open.known = { ...open.known, directory: withOther(open, 'zoe', 'yves') };
  expect(rowsOf(open).labels).toContain('Choose people');
  expect(rowsOf(open).form).toMatch(/yves[\s\S]*zoe/);
});

test('that they go to the same school is one tap, can be said otherwise, and is asked anew with another child (FV-P1, Q-21)', () => {
  const story = withOneSchool().ask('ada', household({ 'school-age': 1 }));
  story.known = { ...story.known, directory: withOther(story, 'zoe') };
  expect(presses(story, 'Same school').events).toEqual(['schools-said']);
  expect(short(story)).toMatchObject([{ isAll: true }]);
  expect(JSON.stringify(rowsOf(story).rows)).toContain('they go to no other school than those on the list, as was said.');
  expect(rowsOf(story).labels).not.toContain('Put on the list');
  expect(rowsOf(story).form).not.toContain('zoe');
  expect(presses(story, 'Another one after all').events).toEqual(['schools-said']);
  expect(rowsOf(story).labels).toContain('Put on the list');
  presses(story, 'Same school');
  expect(story.press('ada', { do: 'say-schools', schools: 1 }).events).toEqual([]);
  expect(short(story.ask('ada', { do: 'add-child', nth: 2, child: toddler }))).toMatchObject([{ isAll: false }]);
  // Two schools for three children may be all as well.
  story
    .ask('ada', household({ 'school-age': 2 }))
    .ask('ada', { do: 'invite', invitees: [{ person: 'zoe' as PersonId, role: 'school' }] });
  expect(short(story)).toMatchObject([{ children: 3, schools: 2, isAll: false }]);
  expect(presses(story, 'No other school').events).toEqual(['schools-said']);
  expect(short(story)).toMatchObject([{ isAll: true }]);
  for (const schools of [0, 13, 1.5]) expect(story.press('ada', { do: 'say-schools', schools }).refused).toBe('incomplete');
});
