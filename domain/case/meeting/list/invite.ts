import { employerOf, isMember } from '../../../directory/membership.ts';
import type { AgencyId, PersonId } from '../../../ids.ts';
import type { Tagged } from '../../../slice.ts';
import { currentConference, isLastHere } from '../../meetings.ts';
import { already, type Decided, type InMeeting, type Known } from '../../whole.ts';
import type { ListCommands, ListEvents } from './shape.ts';

type Outcome = Decided<Tagged<'event', ListEvents>>;

/** So many fit on one message with names, posts and agencies as long as they come (Slack: about 13,200 letters a message). */
const longestList = 40;

/** Puts people on the list, each in a role of the procedure. Somebody who is on it already stays as they are. */
export function invite({ meeting }: InMeeting, { invitees }: ListCommands['invite'], { directory, procedure }: Known): Outcome {
  const roles = new Set<string>(procedure.roles.map((role) => role.key));
  const agencies = new Map<PersonId, AgencyId>();
  for (const { person, role, agency } of invitees) {
    const found = directory.people.get(person);
    if (found?.status !== 'active' || (agency !== undefined && !isMember(found, agency))) return { refused: 'no-such-person' };
    agencies.set(person, agency ?? employerOf(found));
    if (!roles.has(role)) return { refused: 'no-such-role' };
    if (meeting.calling.stage !== 'draft' && meeting.when.chair === person) return { refused: 'already-listed' };
  }
  const { people } = meeting.list;
  const listed = new Set(people.map((one) => one.person));
  const fresh = invitees.filter(
    (one, at, all) => !listed.has(one.person) && all.findIndex((other) => other.person === one.person) === at,
  );
  if (people.length + fresh.length > longestList) return { refused: 'list-full' };
  return {
    events: fresh.map(({ person, role }) => ({
      event: 'listed',
      person,
      role,
      agency: agencies.get(person) ?? ('' as AgencyId),
    })),
  };
}

export function uninvite({ case: of, meeting, id }: InMeeting, { person }: ListCommands['uninvite']): Outcome {
  if (!meeting.list.people.some((one) => one.person === person)) return already;
  // An action in the name of somebody who can no longer see it would be nobody's. Of a next one that is only made nobody was part yet.
  const open = currentConference(of)?.id === id && of.plan.actions.some((one) => one.to === person && one.status === 'open');
  if (isLastHere(meeting, person)) return { refused: 'last-here' };
  return open ? { refused: 'has-actions' } : { events: [{ event: 'unlisted', person }] };
}
