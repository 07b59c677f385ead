import type { PersonId } from '../../../ids.ts';
import type { Tagged } from '../../../slice.ts';
import { conferencesOf } from '../../meetings.ts';
import { already, type Decided, type InMeeting, type Known } from '../../whole.ts';
import type { Listed } from '../list/shape.ts';
import type { CallingCommands, CallingEvents } from './shape.ts';

/**
 * The next conference of the case: k1, k2, … The one before it has to be over, and its people come along. Sent twice it is one, since
 * its id was made when the form opened.
 */
export function call(
  { case: of, meeting, id }: InMeeting,
  { type }: CallingCommands['call'],
  { procedure }: Known,
): Decided<Tagged<'event', CallingEvents>> {
  if (meeting.calling.stage !== 'none') return already;
  const before = conferencesOf(of);
  const last = before.at(-1);
  if (id !== `k${before.length + 1}`) return { refused: 'changed' };
  if (last !== undefined && !isOver(last.meeting.calling.stage)) return { refused: 'too-early' };
  if (!procedure.types.some((one) => one === type)) return { refused: 'no-such-type' };
  return { events: [{ event: 'called', type, people: last === undefined ? [] : comingAlong(last.meeting.list.people) }] };
}

/** A deputy stood in at one conference: whoever they stood in for is asked to the next. */
function comingAlong(people: readonly Listed[]): readonly { readonly person: PersonId; readonly role: string }[] {
  const all = people.map(({ person, role, standsFor }) => ({ person: standsFor ?? person, role }));
  return all.filter((one, at) => all.findIndex((other) => other.person === one.person) === at);
}

function isOver(stage: InMeeting['meeting']['calling']['stage']): boolean {
  return stage === 'held' || stage === 'closed' || stage === 'cancelled';
}
