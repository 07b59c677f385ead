import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LayeredMap } from '../../../domain/directory/layered-map.ts';

const step = fc.record({
  key: fc.integer({ min: 0, max: 40 }),
  value: fc.option(fc.integer(), { nil: null }),
  again: fc.boolean(),
});

test('whatever is set, deleted and built upon, it reads as a plain map would, and what it was made of stays as it was', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer())),
      fc.array(step, { maxLength: 400 }),
      (start, steps) => {
        const plain = new Map(start);
        const under = [...plain];
        let layered = LayeredMap.over(new Map(start));
        let before: readonly [LayeredMap<number, number>, readonly (readonly [number, number])[]] = [layered, under];
        layered = LayeredMap.over(layered);
        for (const { key, value, again } of steps) {
          if (again) {
            expect([...before[0]]).toEqual(before[1]);
            before = [layered, [...layered]];
            layered = LayeredMap.over(layered);
          }
          if (value === null) {
            layered.delete(key);
            plain.delete(key);
          } else {
            layered.set(key, value);
            plain.set(key, value);
          }
          expect([layered.size, layered.get(key), layered.has(key)]).toEqual([plain.size, plain.get(key), plain.has(key)]);
        }
        // One that was deleted and set again may stand where it stood.
        expect(new Map(layered)).toEqual(plain);
        expect([new Set(layered.keys()), [...layered.values()].length]).toEqual([new Set(plain.keys()), plain.size]);
      },
    ),
    { numRuns: 60 },
  );
});

test('past 256 differences they are written into one', () => {
  let map = LayeredMap.over(new Map([[-1, -1]]));
  for (let n = 0; n < 1_000; n++) {
    map = LayeredMap.over(map);
    map.set(n, n);
  }
  expect([map.size, map.get(999), map.get(-1)]).toEqual([1_001, 999, -1]);
  expect([...map.keys()]).toEqual([-1, ...Array.from({ length: 1_000 }, (_, n) => n)]);
});
