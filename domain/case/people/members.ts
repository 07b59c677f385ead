import type { PersonId } from '../../ids.ts';
import type { Membership } from '../../tell.ts';
import { currentConference } from '../meetings.ts';
import type { Case } from '../whole.ts';
import { isAway, wasForAnother } from './departures.ts';

/**
 * Whose digest reads the case, and as what. One part each: the chair before the administrator before an invitee or a member of the core
 * group: whoever sends a deputy to the conference still owns the actions they were given.
 */
export function membersOf(state: Case): ReadonlyMap<PersonId, Membership> {
  const found = new Map<PersonId, Membership>();
  if (state.opening.status !== 'open') return found;
  for (const person of state.plan.coreGroup) found.set(person, 'invitee');
  const meeting = currentConference(state)?.meeting;
  const invited = meeting !== undefined && ['convened', 'held', 'closed'].includes(meeting.calling.stage);
  const gone = (person: PersonId) => isAway(state.people, person) || (meeting !== undefined && wasForAnother(meeting, person));
  if (invited) for (const { person } of meeting.list.people) if (!gone(person)) found.set(person, 'invitee');
  found.set(state.opening.convenor, 'administrator');
  const chair = meeting?.when.chair ?? null;
  if (chair !== null && meeting?.calling.stage !== 'draft' && !gone(chair)) found.set(chair, 'chair');
  return found;
}
