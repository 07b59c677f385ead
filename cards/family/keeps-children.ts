import type { Child } from '../../domain/case/family/shape.ts';
import { isAdministrator, isChair } from '../building/reader-part.ts';
import type { FormRef } from '../model.ts';
import type { Scene } from '../scene.ts';

/** Who corrects the children of a case, whatever became of the conference. */
export function keepsChildren(scene: Scene): boolean {
  return isAdministrator(scene) || isChair(scene);
}

/** Who enters and corrects parents and carers: the lead professional too, who knows them. */
export function keepsAdults(scene: Scene): boolean {
  return keepsChildren(scene) || scene.lead === scene.me;
}

/** Children come and go until a conference is over: while its list is made by whoever makes it, then by the chair too. */
export function takesChildren(scene: Scene): boolean {
  const { stage, status, last } = scene.state;
  if (stage === 'closed' || stage === 'cancelled' || !last) return false;
  return status === 'convened' ? keepsChildren(scene) : isAdministrator(scene);
}

/** The child that a form is about; null for none of this case. */
export function childAbout({ state }: Scene, { about }: FormRef): Child | null {
  return state.children.find((one) => one.id === about) ?? null;
}
