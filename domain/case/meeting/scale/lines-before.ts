import type { PersonId } from '../../../ids.ts';
import { lastMadeFrom } from '../../../last-made.ts';
import type { MeetingId } from '../../../ref.ts';
import { meetingsOf } from '../../meetings.ts';
import type { Case } from '../../whole.ts';
import { type RevealedRound, type Round, readableRounds } from './round.ts';

/** `meeting`: the conference or meeting of the core group it was drawn at; `date`: its day, YYYY-MM-DD; `here`: who was there, its chair among them. */
export interface LineBefore {
  readonly meeting: MeetingId;
  readonly date: string;
  readonly round: RevealedRound;
  readonly here: readonly PersonId[];
}

/** The last line of each meeting that began before this one and had one, of the core group too, the oldest first (BU-S6). */
export function linesBefore(state: Case, id: MeetingId): readonly LineBefore[] {
  const own = state.meetings[id]?.when.when?.startsAt ?? Number.POSITIVE_INFINITY;
  const earlier = meetingsOf(state)
    .flatMap(({ id: of, meeting: { scale, when, register } }) =>
      when.when === null || of === id || when.when.startsAt >= own || scale.rounds.length === 0
        ? []
        : [{ of, when: when.when, rounds: scale.rounds, present: register.present, chair: when.chair }],
    )
    .toSorted((a, b) => a.when.startsAt - b.when.startsAt);
  return linesFrom(...earlier.flatMap(({ of, when, ...one }) => [of, when.date, one.rounds, one.present, one.chair] as const));
}

type Part = string | null | readonly Round[] | readonly PersonId[];

/** Each meeting followed by its day, its rounds, its register and its chair. */
const linesFrom = lastMadeFrom((...all: readonly Part[]): readonly LineBefore[] => {
  const lines: LineBefore[] = [];
  for (let at = 0; at + 4 < all.length; at += 5) {
    const [meeting, date, rounds] = [all[at] as MeetingId, all[at + 1] as string, all[at + 2] as readonly Round[]];
    const [present, chair] = [all[at + 3] as readonly PersonId[], all[at + 4] as PersonId | null];
    const round = readableRounds(rounds).at(-1);
    if (round !== undefined) lines.push({ meeting, date, round, here: chair === null ? present : [...present, chair] });
  }
  return lines;
});
