import { opens, posted, press, quiet, say } from '../../building/building.ts';
import { nameApart } from '../../building/person-options.ts';
import { hasStarted, isActive, isConferenceOver } from '../../building/reader-part.ts';
import { whenText } from '../../building/wording.ts';
import type { Block, Card } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/**
 * Somebody comes in the reader's place: who, that the chair has agreed, or that they cannot after all; and the way to answer oneself. Nothing
 * else of the case is theirs.
 */
export function representedCard(scene: Scene): Card | null {
  const { state } = scene;
  const deputy = state.invitees.find((one) => one.standsFor === scene.me);
  if (deputy === undefined || state.when === null || !isActive(scene)) return null;
  const all = wordsFor(scene);
  const words = all.answering;
  const cancelled = state.stage === 'cancelled';
  const sorry = deputy.answer.answer === 'apologies';
  const said = sorry ? words.deputySorry : words.representedBy;
  const open = !hasStarted(scene) && !isConferenceOver(state);
  return posted(
    scene,
    cancelled ? all.ending.cancelledTitle(state.reference) : words.title(state.reference),
    [
      when(scene, state.when),
      say(cancelled ? all.ending.cancelledInvited : said(nameApart(scene, deputy.person))),
      ...(open && sorry ? [say(words.deputySorryMeans)] : []),
    ],
    [
      ...(deputy.chairSaid === undefined ? [] : [opens(words.chairSays, 'chair-line', state)]),
      ...(open
        ? [press(scene, ({ answering }) => (sorry ? answering.answerMyself : answering.comeMyself), 'come-myself', state)]
        : []),
    ],
    open && !sorry ? [quiet(words.representedMeans)] : [],
  );
}

/** The reader would have come in somebody's place, and need not. */
export function stoodDownCard(scene: Scene): Card | null {
  const { state } = scene;
  const found = state.stoodDown.find((one) => one.person === scene.me);
  if (found === undefined || state.when === null || !isActive(scene)) return null;
  const words = wordsFor(scene).answering;
  return posted(scene, words.title(state.reference), [
    when(scene, state.when),
    say(words.stoodDown(nameApart(scene, found.standsFor))),
  ]);
}

function when(scene: Scene, at: NonNullable<Scene['state']['when']>): Block {
  const { language } = scene;
  return { block: 'facts', rows: [[wordsFor(scene).whenLabel, whenText(at, language)]] };
}
