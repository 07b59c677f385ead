import { rowText } from '../../../cards/procedure-page/row-text.ts';
import { formatDay } from '../../../domain/calendar/format.ts';
import { caseDeadlines } from '../../../domain/case/dates/case-deadlines.ts';
import { type ChangedDates, differences } from '../../../domain/procedures/differences.ts';
import { procedureOf } from '../../../domain/procedures/in-force.ts';
import type { Procedure } from '../../../domain/procedures/schema.ts';
import { calendarOf } from '../../../domain/timescales/calendar-of.ts';
import type { Deadline } from '../../../domain/timescales/deadline.ts';
import type { Offline } from '../offline.ts';
import { named } from './procedure-explain.ts';

export interface DiffOptions {
  readonly cases?: true;
}

/** What changes, in sentences; with `cases`, the open dates of this partnership's cases that would move. */
export async function diff(old: string, newer: string, { cases }: DiffOptions): Promise<void> {
  const [was, is] = [named(old), named(newer)];
  if (was === null || is === null) return;
  const { dates, fields } = differences(was, is);
  const lines = [
    `From ${was.title.en} (${was.key}) to ${is.title.en} (${is.key}):`,
    ...(dates.length === 0 ? ['No date is counted otherwise.'] : dates.flatMap(changed)),
    ...(fields.length === 0 ? [] : ['', `Otherwise too: ${fields.join(', ')}. Read both pages (quorate procedure explain).`]),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  if (cases !== true) return;
  const { onStore } = await import('../on-store.ts');
  await onStore(async (offline) => ({ said: ['', ...(await moved(offline, was, is))] }));
}

function changed({ to, was, is }: ChangedDates): readonly string[] {
  const text = (sign: string, rows: ChangedDates['is']) =>
    rows.map((row) => `  ${sign} ${row.title.en}: ${rowText(row, 'en')} (${row.strength}, ${row.id})`);
  return [`${to.replaceAll('-', ' ')}`, ...text('-', was), ...text('+', is)];
}

/** A date of a case that is open: by what it is of, since the rules of two procedures have no ids in common. */
function openDates(rows: readonly Deadline[]): ReadonlyMap<string, string> {
  const open = rows.filter((row) => row.due !== null && (row.state === 'open' || row.state === 'at-risk') && !row.tellsExpected);
  return new Map(
    open.map((row) => [
      `${row.to.replaceAll('-', ' ')}${row.from?.fact === 'conference' ? ', counted from the conference' : ''}`,
      formatDay(row.due ?? 0),
    ]),
  );
}

/** Cases by their ids alone: what stands on a screen of an administrator's is read over a shoulder. */
async function moved({ streams, now }: Offline, was: Procedure, is: Procedure): Promise<readonly string[]> {
  const directory = await streams.directory.peek('directory');
  const lines: string[] = [];
  let looked = 0;
  for await (const stream of streams.all()) {
    if (!stream.startsWith('case:')) continue;
    const state = await streams.cases.peek(stream);
    const { opening } = state;
    if (opening.status !== 'open' || opening.procedure !== was.key) continue;
    looked += 1;
    const dates = (procedure: Procedure) =>
      openDates(caseDeadlines(state, procedure, calendarOf(procedure, state.dates.area), now()));
    const [before, after] = [dates(procedureOf(was.key, directory)), dates(is)];
    for (const what of new Set([...before.keys(), ...after.keys()])) {
      const [from, to] = [before.get(what) ?? 'no date', after.get(what) ?? 'no date'];
      if (from !== to) lines.push(`${stream.slice('case:'.length)}: ${what}: ${from} → ${to}`);
    }
  }
  const cases = `${looked} ${looked === 1 ? 'case goes' : 'cases go'} by ${was.key}.`;
  return [cases, ...(lines.length === 0 ? ['No open date of theirs would move.'] : lines)];
}
