import { expect, test } from 'vitest';
import { asTold, backoff } from '../../../domain/person/backoff.ts';

test('pauses double from five seconds to ten minutes', () => {
  const pauses = Array.from({ length: 9 }, (_, trouble) => backoff(trouble, 1_000_000) - 1_000_000);
  expect(pauses).toEqual([5_000, 10_000, 20_000, 40_000, 80_000, 160_000, 320_000, 600_000, 600_000]);
});

test('told when, it is tried then: at least a second and at most ten minutes away', () => {
  const told = (until: number, trouble = 0) => asTold(1_000_000 + until, trouble, 1_000_000) - 1_000_000;
  expect([told(0), told(999), told(1_000), told(30_000)]).toEqual([1_000, 1_000, 1_000, 30_000]);
  expect([told(600_000), told(600_001), told(3_600_000)]).toEqual([600_000, 600_000, 600_000]);
});

test('after the third time in a row it is no sooner than had no time been named', () => {
  const told = (trouble: number) => asTold(1_000_001, trouble, 1_000_000) - 1_000_000;
  expect([told(1), told(2), told(3), told(4), told(20)]).toEqual([1_000, 1_000, 40_000, 80_000, 600_000]);
});
