import type { Stamp } from '../../../decider.ts';
import type { Tagged } from '../../../slice.ts';
import { already, type Decided, type InMeeting, type Known } from '../../whole.ts';
import { invite } from '../list/invite.ts';
import type { RegisterCommands, RegisterEvents } from './shape.ts';
import { hasDayBegun } from './unheld.ts';

/**
 * Somebody who was not invited is here, by the chair's word: they are put on the list and ticked at once, under the rules of an
 * invitation, on the day of the conference or after it. Whoever is on the list already is only ticked.
 */
export function walkIn(
  whole: InMeeting,
  asked: RegisterCommands['walk-in'] & Stamp,
  known: Known,
): Decided<Tagged<'event', RegisterEvents>> {
  const { meeting } = whole;
  const { present } = meeting.register;
  const { person } = asked;
  // Nobody is here before the day: the chair invites them.
  if (!hasDayBegun(meeting.when, asked.at)) return { refused: 'too-early' };
  if (meeting.list.people.some((one) => one.person === person))
    return present.includes(person) ? already : { events: [{ event: 'register-taken', present: [...present, person] }] };
  const invited = invite(whole, { ...asked, invitees: [asked] }, known);
  if ('refused' in invited) return invited;
  const [listed] = invited.events;
  if (listed?.event !== 'listed') return { refused: 'changed' };
  return { events: [{ ...listed, event: 'walked-in' }] };
}
