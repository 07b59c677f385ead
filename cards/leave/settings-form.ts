import { type Day, weekday } from '../../domain/calendar/day.ts';
import { isoFromDay } from '../../domain/calendar/iso.ts';
import { localDay } from '../../domain/calendar/london.ts';
import { onTheHour } from '../../domain/calendar/time-of-day.ts';
import type { WorkingTimes } from '../../domain/directory/leave/shape.ts';
import { mostWeeks, weekAt, weeksIn, withWeek } from '../../domain/directory/leave/turns.ts';
import { isWeek } from '../../domain/directory/leave/working-times.ts';
import type { PersonId } from '../../domain/ids.ts';
import { asked, say } from '../building/building.ts';
import { reading, sound, type Values } from '../building/values.ts';
import { dayText } from '../building/wording.ts';
import type { Field, Form, FormRef } from '../model.ts';
import type { DirectoryFormKind, DirectoryRead, DirectoryScene } from '../partnership/directory-kinds.ts';
import { bothIn, can, personIn } from '../partnership/entries.ts';
import { languageField } from '../partnership/person-change-form.ts';
import { wordsFor } from '../words/words-for.ts';
import { hoursIn, hoursText } from './hours-text.ts';

const week = [0, 1, 2, 3, 4, 5, 6] as const;
const numbers = Array.from({ length: mostWeeks }, (_, nth) => String(nth + 1));
const hours = Array.from({ length: 24 }, (_, hour) => String(hour));
/** Monday to Friday, by day: what stands in the form of somebody who has not said. */
const usual: WorkingTimes = [0, 1, 2, 3, 4].map((day) => ({ day, from: '09:00', until: '17:00' }));
/** Four stretches, as they are written out. */
const longest = 60;

/**
 * When somebody works, in which language they read, and when their digest comes. `about`: the person, and the Monday of the week that is shown as a day's
 * number; without it this week is.
 */
export const settingsForms = {
  settings: {
    may: (scene, about) => can(scene, 'set-preferences', { person: bothIn(about)[0] as PersonId }),
    draw: settingsForm,
    read: readSettings,
  },
} as const satisfies Record<string, DirectoryFormKind>;

function settingsForm(scene: DirectoryScene, ref: FormRef): Form | null {
  const person = personIn(scene, ref.about);
  if (person === null) return null;
  const words = wordsFor(scene).leave;
  const monday = mondayIn(scene, ref.about);
  const of = weeksIn(person.times ?? usual);
  const times = weekAt(person.times ?? usual, monday);
  const weeks = numbers.map((value) => ({ value, label: words.weeks(Number(value)) }));
  const all = hours.map((value) => ({ value, label: onTheHour(Number(value)) }));
  return asked(
    scene,
    // The week stands on the form: it is the same one when it is sent after Sunday.
    { ...ref, about: `${person.id}/${monday}` },
    words.settingsTitle,
    [
      ...(person.id === scene.me ? [] : [say([{ strong: person.name }])]),
      say(words.hoursNote),
      ...(of === 1 ? [] : [say(words.weekOf(dayText(isoFromDay(monday), scene.language), of))]),
    ],
    [
      ...week.map((day): Field => {
        const start = hoursText(times.filter((one) => one.day === day));
        return {
          name: `day${day}`,
          label: words.dayNames[day] ?? '',
          required: false,
          field: 'text',
          lines: 'one',
          max: longest,
          ...(start === '' ? {} : { start }),
        };
      }),
      {
        name: 'weeks',
        label: words.weeksLabel,
        hint: words.weeksHint,
        required: true,
        field: 'one',
        options: weeks,
        start: [String(of)],
      },
      languageField(scene, person.language),
      { name: 'hour', label: words.hour, required: true, field: 'one', options: all, start: [String(person.hour)] },
    ],
  );
}

function readSettings(values: Values, scene: DirectoryScene, { about }: FormRef): DirectoryRead {
  const words = wordsFor(scene);
  const read = reading(values, words);
  const hoursOfWeek = week.flatMap((day): WorkingTimes => {
    const name = `day${day}`;
    const text = read.line(name, longest, 'optional');
    if (name in read.problems) return [];
    const own = hoursIn(text)?.map((one) => ({ day, ...one })) ?? null;
    if (own === null || (own.length > 0 && !isWeek(own))) read.problems[name] = words.leave.hoursUnread;
    return own ?? [];
  });
  const language = read.choice('language', ['en', 'cy'] as const, 'required');
  const hour = read.choice('hour', hours, 'required');
  const weeks = read.choice('weeks', numbers, 'optional');
  const person = personIn(scene, about);
  const before = person?.times ?? usual;
  const times = withWeek(before, mondayIn(scene, about), hoursOfWeek, Number(weeks ?? weeksIn(before)));
  if (sound(read) && times.length === 0) read.problems.day0 = words.leave.noHours;
  if (!sound(read) || language === undefined || hour === undefined) return { problems: read.problems };
  const asks = { person: bothIn(about)[0] as PersonId, language, hour: Number(hour), times };
  return { command: { do: 'set-preferences', ...asks } };
}

/** The Monday that the form is about, of this week where it names none. */
function mondayIn(scene: DirectoryScene, about: string | undefined): Day {
  const named = Number(bothIn(about)[1]);
  const day = Number.isInteger(named) && named > 0 ? named : localDay(scene.now);
  return day - weekday(day);
}
