import type { Agency } from '../../../domain/directory/state.ts';
import { inLanguage } from '../../../domain/procedures/text.ts';
import { asked } from '../../building/building.ts';
import { agencyOptions } from '../../building/person-options.ts';
import { isAdministrator, isChair } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { fit } from '../../building/wording.ts';
import type { FormRead } from '../../kinds.ts';
import type { Field, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** Which agency, and the role they are invited in, which may be the one it was asked for; it leads to the people of that agency. */
export function inviteForm(scene: Scene, ref: FormRef): Form | null {
  if (!mayInvite(scene)) return null;
  return asked(scene, ref, wordsFor(scene).convening.inviteForm, [], agencyAndRole(scene, ref.about), 'next');
}

export function readInvite(values: Values, scene: Scene): FormRead {
  return readAgencyAndRole(values, scene, 'invite-people');
}

/** The agency and the role, which may be the one it was asked for. */
export function agencyAndRole(scene: Scene, asFor = ''): readonly Field[] {
  const words = wordsFor(scene).convening;
  const { roles } = scene.procedure;
  return [
    { name: 'agency', label: words.agencyLabel, required: true, field: 'one', options: agencyOptions(scene, agencies(scene)) },
    {
      name: 'role',
      label: words.roleLabel,
      required: true,
      field: 'one',
      options: roles.map((one) => ({ value: one.key, label: fit(inLanguage(one.title, scene.language), 75) })),
      ...(roles.some((one) => one.key === asFor) ? { start: [asFor] } : {}),
    },
  ];
}

/** It leads to `form`, about "<agency>/<role>". */
export function readAgencyAndRole(values: Values, scene: Scene, form: FormRef['form']): FormRead {
  const read = reading(values, wordsFor(scene));
  const agency = read.choice(
    'agency',
    agencies(scene).map((one) => one.id),
    'required',
  );
  const role = read.choice(
    'role',
    scene.procedure.roles.map((one) => one.key),
    'required',
  );
  if (!sound(read) || agency === undefined || role === undefined) return { problems: read.problems };
  const { id, meeting } = scene.state;
  return { next: { form, of: id, meeting, about: `${agency}/${role}` } };
}

/** The administrator until the list is agreed, the chair from then on as well. */
export function mayInvite(scene: Scene): boolean {
  return isChair(scene) || (isAdministrator(scene) && scene.state.status !== 'convened');
}

/** Agencies that have somebody, by name. */
function agencies({ directory }: Scene): readonly Agency[] {
  const staffed = new Set(
    [...directory.people.values()]
      .filter((one) => one.status === 'active')
      .flatMap((one) => one.memberships.map(({ agency }) => agency)),
  );
  return [...directory.agencies.values()]
    .filter((one) => staffed.has(one.id))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}
