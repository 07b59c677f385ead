import { onTheHour } from '../../domain/calendar/time-of-day.ts';
import type { PersonId } from '../../domain/ids.ts';
import { asked } from '../building/building.ts';
import { reading, sound, type Values } from '../building/values.ts';
import type { Field, Form, FormRef } from '../model.ts';
import type { DirectoryFormKind, DirectoryRead, DirectoryScene } from '../partnership/directory-kinds.ts';
import { can, personIn } from '../partnership/entries.ts';
import { languageField } from '../partnership/person-change-form.ts';
import { wordsFor } from '../words/words-for.ts';

const week = ['0', '1', '2', '3', '4', '5', '6'] as const;
const hours = Array.from({ length: 24 }, (_, hour) => String(hour));
/** Monday to Friday, by day: what stands in the form of somebody who has not said. */
const usual = { days: [0, 1, 2, 3, 4], from: '09:00', until: '17:00' };

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
  const { days, from, until } = person.times ?? usual;
  const time = (name: string, label: string, start: string): Field => ({ name, label, required: true, field: 'time', start });
  const week7 = week.map((value) => ({ value, label: words.dayNames[Number(value)] ?? '' }));
  const all = hours.map((value) => ({ value, label: onTheHour(Number(value)) }));
  return asked(
    scene,
    ref,
    words.settingsTitle,
    [],
    [
      { name: 'days', label: words.days, required: true, field: 'many', options: week7, start: days.map(String) },
      time('from', words.from, from),
      time('until', words.until, until),
      languageField(scene, person.language),
      { name: 'hour', label: words.hour, required: true, field: 'one', options: all, start: [String(person.hour)] },
    ],
  );
}

function readSettings(values: Values, scene: DirectoryScene, { about }: FormRef): DirectoryRead {
  const read = reading(values, wordsFor(scene));
  const days = read.choices('days', week).map(Number);
  const [from, until] = [read.time('from'), read.time('until')];
  const language = read.choice('language', ['en', 'cy'] as const, 'required');
  const hour = read.choice('hour', hours, 'required');
  if (from !== '' && until !== '' && until <= from) read.problems.until = wordsFor(scene).leave.endsBefore;
  if (!sound(read) || language === undefined || hour === undefined) return { problems: read.problems };
  const times = { days, from, until };
  return { command: { do: 'set-preferences', person: (about ?? '') as PersonId, language, hour: Number(hour), times } };
}
