import { expect, test } from 'vitest';
import { lastFew } from '../../../domain/calendar/last-few.ts';

test('what is remembered of a pure function is what it gave, also once more was asked for than is kept', () => {
  const asked: number[] = [];
  const doubled = lastFew((of: number) => {
    asked.push(of);
    return of * 2;
  });
  expect([1, 2, 1, 1].map(doubled)).toEqual([2, 4, 2, 2]);
  expect(asked).toEqual([1, 2]);
  for (let of = 0; of < 3_000; of++) expect(doubled(of)).toBe(of * 2);
  expect(doubled(1)).toBe(2);
});
