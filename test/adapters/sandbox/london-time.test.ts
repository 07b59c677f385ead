import { expect, test } from 'vitest';
import { londonInstant, londonWall } from '../../../adapters/sandbox/london-time.ts';

test.each([
  ['2026-01-05T09:00', '2026-01-05T09:00Z'],
  ['2026-07-01T14:30', '2026-07-01T13:30Z'],
  // The last hour of summer comes twice: its first. The first of summer never comes: the hour after.
  ['2026-10-25T01:30', '2026-10-25T00:30Z'],
  ['2026-03-29T01:30', '2026-03-29T01:30Z'],
  ['2026-12-31T23:59', '2026-12-31T23:59Z'],
])('%s in London is %s', (wall, utc) => {
  expect(londonInstant(wall)).toBe(Date.parse(utc));
});

test('and back, for every hour of a year', () => {
  const start = Date.parse('2026-01-01T00:00Z');
  for (let hour = 0; hour < 8760; hour++) {
    const at = start + hour * 3_600_000;
    const again = londonInstant(londonWall(at));
    // Only the second time round of an hour that comes twice is another instant.
    expect(at - again === 0 || londonWall(at) === londonWall(at - 3_600_000)).toBe(true);
  }
});
