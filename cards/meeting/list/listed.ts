import type { Invitee } from '../../../domain/case/conference.ts';
import { unaskedFor } from '../../../domain/case/meeting/list/need.ts';
import { isAskedFirst } from '../../../domain/case/meeting/times/asked-about.ts';
import { isTimeTold } from '../../../domain/case/meeting/times/phase-of.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { asRole } from '../../building/as-role.ts';
import { agencyOf, byAgency, nameOf, namePost } from '../../building/people.ts';
import type { Text } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import type { StateGroup } from '../answers/by-state.ts';
import { neededText } from './expected.ts';

/** Before the list is agreed, by what each has said of the time: those first of whom there is something to do. */
export function groupsBefore(scene: Scene): readonly StateGroup[] {
  const { state, procedure } = scene;
  const words = wordsFor(scene).coming;
  const isAsked = (one: Invitee) => isTimeTold(state) && isAskedFirst(procedure, one);
  const those = (is: (one: Invitee) => boolean) => inOrder(scene, state.invitees.filter(is));
  return [
    { mark: '✗', title: words.sumCannot, people: those((one) => one.cannotKeep === true) },
    { mark: '…', title: words.sumNone, people: those((one) => isAsked(one) && !one.keepsFree && !one.cannotKeep) },
    { mark: '○', title: words.sumNotAsked, people: those((one) => !isAsked(one) && !one.keepsFree && !one.cannotKeep) },
    { mark: '✓', title: words.sumKeepsFree, people: those((one) => one.keepsFree && !one.cannotKeep) },
  ].filter(({ people }) => people.length > 0);
}

/** How many have said what of the time, on one line. */
export function countsBefore(scene: Scene): string {
  return groupsBefore(scene)
    .map(({ mark, title, people }) => `${mark} ${title}: ${people.length}`)
    .join(' · ');
}

/** One line a person: agency, name and post, role. */
export function listedLines(scene: Scene): readonly Text[] {
  return inOrder(scene, scene.state.invitees).flatMap((id) => listedLine(scene, id));
}

/** Whom nothing asks for comes first: it is them whom the chair has to think of (ST-P14). */
function inOrder(scene: Scene, those: readonly Invitee[]): readonly PersonId[] {
  const unasked = new Set(unaskedFor(scene.state, scene.procedure, scene.now).map((one) => one.person));
  const people = byAgency(
    scene,
    those.map((one) => one.person),
  );
  return [...people.filter((id) => unasked.has(id)), ...people.filter((id) => !unasked.has(id))];
}

export function listedLine(scene: Scene, id: PersonId): readonly Text[] {
  const { convening: words, wanted } = wordsFor(scene);
  const invitee = scene.state.invitees.find((one) => one.person === id);
  if (invitee === undefined) return [];
  const need = neededText(scene, invitee);
  const isUnasked = unaskedFor(scene.state, scene.procedure, scene.now).some((one) => one.person === id);
  const more = [
    ...(need === '' ? [] : [need]),
    ...(isUnasked ? [wanted.nothingAsks] : []),
    ...(invitee.standsFor === undefined ? [] : [words.deputyFor(nameOf(scene, invitee.standsFor))]),
  ];
  const said = [...(invitee.keepsFree ? [words.keepsFree] : []), ...(invitee.cannotKeep ? [words.cannotKeep] : [])].join(', ');
  return [
    [
      { strong: agencyOf(scene, id)?.name ?? '' },
      `: ${[`${namePost(scene, id)}${asRole(scene, id, invitee.role)}`, ...more].join(', ')}`,
      ...(said === '' ? [] : [': ', { strong: said }]),
    ],
  ];
}
