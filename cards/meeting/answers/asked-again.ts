import type { Conference, Invitee } from '../../../domain/case/conference.ts';
import { knownMove } from '../../../domain/case/meeting/when/known-move.ts';
import { kindOf } from '../../../domain/ref.ts';
import { careful } from '../../building/bilingual.ts';
import { quiet } from '../../building/building.ts';
import type { Block } from '../../model.ts';
import type { Reader, Scene } from '../../scene.ts';
import type { Words } from '../../words/en.ts';
import { wordsFor } from '../../words/words-for.ts';
import { answerText } from './answer-text.ts';

type Asked = Pick<Invitee, 'answer' | 'earlier' | 'cannotKeep'>;

/** What the one tap says: to who said yes before the meeting was moved, that they still come as they said. */
export function yesLabel({ earlier }: Asked): (words: Words) => string {
  if (earlier?.answer === 'attending') return ({ moving }) => moving.still[earlier.how];
  return ({ answering }) => answering.yes;
}

/**
 * What the one tap accepts besides: a line above the button, whose label both platforms cut at some 30 characters. Nothing where it was
 * accepted before, and a core group asks for none.
 */
export function undertakingMeant(
  reader: Reader,
  { meeting }: Pick<Conference, 'meeting'>,
  { undertaking }: Pick<Invitee, 'undertaking'>,
): readonly Block[] {
  if (undertaking !== undefined || kindOf(meeting) === 'core-group') return [];
  return careful(reader, ({ answering }) => answering.yesMeans).map((line) => quiet(line));
}

/** The start that is on the screen, on every button by which it is answered: one of an earlier time answers nothing. */
export function startSeen({ when }: Pick<Conference, 'when'>): { readonly seen: number } {
  return { seen: when?.startsAt ?? 0 };
}

/** No answer, or what was said to the earlier date, or of keeping this one free. */
export function notYet(invitee: Asked, words: Words): string {
  if (invitee.cannotKeep) return words.answering.cannotSaid;
  return invitee.earlier === undefined ? words.answering.none : answerText(invitee, words);
}

/** What an invitee is asked who has not answered; `first`: before it was moved. */
export function askedText(
  scene: Pick<Scene, 'state' | 'language' | 'me'>,
  { earlier, cannotKeep }: Asked,
  first: string,
): string {
  const { state, me } = scene;
  const { moving, answering } = wordsFor(scene);
  if (cannotKeep) return answering.cannotStill;
  const move = knownMove(state, me);
  const isMoved = move !== null && move.was.startsAt !== state.when?.startsAt;
  if (earlier !== undefined) return moving.askedAgain;
  return isMoved ? moving.asked : first;
}
