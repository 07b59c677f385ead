import { expect, test } from 'vitest';
import { sceneOf } from '../../../../bot/click/scene.ts';
import { cardFor } from '../../../../cards/registry.ts';
import { shownIn } from '../../../../domain/case/showing.ts';
import { convened, known, noon, type Story } from '../../../support/case-story.ts';
import { id } from '../../../support/invented-partnership.ts';

/** Sam, who leads, has called the core group for 22 December with Pia and Tom. */
function called(): Story {
  const story = convened();
  story.at = noon('2026-12-15');
  story.ask('cleo', { do: 'take-register', present: [id('sam'), id('tom')] });
  story.at = noon('2026-12-16');
  story.meeting = 'g1';
  const when = { date: '2026-12-22', time: '14:00', place: 'Invented Room' };
  return story.ask('sam', { do: 'call-core-group', when, people: [id('pia'), id('tom')] });
}

/** It was held with these. */
function held(present: readonly ('pia' | 'tom')[]): Story {
  const story = called();
  story.at = Date.parse('2026-12-22T15:30:00Z');
  return story.ask('sam', { do: 'take-register', present: present.map(id) });
}

type Who = 'sam' | 'pia' | 'tom' | 'cleo';
/** When somebody’s cards of the meeting come down by time alone. */
const asked = (of: Story, who: Who) =>
  shownIn(of.state, known)
    .filter(({ to, meeting }) => to === id(who) && meeting === 'g1')
    .flatMap(({ card, turnings }) =>
      turnings.flatMap(({ at, comesDown }) =>
        comesDown === true && at > of.at ? [`${card} ${new Date(at).toISOString().slice(0, 16)}`] : [],
      ),
    );
const reads = (of: Story, who: Who, card: 'core-group' | 'meeting', at: string) => {
  const scene = sceneOf(known.directory, of.state, id(who), Date.parse(at), 'g1') ?? expect.unreachable();
  return JSON.stringify(cardFor(card, scene));
};

test('whose turn the short note is is asked again on the working days that the policy says, and then whoever leads hears; over Christmas nobody is', () => {
  const story = held(['pia', 'tom']);
  expect([asked(story, 'pia'), asked(story, 'tom'), asked(story, 'sam'), asked(story, 'cleo')]).toEqual([
    ['meeting 2026-12-23T09:00', 'meeting 2026-12-29T09:00'],
    [],
    ['core-group 2026-12-30T09:00'],
    [],
  ]);
  expect(reads(story, 'pia', 'meeting', '2026-12-22T18:00:00Z')).not.toMatch(/not written yet/);
  expect(reads(story, 'pia', 'meeting', '2026-12-23T09:00:00Z')).toMatch(
    /your turn[\s\S]*not written yet[\s\S]*Write the short note/,
  );
  expect(reads(story, 'sam', 'core-group', '2026-12-30T09:00:00Z')).toMatch(/turn of Pia[\s\S]*not written yet/);
  // Written by anybody it is asked for no more.
  story.ask('tom', { do: 'write-note', changed: 'invented' });
  const next = 'core-group 2026-12-30T09:00';
  // On that morning whoever leads is asked for the date of the next all the same.
  expect([asked(story, 'pia'), asked(story, 'sam')]).toEqual([[], [next]]);
  expect(reads(story, 'sam', 'core-group', '2026-12-30T09:00:00Z')).not.toMatch(/not written yet/);
  expect(reads(story, 'pia', 'meeting', '2026-12-30T09:00:00Z')).not.toMatch(/not written yet/);
});

test('with the date of the next meeting set first it is still asked for', () => {
  const story = held(['pia', 'tom']);
  story.meeting = 'g2';
  const when = { date: '2027-01-12', time: '14:00', place: 'Invented Room' };
  story.ask('sam', { do: 'call-core-group', when, people: [id('pia'), id('tom')] });
  expect(asked(story, 'pia')).toEqual(['meeting 2026-12-23T09:00', 'meeting 2026-12-29T09:00']);
  story.meeting = 'g1';
  expect(story.ask('pia', { do: 'write-note', changed: 'invented' }).events).toEqual(['note-written']);
});

test('of whoever leads and is on the list of a meeting that somebody else holds it is asked on one card: their own turn on the member’s', () => {
  const handed = (...present: readonly ('pia' | 'sam')[]) => {
    const story = called();
    story.ask('sam', { do: 'hand-meeting', to: id('tom') });
    story.at = Date.parse('2026-12-22T15:30:00Z');
    return story.ask('tom', { do: 'take-register', present: present.map(id) });
  };
  // The date of the next is asked for on the other, and not the note.
  const next = 'core-group 2026-12-30T09:00';
  expect(asked(handed('sam'), 'sam')).toEqual(['meeting 2026-12-23T09:00', 'meeting 2026-12-29T09:00', next]);
  expect(asked(handed('pia'), 'sam')).toEqual(['core-group 2026-12-30T09:00']);
});

test('where whoever holds it writes it they are asked once a day, on the one card they have of it', () => {
  const story = convened();
  story.at = noon('2026-12-15');
  story.ask('cleo', { do: 'take-register', present: [id('sam'), id('tom')] });
  story.at = noon('2026-12-16');
  story.meeting = 'g1';
  const when = { date: '2026-12-22', time: '14:00', place: 'Invented Room' };
  story.ask('sam', { do: 'call-core-group', when, people: [id('pia')] });
  story.at = Date.parse('2026-12-22T15:30:00Z');
  story.ask('sam', { do: 'take-register', present: [id('pia')] }).ask('pia', { do: 'write-note', changed: 'one' });
  story.meeting = 'g2';
  story.ask('sam', { do: 'call-core-group', when: { ...when, date: '2027-01-12' }, people: [id('pia')] });
  story.at = Date.parse('2027-01-12T15:30:00Z');
  story.ask('sam', { do: 'take-register', present: [id('pia')] });
  const down = shownIn(story.state, known)
    .filter(({ meeting, turnings }) => meeting === 'g2' && turnings.some((one) => one.comesDown && one.at > story.at))
    .map(({ to, card }) => [to, card]);
  expect(down).toEqual([
    [id('pia'), 'meeting'],
    [id('sam'), 'core-group'],
  ]);
});
