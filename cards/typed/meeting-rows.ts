import { opens, quiet, say } from '../building/building.ts';
import { agencyOf, who } from '../building/people.ts';
import { hasStarted, isAdministrator, isChair, isConferenceOver, keepsMeeting, myInvitation } from '../building/reader-part.ts';
import { saidOnce } from '../building/said-once.ts';
import { whenText } from '../building/wording.ts';
import { reportButtons } from '../conference/reports/report-buttons.ts';
import { groupTimesButtons } from '../meeting/times/times-lines.ts';
import type { Block, Button } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { answerButtons, answerIntents, answerLines, answerSoFar, isAnswerIntent, isDayGoneBy } from './answer-rows.ts';

/** What is asked of one meeting: its rows have the buttons that do it. */
export const meetingIntents = [...answerIntents, 'still-on', 'move', 'cancel', 'who', 'report'] as const;
export type MeetingIntent = (typeof meetingIntents)[number];

/** Meetings on one card; each has up to six lines. */
const most = 6;

/** Each meeting of the reader that is still open, the next first, with the button for what they want; and whom to ask where it is not theirs to do. */
export function meetingRows(scenes: readonly Scene[], intent: MeetingIntent): readonly Block[] {
  const open = scenes
    .filter((scene) => isMeant(scene, intent))
    .toSorted(
      (a, b) =>
        (a.state.when?.startsAt ?? 0) - (b.state.when?.startsAt ?? 0) || a.state.reference.localeCompare(b.state.reference, 'en'),
    );
  const [first] = open;
  if (first === undefined) return [];
  const { homeMore } = wordsFor(first).convening;
  const more = open.length > most ? [quiet(homeMore(open.length - most))] : [];
  return [...saidOnce(open.slice(0, most).map((scene) => rowsOf(scene, intent))), ...more];
}

/** Whoever asks whether it is on hears of one that is cancelled too; a day that has gone by is for those who keep it. */
function isMeant(scene: Scene, intent: MeetingIntent): boolean {
  if (isDayGoneBy(scene) && (!keeps(scene) || isAnswerIntent(intent))) return false;
  return !isConferenceOver(scene.state) || (intent === 'still-on' && scene.state.stage === 'cancelled');
}

function rowsOf(scene: Scene, intent: MeetingIntent): readonly Block[] {
  const words = wordsFor(scene);
  const [button, ...others] = isAnswerIntent(intent) ? answerButtons(scene, intent) : buttonFor(scene, intent);
  const said = isAnswerIntent(intent) ? answerSoFar(scene) : null;
  const name = [
    { strong: scene.state.reference },
    ...(scene.state.when === null ? [] : [` · ${whenText(scene.state.when, scene.language)}`]),
    ...(said === null ? [] : [` · ${said}`]),
  ];
  const mayRead = keeps(scene) || myInvitation(scene) !== undefined;
  const details = mayRead ? opens(words.details, 'details', scene.state) : null;
  const first = button ?? details;
  return [
    first === null ? say([...name, ` · ${words.typed.onItsCard}`]) : { block: 'row', text: name, button: first },
    ...others.map((one): Block => ({ block: 'row', text: words.typed.orElse, button: one })),
    ...(isAnswerIntent(intent) ? answerLines(scene) : []),
    ...(intent === 'still-on' ? [say(howItStands(scene))] : []),
    ...(intent === 'cancel' && scene.state.stage === 'held' ? [quiet(words.typed.cancelHeld)] : []),
    ...(needsAsking(scene, intent, button) ? [quiet(askWhoCalled(scene, intent))] : []),
  ];
}

/** What does it, where the reader may and it is time; who may is the domain's to say when it is opened. */
function buttonFor(scene: Scene, intent: Exclude<MeetingIntent, (typeof answerIntents)[number]>): readonly Button[] {
  const words = wordsFor(scene);
  const { state } = scene;
  switch (intent) {
    case 'move':
      if (state.status !== 'convened') return isAdministrator(scene) ? [opens(words.typed.moveOpen, 'when', state)] : [];
      return keepsMeeting(scene) && state.stage === 'convened'
        ? [opens(words.typed.moveOpen, 'move', state), ...groupTimesButtons(scene)]
        : [];
    case 'cancel':
      return keeps(scene) && (state.stage === 'draft' || state.stage === 'proposed' || state.stage === 'convened')
        ? [opens(words.ending.cancel, 'cancel', state)]
        : [];
    case 'report':
      return reportButtons(scene);
    case 'still-on':
    case 'who':
      return [];
    default:
      return intent satisfies never;
  }
}

/** Whether it is on, and until when an answer can be changed. */
function howItStands(scene: Scene): string {
  const words = wordsFor(scene).typed.stillOn;
  if (scene.state.stage === 'cancelled') return words.cancelled;
  if (scene.state.status !== 'convened') return words.notYet;
  if (hasStarted(scene)) return words.started;
  return myInvitation(scene) === undefined ? words.on : words.onAndAnswered;
}

function keeps(scene: Scene): boolean {
  return isAdministrator(scene) || isChair(scene);
}

/** Where a button does not do it, or not for this reader, or somebody has to hear it at once. */
function needsAsking(scene: Scene, intent: MeetingIntent, button: Button | undefined): boolean {
  if (scene.state.convenor === scene.me || intent === 'still-on') return false;
  if (intent === 'late') return true;
  return button === undefined && !(keeps(scene) && (intent === 'who' || intent === 'report'));
}

/** Whoever called it and what to ask them, with the number they are reached by: their own, or their agency's. */
function askWhoCalled(scene: Scene, intent: MeetingIntent): string {
  const { directory, state } = scene;
  const words = wordsFor(scene).typed;
  const agency = agencyOf(scene, state.convenor);
  const own = directory.people.get(state.convenor)?.telephone;
  const telephone = own ?? (agency && directory.agencies.get(agency.id))?.telephone ?? null;
  return words.ask[intent === 'still-on' ? 'who' : intent](who(scene, state.convenor), telephone);
}
