import { lastMadeFrom } from '../../../last-made.ts';
import { kindOf, type MeetingId } from '../../../ref.ts';
import { currentConference, isFollowed } from '../../meetings.ts';
import type { Case, Meeting } from '../../whole.ts';
import { isSentOut } from './sent-out.ts';
import { type ChildStandings, standingsAt, standingsBefore, typeContinued } from './standing.ts';

/** What a conference has of the decisions of its case besides its own. */
export interface DecisionShown {
  /** Its type; of a continued one, of what type the one was that it continues. */
  readonly continues: string;
  /** How each child stood as it began, and how it stands by what was decided there; of a core group, by the conference people are part of. */
  readonly standings: { readonly before: ChildStandings; readonly after: ChildStandings };
  /** What was decided has gone out. */
  readonly sentOut: boolean;
  /** A later conference was held: the plan is that one's to send out. */
  readonly followed: boolean;
}

const both = lastMadeFrom((before: ChildStandings, after: ChildStandings) => ({ before, after }));

export function decisionShown(state: Case, id: MeetingId, meeting: Meeting): DecisionShown {
  const decides = kindOf(id) === 'core-group' ? (currentConference(state)?.id ?? id) : id;
  return {
    continues: typeContinued(state, id),
    standings: both(standingsBefore(state, decides), standingsAt(state, decides)),
    sentOut: isSentOut(meeting),
    followed: isFollowed(state, id),
  };
}
