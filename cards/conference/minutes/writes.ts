import { isChair, writesRecord } from '../../building/reader-part.ts';
import type { Scene } from '../../scene.ts';

/** Whether the reader writes the minutes: the chair, and whoever writes the record; nobody in their place. */
export function writes(scene: Scene): boolean {
  return scene.cover?.how !== 'covering' && (isChair(scene) || writesRecord(scene));
}
