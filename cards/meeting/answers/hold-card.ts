import { isCoreRole } from '../../../domain/case/people/core.ts';
import { posted, press, say } from '../../building/building.ts';
import { inviteeOf, isActive } from '../../building/reader-part.ts';
import { whenText } from '../../building/wording.ts';
import type { Card } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** The statutory core keeps the time free before the list is agreed: the time and nothing else, not even a reference or a role. */
export function holdCard(scene: Scene): Card | null {
  const { state, language } = scene;
  const invitee = inviteeOf(scene, scene.me);
  if (state.status !== 'proposed' || invitee === undefined || !isActive(scene) || !isCoreRole(scene.procedure, invitee.role))
    return null;
  const all = wordsFor(language);
  const words = all.convening;
  const cancelled = state.stage === 'cancelled';
  const said = cancelled ? all.ending.cancelledHold : invitee.keepsFree ? words.holdDone : words.holdAsk;
  return posted(
    scene,
    words.holdTitle,
    [{ block: 'facts', rows: [[all.whenLabel, whenText(state.when, language)]] }, say(said)],
    invitee.keepsFree || cancelled
      ? []
      : [{ ...press(scene, ({ convening }) => convening.holdYes, 'keep-free', state), tone: 'main' }],
  );
}
