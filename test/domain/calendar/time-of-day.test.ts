import { expect, test } from 'vitest';
import { earlier, isTimeOfDay, onTheHour, partsOfTime } from '../../../domain/calendar/time-of-day.ts';
import { sources, textOf } from '../../support/house/imports.ts';

test.each(['00:00', '09:05', '19:59', '23:59'])('%s is a time on the wall', (text) => {
  expect(isTimeOfDay(text)).toBe(true);
});

test.each(['', '9:00', '24:00', '09:60', '09:00:00', ' 09:00', '09:00\n', '٠٩:٠٠'])('"%s" is none', (text) => {
  expect(isTimeOfDay(text)).toBe(false);
  expect(() => partsOfTime(text)).toThrow('is not a time written HH:MM');
});

test('its hour and minute', () => {
  expect(partsOfTime('08:07')).toEqual({ hour: 8, minute: 7 });
});

test.each([
  [0, '00:00'],
  [8, '08:00'],
  [23, '23:00'],
])('%i o’clock is %s', (hour, text) => {
  expect(onTheHour(hour)).toBe(text);
});

test.each([
  ['10:00', 15, '09:45'],
  ['10:30', 30, '10:00'],
  ['12:05', 125, '10:00'],
  ['00:20', 20, '00:00'],
  ['00:20', 21, '00:00'],
])('%s less %i minutes is %s', (time, minutes, text) => {
  expect(earlier(time, minutes)).toBe(text);
});

test('nobody else takes a time apart or puts one together', () => {
  const byHand = /\[0-5\]\\d|padStart\(2, '0'\)\}:|split\(':'\)\.map\(Number\)/;
  const ours = sources.filter((file) => !file.startsWith('adapters/sandbox/'));
  expect(ours.filter((file) => byHand.test(textOf(file)))).toEqual(['domain/calendar/time-of-day.ts']);
});
