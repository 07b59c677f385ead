import type { Day } from './day.ts';

/**
 * A function of a day that remembers its answers: a year's cases ask for the same few hundred days again and again.
 * Only days from 1970 to 2133 are kept, so that it cannot grow without end.
 */
export function remembered<T>(make: (day: Day) => T): (day: Day) => T {
  const kept: (T | undefined)[] = [];
  return (day) => {
    if (day < 0 || day >= 60_000) return make(day);
    const known = kept[day];
    if (known !== undefined) return known;
    const made = make(day);
    kept[day] = made;
    return made;
  };
}
