import { describe, expect, test } from 'vitest';
import { divisions } from '../../../domain/calendar/division.ts';
import type { Feed } from '../../../domain/calendar/feed.ts';
import { mergeFeed } from '../../../domain/calendar/merge.ts';
import { official } from '../../../domain/calendar/official.ts';
import type { OfficialDates } from '../../../domain/calendar/official-dates.ts';
import { feedOf } from './feed-of.ts';

function merged(feed: Feed): OfficialDates {
  const found = mergeFeed(official, feed);
  if (typeof found === 'string') throw new Error(found);
  return found;
}

describe('a newer official file', () => {
  test('with nothing new changes nothing, the version neither', () =>
    expect(mergeFeed(official, feedOf(2021, 2028))).toBe(official));

  test('adds its years and leaves those it no longer holds', () => {
    const found = merged(feedOf(2023, 2030));
    expect(found).toMatchObject({ version: official.version + 1, from: '2019-01-01', to: '2030-12-31', source: official.source });
    expect(found.dates.scotland['2019']).toBe(official.dates.scotland[2019]);
    expect(Object.keys(found.dates.scotland)).toHaveLength(12);
  });

  test('takes a year it holds whole: a day more, and a day moved', () => {
    const feed = feedOf(2026, 2028, { scotland: ['2027-06-14'] });
    feed['england-and-wales'].events = feed['england-and-wales'].events.filter((event) => event.date !== '2027-05-03');
    const found = merged(feed);
    expect(found.dates.scotland['2027']).toContain('06-14');
    expect(found.dates['england-and-wales']['2027']).not.toContain('05-03');
    expect(found.dates['northern-ireland']).toEqual(official.dates['northern-ireland']);
  });

  test('is refused where it is cut off, has a gap, or the nations differ', () => {
    const cut = feedOf(2026, 2028);
    cut.scotland.events = cut.scotland.events.filter((event) => event.date < '2028-04-01');
    expect(mergeFeed(official, cut)).toBe('2028 has only 2 bank holidays for scotland: the file does not hold whole years.');
    expect(mergeFeed(official, feedOf(2030, 2031))).toBe(
      'The file holds 2030 to 2031, which leaves a gap beside the stored 2019 to 2028.',
    );
    const uneven = { ...feedOf(2026, 2028), scotland: feedOf(2026, 2027).scotland };
    expect(mergeFeed(official, uneven)).toBe('The nations do not have the same years.');
    const hole = feedOf(2026, 2028);
    for (const name of divisions) hole[name].events = hole[name].events.filter((event) => !event.date.startsWith('2027'));
    expect(mergeFeed(official, hole)).toBe('A year is missing between others for england-and-wales.');
  });
});
