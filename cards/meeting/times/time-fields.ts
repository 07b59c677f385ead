import type { OfferedTime } from '../../../domain/case/meeting/times/shape.ts';
import { startOf } from '../../../domain/case/meeting/when/set-when.ts';
import type { Reading, Values } from '../../building/values.ts';
import type { Field } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { readComingDate } from '../when/when-date.ts';

export type EnteredTime = Pick<OfferedTime, 'date' | 'time'>;

/** One of several times that are asked about. `timeHint`: of what it is the start. */
export function timeFields(
  scene: Scene,
  nth: number,
  entered: EnteredTime | undefined,
  { required, hint, timeHint }: { readonly required: boolean; readonly hint?: string; readonly timeHint?: string },
): readonly Field[] {
  const { times: words } = wordsFor(scene);
  const startDate = entered === undefined ? {} : { start: entered.date };
  const startTime = entered === undefined ? {} : { start: entered.time };
  const beside = hint === undefined ? {} : { hint };
  return [
    { name: `date${nth}`, label: words.dateLabel(nth), required, field: 'date', ...beside, ...startDate },
    {
      name: `time${nth}`,
      label: words.timeLabel(nth),
      ...(timeHint === undefined ? {} : { hint: timeHint }),
      required,
      field: 'time',
      ...startTime,
    },
  ];
}

/** Whether anything stands in either of its fields. */
export function isTimeFilled(values: Values, nth: number): boolean {
  return [values[`date${nth}`], values[`time${nth}`]].some((one) => one !== undefined && one !== '');
}

export function readTime(read: Reading, scene: Scene, nth: number): EnteredTime {
  const name = `time${nth}`;
  const entered = { date: readComingDate(read, `date${nth}`, scene), time: read.time(name) };
  if (entered.date !== '' && entered.time !== '' && startOf(entered, scene.now) === null)
    read.problems[name] = wordsFor(scene).times.goneBy;
  return entered;
}

/** The first, by its place, that says what one before it said; null: they differ. */
export function sameTwice(times: readonly EnteredTime[]): number | null {
  const found = times.findIndex(({ date, time }, at) => times.slice(0, at).some((one) => one.date === date && one.time === time));
  return found === -1 ? null : found;
}
