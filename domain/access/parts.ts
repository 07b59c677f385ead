import { conferencesInHand, reached } from '../case/meetings.ts';
import { isNamed, isShutOut, keepsCase } from '../case/need-to-know/named.ts';
import { isCoreRole } from '../case/people/core.ts';
import { wasForAnother } from '../case/people/departures.ts';
import { leadOf } from '../case/people/lead.ts';
import type { Case, Known, Meeting } from '../case/whole.ts';
import { isMember } from '../directory/membership.ts';
import type { PersonId } from '../ids.ts';
import type { MeetingId } from '../ref.ts';
import { called, type Part } from './right.ts';

/**
 * The parts somebody plays in a case and one of its meetings as they stand; without a meeting: in the conference that is in hand.
 * Somebody with none has no business here.
 */
export function partsOf(
  state: Case,
  person: PersonId | 'time',
  { directory, procedure }: Known,
  id?: MeetingId,
): ReadonlySet<Part> {
  const parts = new Set<Part>();
  if (person === 'time') return parts.add('time');
  const found = directory.people.get(person);
  if (found?.status !== 'active' || isShutOut(state, found)) return parts;
  if (found.standing.includes('administrator') && isNamed(state, person)) parts.add('administrator');
  if (found.standing.includes('unit-manager')) parts.add('unit-manager');
  if (keepsCase(state, person, directory)) parts.add('keeper');
  if (state.opening.status !== 'open') return parts;
  // Whatever somebody was to the case they were for an agency, at a conference that is over as well.
  const agency = state.people.agencies[person];
  if (agency !== undefined && !isMember(found, agency)) return parts;
  if (state.plan.coreGroup.includes(person)) parts.add('core-group');
  if (leadOf(state, procedure) === person) parts.add('lead');
  const meetings = id === undefined ? conferencesInHand(state).map((one) => one.meeting) : [state.meetings[id]];
  for (const meeting of meetings) if (meeting !== undefined) addPartsIn(meeting, person, parts, procedure);
  return parts;
}

function addPartsIn(meeting: Meeting, person: PersonId, parts: Set<Part>, procedure: Known['procedure']): void {
  if (reached(meeting.calling) === 'draft' || wasForAnother(meeting, person)) return;
  if (meeting.when.chair === person) parts.add('chair');
  const listed = meeting.list.people.find((one) => one.person === person);
  if (listed === undefined) return;
  if (isCoreRole(procedure, listed.role)) parts.add('core');
  // Whoever was invited hears of a cancelled one that it is too late, and not that there is nothing for them.
  if (!called.some((stage) => stage === reached(meeting.calling))) return;
  parts.add('invitee');
  if (meeting.register.present.includes(person)) parts.add('present');
}
