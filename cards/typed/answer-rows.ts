import { localDay } from '../../domain/calendar/london.ts';
import type { DayChange } from '../../domain/case/meeting/answers/answer.ts';
import { kindOf } from '../../domain/ref.ts';
import { opens, press, quiet } from '../building/building.ts';
import { hasStarted, myInvitation } from '../building/reader-part.ts';
import { answerText } from '../meeting/answers/answer-text.ts';
import { startSeen, undertakingMeant, yesLabel } from '../meeting/answers/asked-again.ts';
import { comingToday, dayButtons, dayChange } from '../meeting/answers/day-buttons.ts';
import type { Block, Button } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

/** What is answered of one's own coming. */
export const answerIntents = ['coming', 'cannot-come', 'sick', 'late', 'deputy'] as const;
export type AnswerIntent = (typeof answerIntents)[number];

export function isAnswerIntent(intent: string): intent is AnswerIntent {
  return (answerIntents as readonly string[]).includes(intent);
}

/** The buttons of the day that stand first. */
const meant: Readonly<Record<AnswerIntent, readonly DayChange[]>> = {
  coming: ['on-time'],
  'cannot-come': ['not'],
  sick: ['not'],
  late: ['late', 'phone'],
  deputy: [],
};

/** The day of the meeting has gone by: nothing is answered to it any more. */
export function isDayGoneBy({ state, now }: Scene): boolean {
  return state.when !== null && localDay(state.when.startsAt) < localDay(now);
}

/** The buttons by which the reader answers now, what was typed first: those of the day, or those of the invitation. */
export function answerButtons(scene: Scene, intent: AnswerIntent): readonly Button[] {
  const today = dayButtons(scene, 'digest/');
  const before = mayAnswer(scene) ? invitationButtons(scene, intent, today.length > 0) : [];
  const first = today.filter((one) => 'does' in one && meant[intent].some((to) => one.does.about === `digest/${to}`));
  const rest = today.filter((one) => !first.includes(one));
  return intent === 'deputy' ? [...before, ...rest] : [...first, ...rest, ...before];
}

/** What the buttons mean: that the chair is told, or what the one tap accepts besides. */
export function answerLines(scene: Scene): readonly Block[] {
  const day = comingToday(scene);
  const invitee = myInvitation(scene);
  return [
    ...(day === null ? [] : [quiet(dayChange(day, wordsFor(scene)))]),
    ...(invitee !== undefined && mayAnswer(scene) && mayComeStill(scene) ? undertakingMeant(scene, scene.state, invitee) : []),
  ];
}

/** What the reader has said so far; null where it was nothing. */
export function answerSoFar(scene: Scene): string | null {
  const invitee = myInvitation(scene);
  if (invitee === undefined || invitee.answer.answer === 'none') return null;
  return answerText(invitee, wordsFor(scene));
}

function invitationButtons(scene: Scene, intent: AnswerIntent, today: boolean): readonly Button[] {
  const { state } = scene;
  const words = wordsFor(scene);
  const invitee = myInvitation(scene);
  if (invitee === undefined) return [];
  const start = String(state.when?.startsAt ?? 0);
  const away = invitee.answer.answer === 'apologies' || today ? [] : [opens(words.typed.cannotCome, 'apologise', state, start)];
  // `about`: so that it is answered in a line, and not by a second card of the meeting.
  const more = { about: 'digest', ...startSeen(state) };
  const yes = mayComeStill(scene) ? [press(scene, yesLabel(invitee), 'attend', state, more)] : [];
  const otherwise = opens(words.somethingElse, 'something-else', state);
  switch (intent) {
    case 'coming':
      return [...yes, otherwise];
    case 'cannot-come':
    case 'sick':
      return [...away, otherwise, ...yes];
    case 'late':
      return [otherwise];
    case 'deputy':
      return kindOf(state.meeting) === 'conference' ? [otherwise] : [];
    default:
      return intent satisfies never;
  }
}

/** They have not said yet that they come as they are. */
function mayComeStill(scene: Scene): boolean {
  const answer = myInvitation(scene)?.answer;
  return answer !== undefined && !(answer.answer === 'attending' && answer.how === 'in-person');
}

function mayAnswer(scene: Scene): boolean {
  return myInvitation(scene) !== undefined && !hasStarted(scene);
}
