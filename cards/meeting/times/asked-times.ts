import { dayFromIso } from '../../../domain/calendar/iso.ts';
import { dayOfLimit } from '../../../domain/case/dates/day-of-limit.ts';
import { keepsLimit, ownLimits } from '../../../domain/case/dates/own-limits.ts';
import { askedOfTimes } from '../../../domain/case/meeting/times/asked-about.ts';
import type { OfferedTime } from '../../../domain/case/meeting/times/shape.ts';
import { unusualTime } from '../../../domain/case/meeting/when/unusual-time.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { kindOf } from '../../../domain/ref.ts';
import { calendarOf } from '../../../domain/timescales/calendar-of.ts';
import type { Deadline } from '../../../domain/timescales/deadline.ts';
import { byAgency } from '../../building/people.ts';
import { dayText } from '../../building/wording.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

export function timeText({ date, time }: Pick<OfferedTime, 'date' | 'time'>, scene: Pick<Scene, 'language'>): string {
  const { language } = scene;
  return wordsFor(scene).whenAt(dayText(date, language), time);
}

/** The words that differ by the kind of the meeting. */
export function timesWords(scene: Scene) {
  const { times } = wordsFor(scene);
  return kindOf(scene.state.meeting) === 'core-group' ? { ...times, ...times.ofGroup } : times;
}

/** Those of the list who are asked, by agency. */
export function whoIsAsked(scene: Scene): readonly PersonId[] {
  return byAgency(scene, askedOfTimes(scene.state.meeting, scene.state.invitees, scene.procedure));
}

/**
 * What a time costs of each limit, and what is unusual about it. `rows`: as a posted message may show them, or as this reader may read them in
 * a dialog; one that is withheld says nothing.
 */
export function costOf(
  scene: Scene,
  { date, time }: Pick<OfferedTime, 'date' | 'time'>,
  rows: readonly Deadline[],
): readonly string[] {
  const { state, procedure } = scene;
  const words = wordsFor(scene).times;
  const day = dayFromIso(date) ?? 0;
  const calendar = calendarOf(procedure);
  const planned = state.when === null ? null : dayFromIso(state.when.date);
  const limits = ownLimits(rows, { kind: kindOf(state.meeting), type: state.type, planned }).flatMap((row) => {
    const keeps = keepsLimit(row, day);
    if (keeps === null) return [];
    const counted = dayOfLimit(row, day, calendar);
    if (counted === null) return [(keeps ? words.within : words.outside)(row.rule)];
    return [words.dayOf(counted.nth, counted.of, counted.rule), ...(keeps ? [] : [words.past])];
  });
  return [...limits, ...unusualTime({ date, time }, calendar).map((one) => words.unusual[one])];
}
