import { dayFromIso } from '../../../domain/calendar/iso.ts';
import { isPastLimit } from '../../../domain/case/dates/own-limits.ts';
import { openOffer } from '../../../domain/case/meeting/times/asked-about.ts';
import { unusualTime } from '../../../domain/case/meeting/when/unusual-time.ts';
import { kindOf } from '../../../domain/ref.ts';
import { calendarOf } from '../../../domain/timescales/calendar-of.ts';
import { asked, quiet, say, shown, warn } from '../../building/building.ts';
import { keepsMeeting } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { movedStatutoryDate, ownLimitsOf } from '../../dates/statutory-date.ts';
import type { FormRead } from '../../kinds.ts';
import type { Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { doubtKey } from '../when/doubts.ts';
import { costOf, timesWords, timeText, whoIsAsked } from './asked-times.ts';
import { type EnteredTime, isTimeFilled, readTime, sameTwice, timeFields } from './time-fields.ts';

const numbers = [1, 2, 3] as const;

/** Two or three times to be asked about. */
export function offerForm(scene: Scene, ref: FormRef): Form | null {
  const { state, now } = scene;
  if (!isAskable(scene) || !keepsMeeting(scene)) return null;
  const words = timesWords(scene);
  if (whoIsAsked(scene).length === 0) return shown(scene, ref, words.offerForm, [say(words.offerNobody)]);
  const about = ref.about ?? aboutOf(state.times?.number ?? 0, []);
  return drawn(scene, { ...ref, about }, openOffer(state, now)?.times ?? []);
}

/** A conference until its list is agreed; a meeting of the core group from when it is called until it is held. */
function isAskable({ state }: Scene): boolean {
  return kindOf(state.meeting) === 'core-group' ? state.stage === 'convened' : state.status !== 'convened';
}

/** What is past the limit or unusual is asked about once more, and what was entered is kept; the second time it is meant. */
export function readOffer(values: Values, scene: Scene, ref: FormRef): FormRead {
  const words = wordsFor(scene);
  const read = reading(values, words);
  const wanted = numbers.filter((nth) => nth < 3 || isTimeFilled(values, nth));
  const times = wanted.map((nth) => readTime(read, scene, nth));
  if (!sound(read)) return { problems: read.problems };
  const same = sameTwice(times);
  if (same !== null) return { problems: { [`time${same + 1}`]: words.times.same } };
  const { seen, doubted } = fromAbout(ref);
  const found = times.filter((one) => isDoubtful(scene, one)).map(doubtKey);
  if (!found.every((one) => doubted.includes(one))) return { form: drawn(scene, { ...ref, about: aboutOf(seen, found) }, times) };
  return { command: { do: 'offer-times', times, seen } };
}

function drawn(scene: Scene, ref: FormRef, times: readonly EnteredTime[]): Form {
  const all = wordsFor(scene);
  const words = timesWords(scene);
  const { doubted } = fromAbout(ref);
  const { timeHint } = kindOf(scene.state.meeting) === 'core-group' ? all.coreGroup : all.convening;
  const doubts = times.filter((one) => doubted.includes(doubtKey(one)));
  const warnings = doubts.map((one) => {
    const costs = costOf(scene, one, scene.datesToRead());
    const hidden = ownLimitsOf(scene).some((row) => row.state === 'withheld') ? [all.moving.limitNotShown] : [];
    return warn(words.doubt(timeText(one, scene), [...costs, ...hidden].join(' · ')));
  });
  return asked(
    scene,
    ref,
    words.offerForm,
    [
      ...(warnings.length > 0 ? warnings : [say(words.offerMeans(all.people(whoIsAsked(scene).length)))]),
      ...(scene.state.times?.ended === null ? [quiet(words.offerAnew)] : []),
      ...movedStatutoryDate(scene),
    ],
    // What a time is of stands at the first of them.
    numbers.flatMap((nth) => timeFields(scene, nth, times[nth - 1], { required: nth < 3, ...(nth === 1 ? { timeHint } : {}) })),
    ({ times: said }) => said.offerSubmit,
  );
}

/** Past a limit as far as this reader may know it, or at an unusual time. */
function isDoubtful(scene: Scene, entered: EnteredTime): boolean {
  const limits = ownLimitsOf(scene).filter((row) => row.state !== 'withheld');
  return isPastLimit(limits, dayFromIso(entered.date) ?? 0) || unusualTime(entered, calendarOf(scene.procedure)).length > 0;
}

/** The offer it was drawn from, and the times it asks about once more. */
function aboutOf(seen: number, doubted: readonly string[]): string {
  return [String(seen), ...doubted].join('/');
}

function fromAbout({ about = '' }: FormRef): { readonly seen: number; readonly doubted: readonly string[] } {
  const [seen = '', ...doubted] = about.split('/');
  return { seen: /^\d{1,6}$/.test(seen) ? Number(seen) : -1, doubted: doubted.filter((one) => /^\d{12}$/.test(one)) };
}
