import type { PersonId } from '../../domain/ids.ts';
import { byAgency } from '../building/people.ts';
import { convened } from '../building/reader-part.ts';
import type { Scene } from '../scene.ts';

/** Those on the list and the core group. */
export function owners(scene: Scene): readonly PersonId[] {
  const core = convened(scene.state)?.coreGroup ?? [];
  return byAgency(scene, [...new Set([...core, ...scene.state.invitees.map((one) => one.person)])]);
}
