import { expect, test } from 'vitest';
import { sceneOf } from '../../../../bot/click/scene.ts';
import { coreGroupCard } from '../../../../cards/meeting/core-group/core-group-card.ts';
import { isoFromDay } from '../../../../domain/calendar/iso.ts';
import { localDay } from '../../../../domain/calendar/london.ts';
import { shownIn } from '../../../../domain/case/showing.ts';
import { wordsOn } from '../../../cards/words-on.ts';
import { noon, type Story } from '../../../support/case-story.ts';
import { c1, c2, decide, inRoom } from '../../../support/conference/deciding.ts';
import { id } from '../../../support/invented-partnership.ts';

const calls = (date: string) =>
  ({ do: 'call-core-group', when: { date, time: '14:00', place: 'Invented Room' }, people: [id('pia'), id('tom')] }) as const;

/** From which day the chair reads of the core group of the whole case. */
const heardFrom = (story: Story) =>
  shownIn(story.state, story.known).flatMap(({ to, card, meeting, notBefore = 0 }) =>
    to === id('cleo') && card === 'core-group' && meeting === undefined ? [isoFromDay(localDay(notBefore))] : [],
  );

function chairsCard(story: Story, at: number): string {
  const card = coreGroupCard(sceneOf(story.known.directory, story.state, id('cleo'), at, 'k1') ?? expect.unreachable());
  return card === null ? '' : wordsOn(card);
}

test('where no day is set for it, it is not said that it has not met before the day it is called for has gone by, nor much longer', () => {
  // Held on 15 December and nothing decided yet, so that nothing is counted from it.
  const story = inRoom();
  expect(heardFrom(story)).toEqual(['2027-01-08']);
  story.at = noon('2026-12-16');
  story.meeting = 'g1';
  story.ask('sam', calls('2027-01-12'));
  expect(heardFrom(story)).toEqual(['2027-01-13']);
  expect(chairsCard(story, noon('2027-01-12'))).toBe('');
  expect(chairsCard(story, noon('2027-01-13'))).toContain('Since the conference nobody has said that the core group met.');

  const later = inRoom();
  later.at = noon('2026-12-16');
  later.meeting = 'g1';
  later.ask('sam', calls('2027-03-16'));
  expect(heardFrom(later)).toEqual(['2027-01-29']);
  const said = chairsCard(later, noon('2027-01-29'));
  expect(said).toContain('Since the conference nobody has said that the core group met.');
  expect(said).toContain('It is called for Tue 16 Mar 2027.');
});

test('late by a day that the document sets it says for which day it is called, and not of one that has gone by', () => {
  const story = decide(decide(inRoom(), c1), c2);
  story.at = noon('2026-12-16');
  story.meeting = 'g1';
  story.ask('sam', calls('2026-12-22'));
  story.at = noon('2026-12-22') + 3 * 3_600_000;
  story.ask('sam', { do: 'take-register', present: [id('tom')] });
  story.meeting = 'g2';
  story.ask('sam', calls('2027-02-10'));
  // Six weeks from the one that was held.
  expect(heardFrom(story)).toEqual(['2027-02-03']);
  expect(chairsCard(story, noon('2027-02-03'))).toMatch(
    /The core group was to meet by Tue 2 Feb 2027\.[\s\S]*It is called for Wed 10 Feb 2027\./,
  );
  expect(chairsCard(story, noon('2027-02-11'))).not.toContain('It is called for');
});
