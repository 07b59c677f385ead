import { mostNames, warn } from '../../building/building.ts';
import { byAgency, nameOf } from '../../building/people.ts';
import type { Block } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** For chair and administrator, while the list is not agreed: who of the statutory core cannot come at that time, so that another may be set. */
export function cannotLine(scene: Scene): readonly Block[] {
  const { state } = scene;
  if (state.status !== 'proposed' || state.stage === 'cancelled') return [];
  const all = wordsFor(scene.language);
  const names = byAgency(
    scene,
    state.invitees.flatMap((one) => (one.cannotKeep ? [one.person] : [])),
  ).map((id) => nameOf(scene, id));
  if (names.length === 0) return [];
  const rest = names.length - mostNames;
  return [warn(all.convening.whoCannot(all.and([...names.slice(0, mostNames), ...(rest > 0 ? [all.people(rest)] : [])])))];
}
