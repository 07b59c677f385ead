import { expect, test } from 'vitest';
import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { listVersionOf, whoGetsWhat } from '../../../domain/case/conference/circulation/who-gets-what.ts';
import { caseFacts } from '../../../domain/oversight/case-facts.ts';
import { cityAndHackney } from '../../../domain/procedures/local/city-and-hackney.ts';
import { noon, type Story } from '../../support/case-story.ts';
import { c1, c2, decide } from '../../support/conference/deciding.ts';
import { english, heldOn, nextOn } from '../returns/told.ts';

/** Since when minutes are late on the board, on a day. */
function late(story: Story, date: string): string | null {
  story.at = noon(date);
  const facts = caseFacts(story.state, story.known, story.at);
  return facts?.minutesLate == null ? null : isoFromDay(facts.minutesLate);
}

function agreedAndSent(story: Story, meeting: Story['meeting']): void {
  story.meeting = meeting;
  const seen = listVersionOf(whoGetsWhat(story.convened, story.known.procedure, story.known.directory));
  const choices = [{ to: 'family/c1', minutes: 'none' }] as never;
  story
    .ask('cleo', { do: 'release-list', seen, choices, off: [] })
    .ask('cleo', { do: 'agree-minutes', seen: story.convened.minutes.version })
    .ask('cleo', { do: 'send-document', document: 'minutes' });
  expect(story.refused).toBeUndefined();
}

test('minutes are late from the day after they were due until they were sent; those of an earlier conference too', () => {
  const story = decide(decide(heldOn(english('initial', undefined, cityAndHackney), '2026-12-15'), c1), c2);
  expect([late(story, '2027-01-08'), late(story, '2027-01-09')]).toEqual([null, '2027-01-08']);
  nextOn(story, 'review', '2027-03-10');
  expect(late(story, '2027-03-10')).toBe('2027-01-08');
  // Those of the review are due in their turn, which makes nothing of the others good.
  expect(late(story, '2027-04-09')).toBe('2027-01-08');
  agreedAndSent(story, 'k1');
  expect(late(story, '2027-04-09')).toBe('2027-04-02');
});
