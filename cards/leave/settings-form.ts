import { onTheHour } from '../../domain/calendar/time-of-day.ts';
import type { WorkingTimes } from '../../domain/directory/leave/shape.ts';
import { isWeek } from '../../domain/directory/leave/working-times.ts';
import type { PersonId } from '../../domain/ids.ts';
import { asked, say } from '../building/building.ts';
import { reading, sound, type Values } from '../building/values.ts';
import type { Field, Form, FormRef } from '../model.ts';
import type { DirectoryFormKind, DirectoryRead, DirectoryScene } from '../partnership/directory-kinds.ts';
import { can, personIn } from '../partnership/entries.ts';
import { languageField } from '../partnership/person-change-form.ts';
import { wordsFor } from '../words/words-for.ts';
import { hoursIn, hoursText } from './hours-text.ts';

const week = [0, 1, 2, 3, 4, 5, 6] as const;
const hours = Array.from({ length: 24 }, (_, hour) => String(hour));
/** Monday to Friday, by day: what stands in the form of somebody who has not said. */
const usual: WorkingTimes = [0, 1, 2, 3, 4].map((day) => ({ day, from: '09:00', until: '17:00' }));
/** Four stretches, as they are written out. */
const longest = 60;

/** When somebody works, in which language they read, and when their digest comes. */
export const settingsForms = {
  settings: {
    may: (scene, about) => can(scene, 'set-preferences', { person: about as PersonId }),
    draw: settingsForm,
    read: readSettings,
  },
} as const satisfies Record<string, DirectoryFormKind>;

function settingsForm(scene: DirectoryScene, ref: FormRef): Form | null {
  const person = personIn(scene, ref.about);
  if (person === null) return null;
  const words = wordsFor(scene).leave;
  const times = person.times ?? usual;
  const all = hours.map((value) => ({ value, label: onTheHour(Number(value)) }));
  return asked(
    scene,
    ref,
    words.settingsTitle,
    [say(words.hoursNote)],
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
      languageField(scene, person.language),
      { name: 'hour', label: words.hour, required: true, field: 'one', options: all, start: [String(person.hour)] },
    ],
  );
}

function readSettings(values: Values, scene: DirectoryScene, { about }: FormRef): DirectoryRead {
  const words = wordsFor(scene);
  const read = reading(values, words);
  const times = week.flatMap((day): WorkingTimes => {
    const name = `day${day}`;
    const text = read.line(name, longest, 'optional');
    if (name in read.problems) return [];
    const own = hoursIn(text)?.map((one) => ({ day, ...one })) ?? null;
    if (own === null || (own.length > 0 && !isWeek(own))) read.problems[name] = words.leave.hoursUnread;
    return own ?? [];
  });
  const language = read.choice('language', ['en', 'cy'] as const, 'required');
  const hour = read.choice('hour', hours, 'required');
  if (sound(read) && times.length === 0) read.problems.day0 = words.leave.noHours;
  if (!sound(read) || language === undefined || hour === undefined) return { problems: read.problems };
  return { command: { do: 'set-preferences', person: (about ?? '') as PersonId, language, hour: Number(hour), times } };
}
