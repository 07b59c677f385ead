import { mostNames, warn } from '../../building/building.ts';
import { byAgency, nameOf } from '../../building/people.ts';
import { isConferenceOver } from '../../building/reader-part.ts';
import type { Block } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/**
 * For chair and administrator: who of the statutory core cannot come at that time, while another may be set before the list is agreed; and
 * afterwards until they answer their invitation.
 */
export function cannotLine(scene: Scene): readonly Block[] {
  const { state } = scene;
  if (state.status === 'draft' || isConferenceOver(state)) return [];
  const all = wordsFor(scene);
  const names = byAgency(
    scene,
    state.invitees.flatMap((one) => (one.cannotKeep && one.answer.answer === 'none' ? [one.person] : [])),
  ).map((id) => nameOf(scene, id));
  if (names.length === 0) return [];
  const rest = names.length - mostNames;
  const those = all.and([...names.slice(0, mostNames), ...(rest > 0 ? [all.morePeople(rest)] : [])]);
  return [warn(state.status === 'proposed' ? all.convening.whoCannot(those) : all.convening.whoCannotInvited(those))];
}
