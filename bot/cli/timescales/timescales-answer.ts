import { factYears } from '../../../domain/calendar/calendar-for.ts';
import type { Day } from '../../../domain/calendar/day.ts';
import type { Language } from '../../../domain/calendar/format.ts';
import { isoFromDay } from '../../../domain/calendar/iso.ts';
import type { OfficialDates } from '../../../domain/calendar/official-dates.ts';
import { overlaid } from '../../../domain/procedures/overlaid.ts';
import { type Procedures, procedures } from '../../../domain/procedures/registry.ts';
import type { Procedure } from '../../../domain/procedures/schema.ts';
import { inLanguage } from '../../../domain/procedures/text.ts';
import { calendarOf } from '../../../domain/timescales/calendar-of.ts';
import type { Deadline } from '../../../domain/timescales/deadline.ts';
import { deadlines } from '../../../domain/timescales/deadlines.ts';
import { type Problem, problemInWords } from '../../../domain/timescales/problem.ts';
import { readDay, readWrittenCase, type Written } from '../../../domain/timescales/read.ts';

/** A question as a line of a file or the options of the command put it. */
export interface Question extends Written {
  readonly procedure: string;
  /** For an overlay: the procedure of whoever convened. */
  readonly convenedBy?: string | undefined;
  readonly today?: string | undefined;
}

export type DatesAnswer =
  | { readonly procedure: Procedure; readonly type: string; readonly rows: readonly Deadline[] }
  | { readonly sentence: string };

const unknown = (given: string, choices: readonly string[]): Problem => ({ problem: 'procedure', given, choices, of: given });

function procedureOf({ procedure: key, convenedBy }: Question, known: Procedures): Procedure | Problem {
  const found = known.find(key);
  if (found === undefined) return unknown(key, known.keys);
  if (convenedBy === undefined) return found;
  const convening = known.keys.filter((one) => known.find(one)?.overlay === false);
  const base = convening.includes(convenedBy) ? known.find(convenedBy) : undefined;
  if (base === undefined) return unknown(convenedBy, convening);
  return found.overlay
    ? overlaid(found, base)
    : unknown(
        key,
        known.keys.filter((one) => !convening.includes(one)),
      );
}

/**
 * The deadlines asked for, or one sentence that says what in the question cannot be used. `from`: other official dates than ours; `known`: the
 * procedures that it may name.
 */
export function answer(question: Question, todayIs: Day, from?: OfficialDates, known: Procedures = procedures): DatesAnswer {
  const inWords = (problem: Problem) => ({ sentence: problemInWords(problem, factYears) });
  const procedure = procedureOf(question, known);
  if ('problem' in procedure) return inWords(procedure);
  const dates = readWrittenCase(question, procedure);
  if ('problem' in dates) return inWords(dates);
  const today = question.today === undefined ? todayIs : readDay(question.today, 'today');
  if (typeof today !== 'number') return inWords(today);
  const rows = deadlines(procedure, dates, today, calendarOf(procedure, dates.area, from));
  return { procedure, type: dates.type, rows };
}

/**
 * The one shape of `--json` and of the batch. `supersededBy` where its document is, or is about to be; `edition`: of the document; `address`:
 * of the row, else of the document; `confidence` null: read whole in it.
 */
export function asJson(procedure: Procedure, rows: readonly Deadline[], language: Language = 'en'): string {
  const shown = rows.map(({ row, rule, due, lastWorkingDay, provisional, strength, explanation, explanationCy }) => ({
    rule,
    due: due === null ? null : isoFromDay(due),
    lastWorkingDay: lastWorkingDay === null ? null : isoFromDay(lastWorkingDay),
    provisional,
    strength,
    explanation: language === 'cy' ? explanationCy : explanation,
    document: inLanguage((row.standsIn ?? procedure).document, language),
    edition: row.standsIn === undefined ? procedure.sourceDate : row.standsIn.edition,
    source: row.source,
    address: row.address ?? (row.standsIn === undefined ? procedure.sourceAddress : row.standsIn.address) ?? null,
    confidence: row.confidence ?? null,
  }));
  const { key, supersededBy } = procedure;
  const replaced = supersededBy === undefined ? {} : { supersededBy: inLanguage(supersededBy, language) };
  return JSON.stringify({ procedure: key, ...replaced, deadlines: shown });
}
