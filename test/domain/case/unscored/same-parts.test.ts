import { expect, test } from 'vitest';
import { type Conference, conferenceOf } from '../../../../domain/case/conference.ts';
import { convened, everybody, noon, placing, type Story, scaling } from '../../../support/case-story.ts';
import { id } from '../../../support/invented-partnership.ts';

/** The parts of the meeting in hand that are another object than before somebody pressed. */
function others(story: Story, press: () => Story): readonly string[] {
  const before = conferenceOf(story.state, story.meeting);
  const after = conferenceOf(press().state, story.meeting);
  const part = (of: Conference | null, name: string) => (of as Readonly<Record<string, unknown>> | null)?.[name];
  return Object.keys(after ?? {}).filter((name) => part(before, name) !== part(after, name));
}

/** The review of a case whose first conference was held, with its scale open. */
function review(): Story {
  const story = scaling().ask('tom', placing('tom', 7));
  const round = story.convened.rounds[0];
  story.ask('cleo', { do: 'reveal', seen: round?.status === 'open' ? round.version : -1 });
  story.meeting = 'k2';
  story.at = noon('2027-02-01');
  story
    .ask('ada', { do: 'call', type: 'review', people: everybody })
    .ask('ada', { do: 'set-when', when: { date: '2027-03-10', time: '10:00', place: 'Invented Hall' }, chair: id('cleo') })
    .ask('ada', { do: 'propose' });
  story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
  story.at = noon('2027-03-10');
  return story.ask('cleo', { do: 'take-register', present: everybody }).ask('cleo', { do: 'open-scale' });
}

// Whatever becomes another object is drawn anew for everybody it is shown to, so that a press would cost the whole conference.
test.each([
  ['the first conference', scaling],
  ['a review, after the line of the one before it', review],
] as const)('a number leaves everything of a conference as it was but its rounds: %s', (_, open) => {
  const story = open();
  expect(story.events).toEqual(['scale-opened']);
  expect(others(story, () => story.ask('tom', placing('tom', 7)))).toEqual(['rounds']);
  expect(others(story, () => story.ask('sam', placing('sam', 3)))).toEqual(['rounds']);
});

test('an answer leaves everything but the list', () => {
  const story = convened();
  expect(others(story, () => story.ask('tom', { do: 'attend', how: 'in-person' }))).toEqual(['invitees']);
});
