import { expect, test } from 'vitest';
import { sceneOf } from '../../../../../bot/click/scene.ts';
import { cardFor } from '../../../../../cards/registry.ts';
import { fewerSchools } from '../../../../../domain/case/meeting/list/schools.ts';
import type { AgencyId } from '../../../../../domain/ids.ts';
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
  expect(short(story.ask('ada', household({ 'school-age': 1 })))).toEqual([{ role: 'school', children: 2, schools: 1 }]);
  const scene = sceneOf(story.known.directory, story.state, id('ada'), story.at) ?? expect.unreachable();
  const card = JSON.stringify(cardFor('meeting', { ...scene, procedure: forthValley }));
  expect(card).toMatch(/\(FV-P1\): children it is for: 2; schools on the list: 1\. Enough where they go to the same one\./);
  // Two of one school are one school.
  story.ask('ada', { do: 'invite', invitees: [{ person: id('tom'), role: 'school' }] });
  expect(short(story)).toHaveLength(1);
  const other = { ...story.conference, agencies: { ...story.conference.agencies, [id('tom')]: 'other-school' as AgencyId } };
  expect(fewerSchools(other, forthValley, story.at)).toEqual([]);
});

test('a child under five counts once it is said to go to a nursery; where no school is on the list the role is missing instead (FV-P1)', () => {
  const story = withOneSchool();
  expect(short(story.ask('ada', household({}, true)))).toEqual([{ role: 'school', children: 2, schools: 1 }]);
  expect(short(story.ask('ada', household({}, false)))).toEqual([]);
  story.ask('ada', household({ 'pre-five': 1 })).ask('ada', { do: 'uninvite', person: id('tess') });
  expect(short(story)).toEqual([]);
});
