import { isTimeTold } from '../../../domain/case/meeting/times/phase-of.ts';
import { isCoreRole } from '../../../domain/case/people/core.ts';
import { opens, posted, press, quiet, say } from '../../building/building.ts';
import { who } from '../../building/people.ts';
import { hasStarted, inviteeOf, isActive } from '../../building/reader-part.ts';
import { whenText } from '../../building/wording.ts';
import { mayLeaveNote } from '../../conference/private-note/note-forms.ts';
import type { Block, Button, Card } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { diaryButton } from '../diary/diary-button.ts';
import { startSeen } from './asked-again.ts';

/** The statutory core keeps the time free before the list is agreed: the time, the reference and who asks; nothing of the family, not even a role. */
export function holdCard(scene: Scene): Card | null {
  const { state, language } = scene;
  const invitee = inviteeOf(scene, scene.me);
  if (
    !isTimeTold(state) ||
    state.when === null ||
    invitee === undefined ||
    !isActive(scene) ||
    !isCoreRole(scene.procedure, invitee.role)
  )
    return null;
  const all = wordsFor(scene);
  const words = all.convening;
  const cancelled = state.stage === 'cancelled';
  const started = hasStarted(scene);
  const said = started
    ? words.holdStarted
    : invitee.keepsFree
      ? words.holdDone
      : invitee.cannotKeep
        ? words.holdCannot
        : words.holdAsk;
  return posted(
    scene,
    started && !cancelled ? words.holdGoneTitle : words.holdTitle,
    [
      {
        block: 'facts',
        rows: [[all.whenLabel, whenText(state.when, language)]],
      },
      say(cancelled ? all.ending.cancelledHold : said),
      ...movedHold(scene),
    ],
    [
      ...(cancelled || started ? [] : answers(scene)),
      ...(invitee.keepsFree && (cancelled || !started) ? diaryButton(scene) : []),
      ...(mayLeaveNote(scene) ? [opens(all.privateNote.form, 'private-note', state)] : []),
    ],
    [
      {
        block: 'facts',
        rows: [
          [all.reference, state.reference],
          [words.holdFrom, who(scene, state.convenor)],
        ],
      },
    ],
  );
}

/** What was said can be taken back by saying the other, until the list is agreed. */
function answers(scene: Scene): readonly Button[] {
  const { state } = scene;
  const invitee = inviteeOf(scene, scene.me);
  const yes = press(scene, ({ convening }) => convening.holdYes, 'keep-free', state, startSeen(state));
  const no = press(scene, ({ convening }) => convening.holdNo, 'cannot-keep-free', state, startSeen(state));
  if (invitee?.keepsFree) return [no];
  return invitee?.cannotKeep ? [yes] : [{ ...yes, tone: 'main' }, no];
}

/** That it was to be at another time when they were first asked. */
function movedHold(scene: Scene): readonly Block[] {
  const { state, language } = scene;
  if (state.lastMove === null || state.stage === 'cancelled') return [];
  const { was } = state.lastMove;
  return was.startsAt === state.when?.startsAt ? [] : [quiet(wordsFor(scene).moving.was(whenText(was, language)))];
}
