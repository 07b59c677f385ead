import type { PersonId } from '../../../ids.ts';
import type { AnswersState, Said } from './shape.ts';

const nothing: Said = { keepsFree: false, answer: { answer: 'none' } };

export function saidBy(answers: AnswersState, person: PersonId): Said {
  return answers[person] ?? nothing;
}

export function change(answers: AnswersState, person: PersonId, to: Partial<Said>): AnswersState {
  return { ...answers, [person]: { ...saidBy(answers, person), ...to } };
}

/** What was said of a time that is another one now, or that is no longer asked about, is not said of this one. */
export function withoutHold({ cannotKeep: _, ...said }: Said): Said {
  return { ...said, keepsFree: false };
}

export function forget(answers: AnswersState, person: PersonId): AnswersState {
  if (answers[person] === undefined) return answers;
  const { [person]: _, ...others } = answers;
  return others;
}
