import { phaseKinds } from '../../cards/meeting/phases.ts';
import type { Card } from '../../cards/model.ts';
import { cardFor } from '../../cards/registry.ts';
import type { Scene } from '../../cards/scene.ts';
import type { PhaseName } from '../../domain/case/phase-names.ts';

/** One phase of a conference by itself, or the card of the plan. */
export function drawn(name: PhaseName | 'actions', about: string, scene: Scene): Card | null {
  return name === 'actions' ? cardFor('actions', scene) : phaseKinds[name].draw(scene, about);
}
