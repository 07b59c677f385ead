import type { Calendar } from '../calendar/calendar.ts';
import type { Day } from '../calendar/day.ts';
import type { ConferenceType } from '../procedures/fact.ts';
import type { Amount, Timescale } from '../procedures/timescale.ts';
import { anchorOf } from './anchor.ts';
import { count } from './count.ts';
import type { CaseDates, DatedFact } from './dates.ts';
import { explainCount } from './explain.ts';

/** `words`: the count, to be checked by a person. `provisional`: it touches days whose bank holidays are not published. */
export interface Due {
  readonly day: Day;
  readonly provisional: boolean;
  readonly words: string;
}

type Dated = Exclude<Timescale, { readonly kind: 'undated' }>;

/** How long, and which way, with what an area has set. */
function howLong(row: Dated, weeks: number | null): readonly [Amount, 1 | -1, string] {
  if (row.kind === 'earliest') return [row.after, 1, ', and not sooner'];
  if (row.kind === 'interval') {
    if (row.byArea === undefined) return [row.every, 1, ''];
    if (weeks !== null) return [[weeks, 'weeks'], 1, ', the interval this area has set'];
    return [row.every, 1, '; the interval is not set for an area, so the shortest is used'];
  }
  return 'within' in row ? [row.within, 1, ''] : [row.before, -1, ''];
}

function counted(amount: Amount, way: 1 | -1, from: Day, calendar: Calendar): Due {
  const day = count(amount, way, from, calendar);
  const outside = (one: Day) => one < calendar.officialFrom || one > calendar.officialTo;
  return {
    day,
    provisional: outside(day) || (amount[1] === 'working-days' && outside(from)),
    words: explainCount(amount, way, from, day, calendar),
  };
}

/** For a child not born yet the first of several limits counts (ST-T5, ST-T7). */
function unbornLimits(row: Dated, type: ConferenceType, dates: CaseDates, calendar: Calendar): Due[] {
  if (!('within' in row) || type !== 'pre-birth') return [];
  return (row.unborn ?? []).flatMap((also) => {
    const from = anchorOf(also.from, dates.type, dates.facts);
    if (from === null) return [];
    const due = 'within' in also ? counted(also.within, 1, from.on, calendar) : counted(also.before, -1, from.on, calendar);
    return [{ ...due, words: `${due.words} (${from.fact.replaceAll('-', ' ')})` }];
  });
}

/** When a dated row falls due, counted from `from`. `weeks`: what the area has set, if anything. */
export function dueOf(row: Dated, from: DatedFact, dates: CaseDates, weeks: number | null, calendar: Calendar): Due {
  const [amount, way, note] = howLong(row, weeks);
  const own = counted(amount, way, from.on, calendar);
  const also = from.fact === 'conference' ? unbornLimits(row, from.of, dates, calendar) : [];
  if (also.length === 0) return note === '' ? own : { ...own, words: own.words + note };
  const all = [own, ...also];
  const first = all.reduce((a, b) => (b.day < a.day ? b : a));
  return { ...first, words: `the earliest of ${all.map((one) => one.words).join('; ')}` };
}
