import type { PersonId } from '../../../ids.ts';
import type { MeetingId } from '../../../ref.ts';
import type { ChildId } from '../../family/shape.ts';
import type { LineBefore } from './lines-before.ts';
import { type RevealedRound, type Round, readableRounds } from './round.ts';

/** One of the lines a child was given over time. `date`: the day of its meeting, YYYY-MM-DD; `named`: whether this reader may see whose each number is. */
export interface LineInTime {
  readonly meeting: MeetingId;
  readonly date: string;
  readonly round: RevealedRound;
  readonly named: boolean;
}

interface Lines {
  readonly meeting: MeetingId;
  readonly when: { readonly date: string };
  readonly rounds: readonly Round[];
  readonly linesBefore: readonly LineBefore[];
}

/**
 * Every line of a child, oldest first: the last of each meeting before, and each round of this one (BU-S6). Whose a number was is read by
 * those alone who were there when it was revealed (BU-S2): of a meeting the reader was not at the numbers stand without.
 */
export function linesInTime(
  { meeting, when, rounds, linesBefore }: Lines,
  child: ChildId,
  reader: PersonId,
): readonly LineInTime[] {
  const before = linesBefore.map(({ here, ...one }) => ({ ...one, named: here.includes(reader) }));
  const own = readableRounds(rounds).map((round) => ({ meeting, date: when.date, round, named: true }));
  return [...before, ...own].filter(({ round }) => round.points.some((point) => point.child === child));
}
