import { underHeading } from '../../../domain/case/conference/minutes/write.ts';
import { asked } from '../../building/building.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { fit } from '../../building/wording.ts';
import type { FormRead } from '../../kinds.ts';
import type { Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { headingsIn, headingTitle } from './heading-text.ts';
import { headingLine } from './minutes-form.ts';
import { headingForm } from './write-form.ts';
import { writes } from './writes.ts';

const longestOption = 75;

/** Under which heading: one button in place of as many that look alike. */
export function headingChoiceForm(scene: Scene, ref: FormRef): Form | null {
  if (!writes(scene)) return null;
  const words = wordsFor(scene).minutes;
  const options = headingsIn(scene).map((one) => ({ value: one.key, label: fit(headingLine(scene, one), longestOption) }));
  return asked(
    scene,
    ref,
    words.chooseForm,
    [],
    [{ name: 'heading', label: words.chooseLabel, required: true, field: 'one', options }],
    'next',
  );
}

/** Where nothing stands yet it is written at once; otherwise what stands there is read first. */
export function readHeadingChoice(values: Values, scene: Scene, ref: FormRef): FormRead {
  const read = reading(values, wordsFor(scene));
  const all = headingsIn(scene);
  const key = read.choice(
    'heading',
    all.map((one) => one.key),
    'required',
  );
  const heading = all.find((one) => one.key === key);
  if (!sound(read) || heading === undefined) return { problems: read.problems };
  const { texts, changes } = underHeading(scene.state.minutes, heading.key);
  if (texts.length === 0 && scene.state.minutes.stage !== 'agreed')
    return { next: { ...ref, form: 'minutes-write', about: `${heading.key}/0/${changes}` } };
  const form = headingForm(scene, { ...ref, form: 'minutes-heading', about: heading.key });
  return form === null ? { problems: { heading: headingTitle(heading, scene.language) } } : { form };
}
