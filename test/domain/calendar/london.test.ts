import { Settings } from 'luxon';
import { afterEach, describe, expect, test } from 'vitest';
import { dayOf } from '../../../domain/calendar/day.ts';
import { instantAt, localDay, localTime } from '../../../domain/calendar/london.ts';

const at = (text: string) => Date.parse(text);

const clock = Settings.now;
afterEach(() => {
  Settings.now = clock;
});

describe.each([at('2026-01-15T12:00:00Z'), at('2026-07-15T12:00:00Z')])('London, asked at %i', (now) => {
  // luxon's guess at a wall time starts from the offset of now: the answer must not.
  test('whatever the season', () => {
    Settings.now = () => now;
    expect(instantAt(dayOf(2027, 3, 28), '01:30')).toBe(at('2027-03-28T01:30:00Z'));
    expect(instantAt(dayOf(2026, 10, 25), '01:30')).toBe(at('2026-10-25T00:30:00Z'));
    expect(instantAt(dayOf(2026, 12, 18), '09:30')).toBe(at('2026-12-18T09:30:00Z'));
    expect(instantAt(dayOf(2026, 7, 1), '09:30')).toBe(at('2026-07-01T08:30:00Z'));
  });
});

describe('London', () => {
  test.each([
    ['2026-11-22T23:59:59Z', dayOf(2026, 11, 22)],
    ['2026-06-21T22:59:59Z', dayOf(2026, 6, 21)],
    ['2026-06-21T23:00:00Z', dayOf(2026, 6, 22)], // summer: already the next day
  ])('%s falls on its London day', (text, day) => expect(localDay(at(text))).toBe(day));

  test('a wall time is an instant, winter and summer', () => {
    expect(instantAt(dayOf(2026, 12, 18), '09:30')).toBe(at('2026-12-18T09:30:00Z'));
    expect(instantAt(dayOf(2026, 7, 1), '09:30')).toBe(at('2026-07-01T08:30:00Z'));
  });

  test('the hour that is missing in March moves on', () => {
    expect(instantAt(dayOf(2027, 3, 28), '00:59')).toBe(at('2027-03-28T00:59:00Z'));
    expect(instantAt(dayOf(2027, 3, 28), '01:30')).toBe(at('2027-03-28T01:30:00Z'));
    expect(localTime(at('2027-03-28T01:30:00Z'))).toBe('02:30');
    expect(instantAt(dayOf(2027, 3, 28), '09:00')).toBe(at('2027-03-28T08:00:00Z'));
  });

  test('the hour that comes twice in October is the first of the two', () => {
    expect(instantAt(dayOf(2026, 10, 25), '01:30')).toBe(at('2026-10-25T00:30:00Z'));
    expect(instantAt(dayOf(2026, 10, 25), '02:30')).toBe(at('2026-10-25T02:30:00Z'));
  });

  test('both changes stay inside one day: the day before and after are neighbours', () => {
    for (const [year, month, date] of [
      [2027, 3, 28],
      [2026, 10, 25],
    ] as const) {
      const day = dayOf(year, month, date);
      expect(localDay(instantAt(day, '00:00'))).toBe(day);
      expect(localDay(instantAt(day, '00:00') - 1)).toBe(day - 1);
      expect(localDay(instantAt(day, '23:59'))).toBe(day);
      expect(localDay(instantAt(day, '23:59') + 60_000)).toBe(day + 1);
    }
  });

  test.each(['24:00', '9:30', '09:60', '', 'nine'])('"%s" is not a time', (text) =>
    expect(() => instantAt(0, text)).toThrow('is not a time written HH:MM'),
  );
});
