import { called } from '../../access/right.ts';
import type { PersonId } from '../../ids.ts';
import type { ReadsAs } from '../../tell.ts';
import { conferencesInHand, reached } from '../meetings.ts';
import type { Case, Meeting } from '../whole.ts';
import { isAway, wasForAnother } from './departures.ts';

/**
 * Whose digest reads the case, and as what. One part each: the chair before the administrator before an invitee or a member of the core
 * group: whoever sends a deputy to the conference still owns the actions they were given.
 */
export function membersOf(state: Case, own = false): ReadonlyMap<PersonId, ReadsAs> {
  const found = new Map<PersonId, ReadsAs>();
  if (state.opening.status !== 'open') return found;
  for (const person of state.plan.coreGroup) found.set(person, 'invitee');
  const meetings = conferencesInHand(state).map((one) => one.meeting);
  const here = (meeting: Meeting, person: PersonId) => !isAway(state.people, person) && !wasForAnother(meeting, person);
  for (const one of meetings)
    if (called.some((stage) => stage === one.calling.stage))
      for (const { person } of one.list.people) if (here(one, person)) found.set(person, 'invitee');
  found.set(state.opening.convenor, 'administrator');
  for (const one of meetings) {
    const { chair, minuteTaker } = one.when;
    if (minuteTaker !== null && reached(one.calling) !== 'draft' && !found.has(minuteTaker) && here(one, minuteTaker))
      found.set(minuteTaker, 'invitee');
    if (chair !== null && reached(one.calling) !== 'draft' && here(one, chair)) found.set(chair, 'chair');
  }
  if (!own)
    for (const { of, cover, stage } of state.cover) {
      const role = found.get(of);
      if (stage === 'admitted' && role !== undefined && !found.has(cover)) found.set(cover, role);
    }
  return found;
}
