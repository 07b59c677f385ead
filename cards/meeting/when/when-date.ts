import { dayFromIso } from '../../../domain/calendar/iso.ts';
import { localDay } from '../../../domain/calendar/london.ts';
import { faultInFact } from '../../../domain/case/dates/fact-date.ts';
import type { FactName } from '../../../domain/procedures/fact.ts';
import type { Reading } from '../../building/values.ts';
import type { Reader } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

const twoYears = 730;

/** A day from today on, up to two years. YYYY-MM-DD, or '' with the problem said. */
export function readComingDate(read: Reading, name: string, reader: Reader): string {
  const say = wordsFor(reader).notes.problems;
  return checked(read, name, read.date(name, 'required'), (day) => {
    const today = localDay(reader.now);
    if (day < today) return say.past;
    return day > today + twoYears ? say.far : null;
  });
}

/** The date of a fact the conference is counted from, or '' with the problem said. */
export function readFactDate(read: Reading, fact: FactName, reader: Reader): string {
  const say = wordsFor(reader).notes.problems;
  const date = read.date(fact, 'optional');
  return checked(read, fact, date, () => {
    const fault = faultInFact(fact, date, localDay(reader.now));
    return fault === null ? null : say[fault];
  });
}

function checked(read: Reading, name: string, text: string, wrong: (day: number) => string | null): string {
  const day = dayFromIso(text);
  const problem = day === null ? null : wrong(day);
  if (problem === null) return text;
  read.problems[name] = problem;
  return '';
}
