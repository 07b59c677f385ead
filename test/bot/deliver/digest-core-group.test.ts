import { expect, test } from 'vitest';
import { renderDigest } from '../../../bot/deliver/digest/render-digest.ts';
import { pressOf } from '../../../cards/registry.ts';
import { dayFromIso } from '../../../domain/calendar/iso.ts';
import { instantAt } from '../../../domain/calendar/london.ts';
import { laterItems } from '../../../domain/case/later/items.ts';
import { wordsOn } from '../../cards/words-on.ts';
import { noon, type Story } from '../../support/case-story.ts';
import { c1, c2, decide, inRoom } from '../../support/conference/deciding.ts';
import { id, type people } from '../../support/invented-partnership.ts';

type Name = keyof typeof people;
const day = (iso: string) => dayFromIso(iso) ?? expect.unreachable();

/** Called on 16 December 2026 by whoever leads, for Tuesday 12 January at 14:00. Everybody has confirmed the rest. */
function called(): Story {
  const story = decide(decide(inRoom(), c1), c2);
  story.at = noon('2026-12-16');
  story.meeting = 'g1';
  const when = { date: '2027-01-12', time: '14:00', place: 'Invented Room' };
  return story.ask('sam', { do: 'call-core-group', when, people: [id('pia'), id('tom'), id('gus')] });
}

function card(story: Story, who: Name, on: string, since: string) {
  const { directory } = story.known;
  const person = directory.people.get(id(who)) ?? expect.unreachable();
  const letter = { letter: 'digest', since: day(since), day: day(on) } as const;
  const cases = new Map([[story.conference.id, story.state]]);
  return renderDigest(directory, person, letter, cases, instantAt(day(on), '09:00'));
}

/** Of the working days around it those on which somebody has a digest. */
function days(story: Story, who: Name): readonly string[] {
  const all = ['2027-01-04', '2027-01-05', '2027-01-06', '2027-01-07', '2027-01-08', '2027-01-11', '2027-01-12', '2027-01-13'];
  return all.flatMap((on, n) => (n > 0 && card(story, who, on, all[n - 1] ?? on) !== null ? [on] : []));
}

test('whoever has not answered is asked on the days of an invitation, and no report is; whoever comes reads that it is near', () => {
  const story = called();
  expect(days(story, 'pia')).toEqual(['2027-01-05', '2027-01-07', '2027-01-11']);
  const first = card(story, 'pia', '2027-01-05', '2027-01-04') ?? expect.unreachable();
  expect(wordsOn(first)).toContain('Core group INV-1, Tue 12 Jan 2027, 14:00');
  expect(wordsOn(first)).toContain('One tap is enough');
  expect(wordsOn(first)).not.toMatch(/undertaking|report/i);
  const taps = first.blocks.flatMap((one) => (one.block === 'row' && 'does' in one.button ? [one.button.does] : []));
  expect(taps.map((one) => [one.meeting, pressOf(one)])).toEqual([
    ['g1', { command: { do: 'attend', how: 'as-before', seen: noon('2027-01-12') + 7_200_000 }, card: 'digest' }],
  ]);

  story.at = noon('2027-01-05');
  story.ask('pia', { do: 'attend', how: 'in-person' });
  // Where it stands it says so at once.
  const told = story.told.flatMap(({ to, item }) => (item.item === 'card' && item.card === 'digest' ? [to] : []));
  expect(told).toContain(id('pia'));
  // That of the fifth stays, answered.
  expect(days(story, 'pia')).toEqual(['2027-01-05', '2027-01-11']);
  expect(wordsOn(card(story, 'pia', '2027-01-11', '2027-01-08') ?? expect.unreachable())).toContain('It is tomorrow.');
  story.ask('tom', { do: 'apologise', report: 'comes', reason: 'clinic-or-lessons', line: '' });
  expect(days(story, 'tom').filter((one) => one > '2027-01-05')).toEqual([]);
});

test('on the day on which it was called nobody is reminded of it, also where that is one of those days: their card asks', () => {
  const story = decide(decide(inRoom(), c1), c2);
  story.at = noon('2026-12-18') - 4 * 3_600_000;
  story.meeting = 'g1';
  // Two working days before it, and the digest of that day is still to come.
  const when = { date: '2026-12-23', time: '14:00', place: 'Invented Room' };
  story.ask('sam', { do: 'call-core-group', when, people: [id('pia')] });
  expect(story.events).toEqual(['core-group-called']);
  expect(card(story, 'pia', '2026-12-18', '2026-12-17')).toBe(null);
  expect(wordsOn(card(story, 'pia', '2026-12-22', '2026-12-21') ?? expect.unreachable())).toContain('One tap is enough');
});

test('it can be put off; and nobody is asked of one that was cancelled, held, or is not theirs', () => {
  const story = called();
  const known = story.known;
  story.at = noon('2027-01-05');
  expect(laterItems(story.state, id('pia'), story.at, known).map((one) => one.what)).toEqual(['invitation/g1']);
  story.ask('pia', { do: 'put-off', what: ['invitation/g1'], until: '2027-01-08' });
  expect(story.events).toEqual(['reminders-put-off']);
  expect(days(story, 'pia')).toEqual(['2027-01-08', '2027-01-11']);
  expect([days(story, 'sam'), days(story, 'cleo')]).toEqual([[], []]);
  story.ask('sam', { do: 'cancel', why: 'invented' });
  expect([days(story, 'gus'), days(story, 'tom')]).toEqual([[], []]);

  const held = called();
  held.at = noon('2027-01-12') + 3 * 3_600_000;
  expect(held.ask('sam', { do: 'take-register', present: [id('tom')] }).events).toEqual(['register-taken']);
  expect(card(held, 'gus', '2027-01-13', '2027-01-12')).toBe(null);
});
