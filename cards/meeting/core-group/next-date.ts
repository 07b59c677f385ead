import type { Conference } from '../../../domain/case/conference.ts';
import { opens, say } from '../../building/building.ts';
import type { Block, Button, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { carriesGroup } from './call-core-group-form.ts';
import { openDates } from './open-dates.ts';

/** The form that sets the date of the next meeting; null: it is set, or it is not theirs to set. */
export function nextToCall(scene: Scene): FormRef | null {
  const { id, nextCoreGroup } = scene.state;
  return nextCoreGroup !== null && carriesGroup(scene) ? { form: 'call-core-group', of: id, meeting: nextCoreGroup } : null;
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
