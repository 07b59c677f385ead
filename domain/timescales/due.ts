import type { Calendar } from '../calendar/calendar.ts';
import type { Day } from '../calendar/day.ts';
import { formatDay, type Language } from '../calendar/format.ts';
import { remembered } from '../calendar/remember.ts';
import type { FactName } from '../procedures/fact.ts';
import { inLanguage } from '../procedures/text.ts';
import type { Amount, Timescale } from '../procedures/timescale.ts';
import { count } from './count.ts';
import type { CaseDates, DatedFact } from './dates.ts';
import { explainCount } from './explain.ts';
import { type Explaining, type InBoth, inBoth } from './explaining.ts';
import { startFactOf } from './start-fact.ts';

/** `provisional`: it touches days whose bank holidays are not published. `explanation`: the count, to be checked by a person. */
export interface Due {
  readonly day: Day;
  readonly lastWorkingDay: Day;
  readonly provisional: boolean;
  readonly explanation: string;
  readonly explanationCy: string;
}

type Dated = Exclude<Timescale, { readonly kind: 'undated' }>;
type Counted = Pick<Due, 'day' | 'provisional'> & { readonly words: InBoth };

/** How long, and which way, with what an area has set. */
function howLong(row: Dated, weeks: number | null): readonly [Amount, 1 | -1, 'notSooner' | 'byArea' | 'areaUnset' | null] {
  if (row.kind === 'earliest') return [row.after, 1, 'notSooner'];
  if (row.kind === 'interval') {
    if (row.byArea === undefined) return [row.every, 1, null];
    if (weeks !== null) return [[weeks, 'weeks'], 1, 'byArea'];
    return [row.every, 1, 'areaUnset'];
  }
  return 'within' in row ? [row.within, 1, null] : [row.before, -1, null];
}

function counted(amount: Amount, way: 1 | -1, from: Day, calendar: Calendar): Counted {
  const day = count(amount, way, from, calendar);
  const unpublished = (one: Day) => one > calendar.officialTo;
  return {
    day,
    provisional: unpublished(day) || (amount[1] === 'working-days' && unpublished(from)),
    words: explainCount(amount, way, from, day, calendar),
  };
}

/** For a child not born yet the first of several limits counts (ST-T5, ST-T7): each with the fact it is counted from. */
function unbornLimits(row: Dated, from: DatedFact, { type, facts }: CaseDates) {
  if (from.fact !== 'conference' || from.of !== 'pre-birth') return [];
  return (('unborn' in row ? row.unborn : undefined) ?? []).flatMap((limit) => {
    // Once all are born, the day one was expected on says nothing any more: it may be born after it.
    if (limit.from.fact === 'expected-delivery' && areAllBorn(facts)) return [];
    const of = startFactOf(limit.from, type, facts);
    return of === null ? [] : [{ limit, of }];
  });
}

function areAllBorn(facts: CaseDates['facts']): boolean {
  const count = (fact: FactName) => facts.filter((one) => one.fact === fact).length;
  return count('birth') >= count('expected-delivery');
}

/** Whether an expected date of delivery can be worked back from the date of a row or from how it is counted: it is one of its facts. */
export function tellsExpected(row: Dated, from: DatedFact, dates: CaseDates): boolean {
  const facts = [from, ...unbornLimits(row, from, dates).map(({ of }) => of)];
  return facts.some(({ fact }) => fact === 'expected-delivery');
}

/** How sure the row is, where it was not read in the document itself, and where the document says another thing in its other language. */
export function howSure({ confidence, languageVariance }: Timescale, words: Explaining, language: Language): string {
  const said = confidence === 2 || confidence === 3 ? words.sure[confidence] : '';
  return said + (languageVariance === undefined ? '' : words.note(inLanguage(languageVariance, language)));
}

/** The whole sentence: the count, the last working day where it is another, what is provisional and what is our reading. */
function said(row: Dated, { day, provisional, words: own }: Counted, calendar: Calendar): Due {
  const lastWorkingDay = calendar.lastWorkingDay(day);
  const working = row.kind !== 'earliest' && lastWorkingDay !== day;
  const { en, cy } = inBoth(
    (words, language) =>
      own[language] +
      (working ? words.lastWorkingDay(formatDay(lastWorkingDay, language)) : '') +
      (provisional ? words.provisional : '') +
      (row.assumed === undefined ? '' : words.reading(inLanguage(row.assumed, language))) +
      howSure(row, words, language),
  );
  return { day, lastWorkingDay, provisional, explanation: en, explanationCy: cy };
}

/**
 * Which strategy discussion was counted from, where it is not the first, and whether it was the decision to make the enquiries: nations and areas
 * differ in just that. Of the one that initiated the enquiries it is said where there are several.
 */
function anchored({ from: { fact, pick } }: Dated, words: Explaining, isOfSeveral: boolean): string {
  if (fact === 'enquiries-decided') return words.enquiriesDecided;
  if (fact !== 'strategy-discussion') return '';
  if (pick === 'last') return words.lastDiscussion;
  if (pick === 'initiating') return isOfSeveral ? words.initiatingDiscussion : '';
  return pick === 'enquiries' ? words.enquiriesBegan : '';
}

function plain(row: Dated, from: Day, weeks: number | null, calendar: Calendar, isOfSeveral = false): Due {
  const [amount, way, note] = howLong(row, weeks);
  const own = counted(amount, way, from, calendar);
  const words = inBoth(
    (all, language) => own.words[language] + (note === null ? '' : all[note]) + anchored(row, all, isOfSeveral),
  );
  return said(row, { ...own, words }, calendar);
}

// A year of cases counts the same rows from the same few hundred days again and again.
const known = new WeakMap<Calendar, WeakMap<Dated, (from: Day) => Due>>();

function plainOnce(row: Dated, from: Day, calendar: Calendar): Due {
  const rows = known.get(calendar) ?? new WeakMap<Dated, (from: Day) => Due>();
  known.set(calendar, rows);
  const found = rows.get(row) ?? remembered((day) => plain(row, day, null, calendar));
  rows.set(row, found);
  return found(from);
}

function isOneOfSeveral({ from: { fact, pick } }: Dated, { facts }: CaseDates): boolean {
  return pick === 'initiating' && facts.filter((one) => one.fact === fact).length > 1;
}

/** When a dated row falls due, counted from `from`. `weeks`: what the area has set, if anything. */
export function dueOf(row: Dated, from: DatedFact, dates: CaseDates, weeks: number | null, calendar: Calendar): Due {
  if (weeks !== null && row.kind === 'interval' && row.byArea !== undefined) return plain(row, from.on, weeks, calendar);
  const limits = unbornLimits(row, from, dates);
  if (limits.length === 0)
    return isOneOfSeveral(row, dates) ? plain(row, from.on, null, calendar, true) : plainOnce(row, from.on, calendar);
  const also = limits.map(({ limit, of }): Counted => {
    const due = 'within' in limit ? counted(limit.within, 1, of.on, calendar) : counted(limit.before, -1, of.on, calendar);
    return { ...due, words: inBoth((words, language) => `${due.words[language]} (${words.fact(of.fact)})`) };
  });
  const [amount, way] = howLong(row, weeks);
  const all = [counted(amount, way, from.on, calendar), ...also];
  const first = all.reduce((a, b) => (b.day < a.day ? b : a));
  const words = inBoth((own, language) => own.earliestOf(all.map((one) => one.words[language]).join('; ')));
  return said(row, { ...first, words }, calendar);
}
