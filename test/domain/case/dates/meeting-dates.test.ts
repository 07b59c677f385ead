import { expect, test } from 'vitest';
import { sceneOf } from '../../../../bot/click/scene.ts';
import { formFor } from '../../../../cards/registry.ts';
import { meetingDates } from '../../../../domain/case/dates/meeting-dates.ts';
import { convened, noon, openCommand } from '../../../support/case-story.ts';
import { id } from '../../../support/invented-partnership.ts';

const day = (date: string) => ({ date, time: '14:00', place: 'Invented Room' });

test('the meetings of a case stand in one list with what became of each, beside the dates of reports and of the next (BU-C2)', () => {
  const story = convened();
  const stands = () => meetingDates(story.state, story.at).map(({ meeting, stands: is }) => `${meeting} ${is}`);
  expect(stands()).toEqual(['k1 to-come']);
  story.at = noon('2026-12-15');
  expect(stands()).toEqual(['k1 unsaid']);
  story.ask('cleo', { do: 'take-register', present: [id('sam'), id('tom')] });
  story.meeting = 'g1';
  story.at = noon('2026-12-16');
  story.ask('sam', { do: 'call-core-group', when: day('2026-12-22'), people: [id('tom')] });
  story.ask('sam', { do: 'cancel', why: 'invented' });
  story.meeting = 'g2';
  story.ask('sam', { do: 'call-core-group', when: day('2026-12-29'), people: [id('tom')] });
  expect(stands()).toEqual(['k1 held', 'g1 cancelled', 'g2 to-come']);
  story.at = noon('2026-12-30');
  expect(stands()).toEqual(['k1 held', 'g1 cancelled', 'g2 unsaid']);
  story.ask('sam', { do: 'take-register', present: [id('tom')] });
  // A draft that nobody was invited to is none of them yet.
  story.meeting = 'k2';
  story.ask('ada', { do: 'call', type: 'review', people: [id('sam')] });
  story.ask('ada', { do: 'set-when', when: day('2027-03-10'), chair: id('cleo') });
  expect(stands()).toEqual(['k1 held', 'g1 cancelled', 'g2 held']);
  const scene = sceneOf(story.known.directory, story.state, id('tom'), story.at, 'k1') ?? expect.unreachable();
  const text = JSON.stringify(formFor({ form: 'dates', of: openCommand.id, meeting: 'k1' }, scene));
  expect(text).toMatch(
    /Tue 15 Dec 2026"},".{0,60} · ✓ held.*Tue 22 Dec 2026"}," · Core group · ✗ cancelled.*Tue 29 Dec 2026"}," · Core group · ✓ held/,
  );
  // By when the next core group is, and the report to the review.
  expect(text).toMatch(/9 Feb 2027.*Next core group/);
  expect(text).not.toContain('10 Mar 2027');
});
