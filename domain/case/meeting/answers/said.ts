import type { Instant, PersonId } from '../../../ids.ts';
import { ownEntry } from '../../../own-entry.ts';
import type { Answer } from './answer.ts';
import type { AnswersState, Said } from './shape.ts';

const nothing: Said = { keepsFree: false, answer: { answer: 'none' } };

export function saidBy(answers: AnswersState, person: PersonId): Said {
  return ownEntry(answers, person) ?? nothing;
}

export function change(answers: AnswersState, person: PersonId, to: Partial<Said>): AnswersState {
  return { ...answers, [person]: { ...saidBy(answers, person), ...to } };
}

/** What was said of a time that is another one now, or that is no longer asked about, is not said of this one. */
export function withoutHold({ cannotKeep: _, ...said }: Said): Said {
  return { ...said, keepsFree: false };
}

/** An answer is one to the time that was asked about. To another time it is what was said earlier, and they are asked anew. */
export function lapsed(said: Said): Said {
  const { answer, earlier, undertaking, onPaper } = said;
  const given = answer.answer === 'none' || (answer.answer === 'deputy' && answer.agreed === 'declined') ? earlier : answer;
  return {
    keepsFree: false,
    answer: { answer: 'none' },
    ...(given === undefined ? {} : { earlier: given }),
    ...(undertaking === undefined ? {} : { undertaking }),
    ...(onPaper === undefined ? {} : { onPaper }),
  };
}

/** When they first answered for the time that is asked about: running late, said on the day, makes no late answer of an early one. Null: they have not. */
export function firstOf({ first, answer }: Pick<Said, 'first' | 'answer'>): Instant | null {
  return answer.answer === 'none' ? null : (first ?? answer.at);
}

const instantOf = (answer: Answer): Instant | null => (answer.answer === 'none' ? null : answer.at);

/** The answer of somebody as they give it: what they said to an earlier time, or of keeping this one free, is past. */
export function answerWith(answers: AnswersState, person: PersonId, given: Answer): AnswersState {
  const { earlier: _, cannotKeep: __, ...said } = saidBy(answers, person);
  const first = firstOf(said) ?? instantOf(given);
  return { ...answers, [person]: { ...said, answer: given, ...(first === null ? {} : { first }) } };
}

/** It was entered by mistake that they had accepted it. */
export function withoutUndertaking(answers: AnswersState, person: PersonId): AnswersState {
  const { undertaking: _, onPaper: __, ...said } = saidBy(answers, person);
  return { ...answers, [person]: said };
}

export function forget(answers: AnswersState, person: PersonId): AnswersState {
  if (ownEntry(answers, person) === undefined) return answers;
  const { [person]: _, ...others } = answers;
  return others;
}
