import { dayFromIso } from '../../../domain/calendar/iso.ts';
import { isPastLimit } from '../../../domain/case/dates/own-limits.ts';
import type { NewWhen } from '../../../domain/case/meeting/when/shape.ts';
import { unusualTime, unusualTimes } from '../../../domain/case/meeting/when/unusual-time.ts';
import { calendarOf } from '../../../domain/timescales/calendar-of.ts';
import { warn } from '../../building/building.ts';
import { dayText } from '../../building/wording.ts';
import { ownLimitsOf } from '../../dates/statutory-date.ts';
import type { Block, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** What is asked about once more before a meeting is put there: past its limit, or at an unusual time. It holds up nothing. */
const doubts = ['limit', ...unusualTimes] as const;
export type Doubt = (typeof doubts)[number];

/** `was`: where it stood until now; of another place alone, nothing is asked. */
export function doubtsAbout(scene: Scene, was: Pick<NewWhen, 'date' | 'time'> | null, when: NewWhen): readonly Doubt[] {
  if (was !== null && was.date === when.date && was.time === when.time) return [];
  const past = isPastLimit(ownLimitsOf(scene), dayFromIso(when.date) ?? 0);
  return [...(past ? (['limit'] as const) : []), ...unusualAbout(scene, when)];
}

/** Of a meeting whose limits are not those of the one in hand: its day and time alone. */
export function unusualAbout({ procedure }: Pick<Scene, 'procedure'>, when: Pick<NewWhen, 'date' | 'time'>): readonly Doubt[] {
  return unusualTime(when, calendarOf(procedure));
}

/** `about`: what the form is about, as `aboutDoubts` says it. first: before anybody is invited, where why it is past the limit is asked afterwards; moved: where it is asked in the same form. */
export function doubtLines(scene: Scene, about: string, at: 'first' | 'moved'): readonly Block[] {
  const { moving, whenAt } = wordsFor(scene);
  return doubtedIn(about).flatMap(({ date, time, doubted }) => {
    const day = dayText(date, scene.language);
    return doubted.map((doubt) => {
      if (doubt === 'hours') return warn(moving.doubt.hours(whenAt(day, time)));
      if (doubt !== 'limit') return warn(moving.doubt[doubt](day));
      if (at === 'first') return warn(moving.limitFirst(day));
      // Whoever may not know the limit is not told whether it is kept.
      if (ownLimitsOf(scene).some((one) => one.state === 'withheld')) return warn(moving.limitNotShown);
      return warn(moving.doubt.limit(day));
    });
  });
}

/** `YYYYMMDDHHMM`: stands in what a form is about that asks about this day and time once more, since others may stand in it by the time it is read. */
export function doubtKey({ date, time }: Pick<NewWhen, 'date' | 'time'>): string {
  return `${date}${time}`.replaceAll(/[-:]/g, '');
}

/** What a form is about that asks about these once more. */
export function aboutDoubts(when: Pick<NewWhen, 'date' | 'time'>, found: readonly Doubt[]): string {
  return [doubtKey(when), ...found].join('/');
}

/** Whether a form was sent that asked about all of these already: of the same day, and of an hour at the same time. */
export function isMeant({ about = '' }: FormRef, when: Pick<NewWhen, 'date' | 'time'>, found: readonly Doubt[]): boolean {
  const ofDay = doubtedIn(about).filter(({ date }) => date === when.date);
  return found.every((doubt) =>
    ofDay.some(({ time, doubted }) => doubted.includes(doubt) && (doubt !== 'hours' || time === when.time)),
  );
}

interface Doubted extends Pick<NewWhen, 'date' | 'time'> {
  readonly doubted: readonly Doubt[];
}

/** What a form asks about once more: of which day and time, in order. */
export function doubtedIn(about: string): readonly Doubted[] {
  const found = about.matchAll(/(?:^|\/)(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)((?:\/[a-z-]+)+)/g);
  return [...found].flatMap(([, year, month, date, hour, minute, names = '']) => {
    const is = `${year}-${month}-${date}`;
    if (dayFromIso(is) === null) return [];
    return [{ date: is, time: `${hour}:${minute}`, doubted: doubts.filter((one) => names.split('/').includes(one)) }];
  });
}
