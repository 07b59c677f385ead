import { calendarFor } from '../../../domain/calendar/calendar-for.ts';
import { dayFromIso, isoFromDay } from '../../../domain/calendar/iso.ts';
import { procedure } from '../../../domain/procedures/registry.ts';
import type { Procedure } from '../../../domain/procedures/schema.ts';
import { calendarOf } from '../../../domain/timescales/calendar-of.ts';
import type { Deadline } from '../../../domain/timescales/deadline.ts';
import { deadlines } from '../../../domain/timescales/deadlines.ts';
import { readWrittenCase, type Written } from '../../../domain/timescales/read.ts';

export const england = calendarFor('england-and-wales');

export function day(text: string): number {
  const found = dayFromIso(text);
  if (found === null) throw new Error(`not a day: ${text}`);
  return found;
}

export function given(key: string): Procedure {
  const found = procedure(key);
  if (found === undefined) throw new Error(`no procedure ${key}`);
  return found;
}

/** Everything the engine says, asked as a person would write it. */
export function ask(
  of: string | Procedure,
  facts: Written['facts'],
  more: { type?: string; area?: string; today?: string; done?: Record<string, string> } = {},
): readonly Deadline[] {
  const procedureAsked = typeof of === 'string' ? given(of) : of;
  const dates = readWrittenCase({ facts, type: more.type, area: more.area }, procedureAsked);
  if ('problem' in dates) throw new Error(JSON.stringify(dates));
  const done = more.done && new Map(Object.entries(more.done).map(([rule, on]) => [rule, day(on)]));
  const calendar = calendarOf(procedureAsked, more.area);
  return deadlines(procedureAsked, done ? { ...dates, done } : dates, day(more.today ?? '2026-11-22'), calendar);
}

/** `BU-T1 2027-01-13`, in order: rule and due date, or `-`. */
export const dues = (rows: readonly Deadline[]): string[] =>
  rows.map((row) => `${row.rule} ${row.due === null ? '-' : isoFromDay(row.due)}`);

export function only(rows: readonly Deadline[], rule: string): Deadline {
  const found = rows.filter((row) => row.rule === rule);
  if (found.length !== 1 || found[0] === undefined)
    throw new Error(`${found.length} rows ${rule} among ${dues(rows).join(', ')}`);
  return found[0];
}
