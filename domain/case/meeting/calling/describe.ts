import type { Tagged } from '../../../slice.ts';
import { isTaken } from '../../opening/references.ts';
import { already, type Decided, type InMeeting, type Known } from '../../whole.ts';
import { faultInDescription } from './description.ts';
import type { CallingCommands, CallingEvents } from './shape.ts';

export function describe(
  { case: of, meeting }: InMeeting,
  { reference, type, facts }: CallingCommands['describe'],
  known: Known,
): Decided<Tagged<'event', CallingEvents>> {
  const fault = faultInDescription({ type, facts }, known);
  if (fault !== null) return { refused: fault };
  const now = [of.opening.status === 'open' ? of.opening.reference : '', meeting.calling.type, of.dates.facts];
  if (JSON.stringify([reference, type, facts]) === JSON.stringify(now)) return already;
  if (of.opening.status === 'open' && isTaken(reference, of.opening.id, known.references)) return { refused: 'reference-taken' };
  return { events: [{ event: 'described', reference, type, facts }] };
}
