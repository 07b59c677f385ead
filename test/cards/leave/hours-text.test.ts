import { expect, test } from 'vitest';
import { hoursIn, hoursText } from '../../../cards/leave/hours-text.ts';

test.each([
  ['9:00-17:00', '09:00-17:00'],
  ['9-12.30, 13:30 to 17', '09:00-12:30, 13:30-17:00'],
  ['13.15–15.30; 8.45–12', '08:45-12:00, 13:15-15:30'],
  ['22:00-6:00', '22:00-06:00'],
  ['9 hyd 17', '09:00-17:00'],
  ['14-24', '14:00-00:00'],
  ['  ', ''],
])('the hours of a day as people write them: %s', (text, expected) => {
  const found = hoursIn(text) ?? expect.unreachable();
  expect(hoursText(found)).toBe(expected);
  expect(hoursIn(hoursText(found))).toEqual(found);
});

test.each(['mornings', '9', '9-', '25-26', '9:75-10', '9-5pm', '9-12,', '-'])(
  'what cannot be read is said so, and never guessed: %s',
  (text) => expect(hoursIn(text)).toBeNull(),
);
