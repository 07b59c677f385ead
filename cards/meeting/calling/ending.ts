import type { Stage } from '../../../domain/access/right.ts';
import { isDayGone, isPastUnheld } from '../../../domain/case/meeting/register/unheld.ts';
import { kindOf } from '../../../domain/ref.ts';
import { opens, say, warn } from '../../building/building.ts';
import { isAdministrator, isChair } from '../../building/reader-part.ts';
import type { Block, Button } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { hasPressed } from '../held-back/held-lines.ts';
import { moveButton } from '../when/moved.ts';

/** What the cards of chair and administrator say of a conference that is over, or whose day went by unheld. */
export function endingLines(scene: Scene): readonly Block[] {
  const words = wordsFor(scene).ending;
  if (scene.state.stage === 'cancelled')
    return [say({ draft: words.discarded, proposed: words.cancelledDraft, convened: words.cancelledTold }[scene.state.status])];
  if (scene.state.stage === 'closed') return [say(words.closed)];
  if (isPastUnheld(scene.state, scene.now)) return [warn(words.notHeld)];
  return scene.state.status !== 'convened' && isDayGone(scene.state, scene.now) ? [warn(words.dayGone)] : [];
}

const stages: ReadonlySet<Stage> = new Set(['draft', 'proposed', 'convened']);

/** The same, each under what it is for and below all else, where the card asks something that they are no answer to. */
export function endingRows(scene: Scene, buttons: readonly Button[]): readonly Block[] {
  const { apart } = wordsFor(scene).ending;
  return buttons.map((button): Block => {
    const form = 'opens' in button ? button.opens.form : '';
    const text = form === 'move' ? apart.move : form === 'cancel' ? apart.cancel : form === 'close' ? apart.close : apart.next;
    return { block: 'row', text, button };
  });
}

/** Move it once it was called, cancel it until it was held, then close it; once it is over an administrator calls the next one from here. */
export function endingButtons(scene: Scene): readonly Button[] {
  const words = wordsFor(scene).ending;
  const { state } = scene;
  const keeper = isAdministrator(scene) || isChair(scene);
  return [
    ...(isAdministrator(scene) && state.next !== null
      ? [opens(words.callNext, 'call', { id: state.id, meeting: state.next })]
      : []),
    ...(keeper && state.stage === 'held' ? [opens(words.close, 'close', state)] : []),
    ...(kindOf(state.meeting) === 'conference' ? moveButton(scene, wordsFor(scene).moving.move) : []),
    ...(keeper && stages.has(state.stage) && !hasPressed(scene, 'cancel')
      ? [{ ...opens(state.stage === 'draft' ? words.discard : words.cancel, 'cancel', state), tone: 'danger' as const }]
      : []),
  ];
}
