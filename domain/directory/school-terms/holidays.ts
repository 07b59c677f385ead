import type { Day } from '../../calendar/day.ts';
import { dayFromIso } from '../../calendar/iso.ts';
import type { SchoolTerm } from './shape.ts';

/** The longest holidays of a school in any of the nations are eight weeks: what comes later than that after the last known term is not known. */
const longestHolidays = 56;

/**
 * Whether schools of one of these areas have holidays on a day, as far as their terms are known: between two terms, or in the weeks after the
 * last. `areas` empty: of any area.
 */
export function isInSchoolHolidays(terms: readonly SchoolTerm[], areas: readonly string[], day: Day): boolean {
  const wanted = new Set(areas.map(plain));
  const theirs = terms.filter(({ area }) => wanted.size === 0 || wanted.has(plain(area)));
  return [...Map.groupBy(theirs, ({ area }) => plain(area)).values()].some((all) => isBetween(all, day));
}

function isBetween(terms: readonly SchoolTerm[], day: Day): boolean {
  const days = terms.flatMap(({ from, to }) => {
    const [first, last] = [dayFromIso(from), dayFromIso(to)];
    return first === null || last === null ? [] : [{ first, last }];
  });
  if (days.some(({ first, last }) => first <= day && day <= last)) return false;
  const before = days.filter(({ last }) => last < day).map(({ last }) => last);
  if (before.length === 0) return false;
  return days.some(({ first }) => first > day) || day - Math.max(...before) <= longestHolidays;
}

const plain = (area: string) => area.trim().toLowerCase();
