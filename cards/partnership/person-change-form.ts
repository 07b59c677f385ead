import { languages } from '../../domain/calendar/format.ts';
import type { Person } from '../../domain/directory/state.ts';
import { unreviewed } from '../building/bilingual.ts';
import { asked } from '../building/building.ts';
import { type Reading, reading, sound, type Values } from '../building/values.ts';
import type { Field, Form, FormRef } from '../model.ts';
import { wordsFor } from '../words/words-for.ts';
import type { DirectoryRead, DirectoryScene } from './directory-kinds.ts';
import { lineOrNull, longestLine, personIn, telephoneIn, wholeNumberIn } from './entries.ts';

/** What somebody is called, how they are reached, and their post at their main agency. */
export function personChangeForm(scene: DirectoryScene, ref: FormRef): Form | null {
  const person = personIn(scene, ref.about);
  if (person === null) return null;
  const words = wordsFor(scene).partnership;
  const { telephone = '' } = person;
  return asked(
    scene,
    ref,
    words.changeTitle,
    [{ block: 'text', text: [{ strong: person.name }] }],
    [
      nameField(scene, person.name),
      postField(scene, person.memberships[0].post),
      {
        name: 'telephone',
        label: words.telephone,
        hint: words.telephoneHint,
        required: false,
        field: 'text',
        lines: 'one',
        max: 30,
        start: telephone,
      },
      languageField(scene, person.language),
      { name: 'hour', label: words.hour, required: true, field: 'text', lines: 'one', max: 2, start: String(person.hour) },
    ],
  );
}

export function readPersonChange(values: Values, scene: DirectoryScene, ref: FormRef): DirectoryRead {
  const person = personIn(scene, ref.about);
  const words = wordsFor(scene);
  const read = reading(values, words);
  const { name, post, language } = entryIn(read);
  const telephone = telephoneIn(read, scene);
  const hour = wholeNumberIn(read, 'hour', [0, 23], words.partnership.notHour);
  if (!sound(read) || person === null || language === undefined) return { problems: read.problems };
  const { agency } = person.memberships[0];
  return {
    command: { do: 'change-person', person: person.id, agency, post, name, telephone, language, hour: hour ?? person.hour },
  };
}

export function nameField(scene: DirectoryScene, start = ''): Field {
  const { name } = wordsFor(scene).partnership;
  return { name: 'name', label: name, required: true, field: 'text', lines: 'one', max: longestLine, start };
}

export function postField(scene: DirectoryScene, start = ''): Field {
  const { post } = wordsFor(scene).partnership;
  return { name: 'post', label: post, required: false, field: 'text', lines: 'one', max: longestLine, start };
}

export function languageField(scene: DirectoryScene, start: Person['language']): Field {
  const words = wordsFor(scene).partnership;
  const options = languages.map((value) => ({ value, label: words.languages[value] }));
  const hint = unreviewed(scene) ? { hint: words.englishBeside } : {};
  return { name: 'language', label: words.language, ...hint, required: true, field: 'one', options, start: [start] };
}

/** What every new or changed entry of a person has. */
export function entryIn(read: Reading) {
  return {
    name: read.line('name', longestLine, 'required'),
    post: lineOrNull(read, 'post'),
    language: read.choice('language', languages, 'required'),
  };
}
