import type { Day } from '../calendar/day.ts';
import { formatDay } from '../calendar/format.ts';
import { type Ending, endings } from '../procedures/fact.ts';
import type { DatedFact } from './dates.ts';
import type { Deadline } from './deadline.ts';

const said: Readonly<Record<Ending, string>> = {
  'pregnancy-ended': 'the pregnancy ended',
  'child-died': 'the child died',
  'left-uk': 'the child left the United Kingdom for good',
  'turned-18': 'the child turned 18',
};

export interface Ended {
  readonly on: Day;
  readonly why: string;
}

const isEnding = (fact: string): fact is Ending => endings.some((one) => one === fact);

/** The first thing that ended the case, if anything did; of two on one day the one that stands first in the list of endings. */
export function endedBy(facts: readonly DatedFact[]): Ended | null {
  const all = facts.flatMap(({ fact, on }) => (isEnding(fact) ? [{ fact, on }] : []));
  const first = all.toSorted((a, b) => a.on - b.on || endings.indexOf(a.fact) - endings.indexOf(b.fact))[0];
  return first === undefined ? null : { on: first.on, why: said[first.fact] };
}

/** A row once the case has ended: what was still open then is closed and has no date any more; what was past stays as it was. */
export function closed(row: Deadline, ended: Ended, today: Day): Deadline {
  const done = row.by !== null && row.by <= ended.on;
  const over = row.due === null ? ended.on <= today : row.due >= ended.on;
  if (done || !over) return row;
  const explanation = `Closed: ${ended.why} on ${formatDay(ended.on)}, so nothing is due any more`;
  return { ...row, due: null, lastWorkingDay: null, provisional: false, state: 'closed', by: null, explanation };
}
