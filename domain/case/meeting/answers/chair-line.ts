import type { PersonId } from '../../../ids.ts';
import type { Meeting } from '../../whole.ts';
import { saidBy } from './said.ts';

/** What the chair said of the deputy that somebody asked for: with agreeing, or with declining; null: nothing. */
export function chairLine({ list, answers }: Pick<Meeting, 'list' | 'answers'>, person: PersonId): string | null {
  const agreed = list.people.find((one) => one.standsFor === person)?.chairSaid;
  const { answer } = saidBy(answers, person);
  return agreed ?? (answer.answer === 'deputy' ? answer.line : undefined) ?? null;
}
