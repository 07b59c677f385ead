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
  const { moving } = wordsFor(scene);
  const names = about.split('/');
  const day = dayText(dayDoubted(names), scene.language);
  return doubtsIn(names).map((doubt) => {
    if (doubt === 'hours') return warn(moving.doubt.hours);
    if (doubt !== 'limit') return warn(moving.doubt[doubt](day));
    if (at === 'first') return warn(moving.limitFirst(day));
    // Whoever may not know the limit is not told whether it is kept.
    if (ownLimitsOf(scene).some((one) => one.state === 'withheld')) return warn(moving.limitNotShown);
    return warn(moving.doubt.limit(day));
  });
}

/** What a form is about that asks about these once more: the day they are of, since another may stand in the form by the time they are read. */
export function aboutDoubts({ date }: Pick<NewWhen, 'date'>, found: readonly Doubt[]): string {
  return [date, ...found].join('/');
}

/** Whether a form was sent that asked about all of these already. */
export function isMeant({ about = '' }: FormRef, found: readonly Doubt[]): boolean {
  const doubted = doubtsIn(about.split('/'));
  return found.every((one) => doubted.includes(one));
}

/** The day of which a form asks that; '': of none. */
export function dayDoubted(names: readonly string[]): string {
  return names.find((one) => dayFromIso(one) !== null) ?? '';
}

/** Those that a form names in what it is about, in order. */
export function doubtsIn(names: readonly string[]): readonly Doubt[] {
  return doubts.filter((one) => names.includes(one));
}
