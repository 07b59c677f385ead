import type { Conference } from '../../../domain/case/conference.ts';
import { opens, say } from '../../building/building.ts';
import type { Block, Button, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { carriesGroup } from './call-core-group-form.ts';
import { openDates } from './open-dates.ts';

/** The form that sets the date of the next meeting; null: it is set, there is to be none, or it is not theirs to set. */
export function nextToCall(scene: Scene): FormRef | null {
  const { id, nextCoreGroup } = scene.state;
  if (nextCoreGroup === null || !carriesGroup(scene) || isOfNobody(scene)) return null;
  return { form: 'call-core-group', of: id, meeting: nextCoreGroup };
}

/** No child is on a plan by what was decided, and nothing that ends one asks for a last meeting: there is no core group. */
export function isOfNobody(scene: Scene): boolean {
  const { children, standings } = scene.state;
  if (children.length === 0 || !children.every((one) => standings.after.get(one.id)?.on === false)) return false;
  return !scene.deadlines().some(({ to, by, kind }) => to === 'core-group' && by === null && kind !== 'earliest');
}

/** That the next has no date yet, and by when it is to be. */
export function nextLines(scene: Scene): readonly Block[] {
  const { stage } = scene.state;
  return stage === 'held' && nextToCall(scene) !== null ? [say(wordsFor(scene).coreGroup.nextAsk), ...openDates(scene)] : [];
}

/** The date of the next is set before this one closes. */
export function nextButton(scene: Scene, state: Conference): readonly Button[] {
  const to = nextToCall(scene);
  if (to === null || to.meeting === undefined || state.stage !== 'held') return [];
  return [{ ...opens(wordsFor(scene).coreGroup.next, 'call-core-group', { id: state.id, meeting: to.meeting }), tone: 'main' }];
}
