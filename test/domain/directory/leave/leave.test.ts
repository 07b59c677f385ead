import { expect, test } from 'vitest';
import { dayFromIso } from '../../../../domain/calendar/iso.ts';
import { instantAt } from '../../../../domain/calendar/london.ts';
import { directoryDecider } from '../../../../domain/directory/directory.ts';
import { readPartnership } from '../../../../domain/directory/importing/read-partnership.ts';
import { coverOf, isOnLeave } from '../../../../domain/directory/leave/leave.ts';
import { packDirectory, unpackDirectory } from '../../../../domain/directory/packed.ts';
import { DirectoryStory } from '../../../support/directory-story.ts';
import { id, partnershipJson } from '../../../support/invented-partnership.ts';

const day = (text: string) => dayFromIso(text) as number;
const monday = day('2026-11-23');
const friday = day('2026-11-27');
const times = [0, 1, 2].map((day) => ({ day, from: '09:00', until: '15:00' }));
const tomAway = { do: 'go-away', person: id('tom'), from: monday, to: friday, cover: id('tess') } as const;

function begun(): DirectoryStory {
  const story = new DirectoryStory();
  story.at = instantAt(day('2026-11-20'), '10:00');
  return story;
}

test('away from midnight before the first day to midnight after the last, in London', () => {
  const story = begun();
  expect(story.ask(id('tom'), tomAway)).toEqual(['gone-away']);
  const away = (on: number, time: string) => isOnLeave(story.state, id('tom'), instantAt(on, time));
  expect([away(monday - 1, '23:59'), away(monday, '00:00'), away(friday, '23:59'), away(friday + 1, '00:00')]).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(isOnLeave(story.state, id('tess'), instantAt(monday, '12:00'))).toBe(false);
});

test('days in summer time begin an hour before midnight UTC', () => {
  const story = begun();
  story.at = instantAt(day('2026-06-01'), '10:00');
  const june = { ...tomAway, from: day('2026-06-08'), to: day('2026-06-08') };
  story.ask(id('tom'), june);
  expect(isOnLeave(story.state, id('tom'), Date.UTC(2026, 5, 7, 23, 0))).toBe(true);
  expect(isOnLeave(story.state, id('tom'), Date.UTC(2026, 5, 8, 23, 0))).toBe(false);
});

test('the same again is no event; other days take the place of the first', () => {
  const story = begun();
  story.ask(id('tom'), tomAway);
  expect(story.ask(id('tom'), tomAway)).toEqual([]);
  expect(story.ask(id('tom'), { ...tomAway, to: friday + 7 })).toEqual(['gone-away']);
  expect(story.state.leaves.get(id('tom'))?.to).toBe(friday + 7);
});

test('back again before the time; whoever is back cannot come back twice', () => {
  const story = begun();
  story.ask(id('tom'), tomAway);
  story.at = instantAt(monday + 1, '08:00');
  expect(story.ask(id('tom'), { do: 'come-back', person: id('tom') })).toEqual(['came-back']);
  expect(isOnLeave(story.state, id('tom'), story.at)).toBe(false);
  expect(story.ask(id('tom'), { do: 'come-back', person: id('tom') })).toEqual([]);
});

test('days that are over, the wrong way round, or of more than a year are refused', () => {
  const story = begun();
  const from = (from: number, to: number) => story.ask(id('tom'), { ...tomAway, from, to, cover: null });
  expect(from(friday, monday)).toBe('bad-days');
  expect(from(monday - 10, monday - 4)).toBe('bad-days');
  expect(from(monday, monday + 367)).toBe('bad-days');
  expect(from(monday - 10, monday - 3)).toEqual(['gone-away']);
});

test('nobody of another agency covers, nor who is away, suspended or oneself', () => {
  const story = begun();
  const by = (cover: string) => story.ask(id('tom'), { ...tomAway, cover: cover as never });
  expect(by(id('pia'))).toBe('no-such-cover');
  expect(by(id('tom'))).toBe('no-such-cover');
  expect(by('nobody')).toBe('no-such-cover');
  story.ask(id('tess'), { do: 'go-away', person: id('tess'), from: friday, to: friday + 3, cover: null });
  expect(by(id('tess'))).toBe('no-such-cover');
  story.ask(id('tess'), { do: 'go-away', person: id('tess'), from: friday + 1, to: friday + 3, cover: null });
  expect(by(id('tess'))).toEqual(['gone-away']);
  story.ask(id('ada'), { do: 'suspend', person: id('tess') });
  expect(by(id('tess'))).toBe('no-such-cover');
});

test('who covers: nobody before and after, and nobody who was suspended or went away meanwhile', () => {
  const story = begun();
  story.ask(id('tom'), tomAway);
  const noon = instantAt(monday, '12:00');
  expect(coverOf(story.state, id('tom'), noon)).toBe(id('tess'));
  expect(coverOf(story.state, id('tom'), instantAt(friday + 1, '12:00'))).toBeNull();
  story.ask(id('tess'), { do: 'go-away', person: id('tess'), from: monday, to: monday, cover: null });
  expect(coverOf(story.state, id('tom'), noon)).toBeNull();
  story.ask(id('tess'), { do: 'come-back', person: id('tess') });
  story.ask(id('ada'), { do: 'suspend', person: id('tess') });
  expect(coverOf(story.state, id('tom'), noon)).toBeNull();
});

test('what somebody chose is read wherever their entry is, and a file read again does not undo it', () => {
  const story = begun();
  const chosen = { language: 'cy', hour: 7, times } as const;
  expect(story.ask(id('tom'), { do: 'set-preferences', person: id('tom'), ...chosen })).toEqual(['preferences-set']);
  expect(story.person('tom-teacher')).toMatchObject(chosen);
  expect(story.ask(id('tom'), { do: 'set-preferences', person: id('tom'), ...chosen })).toEqual([]);
  const people = partnershipJson.people.map((one) =>
    one.id === id('tom') ? { ...one, name: 'Thomas Invented', hour: 10 } : one,
  );
  const partnership = readPartnership({ ...partnershipJson, people });
  if ('wrong' in partnership) throw new Error(partnership.wrong.join());
  expect(story.ask('server', { do: 'import', partnership }, 'cli')).toEqual(['people-listed']);
  expect(story.person('tom-teacher')).toMatchObject({ name: 'Thomas Invented', ...chosen });
});

test('what an administrator then says of their language holds, in the next file too', () => {
  const story = begun();
  story.ask(id('tom'), { do: 'set-preferences', person: id('tom'), language: 'cy', hour: 7, times });
  const entry = { agency: 'school' as never, post: null, name: 'Tom Invented', telephone: null };
  story.ask(id('ada'), { do: 'change-person', person: id('tom'), ...entry, language: 'en', hour: 8 });
  expect(story.person('tom-teacher')).toMatchObject({ language: 'en', hour: 8, times });
  expect(story.state.preferences.get(id('tom'))).toEqual({ language: 'en', hour: 8, times });
});

test.each([
  ['no day', [], 9],
  ['a day that is none', [{ day: 7, from: '09:00', until: '15:00' }], 9],
  ['hours over one another', [...times, { day: 2, from: '14:00', until: '16:00' }], 9],
  ['days out of order', times.toReversed(), 9],
  ['a morning that ends before it begins: “9-5”', [{ day: 0, from: '09:00', until: '05:00' }], 9],
  ['a time that is none', [{ day: 0, from: '09:00', until: '25:00' }], 9],
  [
    'more than anybody’s week has',
    Array.from({ length: 29 }, (_, n) => ({
      day: Math.floor(n / 5),
      from: `${10 + 2 * (n % 5)}:00`,
      until: `${11 + 2 * (n % 5)}:00`,
    })),
    9,
  ],
  ['an hour that is none', times, 24],
])('%s is refused', (_, wrong, hour) => {
  const asked = { do: 'set-preferences', person: id('tom'), language: 'en', hour, times: wrong } as const;
  expect(begun().ask(id('tom'), asked)).toBe('bad-hours');
});

test('a snapshot has both, and comes back as it was', () => {
  const story = begun();
  story.ask(id('tom'), tomAway);
  story.ask(id('tom'), { do: 'set-preferences', person: id('tom'), language: 'cy', hour: 7, times });
  const back = unpackDirectory(JSON.parse(JSON.stringify(packDirectory(story.state))));
  expect(back.leaves.get(id('tom'))).toEqual({ from: monday, to: friday, cover: id('tess') });
  expect(back.people.get(id('tom'))).toEqual(story.person('tom-teacher'));
  expect(packDirectory(back)).toEqual(packDirectory(story.state));
  const stamp = { by: id('tom'), at: story.at, via: 'slack' } as const;
  const again = directoryDecider.decide(back, { ...stamp, command: tomAway }, null);
  expect(again).toEqual({ events: [] });
});

test.each(['constructor', 'de', ''])('no language that the bot does not speak is kept: %s', (said) => {
  const language = said as 'en';
  const story = begun();
  const person = id('tom');
  expect(story.ask(person, { do: 'choose-language', person, language })).toBe('no-language');
  expect(story.ask(person, { do: 'set-preferences', person, language, hour: 7, times })).toBe('no-language');
  const entry = { agency: 'school' as never, post: null, name: 'Tom Invented', telephone: null, hour: 8 };
  expect(story.ask(id('ada'), { do: 'change-person', person, ...entry, language })).toBe('no-language');
  expect(story.person('tom-teacher')?.language).toBe('en');
});
