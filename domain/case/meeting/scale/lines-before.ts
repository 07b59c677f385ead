import type { MeetingId } from '../../../ref.ts';
import { conferencesOf } from '../../meetings.ts';
import type { Case } from '../../whole.ts';
import { type RevealedRound, readableRounds } from './round.ts';

/** `date`: the day of its conference, YYYY-MM-DD. */
export interface LineBefore {
  readonly date: string;
  readonly round: RevealedRound;
}

/** The last line of each conference before this one that had one, the oldest first. */
export function linesBefore(state: Case, id: MeetingId): readonly LineBefore[] {
  const all = conferencesOf(state);
  return all
    .slice(
      0,
      all.findIndex((one) => one.id === id),
    )
    .flatMap(({ meeting: { scale, when } }) => {
      const round = readableRounds(scale.rounds).at(-1);
      return round === undefined || when.when === null ? [] : [{ date: when.when.date, round }];
    });
}
