import { localDay } from '../../domain/calendar/london.ts';
import { faultInChild } from '../../domain/case/family/child.ts';
import type { NewChild } from '../../domain/case/family/shape.ts';
import { asked, quiet } from '../building/building.ts';
import { isAdministrator } from '../building/reader-part.ts';
import { reading, sound, type Values } from '../building/values.ts';
import type { FormRead } from '../kinds.ts';
import type { Form, FormRef } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

/** One more child. `about` is how many there ever were when the form opened, so that a repeat adds none. */
export function childForm(scene: Scene, ref: FormRef): Form | null {
  if (!isAdministrator(scene) || scene.state.status === 'convened') return null;
  const all = wordsFor(scene.language);
  const words = all.convening;
  return asked(
    scene,
    ref,
    words.childForm,
    [quiet(words.childIntro(all.child(scene.state.childrenEver + 1)))],
    [
      { name: 'born', label: words.bornLabel, required: false, field: 'date' },
      { name: 'expected', label: words.expectedLabel, required: false, field: 'date' },
    ],
  );
}

export function readChild(values: Values, scene: Scene, ref: FormRef): FormRead {
  const words = wordsFor(scene.language);
  const say = words.notes.problems;
  const read = reading(values, words);
  const born = read.date('born', 'optional');
  const expected = read.date('expected', 'optional');
  const child: NewChild = born === '' ? { expected } : { born };
  if (sound(read)) {
    const fault = faultInChild(child, localDay(scene.now));
    if (born !== '' && expected !== '') read.problems.expected = say.oneDate;
    else if (born === '' && expected === '') read.problems.born = say.noDate;
    else if (fault !== null) read.problems[born === '' ? 'expected' : 'born'] = say[fault === 'too-old' ? 'tooOld' : fault];
  }
  if (!sound(read)) return { problems: read.problems };
  const nth = /^\d{1,3}$/.test(ref.about ?? '') ? Number(ref.about) : scene.state.childrenEver;
  return { command: { do: 'add-child', nth, child } };
}
