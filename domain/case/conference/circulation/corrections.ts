import type { Stamp } from '../../../decider.ts';
import { isFreshId } from '../../../fresh-id.ts';
import type { PersonId } from '../../../ids.ts';
import type { Tagged } from '../../../slice.ts';
import { already, type Decided, type InMeeting } from '../../whole.ts';
import { minutesCopyFor, recipientOf } from './recipients.ts';
import type { CirculationCommands, CirculationEvents } from './shape.ts';

type Outcome = Decided<Tagged<'event', CirculationEvents>>;

/** Of one person: what is more is said to the chair. */
const mostOfOne = 10;

/** Whoever has the minutes asks the chair to put something right. The id comes with the form, so that sent twice it is asked once. */
export function askCorrection(
  { meeting: { circulation } }: InMeeting,
  { id, text, by }: CirculationCommands['ask-correction'] & Stamp,
): Outcome {
  if (recipientOf(circulation, by) === undefined) return { refused: 'not-yours' };
  if (minutesCopyFor(circulation, by) === null) return { refused: 'too-early' };
  const mine = circulation.corrections.filter((one) => one.by === by);
  if (mine.some((one) => one.id === id || (one.answer === null && one.text === text))) return already;
  if (!isFreshId(id) || circulation.corrections.some((one) => one.id === id)) return { refused: 'changed' };
  if (text === '') return { refused: 'incomplete' };
  return mine.length >= mostOfOne ? { refused: 'list-full' } : { events: [{ event: 'correction-asked', id, text }] };
}

/** As long as the chair has not answered. */
export function takeBackCorrection(
  { meeting: { circulation } }: InMeeting,
  { correction, by }: CirculationCommands['take-back-correction'] & Stamp,
): Outcome {
  const found = circulation.corrections.find((one) => one.id === correction && one.by === (by as PersonId));
  if (found === undefined) return recipientOf(circulation, by) === undefined ? { refused: 'not-yours' } : already;
  return found.answer === null ? { events: [{ event: 'correction-taken-back', correction }] } : { refused: 'too-late' };
}

/** The chair answers, and may answer otherwise. */
export function answerCorrection(
  { meeting: { circulation } }: InMeeting,
  { correction, accepted, words }: CirculationCommands['answer-correction'],
): Outcome {
  const found = circulation.corrections.find((one) => one.id === correction);
  if (found === undefined) return { refused: 'too-late' };
  if (!accepted && words === '') return { refused: 'incomplete' };
  const same = found.answer?.accepted === accepted && found.answer.words === words;
  return same ? already : { events: [{ event: 'correction-answered', correction, accepted, words }] };
}
