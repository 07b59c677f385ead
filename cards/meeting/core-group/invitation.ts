import { ownEntry } from '../../../domain/own-entry.ts';
import { opens, posted, press, quiet, say } from '../../building/building.ts';
import { hasStarted, isChair, isConferenceOver, myInvitation } from '../../building/reader-part.ts';
import { whenText } from '../../building/wording.ts';
import { tellButton } from '../../change/their-changes.ts';
import type { Block, Button, Card } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { answerText } from '../answers/answer-text.ts';
import { askedText, startSeen, yesLabel } from '../answers/asked-again.ts';
import { comingToday, dayButtons, dayChange } from '../answers/day-buttons.ts';
import { diaryButton, patientsLine } from '../diary/diary-button.ts';
import { movedEntry, movedLines } from '../when/moved.ts';
import { isAbsentHere } from './absence-form.ts';
import { mayTakeOver } from './hand-form.ts';
import { nextButton, nextLines } from './next-date.ts';
import { noteOpenLine, writesNote } from './note-form.ts';
import { membersScale } from './scale-lines.ts';

/** The invitation to a meeting of the core group, and the receipt of the answer. */
export function coreGroupInvitation(scene: Scene): Card | null {
  const { state, language } = scene;
  const invitee = myInvitation(scene);
  if (invitee === undefined || state.when === null) return null;
  const all = wordsFor(scene);
  const words = all.coreGroup;
  const cancelled = state.stage === 'cancelled';
  const over = cancelled || isConferenceOver(state) || hasStarted(scene);
  const { answer } = invitee;
  const said = cancelled
    ? words.cancelledInvited
    : over
      ? words.over
      : answer.answer === 'none'
        ? askedText(scene, invitee, words.asked)
        : words.change;
  const day = comingToday(scene);
  const isAsked = !over && answer.answer === 'none' && day === null;
  const there = answer.answer === 'attending' && answer.how === 'in-person';
  const buttons: readonly Button[] = [
    ...(over || there ? [] : [{ ...press(scene, yesLabel(invitee), 'attend', state, startSeen(state)), tone: 'main' as const }]),
    ...(over ? [] : [opens(all.somethingElse, 'something-else', state)]),
    ...dayButtons(scene),
    ...(answer.answer === 'apologies' || (over && !cancelled) ? [] : diaryButton(scene)),
    ...groupButtons(scene),
    opens(all.details, 'details', state),
    ...tellButton(scene),
  ];
  return posted(
    scene,
    cancelled ? words.cancelledTitle(state.reference) : words.title(state.reference),
    [
      {
        block: 'facts',
        rows: [
          [all.whenLabel, whenText(state.when, language)],
          [all.answering.answerLabel, answerText(invitee, all)],
        ],
      },
      ...movedLines(scene, isAsked ? said : undefined),
      ...(cancelled ? [say(said)] : []),
      ...groupLines(scene),
      ...membersScale(scene),
    ],
    buttons,
    [
      ...(isAsked || cancelled ? [] : [quiet(day === null ? said : dayChange(day, all))]),
      ...patientsLine(scene),
      ...movedEntry(scene),
    ],
  );
}

/** Whose turn the note is, and what is asked of whoever was not there. */
function groupLines(scene: Scene): readonly Block[] {
  const { state, me } = scene;
  const words = wordsFor(scene).coreGroup;
  if (state.stage === 'cancelled') return [];
  const held = state.stage === 'held' || state.stage === 'closed';
  const turn = state.noteTaker === me && state.group.note === null ? [say(words.noteMine), ...noteOpenLine(scene)] : [];
  const written = state.group.note === null ? [] : [say(words.noteWritten)];
  const next = keepsIt(scene) ? [] : nextLines(scene);
  if (!isAbsentHere(scene)) return [...next, ...turn, ...written];
  const told = ownEntry(state.group.told, me) !== undefined;
  return [...written, say(told ? words.absentTold : held ? words.absentAsk : words.absentBefore)];
}

/** Whoever keeps it, or leads, has a card of it besides, which asks for the next date. */
function keepsIt(scene: Scene): boolean {
  return isChair(scene) || (scene.state.last && scene.lead === scene.me);
}

function groupButtons(scene: Scene): readonly Button[] {
  const { state, me } = scene;
  const words = wordsFor(scene).coreGroup;
  const mine = state.noteTaker === me && state.group.note === null && writesNote(scene);
  return [
    ...(isAbsentHere(scene) || keepsIt(scene) ? [] : nextButton(scene, state)),
    ...(mine ? [{ ...opens(words.note, 'core-note', state), tone: 'main' as const }] : []),
    ...(isAbsentHere(scene) ? [opens(words.absent, 'core-absence', state)] : []),
    ...(mayTakeOver(scene) && hasStarted(scene) ? [opens(words.takeOver, 'core-hand', state)] : []),
  ];
}
