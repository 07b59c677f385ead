import type { Tagged } from '../../../slice.ts';
import { countDates } from '../../dates/case-deadlines.ts';
import { already, type Decided, type InMeeting, type Known } from '../../whole.ts';
import type { ListCommands, ListEvents } from './shape.ts';

/** The chair ratifies the list that was on the screen (FV-P4: the chair agrees who is invited). */
export function agreeList(
  { case: of, meeting }: InMeeting,
  { seen }: ListCommands['agree-list'],
  { procedure }: Known,
): Decided<Tagged<'event', ListEvents>> {
  const { people, version } = meeting.list;
  if (meeting.calling.stage !== 'proposed') return already;
  if (seen !== version) return { refused: 'changed' };
  if (people.length === 0) return { refused: 'incomplete' };
  return { events: [{ event: 'list-agreed', version, counted: countDates(of, procedure) }] };
}
