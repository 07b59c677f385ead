import { factYears } from '../calendar/calendar-for.ts';
import { civil, type Day } from '../calendar/day.ts';
import { dayFromIso } from '../calendar/iso.ts';
import { type ConferenceType, type FactName, factNames } from '../procedures/fact.ts';
import type { Procedure } from '../procedures/schema.ts';
import type { CaseDates, DatedFact } from './dates.ts';
import type { Problem } from './problem.ts';

/** A case as it is written in a file, on the command line, in a stored case: fact name to its date or dates, YYYY-MM-DD. */
export interface Written {
  readonly type?: string | undefined;
  readonly area?: string | undefined;
  readonly facts: Readonly<Record<string, string | readonly string[]>>;
}

const known: ReadonlySet<string> = new Set(factNames);
const isFact = (name: string): name is FactName => known.has(name);

/** The day that is written, or why it is none. `of` names what the date belongs to. */
export function readDay(given: string, of: string): Day | Problem {
  const day = dayFromIso(given);
  if (day === null) return { problem: 'date', given, of };
  const { year } = civil(day);
  return year < factYears.first || year > factYears.last ? { problem: 'far-date', given, of } : day;
}

function typeOf(given: string, procedure: Procedure): ConferenceType | Problem {
  const found = procedure.types.find((one) => one === given);
  return found ?? { problem: 'type', given, choices: procedure.types, of: procedure.key };
}

/** `conference` is of the type in hand; `conference:review` says another. */
function factOf(given: string, type: ConferenceType, procedure: Procedure): ((on: Day) => DatedFact) | Problem {
  if (given.startsWith('conference:')) {
    const of = typeOf(given.slice('conference:'.length), procedure);
    return typeof of === 'string' ? (on) => ({ fact: 'conference', of, on }) : of;
  }
  if (!isFact(given)) return { problem: 'fact', given, choices: factNames, of: procedure.key };
  return given === 'conference' ? (on) => ({ fact: given, of: type, on }) : (on) => ({ fact: given, on });
}

/** The facts of a case in the closed list, or the first thing in them that cannot be used. Type defaults to initial. */
export function readWrittenCase(written: Written, procedure: Procedure): CaseDates | Problem {
  const type = typeOf(written.type ?? 'initial', procedure);
  if (typeof type !== 'string') return type;
  const { area } = written;
  if (area !== undefined && !procedure.areas.some((one) => one.key === area)) {
    const choices = procedure.areas.map((one) => one.key);
    const of = procedure.key;
    return choices.length > 0 ? { problem: 'area', given: area, choices, of } : { problem: 'no-areas', given: area, of };
  }
  const facts: DatedFact[] = [];
  for (const name of Object.keys(written.facts)) {
    const make = factOf(name, type, procedure);
    if (typeof make !== 'function') return make;
    const given = written.facts[name] ?? [];
    for (const text of typeof given === 'string' ? [given] : given) {
      const day = readDay(text, name);
      if (typeof day !== 'number') return day;
      facts.push(make(day));
    }
  }
  return area === undefined ? { type, facts } : { type, area, facts };
}
