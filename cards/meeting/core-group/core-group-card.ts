import { localDay } from '../../../domain/calendar/london.ts';
import type { Convened } from '../../../domain/case/conference.ts';
import { hasOpen } from '../../../domain/case/core-group-cards.ts';
import { hasStoppedFor } from '../../../domain/case/family/without-ended.ts';
import { isPastUnheld } from '../../../domain/case/meeting/register/unheld.ts';
import { kindOf } from '../../../domain/ref.ts';
import { mostNames, opens, posted, quiet, say, warn } from '../../building/building.ts';
import { namePost } from '../../building/people.ts';
import { asRecorded, convened, isActive, isChair } from '../../building/reader-part.ts';
import { dayText, whenText } from '../../building/wording.ts';
import { tellButton } from '../../change/their-changes.ts';
import type { Block, Button, Card } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import type { Words } from '../../words/en.ts';
import { wordsFor } from '../../words/words-for.ts';
import { countsByState, namedFirst, peopleByState } from '../answers/by-state.ts';
import { diaryButton } from '../diary/diary-button.ts';
import { hasPressed, heldLines } from '../held-back/held-lines.ts';
import { namedOrFolded } from '../list/by-name-form.ts';
import { groupTimesLines } from '../times/times-lines.ts';
import { moveButton, movedEntry, movedLines } from '../when/moved.ts';
import { childrenToSay } from './children-rows.ts';
import { groupWithheldLine, lateCard, lateLine } from './late-card.ts';
import { asksNextHere, isOfNobody, nextButton, nextLines } from './next-date.ts';
import { noteOpenLine } from './note-form.ts';
import { openDates } from './open-dates.ts';
import { holdersNumbers, holdersScale, isPlacing, scaleButtons } from './scale-lines.ts';

/** Of a meeting of the core group who is coming, to whoever called it or leads now; of the case the way to call the next, to the lead. */
export function coreGroupCard(scene: Scene): Card | null {
  const state = convened(scene.state);
  if (state === null || !isActive(scene)) return null;
  return kindOf(state.meeting) === 'conference' ? toCall(scene, state) : coming(scene, state);
}

function toCall(scene: Scene, state: Convened): Card | null {
  if (hasStoppedFor(state) || isOfNobody(scene)) return null;
  if (scene.lead !== scene.me) return lateCard(scene, state);
  const words = wordsFor(scene).coreGroup;
  const title = words.callTitle(state.reference);
  const late = lateLine(scene);
  if (state.nextCoreGroup === null && late.length > 0) return lateCard(scene, state);
  if (state.nextCoreGroup === null) return posted(scene, words.title(state.reference), [say(words.calledAlready)]);
  if (state.closes !== null && late.length === 0)
    return posted(
      scene,
      words.title(state.reference),
      [...groupWithheldLine(scene), say(words.nextOnMeeting(dayText(state.closes, scene.language)))],
      planButton(scene, state),
    );
  const about = { id: state.id, meeting: state.nextCoreGroup };
  return posted(
    scene,
    title,
    [...groupWithheldLine(scene), ...late, say(words.callAsk)],
    [{ ...opens(words.call, 'call-core-group', about), tone: 'main' }, ...planButton(scene, state)],
    openDates(scene),
  );
}

function coming(scene: Scene, state: Convened): Card | null {
  if (!isChair(scene) && !(state.last && scene.lead === scene.me)) return null;
  const all = wordsFor(scene);
  const words = all.coreGroup;
  const cancelled = state.stage === 'cancelled';
  const record = asRecorded(scene, state);
  const here = record.present.length;
  const held = here === 0 ? [] : [say(words.held(all.people(here)))];
  const folded = record.invitees.length > mostNames ? namedFirst(scene, record) : [];
  const isUnheld = isPastUnheld(state, scene.now);
  return posted(
    scene,
    titleOf(record, words),
    [
      ...heldLines(scene),
      { block: 'facts', rows: [[all.whenLabel, whenText(state.when, scene.language)]] },
      ...(cancelled
        ? [say(words.cancelledKeeper)]
        : [
            ...movedLines(scene),
            ...held,
            ...(isUnheld ? [warn(words.notHeld)] : []),
            ...(isPlacing(state) || here > 0 ? [] : [say(countsByState(state, all))]),
            ...groupTimesLines(scene),
            ...nextLines(scene),
            ...(state.rounds.length > 0 ? [] : noteLines(scene, state)),
          ]),
      ...(cancelled ? [] : childrenToSay(scene)),
      ...(cancelled && here === 0 ? [say(countsByState(state, all))] : []),
      ...holdersScale(scene, state),
    ],
    [...buttons(scene, state), opens(all.details, 'details', state), ...planButton(scene, state), ...tellButton(scene)],
    isPlacing(state)
      ? [...holdersNumbers(scene, state), ...noteLines(scene, state)]
      : [
          ...(state.rounds.length > 0 ? noteLines(scene, state) : []),
          ...(isUnheld ? [quiet(words.notHeldMeans)] : []),
          ...(cancelled ? [] : movedEntry(scene)),
          ...folded,
          ...namedOrFolded(scene, peopleByState(scene, record)),
        ],
  );
}

function titleOf({ stage, present, reference }: Convened, words: Words['coreGroup']): string {
  if (stage === 'cancelled') return words.cancelledTitle(reference);
  return present.length > 0 ? words.heldTitle(reference) : words.comingTitle(reference);
}

/** To whoever leads the plan: an action is changed or withdrawn. The plan is of the whole case, whose first conference there always is. */
function planButton(scene: Scene, { id, actions }: Convened): readonly Button[] {
  if (scene.lead !== scene.me || !hasOpen(actions)) return [];
  return [opens(wordsFor(scene).actions.reviseOne, 'revise', { id, meeting: 'k1' }, 'all')];
}

function buttons(scene: Scene, state: Convened): readonly Button[] {
  const words = wordsFor(scene).coreGroup;
  if (state.stage === 'held')
    return [
      ...scaleButtons(scene, state),
      ...nextButton(scene, state),
      noteButton(scene, state),
      opens(words.registerAgain, 'register', state),
    ];
  if (state.stage === 'closed') return [...scaleButtons(scene, state), opens(words.registerAgain, 'register', state)];
  if (state.stage === 'cancelled') return diaryButton(scene);
  if (state.stage !== 'convened') return [];
  return [
    // Before its day nobody was there.
    { ...opens(words.register, 'register', state), ...(isItsDay(scene, state) ? { tone: 'main' as const } : {}) },
    ...diaryButton(scene),
    ...(state.invitees.length === 0 ? [] : [opens(words.hand, 'core-hand', state)]),
    ...moveButton(scene, wordsFor(scene).moving.coreGroupMove),
    ...(hasPressed(scene, 'cancel') ? [] : [{ ...opens(words.cancel, 'cancel', state), tone: 'danger' as const }]),
  ];
}

function isItsDay({ now }: Scene, { when }: Convened): boolean {
  return localDay(now) >= localDay(when.startsAt);
}

/** Who writes the short note, until it is written. */
function noteLines(scene: Scene, { group, noteTaker }: Convened): readonly Block[] {
  const words = wordsFor(scene).coreGroup;
  if (group.note !== null) return [say(words.noteWritten)];
  if (noteTaker === null) return [];
  const turn = noteTaker === scene.me ? words.noteMine : words.noteTurn(namePost(scene, noteTaker));
  return [say(turn), ...noteOpenLine(scene)];
}

function noteButton(scene: Scene, state: Convened): Button {
  const words = wordsFor(scene).coreGroup;
  if (state.group.note !== null) return opens(words.noteAgain, 'core-note', state);
  const note = opens(words.note, 'core-note', state);
  // One button is the next: the scale's, where it has one.
  const isNext = asksNextHere(scene) === null && scaleButtons(scene, state).every(({ tone }) => tone !== 'main');
  return isNext ? { ...note, tone: 'main' } : note;
}
