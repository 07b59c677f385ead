import { expect } from 'vitest';

/** So many are said of what is wrong; the rest is counted. */
const most = 20;

/**
 * Asks the same of each of many, and fails with the names of all that are wrong. A thousand alike are one test: a test of its own for each
 * costs more than what it asks.
 */
export function everyOne<T>(all: Iterable<readonly [name: string, one: T]>, asks: (one: T, name: string) => void): void {
  const wrong: string[] = [];
  let asked = 0;
  for (const [name, one] of all) {
    asked++;
    try {
      asks(one, name);
    } catch (error) {
      wrong.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  expect(asked, 'nothing to ask').toBeGreaterThan(0);
  expect(wrong.slice(0, most), `${wrong.length} of ${asked} are wrong`).toEqual([]);
}
