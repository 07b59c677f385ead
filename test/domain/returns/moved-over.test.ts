import { expect, test } from 'vitest';
import type { Directory } from '../../../domain/directory/state.ts';
import { procedureOf } from '../../../domain/procedures/in-force.ts';
import { known, noon, openCommand, Story } from '../../support/case-story.ts';
import { c1, decide } from '../../support/conference/deciding.ts';
import { id } from '../../support/invented-partnership.ts';
import { heldOn, nextOn, recordsOf } from './told.ts';

/** `was` was in force, and `is` is. */
function moved(was: string, is: string, adopted: Directory['adopted'] = null) {
  const before: Directory = { ...known.directory, procedure: was, adopted };
  const after: Directory = { ...known.directory, procedure: is, earlier: [{ procedure: was, adopted }] };
  const under = (story: Story, key: string, directory: Directory) => {
    story.known = { ...known, directory, procedure: procedureOf(key, directory) };
    return story;
  };
  return {
    opened: (more: object) => under(new Story(), was, before).ask('ada', { ...openCommand, procedure: was, ...more }),
    over(story: Story) {
      under(story, was, after).ask('ada', { do: 'move-over', to: is });
      expect(story.events).toContain('moved-over');
      return under(story, is, after);
    },
  };
}

test('a review was due by the edition it was held under, whatever its case goes by since', () => {
  const { opened, over } = moved('forth-valley', 'scotland-2023');
  const story = opened({ facts: { 'concern-notified': ['2026-11-24'] } }).ask('ada', {
    do: 'add-child',
    nth: 0,
    child: { born: '2019-05-04' },
  });
  decide(heldOn(story, '2026-12-14'), c1).ask('cleo', { do: 'close' });
  decide(nextOn(story, 'review', '2027-03-10'), c1).ask('cleo', { do: 'close' });
  story.at = noon('2027-03-12');
  const due = () => recordsOf(story)[0]?.plans[0]?.reviews.map((one) => one.due);
  // Three months then; the guidance of 2023 has six.
  expect(due()).toEqual(['2027-03-14']);
  over(story);
  expect(due()).toEqual(['2027-03-14']);
});

test('whoever is called to the next conference in a role that the other procedure does not have comes in the one for whoever fits none', () => {
  const { opened, over } = moved('forth-valley', 'scotland-2023');
  const story = opened({ facts: { 'concern-notified': ['2026-11-24'] } })
    .ask('ada', { do: 'add-child', nth: 0, child: { born: '2019-05-04' } })
    .ask('ada', { do: 'set-when', when: { date: '2026-12-14', time: '10:00', place: 'Invented Hall' }, chair: id('cleo') })
    .ask('ada', {
      do: 'invite',
      invitees: [
        { person: id('sam'), role: 'social-worker' },
        { person: id('gus'), role: 'mental-health' },
      ],
    })
    .ask('ada', { do: 'propose' });
  story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
  story.at = noon('2026-12-14');
  story.ask('cleo', { do: 'take-register', present: [id('sam')] });
  decide(story, c1).ask('cleo', { do: 'close' });
  over(story);
  story.meeting = 'k2';
  story.ask('ada', { do: 'call', type: 'review', people: 'everybody' });
  expect(story.state.meetings.k2?.list.people.map(({ person, role }) => [person, role])).toEqual([
    [id('sam'), 'social-worker'],
    [id('gus'), 'other'],
  ]);
});
