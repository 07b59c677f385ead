import { dayFromIso } from '../../../domain/calendar/iso.ts';
import { isPastLimit } from '../../../domain/case/dates/own-limits.ts';
import { type NumberedTime, openOffer, suited, timesToCome } from '../../../domain/case/meeting/times/asked-about.ts';
import type { Offer } from '../../../domain/case/meeting/times/shape.ts';
import { isPlace } from '../../../domain/case/meeting/when/place.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { kindOf } from '../../../domain/ref.ts';
import { asked, mostNames, quiet, say, shown, warn } from '../../building/building.ts';
import { namesOf, personOptions } from '../../building/person-options.ts';
import { isAdministrator, keepsMeeting } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { dayText } from '../../building/wording.ts';
import { chairHint } from '../../conference/chair-tie/tie-lines.ts';
import { movedStatutoryDate, ownLimitsOf } from '../../dates/statutory-date.ts';
import type { FormRead } from '../../kinds.ts';
import type { Block, Field, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { chairs, longestPlace } from '../when/when-form.ts';
import { costOf, timesWords, timeText, whoIsAsked } from './asked-times.ts';

const longestWhy = 300;

/** One of the times becomes that of the conference: who can, what it costs, where it is, and why it is past the limit where it is. */
export function chooseForm(scene: Scene, ref: FormRef): Form | null {
  const { state, now } = scene;
  const offer = openOffer(state, now);
  if (offer === null || !keepsMeeting(scene)) return null;
  const { seen, nth } = fromAbout(ref);
  const time = seen === offer.number ? timesToCome(offer, now).find((one) => one.nth === nth) : undefined;
  if (time === undefined) return null;
  const all = wordsFor(scene);
  const options = personOptions(scene, chairs(scene));
  if (choosesChair(scene) && options.length === 0) return shown(scene, ref, all.times.chooseForm, [say(all.convening.noChairs)]);
  const kept = state.chair !== null && options.some(({ value }) => value === state.chair) ? { start: [state.chair] } : {};
  const fields: readonly Field[] = [
    {
      name: 'place',
      label: all.convening.placeLabel,
      hint: all.convening.placeHint,
      required: true,
      field: 'text',
      lines: 'one',
      max: longestPlace,
      ...(state.when === null ? {} : { start: state.when.place }),
    },
    ...(choosesChair(scene)
      ? [
          {
            name: 'chair',
            label: all.convening.chairLabel,
            ...chairHint(scene),
            required: true,
            field: 'one',
            options,
            ...kept,
          } as const,
        ]
      : []),
    ...(isPast(scene, time.date)
      ? [
          {
            name: 'why',
            label: all.moving.whyLabel,
            hint: all.moving.whyHint,
            required: true,
            field: 'text',
            lines: 'many',
            max: longestWhy,
          } as const,
        ]
      : []),
  ];
  return asked(scene, ref, all.times.chooseForm, intro(scene, offer, time), fields, ({ times }) => times.chooseSubmit);
}

export function readChoose(values: Values, scene: Scene, ref: FormRef): FormRead {
  const words = wordsFor(scene);
  const read = reading(values, words);
  const { seen, nth } = fromAbout(ref);
  const time = scene.state.times?.times[nth - 1];
  const past = time !== undefined && scene.state.times?.number === seen && isPast(scene, time.date);
  const place = read.line('place', longestPlace, 'required');
  if (!isPlace(place)) read.problems.place = words.notes.problems.link;
  const chair = choosesChair(scene) ? read.choice('chair', chairs(scene), 'required') : undefined;
  const why = read.text('why', longestWhy, past ? 'required' : 'optional');
  if (!sound(read)) return { problems: read.problems };
  return { command: { do: 'choose-time', nth, place, ...(chair === undefined ? {} : { chair }), why, seen } };
}

function intro(scene: Scene, offer: Offer, time: NumberedTime): readonly Block[] {
  const all = wordsFor(scene);
  const words = timesWords(scene);
  const people = whoIsAsked(scene);
  const can = suited(offer, time.nth, people);
  const cannot = people.filter((one) => offer.said[one] !== undefined && !can.includes(one));
  const named = (some: readonly PersonId[]) => {
    const rest = some.length - mostNames;
    return all.and([...namesOf(scene, some.slice(0, mostNames)), ...(rest > 0 ? [all.morePeople(rest)] : [])]);
  };
  const hidden = ownLimitsOf(scene).some((one) => one.state === 'withheld');
  const costs = costOf(scene, time, scene.datesToRead()).join(' · ');
  return [
    say([{ strong: timeText(time, scene) }, ...(costs === '' ? [] : [` · ${costs}`])]),
    ...(hidden
      ? [warn(all.moving.limitNotShown)]
      : isPast(scene, time.date)
        ? [warn(all.moving.doubt.limit(dayText(time.date, scene.language)))]
        : []),
    ...(can.length === 0 ? [] : [say(words.canAre(named(can)))]),
    ...(cannot.length === 0 ? [] : [say(words.cannotAre(named(cannot)))]),
    quiet(words.chooseMeans),
    ...movedStatutoryDate(scene),
  ];
}

/** Past the limit, or it is not shown to this reader. */
function isPast(scene: Scene, date: string): boolean {
  return isPastLimit(ownLimitsOf(scene), dayFromIso(date) ?? 0);
}

/** Who chairs a conference is an administrator's to say (ST-P12). */
function choosesChair(scene: Scene): boolean {
  return kindOf(scene.state.meeting) === 'conference' && isAdministrator(scene);
}

/** Of which offer, and which of its times. */
function fromAbout({ about = '' }: FormRef): { readonly seen: number; readonly nth: number } {
  const [, seen, nth] = /^(\d{1,6})\/([1-3])$/.exec(about) ?? [];
  return { seen: seen === undefined ? -1 : Number(seen), nth: nth === undefined ? -1 : Number(nth) };
}
