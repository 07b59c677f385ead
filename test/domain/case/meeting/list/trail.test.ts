import { expect, test } from 'vitest';
import { type BareCommand, sentenceOf } from '../../../../../domain/case/case.ts';
import type { Story } from '../../../../support/case-story.ts';
import { office, teamListed } from '../../../../support/conference/asked-team.ts';
import { id, type people } from '../../../../support/invented-partnership.ts';

/** What somebody asks, as the trail tells it, with the row of the procedure that let them. */
function told(story: Story, who: keyof typeof people, command: BareCommand): readonly string[] {
  story.ask(who, command);
  if (!('events' in story.last)) throw new Error(`refused: ${story.last.refused}`);
  return story.last.events.map((event) => {
    const said = sentenceOf({ ...event, by: id(who), at: story.at, via: 'teams' }, (person) => person.split('-')[0] ?? '');
    return event.under?.row === undefined ? said : `${said} (${event.under.row})`;
  });
}

test('how a list comes about, as the trail tells it: the version that was agreed, who takes a team’s place and how, and that it was called off', () => {
  const story = teamListed();
  expect(told(story, 'ada', { do: 'propose' })).toEqual(['proposed (FV-P4)']);
  expect(told(story, 'cleo', { do: 'agree-list', seen: story.conference.listVersion })).toEqual([
    `list-agreed version ${story.conference.listVersion} (FV-P4)`,
    'team-asked tom, tess, carl (FV-P4)',
  ]);
  expect(told(story, 'tess', { do: 'take-place', team: office.id, person: id('tom'), how: 'phone' })).toEqual([
    'listed tom as school (GP-P1)',
    'place-taken by tom, phone (GP-P1)',
  ]);
  expect(told(story, 'tom', { do: 'hand-back' })).toEqual([
    'place-opened (GP-P1)',
    'team-asked tom, tess, carl (GP-P1)',
    'unlisted tom (GP-P1)',
  ]);
  expect(told(story, 'tess', { do: 'take-place', team: office.id })).toEqual([
    'listed tess as school (GP-P1)',
    'place-taken by tess (GP-P1)',
  ]);
  expect(told(story, 'cleo', { do: 'cancel', why: 'secret' })).toEqual(['cancelled (Q-21)']);
});
