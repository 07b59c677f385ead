import { takesPartFor } from '../../../domain/case/need-to-know/children.ts';
import { agencyFor } from '../../../domain/case/people/agency-for.ts';
import { membershipIn } from '../../../domain/directory/membership.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { heading } from '../../building/building.ts';
import { agencyOf, byAgency } from '../../building/people.ts';
import { inviteeOf } from '../../building/reader-part.ts';
import { roleTitle } from '../../building/wording.ts';
import type { Block } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/**
 * Who else is invited, by agency and post and not by name, for whoever is invited, where the procedure has it stand with the invitation (CE-P1). A
 * flagged service is another service, and of half-siblings only those who are there for one of the reader's.
 */
export function attendanceList(scene: Scene): readonly Block[] {
  const { procedure, state, me } = scene;
  if (!procedure.attendanceList) return [];
  const people = state.invitees.map((one) => one.person).filter((one) => one !== me && takesPartFor(state, me, one));
  const items = byAgency(scene, people).map((one) => `${agencyOf(scene, one)?.name ?? ''}${postOf(scene, one)}`);
  return items.length === 0 ? [] : [heading(wordsFor(scene).answering.attendanceTitle), { block: 'list', items }];
}

/** The post they are known by there, or what they are asked as. */
function postOf(scene: Scene, person: PersonId): string {
  if (scene.hides(person)) return '';
  const { directory, state, procedure, language } = scene;
  const found = directory.people.get(person);
  const agency = agencyFor(state.agencies, person, directory);
  const post = found === undefined || agency === undefined ? undefined : membershipIn(found, agency)?.post;
  return `: ${post ?? roleTitle(procedure, inviteeOf(scene, person)?.role ?? '', language)}`;
}
