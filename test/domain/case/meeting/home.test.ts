import { expect, test } from 'vitest';
import { homeCard } from '../../../../cards/home/home-card.ts';
import { conferenceOf } from '../../../../domain/case/conference.ts';
import { meetingsFor } from '../../../../domain/case/meetings.ts';
import { leadOf } from '../../../../domain/case/people/lead.ts';
import type { ActionId } from '../../../../domain/case/plan/action.ts';
import { buckinghamshire } from '../../../../domain/procedures/buckinghamshire.ts';
import { convened, known, noon, type Story } from '../../../support/case-story.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

/** Sam, who leads, has called the core group for 22 December: Tom is invited. */
function called(): Story {
  const story = convened();
  story.at = noon('2026-12-15');
  story.ask('cleo', { do: 'take-register', present: [id('sam'), id('tom')] });
  story.meeting = 'g1';
  const when = { date: '2026-12-22', time: '14:00', place: '' };
  return story.ask('sam', { do: 'call-core-group', when, people: [id('tom')] });
}

const listed = (story: Story, who: keyof typeof people) =>
  meetingsFor(story.state, id(who), leadOf(story.state, buckinghamshire));
const home = (story: Story, who: keyof typeof people) =>
  JSON.stringify(
    homeCard(
      { directory: known.directory, me: id(who), language: 'en', now: story.at },
      listed(story, who).flatMap((one) => conferenceOf(story.state, one) ?? []),
    ),
  );

test('Home lists a core group to come, to those who are invited, called it or lead; nobody else, and not once it is over', () => {
  const story = called();
  const names = ['ada', 'cleo', 'sam', 'tom', 'gus'] as const;
  expect(names.map((who) => listed(story, who))).toEqual([['k1'], ['k1'], ['k1', 'g1'], ['k1', 'g1'], ['k1']]);
  expect(home(story, 'tom')).toMatch(/Tue 22 Dec 2026.*core group, you are invited: No reply yet/);
  expect(home(story.ask('tom', { do: 'attend', how: 'in-person' }), 'tom')).toMatch(/core group, you are invited: (?!No reply)/);
  expect(home(story, 'sam')).toContain('core group, you say whether it was held');
  expect(home(story, 'cleo')).not.toContain('core group');
  story.ask('sam', { do: 'cancel', why: 'invented' });
  expect(listed(story, 'tom')).toEqual(['k1']);
});

test('whoever is in the register is here on Home, whatever they had answered, and nobody else is', () => {
  const story = called();
  expect(home(story, 'tom')).toMatch(/Tue 15 Dec 2026.*you are invited: here/);
  expect(home(story, 'gus')).toMatch(/Tue 15 Dec 2026.*you are invited: No reply yet/);
});

test('of a conference that is closed Home says to whoever was invited whether they were there, not that they have not replied', () => {
  const story = called();
  story.meeting = 'k1';
  story.at = noon('2026-12-16');
  expect(story.ask('cleo', { do: 'close' }).events).toEqual(['closed']);
  expect(home(story, 'sam')).toMatch(/Tue 15 Dec 2026.*you were invited: was there \(closed\)/);
  expect(home(story, 'gus')).toMatch(/Tue 15 Dec 2026.*you were invited: did not reply \(closed\)/);
});

test('Home lists what somebody is to do for the plan, the most urgent first, until it is done, and says when that was so', () => {
  const story = convened();
  story.at = noon('2026-12-15');
  expect(home(story, 'tom')).not.toContain('Your actions');
  story.ask('cleo', { do: 'take-register', present: [id('sam'), id('tom')] });
  for (const due of ['2026-12-30', '2026-12-22'])
    story.ask('cleo', { do: 'give-action', to: id('tom'), what: 'planted words', why: 'planted reason', due });
  const shown = home(story, 'tom');
  expect(shown).toMatch(/Your actions.*action 2, due Tue 22 Dec.*no update yet.*action 1, due Wed 30 Dec.*As it stood on/);
  expect(shown).not.toContain('planted');
  expect(home(story, 'sam')).not.toContain('Your actions');
  story.ask('tom', { do: 'complete', action: 'a2' as ActionId });
  expect(home(story, 'tom')).not.toContain('action 2');
});
