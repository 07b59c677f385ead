import { kindOf } from '../../domain/ref.ts';
import { opens, press, quiet, say } from '../building/building.ts';
import { agencyOf, who } from '../building/people.ts';
import { hasStarted, isAdministrator, isChair, isConferenceOver, myInvitation } from '../building/reader-part.ts';
import { whenText } from '../building/wording.ts';
import { startSeen, undertakingMeant, yesLabel } from '../meeting/answers/asked-again.ts';
import { mayMove } from '../meeting/when/move-form.ts';
import type { Block, Button } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

/** What is asked of one meeting: its rows have the buttons that do it. */
export const meetingIntents = ['cannot-come', 'sick', 'late', 'deputy', 'move', 'cancel', 'who', 'report'] as const;
export type MeetingIntent = (typeof meetingIntents)[number];

/** Meetings on one card; each has up to three lines. */
const most = 8;

/** Each meeting of the reader that is still open, the next first, with the button for what they want; and whom to ask where it is not theirs to do. */
export function meetingRows(scenes: readonly Scene[], intent: MeetingIntent): readonly Block[] {
  const open = scenes
    .filter(({ state }) => !isConferenceOver(state))
    .toSorted(
      (a, b) =>
        (a.state.when?.startsAt ?? 0) - (b.state.when?.startsAt ?? 0) || a.state.reference.localeCompare(b.state.reference, 'en'),
    );
  const [first] = open;
  if (first === undefined) return [];
  const { homeMore } = wordsFor(first.language).convening;
  const more = open.length > most ? [quiet(homeMore(open.length - most))] : [];
  return [...open.slice(0, most).flatMap((scene) => rowsOf(scene, intent)), ...more];
}

function rowsOf(scene: Scene, intent: MeetingIntent): readonly Block[] {
  const words = wordsFor(scene.language);
  const button = buttonFor(scene, intent);
  const name = [
    { strong: scene.state.reference },
    ...(scene.state.when === null ? [] : [` · ${whenText(scene.state.when, scene.language)}`]),
  ];
  const mayRead = keeps(scene) || myInvitation(scene) !== undefined;
  const details = mayRead ? opens(words.details, 'details', scene.state) : null;
  const first = button ?? details;
  return [
    first === null ? say([...name, ` · ${words.typed.onItsCard}`]) : { block: 'row', text: name, button: first },
    ...(intent === 'cannot-come' ? coming(scene) : []),
    ...(needsAsking(scene, intent, button) ? [quiet(askWhoCalled(scene))] : []),
  ];
}

/** What does it, where the reader may and it is time; who may is the domain's to say when it is opened. */
function buttonFor(scene: Scene, intent: MeetingIntent): Button | null {
  const words = wordsFor(scene.language);
  const { state } = scene;
  switch (intent) {
    case 'cannot-come':
    case 'sick':
    case 'late':
      return mayAnswer(scene) ? opens(words.somethingElse, 'something-else', state) : null;
    case 'deputy':
      return mayAnswer(scene) && kindOf(state.meeting) === 'conference'
        ? opens(words.somethingElse, 'something-else', state)
        : null;
    case 'move':
      if (state.status !== 'convened') return isAdministrator(scene) ? opens(words.typed.moveOpen, 'when', state) : null;
      return mayMove(scene) && state.stage === 'convened' ? opens(words.typed.moveOpen, 'move', state) : null;
    case 'cancel':
      return keeps(scene) && (state.stage === 'draft' || state.stage === 'proposed' || state.stage === 'convened')
        ? opens(words.ending.cancel, 'cancel', state)
        : null;
    case 'who':
    case 'report':
      return null;
    default:
      return intent satisfies never;
  }
}

/** The one tap, for whoever has not said that they come. `about`: so that it is answered in a line, and not by a second card of the meeting. */
function coming(scene: Scene): readonly Block[] {
  const invitee = myInvitation(scene);
  if (!mayAnswer(scene) || invitee === undefined) return [];
  const { answer } = invitee;
  if (answer.answer === 'attending' && answer.how === 'in-person') return [];
  const more = { about: 'digest', ...startSeen(scene.state) };
  const yes = press(scene, yesLabel(invitee), 'attend', scene.state, more);
  return [
    ...undertakingMeant(scene, scene.state, invitee),
    { block: 'row', text: wordsFor(scene.language).typed.answerCome, button: yes },
  ];
}

function mayAnswer(scene: Scene): boolean {
  return myInvitation(scene) !== undefined && !hasStarted(scene);
}

function keeps(scene: Scene): boolean {
  return isAdministrator(scene) || isChair(scene);
}

/** Where a button does not do it, or not for this reader, or somebody has to hear it at once. */
function needsAsking(scene: Scene, intent: MeetingIntent, button: Button | null): boolean {
  if (scene.state.convenor === scene.me) return false;
  if (intent === 'late') return true;
  return button === null && !(keeps(scene) && (intent === 'who' || intent === 'report'));
}

/** Whoever called it, with the number they are reached by: their own, or their agency's. */
function askWhoCalled(scene: Scene): string {
  const { directory, language, state } = scene;
  const words = wordsFor(language).typed;
  const agency = agencyOf(scene, state.convenor);
  const own = directory.people.get(state.convenor)?.telephone;
  const telephone = own ?? (agency && directory.agencies.get(agency.id))?.telephone ?? words.noTelephone;
  return words.ask(who(scene, state.convenor), telephone);
}
