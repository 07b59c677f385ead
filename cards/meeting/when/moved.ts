import { knownMove } from '../../../domain/case/meeting/when/known-move.ts';
import { opens, quiet, say } from '../../building/building.ts';
import { keepsMeeting } from '../../building/reader-part.ts';
import { whenText } from '../../building/wording.ts';
import type { Block, Button } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { hasPressed } from '../held-back/held-lines.ts';

/**
 * That a meeting to come was moved, and when it was to be; that its place is another one, where that alone has changed. `asks`: what is asked
 * because of it, in the same line.
 */
export function movedLines(scene: Pick<Scene, 'state' | 'language' | 'me'>, asks?: string): readonly Block[] {
  const line = movedLine(scene);
  if (asks === undefined) return line === null ? [] : [quiet(line)];
  return [say(line === null ? asks : `${line} ${asks}`)];
}

function movedLine(scene: Pick<Scene, 'state' | 'language' | 'me'>): string | null {
  const { state, language, me } = scene;
  const { when, stage } = state;
  const lastMove = knownMove(state, me);
  if (lastMove === null || when === null || stage !== 'convened') return null;
  const { moving } = wordsFor(scene);
  const { was } = lastMove;
  return was.startsAt === when.startsAt ? moving.placeChanged : moving.was(whenText(was, language));
}

/** What becomes of the diary entry of a meeting that was moved: read after the buttons, of which its own is one. `entry`: whether the card has that. */
export function movedEntry(
  scene: Pick<Scene, 'state' | 'language' | 'me'>,
  entry: 'entry' | 'no entry' = 'entry',
): readonly Block[] {
  const { state, me } = scene;
  const lastMove = knownMove(state, me);
  if (entry === 'no entry' || lastMove === null || state.stage !== 'convened') return [];
  return lastMove.was.startsAt === state.when?.startsAt ? [] : [quiet(wordsFor(scene).diary.moved)];
}

/** When it was to be before it was moved, and why it is past its limit; for those who keep the meeting, in a dialog only. */
export function movedDetails(scene: Scene): readonly Block[] {
  const { state, language } = scene;
  const { moving } = wordsFor(scene);
  const chosen = state.whyPast === null ? [] : [say(moving.because(state.whyPast))];
  if (state.lastMove === null) return chosen;
  const { was, why } = state.lastMove;
  return [...chosen, say(moving.was(whenText(was, language))), ...(why === null ? [] : [say(moving.because(why))])];
}

/** From here it is moved, until the register says that it was held. */
export function moveButton(scene: Scene, label: string): readonly Button[] {
  const { state } = scene;
  return state.stage === 'convened' && keepsMeeting(scene) && !hasPressed(scene, 'move') ? [opens(label, 'move', state)] : [];
}
