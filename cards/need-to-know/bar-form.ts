import type { Agency } from '../../domain/directory/state.ts';
import { asked } from '../building/building.ts';
import { agencyOptions } from '../building/person-options.ts';
import { reading, type Values } from '../building/values.ts';
import type { FormRead } from '../kinds.ts';
import type { Form, FormRef } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { readsBarred } from './notices.ts';

/** Of which agency somebody is who must not know; it leads to the people of it. */
export function barForm(scene: Scene, ref: FormRef): Form | null {
  if (!readsBarred(scene)) return null;
  const all = wordsFor(scene);
  const options = agencyOptions({ ...scene, directory: scene.everybody }, agencies(scene));
  return asked(
    scene,
    ref,
    all.needToKnow.barForm,
    [],
    [{ name: 'agency', label: all.needToKnow.barAgency, required: true, field: 'one', options }],
    'next',
  );
}

export function readBar(values: Values, scene: Scene): FormRead {
  const read = reading(values, wordsFor(scene));
  const allowed = agencies(scene).map((one) => one.id);
  const agency = read.choice('agency', allowed, 'required');
  if (agency === undefined) return { problems: read.problems };
  const { id, meeting } = scene.state;
  return { next: { form: 'bar-people', of: id, meeting, about: agency } };
}

/** Those the case is not kept from as a whole, by name. */
function agencies({ everybody, state }: Scene): readonly Agency[] {
  const { barred } = state.needToKnow;
  return [...everybody.agencies.values()]
    .filter((one) => one.shut?.how !== 'removed' && !barred.agencies.includes(one.id))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}
