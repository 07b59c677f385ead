import { ownEntry } from '../../../own-entry.ts';
import type { Tagged } from '../../../slice.ts';
import { already, type Decided, type InMeeting, type Known } from '../../whole.ts';
import type { ListCommands, ListEvents, ListState } from './shape.ts';

/** As long as a reason that is read in a form. */
export const longestNotInvited = 300;

/** Why nobody is invited in a role that the procedure has: said by whoever makes the list, agreed with it by the chair, and minuted (FV-P4). */
export function sayNotInvited(
  { meeting: { list } }: InMeeting,
  { role, why, words }: ListCommands['say-not-invited'],
  { procedure }: Known,
): Decided<Tagged<'event', ListEvents>> {
  if (!procedure.roles.some((one) => one.key === role)) return { refused: 'no-such-role' };
  const was = ownEntry(list.notInvited ?? {}, role);
  if (why === null) return was === undefined ? already : { events: [{ event: 'not-invited-said', role, why, words: '' }] };
  if ([...list.people, ...(list.teams ?? [])].some((one) => one.role === role)) return { refused: 'already-listed' };
  if (words.length > longestNotInvited || (why === 'other' && words === '')) return { refused: 'incomplete' };
  return was?.why === why && was.words === words ? already : { events: [{ event: 'not-invited-said', role, why, words }] };
}

/** What is said of one role; null: nothing any more, also once somebody is on the list in it. */
export function withNotInvited(own: ListState, role: string, is: NonNullable<ListState['notInvited']>[string] | null): ListState {
  const { notInvited = {}, ...rest } = own;
  if (is === null && ownEntry(notInvited, role) === undefined) return own;
  const others = Object.fromEntries(Object.entries(notInvited).filter(([key]) => key !== role));
  return { ...rest, notInvited: is === null ? others : { ...others, [role]: is } };
}
