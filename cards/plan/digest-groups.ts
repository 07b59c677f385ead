import type { Day } from '../../domain/calendar/day.ts';
import { localDay } from '../../domain/calendar/london.ts';
import type { Conference } from '../../domain/case/conference.ts';
import { dueGroup, dueGroups, dueIn } from '../../domain/case/plan/due-in.ts';
import { procedureOf } from '../../domain/procedures/in-force.ts';
import { calendarOf } from '../../domain/timescales/calendar-of.ts';
import { heading } from '../building/building.ts';
import type { Block } from '../model.ts';
import type { Reader } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

/** What asks nothing more of its reader stands last once its day is over: it is never late. */
const digestGroups = [...dueGroups, 'over'] as const;
type DigestGroup = (typeof digestGroups)[number];

/** One thing that a digest says, of whatever kind: in which of its groups, and its rows. */
export interface DigestItem {
  readonly group: DigestGroup;
  readonly rows: readonly Block[];
}

/** Late, for today or soon, on the day it is drawn: what stands there may be brought up to date on a later one. `asks`: something is still to be done about it. */
export function groupOn(reader: Reader, { goesBy }: Pick<Conference, 'goesBy'>, by: Day, asks = true): DigestGroup {
  const group = dueGroup(dueIn(by, localDay(reader.now), calendarOf(procedureOf(goesBy, reader.directory))));
  return group === 'late' && !asks ? 'over' : group;
}

/** Some things of one kind, and how many more there are. */
interface Kind {
  readonly items: readonly DigestItem[];
  readonly left: number;
}

/** Of more than so many the most urgent, and how many are left. */
export function mostUrgent(items: readonly DigestItem[], most: number): Kind {
  return { items: byUrgency(items).slice(0, most), left: Math.max(0, items.length - most) };
}

/**
 * Of several kinds together as many as have room, the most urgent first; in each group in the order of the kinds. The first that has none ends it: nothing
 * that is less urgent stands there in its place.
 */
export function inRoom<K extends string>(kinds: Readonly<Record<K, Kind>>, room: number): Readonly<Record<K, Kind>> {
  const all = Object.entries<Kind>(kinds);
  const inOrder = byUrgency(all.flatMap(([, { items }]) => items));
  let rows = 0;
  const end = inOrder.findIndex((one) => {
    rows += one.rows.length;
    return rows > room;
  });
  const kept = new Set(end < 0 ? inOrder : inOrder.slice(0, end));
  const fitting = all.map(([name, { items, left }]): [string, Kind] => {
    const here = items.filter((one) => kept.has(one));
    return [name, { items: here, left: left + items.length - here.length }];
  });
  return Object.fromEntries(fitting) as Record<K, Kind>;
}

function byUrgency(items: readonly DigestItem[]): readonly DigestItem[] {
  return items.toSorted((a, b) => digestGroups.indexOf(a.group) - digestGroups.indexOf(b.group));
}

/** Below a heading for each group that is not empty. */
export function inGroups(reader: Reader, items: readonly DigestItem[]): readonly Block[] {
  const words = wordsFor(reader).actions;
  return digestGroups.flatMap((group): readonly Block[] => {
    const rows = items.filter((one) => one.group === group).flatMap((one) => one.rows);
    return rows.length === 0 ? [] : [heading(words.group[group]), ...rows];
  });
}
