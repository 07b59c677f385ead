import type { Calendar } from './calendar.ts';
import { type Day, weekday } from './day.ts';

interface Made {
  readonly version: string;
  readonly first: Day;
  readonly last: Day;
  readonly officialTo: Day;
  readonly holidays: Iterable<Day>;
}

/** Where in sorted days the first one not before `day` stands. */
function positionOf(days: readonly Day[], day: Day): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] ?? day) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A calendar as a prefix sum (working days up to each day) and its inverse (the day of the nth working day). */
export function tableOf({ holidays, ...rest }: Made): Calendar {
  const { first, last } = rest;
  const off = [...new Set(holidays)].filter((day) => day >= first && day <= last && weekday(day) < 5).sort((a, b) => a - b);
  const upTo = new Int32Array(last - first + 2); // upTo[i]: working days in the i days from `first`
  const nth = new Int32Array(last - first + 1);
  let [count, nextOff] = [0, 0];
  for (let day = first; day <= last; day += 1) {
    if (off[nextOff] === day) nextOff += 1;
    else if (weekday(day) < 5) nth[count++] = day;
    upTo[day - first + 1] = count;
  }

  /** Working days from the start of the table to the end of `day`. */
  const through = (day: Day): number => {
    const found = upTo[day - first + 1];
    if (found === undefined) throw new RangeError(`day ${day} is outside the calendar (${first} to ${last})`);
    return found;
  };
  const workingDay = (index: number): Day => {
    const found = index < count ? nth[index] : undefined;
    if (found === undefined) throw new RangeError(`working day ${index} is outside the calendar (0 to ${count - 1})`);
    return found;
  };

  return {
    ...rest,
    isWorkingDay: (day) => through(day) > through(day - 1),
    addWorkingDays: (day, n) => (n === 0 ? day : workingDay(n > 0 ? through(day) + n - 1 : through(day - 1) + n)),
    workingDaysBetween: (from, to) => (to >= from ? through(to) - through(from) : through(to - 1) - through(from - 1)),
    lastWorkingDay: (day) => workingDay(through(day) - 1),
    nextWorkingDay: (day) => workingDay(through(day - 1)),
    holidays: (from, to) => off.slice(positionOf(off, from), positionOf(off, to + 1)),
  };
}
