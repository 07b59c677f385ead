import type { Conference } from '../../../domain/case/conference.ts';
import { opens, say } from '../../building/building.ts';
import type { Block, Button, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { carriesGroup } from './call-core-group-form.ts';
import { lateLine } from './late-card.ts';
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

/**
 * The same on a card of a meeting that was held. Whoever leads has a card of the whole case besides, and whoever keeps the meeting one of that: the meeting's
 * card asks until the core group is late, and the card of the case from then on, so that nobody is asked on two.
 */
export function asksNextHere(scene: Scene): FormRef | null {
  const { state, lead, me } = scene;
  return state.stage !== 'held' || (lead === me && lateLine(scene).length > 0) ? null : nextToCall(scene);
}

/** That the next has no date yet, and by when it is to be. */
export function nextLines(scene: Scene): readonly Block[] {
  const words = wordsFor(scene).coreGroup;
  if (asksNextHere(scene) !== null) return [say(words.nextAsk), ...openDates(scene)];
  return scene.state.stage === 'held' && nextToCall(scene) !== null ? [say(words.nextOnCase)] : [];
}

/** The date of the next is set before this one closes. */
export function nextButton(scene: Scene, state: Conference): readonly Button[] {
  const to = asksNextHere(scene);
  if (to?.meeting === undefined) return [];
  return [{ ...opens(wordsFor(scene).coreGroup.next, 'call-core-group', { id: state.id, meeting: to.meeting }), tone: 'main' }];
}
