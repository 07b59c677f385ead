import { membershipIn } from '../../domain/directory/membership.ts';
import type { PersonId } from '../../domain/ids.ts';
import type { Scene } from '../scene.ts';
import { agencyOf } from './people.ts';
import { roleTitle } from './wording.ts';

/** The role behind a name, " (Police)"; nothing where the post or the agency beside it says the same: nobody reads "Social worker (Social worker)". */
export function asRole(scene: Scene, id: PersonId, role: string): string {
  const title = roleTitle(scene.procedure, role, scene.language);
  const person = scene.directory.people.get(id);
  const agency = agencyOf(scene, id);
  const post = person === undefined || agency === undefined ? undefined : membershipIn(person, agency.id)?.post;
  const said = scene.hides(id) ? [] : [post, agency?.name];
  return said.some((one) => one !== undefined && isSame(one, title)) ? '' : ` (${title})`;
}

/** Made once: localeCompare with options makes one at each call, which took a third of drawing a list of people. */
const letters = new Intl.Collator('en', { sensitivity: 'base' });

function isSame(one: string, other: string): boolean {
  return letters.compare(one.trim(), other.trim()) === 0;
}
