import type { Day } from '../calendar/day.ts';
import { formatDay } from '../calendar/format.ts';
import { type Ending, endings } from '../procedures/fact.ts';
import type { DatedFact } from './dates.ts';
import type { Deadline } from './deadline.ts';
import { inBoth } from './explaining.ts';

export interface Ended {
  readonly on: Day;
  readonly why: Ending;
}

const isEnding = (fact: string): fact is Ending => endings.some((one) => one === fact);

/** The first thing that ended the case, if anything did; of two on one day the one that stands first in the list of endings. */
export function endedBy(facts: readonly DatedFact[]): Ended | null {
  const all = facts.flatMap(({ fact, on }) => (isEnding(fact) ? [{ fact, on }] : []));
  const first = all.toSorted((a, b) => a.on - b.on || endings.indexOf(a.fact) - endings.indexOf(b.fact))[0];
  return first === undefined ? null : { on: first.on, why: first.fact };
}

/** A row once the case has ended: what was still open then is closed and has no date any more; what was past stays as it was. */
export function closed(row: Deadline, ended: Ended, today: Day): Deadline {
  const done = row.by !== null && row.by <= ended.on;
  const over = row.due === null ? ended.on <= today : row.due >= ended.on;
  if (done || !over) return row;
  const { en, cy } = inBoth((words, language) => words.closed(words.ended[ended.why], formatDay(ended.on, language)));
  const explained = { explanation: en, explanationCy: cy };
  return { ...row, due: null, lastWorkingDay: null, provisional: false, state: 'closed', by: null, ...explained };
}
