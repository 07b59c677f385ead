import { careful } from '../../building/bilingual.ts';
import { asked, opens, say, shown } from '../../building/building.ts';
import type { Values } from '../../building/values.ts';
import { type FormName, formNames } from '../../form-names.ts';
import type { FormRead } from '../../kinds.ts';
import type { Block, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** Instead of a form somebody wanted to read: the undertaking in full, and one tap that accepts it (ST-P6). `about`: which form, and what of it. */
export function undertakingForm(scene: Scene, ref: FormRef): Form | null {
  if (wanted(ref) === null) return null;
  const words = wordsFor(scene);
  return asked(
    scene,
    ref,
    words.undertaking.form,
    [say(words.undertaking.first), ...careful(scene, ({ answering }) => answering.undertakingWords).map((line) => say(line))],
    [],
    (all) => all.undertaking.accept,
  );
}

/** Then the way to what they wanted to read: that they read it is on the trail of its own. */
export function readUndertaking(_: Values, scene: Scene, ref: FormRef): FormRead {
  const words = wordsFor(scene);
  const form = wanted(ref);
  const accepted = careful(scene, ({ answering }) => answering.undertaking).join(' ');
  const way: readonly Block[] =
    form === null
      ? [say(accepted)]
      : [{ block: 'row', text: accepted, button: opens(words.undertaking.read, form.name, scene.state, form.about) }];
  return { command: { do: 'accept-undertaking' }, after: shown(scene, ref, words.undertaking.form, way) };
}

/** Which form leads here instead of what was asked for. */
export function undertakingFor({ form, of, about }: FormRef, meeting: FormRef['meeting']): FormRef {
  return {
    form: 'undertaking',
    of,
    ...(meeting === undefined ? {} : { meeting }),
    about: about === undefined ? form : `${form}/${about}`,
  };
}

function wanted({ about = '' }: FormRef): { readonly name: FormName; readonly about?: string } | null {
  const [first, ...rest] = about.split('/');
  const name = formNames.find((one) => one === first);
  return name === undefined ? null : { name, ...(rest.length === 0 ? {} : { about: rest.join('/') }) };
}
