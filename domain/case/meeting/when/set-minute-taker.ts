import { employerOf } from '../../../directory/membership.ts';
import type { Tagged } from '../../../slice.ts';
import { already, type Decided, type InMeeting, type Known } from '../../whole.ts';
import type { WhenCommands, WhenEvents } from './shape.ts';

/** Who writes the record: somebody the directory has as a minute-taker, who is not the chair and takes no part, nor sends a deputy. */
export function setMinuteTaker(
  { meeting }: InMeeting,
  { person }: WhenCommands['set-minute-taker'],
  { directory }: Known,
): Decided<Tagged<'event', WhenEvents>> {
  if (meeting.when.minuteTaker === person) return already;
  // What the chair has agreed was written by whoever wrote it.
  if (meeting.minutes.stage === 'agreed') return { refused: 'too-late' };
  if (person === null) return { events: [{ event: 'minute-taker-set', person, agency: null }] };
  const found = directory.people.get(person);
  if (found?.status !== 'active' || !found.standing.includes('minute-taker')) return { refused: 'no-such-person' };
  if (meeting.when.chair === person || meeting.list.people.some((one) => one.person === person || one.standsFor === person))
    return { refused: 'already-listed' };
  return { events: [{ event: 'minute-taker-set', person, agency: employerOf(found) }] };
}
