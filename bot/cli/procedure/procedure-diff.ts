import { changedRules } from '../../../cards/procedure-page/changed-rules.ts';
import { rowText } from '../../../cards/procedure-page/row-text.ts';
import { wordsFor } from '../../../cards/words/words-for.ts';
import type { Day } from '../../../domain/calendar/day.ts';
import { formatDay } from '../../../domain/calendar/format.ts';
import { type MovingDate, movingDates } from '../../../domain/case/dates/moving-dates.ts';
import { type ChangedDates, differences } from '../../../domain/procedures/differences.ts';
import { procedureOf } from '../../../domain/procedures/in-force.ts';
import type { Procedure } from '../../../domain/procedures/schema.ts';
import { eachCase } from '../each-case.ts';
import type { Offline } from '../offline.ts';
import { named } from './procedure-explain.ts';

export interface DiffOptions {
  readonly cases?: true;
}

/** What changes, in sentences; with `cases`, the open dates of this partnership's cases that would move. */
export async function diff(old: string, newer: string, { cases }: DiffOptions): Promise<void> {
  const was = await named(old);
  const is = was === null ? null : await named(newer);
  if (was === null || is === null) return;
  const lines = differenceLines(was, is);
  process.stdout.write(`${lines.join('\n')}\n`);
  if (cases !== true) return;
  const { onStore } = await import('../on-store.ts');
  await onStore(async (offline) => ({ said: ['', ...(await datesMoved(offline, was, is))] }));
}

/** Dates first, then what else differs. */
export function differenceLines(was: Procedure, is: Procedure): readonly string[] {
  const { dates, fields } = differences(was, is);
  const { fields: called } = wordsFor('en').adopting;
  return [
    `From ${was.title.en} (${was.key}) to ${is.title.en} (${is.key}):`,
    ...(dates.length === 0 ? ['No date is counted otherwise.'] : dates.flatMap(changed)),
    ...(fields.length === 0 ? [] : ['', `Otherwise too: ${[...new Set(fields.map((one) => called[one]))].join(', ')}.`]),
    ...changedRules(was, is, 'en').flatMap((one) => [
      one.title,
      ...one.was.map((line) => `  - ${line}`),
      ...one.is.map((line) => `  + ${line}`),
    ]),
  ];
}

function changed({ to, was, is }: ChangedDates): readonly string[] {
  const text = (sign: string, rows: ChangedDates['is']) =>
    rows.map((row) => `  ${sign} ${row.title.en}: ${rowText(row, 'en')} (${row.strength}, ${row.id})`);
  return [`${to.replaceAll('-', ' ')}`, ...text('-', was), ...text('+', is)];
}

function moves({ to, fromConference, was, is }: MovingDate): string {
  const day = (one: Day | null) => (one === null ? 'no date' : formatDay(one));
  return `${to.replaceAll('-', ' ')}${fromConference ? ', counted from the conference' : ''}: ${day(was)} → ${day(is)}`;
}

/** Cases by their ids alone: what stands on a screen of an administrator's is read over a shoulder. */
export async function datesMoved(offline: Offline, was: Procedure, is: Procedure): Promise<readonly string[]> {
  const directory = await offline.streams.directory.peek('directory');
  const now = offline.now();
  const lines: string[] = [];
  let looked = 0;
  await eachCase(offline, (state, id) => {
    const { opening } = state;
    if (opening.status !== 'open' || opening.procedure !== was.key) return;
    looked += 1;
    const found = movingDates(state, procedureOf(was.key, directory), is, now);
    lines.push(...found.map((one) => `${id}: ${moves(one)}`));
  });
  const cases = `${looked} ${looked === 1 ? 'case goes' : 'cases go'} by ${was.key}.`;
  return [cases, ...(lines.length === 0 ? ['No open date of theirs would move.'] : lines)];
}
