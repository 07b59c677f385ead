import type { Stamp } from '../../../decider.ts';
import type { Tagged } from '../../../slice.ts';
import { countDates } from '../../dates/case-deadlines.ts';
import { already, type Decided, type InMeeting, type Known } from '../../whole.ts';
import { isDayGone, isStarted } from '../register/unheld.ts';
import type { ListCommands, ListEvents } from './shape.ts';
import { askTeams } from './teams/invite-team.ts';

/**
 * The chair ratifies the list that was on the screen (FV-P4: the chair agrees who is invited). On the day itself too, however late: nothing
 * holds up the protection of a child; but after the start nobody agrees by accident: they are asked once more first. Once that day
 * has gone by there is nothing to invite to.
 */
export function agreeList(
  { case: of, meeting }: InMeeting,
  { seen, late, at }: ListCommands['agree-list'] & Stamp,
  { procedure, directory }: Known,
): Decided<Tagged<'event', ListEvents>> {
  const { people, version, teams = [] } = meeting.list;
  if (meeting.calling.stage !== 'proposed') return already;
  if (seen !== version) return { refused: 'changed' };
  if (people.length + teams.length === 0) return { refused: 'incomplete' };
  if (isDayGone(meeting.when, at)) return { refused: 'day-gone' };
  if (late !== true && isStarted(meeting.when, at)) return { refused: 'started' };
  return {
    events: [{ event: 'list-agreed', version, counted: countDates(of, procedure) }, ...askTeams(meeting.list, directory, at)],
  };
}
