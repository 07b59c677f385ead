import type { Day } from '../../domain/calendar/day.ts';
import { localDay } from '../../domain/calendar/london.ts';
import type { Conference } from '../../domain/case/conference.ts';
import { type DueGroup, dueGroup, dueGroups, dueIn } from '../../domain/case/plan/due-in.ts';
import { procedureOf } from '../../domain/procedures/in-force.ts';
import { calendarOf } from '../../domain/timescales/calendar-of.ts';
import { heading } from '../building/building.ts';
import type { Block } from '../model.ts';
import type { Reader } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

/** One thing that a digest says, of whatever kind: in which of its groups, and its rows. */
export interface DigestItem {
  readonly group: DueGroup;
  readonly rows: readonly Block[];
}

/** Late, for today or soon, on the day it is drawn: what stands there may be brought up to date on a later one. */
export function groupOn(reader: Reader, { goesBy }: Pick<Conference, 'goesBy'>, by: Day): DueGroup {
  return dueGroup(dueIn(by, localDay(reader.now), calendarOf(procedureOf(goesBy, reader.directory))));
}

/** Of more than so many the most urgent, and how many are left. */
export function mostUrgent(
  items: readonly DigestItem[],
  most: number,
): { readonly items: readonly DigestItem[]; readonly left: number } {
  const inOrder = items.toSorted((a, b) => dueGroups.indexOf(a.group) - dueGroups.indexOf(b.group));
  return { items: inOrder.slice(0, most), left: Math.max(0, items.length - most) };
}

/** Below a heading for each group that is not empty. */
export function inGroups(reader: Reader, items: readonly DigestItem[]): readonly Block[] {
  const words = wordsFor(reader).actions;
  return dueGroups.flatMap((group): readonly Block[] => {
    const rows = items.filter((one) => one.group === group).flatMap((one) => one.rows);
    return rows.length === 0 ? [] : [heading(words.group[group]), ...rows];
  });
}
