import { isCoreRole } from '../../../domain/case/people/core.ts';
import { posted, press, say } from '../../building/building.ts';
import { inviteeOf, isActive } from '../../building/reader-part.ts';
import { whenText } from '../../building/wording.ts';
import type { Card } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import type { Words } from '../../words/en.ts';
import { wordsFor } from '../../words/words-for.ts';

/** The statutory core keeps the time free before the list is agreed: the time and nothing else, not even a reference or a role. */
export function holdCard(scene: Scene): Card | null {
  const { state, language } = scene;
  const invitee = inviteeOf(scene, scene.me);
  if (state.status === 'draft' || invitee === undefined || !isActive(scene) || !isCoreRole(scene.procedure, invitee.role))
    return null;
  const all = wordsFor(language);
  const words = all.convening;
  const convened = state.status === 'convened';
  const cancelled = state.stage === 'cancelled';
  return posted(
    scene,
    words.holdTitle,
    [
      { block: 'facts', rows: [[all.whenLabel, whenText(state.when, language)]] },
      ...(cancelled ? [say(all.ending.cancelledHold)] : lines(invitee.keepsFree, convened, words)),
    ],
    invitee.keepsFree || convened || cancelled
      ? []
      : [{ ...press(scene, ({ convening }) => convening.holdYes, 'keep-free', state), tone: 'main' }],
  );
}

function lines(keepsFree: boolean, convened: boolean, words: Words['convening']) {
  return [
    ...(keepsFree ? [say(words.holdDone)] : convened ? [] : [say(words.holdAsk)]),
    ...(convened ? [say(words.holdOver)] : []),
  ];
}
