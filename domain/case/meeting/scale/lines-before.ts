import { lastMadeFrom } from '../../../last-made.ts';
import type { MeetingId } from '../../../ref.ts';
import { meetingsOf } from '../../meetings.ts';
import type { Case } from '../../whole.ts';
import { type RevealedRound, type Round, readableRounds } from './round.ts';

/** `meeting`: the conference or meeting of the core group it was drawn at; `date`: its day, YYYY-MM-DD. */
export interface LineBefore {
  readonly meeting: MeetingId;
  readonly date: string;
  readonly round: RevealedRound;
}

/** The last line of each meeting that began before this one and had one, of the core group too, the oldest first (BU-S6). */
export function linesBefore(state: Case, id: MeetingId): readonly LineBefore[] {
  const own = state.meetings[id]?.when.when?.startsAt ?? Number.POSITIVE_INFINITY;
  const earlier = meetingsOf(state)
    .flatMap(({ id: of, meeting: { scale, when } }) =>
      when.when === null || of === id || when.when.startsAt >= own || scale.rounds.length === 0
        ? []
        : [{ of, when: when.when, rounds: scale.rounds }],
    )
    .toSorted((a, b) => a.when.startsAt - b.when.startsAt);
  return linesFrom(...earlier.flatMap(({ of, when, rounds }) => [of, when.date, rounds] as const));
}

/** Each meeting followed by its day and its rounds. */
const linesFrom = lastMadeFrom((...all: readonly (string | readonly Round[])[]): readonly LineBefore[] => {
  const lines: LineBefore[] = [];
  for (let at = 0; at + 2 < all.length; at += 3) {
    const [meeting, date, rounds] = [all[at] as MeetingId, all[at + 1] as string, all[at + 2] as readonly Round[]];
    const round = readableRounds(rounds).at(-1);
    if (round !== undefined) lines.push({ meeting, date, round });
  }
  return lines;
});
