import { isActive, isChair } from '../building/reader-part.ts';
import type { Scene } from '../scene.ts';

/** Whoever looks after the plan: chair and lead professional. */
export function keepsPlan(scene: Scene): boolean {
  return isActive(scene) && (isChair(scene) || scene.lead === scene.me);
}
