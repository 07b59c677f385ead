import { lastMadeFrom } from '../../../last-made.ts';
import type { MeetingId } from '../../../ref.ts';
import { conferencesOf } from '../../meetings.ts';
import type { Case } from '../../whole.ts';
import { type RevealedRound, type Round, readableRounds } from './round.ts';

/** `date`: the day of its conference, YYYY-MM-DD. */
export interface LineBefore {
  readonly date: string;
  readonly round: RevealedRound;
}

/** The last line of each conference before this one that had one, the oldest first. */
export function linesBefore(state: Case, id: MeetingId): readonly LineBefore[] {
  const all = conferencesOf(state);
  const earlier = all.slice(
    0,
    all.findIndex((one) => one.id === id),
  );
  return linesFrom(
    ...earlier.flatMap(({ meeting: { scale, when } }) => (when.when === null ? [] : [when.when.date, scale.rounds])),
  );
}

/** Each day followed by the rounds of its conference. */
const linesFrom = lastMadeFrom((...daysAndRounds: readonly (string | readonly Round[])[]): readonly LineBefore[] => {
  const lines: LineBefore[] = [];
  let date = '';
  for (const one of daysAndRounds) {
    if (typeof one === 'string') {
      date = one;
      continue;
    }
    const round = readableRounds(one).at(-1);
    if (round !== undefined) lines.push({ date, round });
  }
  return lines;
});
