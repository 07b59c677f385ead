import { conferencesInHand, reached } from '../case/meetings.ts';
import { isCoreRole } from '../case/people/core.ts';
import { wasForAnother } from '../case/people/departures.ts';
import { leadOf } from '../case/people/lead.ts';
import type { Case, Known, Meeting } from '../case/whole.ts';
import { isMember } from '../directory/membership.ts';
import type { Person } from '../directory/state.ts';
import type { PersonId } from '../ids.ts';
import type { MeetingId } from '../ref.ts';
import { administers } from './administers.ts';
import { isKeeper } from './keeper.ts';
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
  if (found?.status !== 'active') return parts;
  const unit = state.opening.status === 'open' ? state.opening.unit : null;
  if (administers(found, unit)) parts.add('administrator');
  if (administers(found, unit, 'unit-manager')) parts.add('unit-manager');
  if (found.standing.includes('strategic-manager')) parts.add('strategic-manager');
  if (isKeeper(person, directory)) parts.add('keeper');
  if (state.opening.status !== 'open') return parts;
  // Whatever somebody was to the case they were for an agency, at a conference that is over as well.
  const agency = state.people.agencies[person];
  if (agency !== undefined && !isMember(found, agency)) return parts;
  if (state.plan.coreGroup.includes(person)) parts.add('core-group');
  if (leadOf(state, procedure) === person) parts.add('lead');
  const meetings = id === undefined ? conferencesInHand(state).map((one) => one.meeting) : [state.meetings[id]];
  for (const meeting of meetings) if (meeting !== undefined) addPartsIn(meeting, found, parts, { procedure, directory });
  return parts;
}

function addPartsIn(meeting: Meeting, { id: person }: Person, parts: Set<Part>, { procedure, directory }: Known): void {
  const { chair, minuteTaker } = meeting.when;
  if (reached(meeting.calling) === 'draft' || wasForAnother(meeting, person)) return;
  if (chair === person) parts.add('chair');
  if (chair !== null && directory.people.get(chair)?.backup === person) parts.add('backup');
  if (minuteTaker === person) parts.add('minute-taker');
  if (minuteTaker === person && procedure.minuteTakerHelps) parts.add('recorder');
  const listed = meeting.list.people.find((one) => one.person === person);
  if (listed === undefined) return;
  if (isCoreRole(procedure, listed.role)) parts.add('core');
  // Whoever was invited hears of a cancelled one that it is too late, and not that there is nothing for them.
  if (!called.some((stage) => stage === reached(meeting.calling))) return;
  parts.add('invitee');
  if (meeting.register.present.includes(person)) parts.add('present');
}
