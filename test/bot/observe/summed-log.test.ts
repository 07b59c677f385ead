import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LogLine } from '../../../bot/observe/log.ts';
import { summedLog } from '../../../bot/observe/summed-log.ts';

const refused = { event: 'refused', on: 'slack', status: 401, code: 'wrong_signature' } as const;
let lines: LogLine[];
let summed: ReturnType<typeof summedLog>;
beforeEach(() => {
  vi.useFakeTimers();
  lines = [];
  summed = summedLog((_, line) => lines.push(line));
});
afterEach(() => {
  vi.useRealTimers();
});

test('the first of a kind is written at once, the others as one line a minute', () => {
  for (let nth = 0; nth < 5000; nth++) summed.tell('warn', { ...refused });
  expect(lines).toEqual([refused]);
  vi.advanceTimersByTime(60_000);
  expect(lines.slice(1)).toEqual([{ ...refused, count: 4999 }]);
  summed.tell('warn', { ...refused });
  vi.advanceTimersByTime(60_000);
  expect(lines.slice(2)).toEqual([{ ...refused, count: 1 }]);
});

test('kinds do not hide each other', () => {
  summed.tell('warn', refused);
  summed.tell('warn', { ...refused, on: 'teams' });
  summed.tell('error', { event: 'request failed', code: 'TypeError' });
  expect(lines).toHaveLength(3);
});

test('after a minute without any it is forgotten, and the next is the first again', () => {
  summed.tell('warn', refused);
  vi.advanceTimersByTime(60_000);
  expect(vi.getTimerCount()).toBe(0);
  summed.tell('warn', refused);
  expect(lines).toEqual([refused, refused]);
});

test('stopping writes what is only counted', () => {
  for (let nth = 0; nth < 3; nth++) summed.tell('warn', refused);
  summed.end();
  expect(lines).toEqual([refused, { ...refused, count: 2 }]);
  expect(vi.getTimerCount()).toBe(0);
});
