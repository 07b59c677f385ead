import { countText, whereRowStands } from '../../../cards/dates/explained.ts';
import { formatDay, type Language } from '../../../domain/calendar/format.ts';
import { mayBeUsed } from '../../../domain/procedures/adoption.ts';
import type { Procedure } from '../../../domain/procedures/schema.ts';
import { inLanguage } from '../../../domain/procedures/text.ts';
import type { Deadline } from '../../../domain/timescales/deadline.ts';

type Paint = Readonly<Record<'bold' | 'dim' | 'green' | 'red' | 'yellow', (text: string) => string>>;

/** A date that was to be kept "where possible" and was not asks for a reason; it is never called a breach. */
function stands(row: Deadline): string {
  if (row.state === 'not-kept') return 'not kept: reason?';
  return row.state === 'at-risk' ? 'at risk' : row.state;
}

function coloured(row: Deadline, text: string, paint: Paint): string {
  if (row.state === 'kept') return paint.green(text);
  if (row.state === 'not-kept') return paint.red(text);
  return row.state === 'at-risk' ? paint.yellow(text) : text;
}

/**
 * The deadlines for a person to read, soonest first: what, by when, how strongly, how it stands, and how it was counted. The words of the
 * command line are English; in `language` are the days, what a row asks, and how it was counted.
 */
export function table(procedure: Procedure, type: string, rows: readonly Deadline[], paint: Paint, language: Language): string {
  const dated = procedure.sourceDate === null ? 'undated' : procedure.sourceDate;
  const adoption = mayBeUsed(procedure, 'sandbox').say;
  const head = [
    `${paint.bold(`${procedure.title.en}, ${type} conference`)}  (${procedure.document.en}, ${dated})`,
    ...(adoption === null ? [] : [paint.yellow(adoption)]),
    ...(procedure.supersededBy === undefined ? [] : [paint.yellow(`Superseded, or about to be: ${procedure.supersededBy.en}.`)]),
    '',
  ];
  if (rows.length === 0) return [...head, 'No rule counts from the facts given.', ''].join('\n');

  const soonest = [...rows].sort((a, b) => (a.due ?? Number.MAX_SAFE_INTEGER) - (b.due ?? Number.MAX_SAFE_INTEGER));
  const cells = soonest.map((row) => {
    const day = row.due === null ? '-' : formatDay(row.due, language);
    return [
      row.kind === 'earliest' ? `from ${day}` : day,
      row.rule,
      row.strength,
      stands(row),
      inLanguage(row.title, language),
    ] as const;
  });
  const names = ['Due', 'Rule', 'Strength', 'Stands', 'What'] as const;
  const widths = names.map((name, i) => Math.max(name.length, ...cells.map((cell) => (cell[i] ?? '').length)));
  const line = (cell: readonly string[]) => cell.map((text, i) => (i === 4 ? text : text.padEnd(widths[i] ?? 0))).join('  ');
  const indent = ' '.repeat((widths[0] ?? 0) + 2);
  const body = soonest.flatMap((row, i) => [
    coloured(row, line(cells[i] ?? []), paint),
    paint.dim(indent + countText(row, language)),
    paint.dim(indent + whereRowStands(row.row, procedure, language)),
  ]);
  const convention =
    'Days are days in London, to their end; the day counted from is day 0; working days are Monday to Friday without bank holidays.';
  return [...head, paint.bold(line(names)), ...body, '', paint.dim(convention), ''].join('\n');
}
