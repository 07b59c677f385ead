import { keepsForMeeting } from '../case/conference/practice/kept.ts';
import { partInRequest } from '../case/conference/request/part-in-request.ts';
import { answersFor } from '../case/meeting/list/teams/team-place.ts';
import { conferencesInHand, coreGroupsOf, coreGroupToCall, latestConference, reached } from '../case/meetings.ts';
import { isNamed, isShutOut, keepsCase } from '../case/need-to-know/named.ts';
import { unitOf } from '../case/opening/unit-of.ts';
import { isCoreRole } from '../case/people/core.ts';
import { wasForAnother } from '../case/people/departures.ts';
import { leadOf } from '../case/people/lead.ts';
import { keptOfMeeting } from '../case/unscored/kept-of-meeting.ts';
import type { Case, Known, Meeting } from '../case/whole.ts';
import { isMember } from '../directory/membership.ts';
import type { Person } from '../directory/state.ts';
import type { AgencyId, PersonId } from '../ids.ts';
import { ownEntry } from '../own-entry.ts';
import type { MeetingId } from '../ref.ts';
import { administers } from './administers.ts';
import { called, type Part, type Stage } from './right.ts';

/** The parts somebody has in one meeting, each with the stages in which anybody can have it; every other is of the case, or of the partnership. */
export const partsInMeeting = {
  chair: ['proposed', ...called],
  backup: ['proposed', ...called],
  'minute-taker': ['proposed', ...called],
  recorder: ['proposed', ...called],
  core: ['draft', 'proposed', ...called],
  // Whoever was invited hears of a cancelled one that it is too late, and not that there is nothing for them.
  invitee: called,
  represented: called,
  team: called,
  practice: ['draft', 'proposed', ...called],
  'counter-signer': called,
  present: ['held', 'closed'],
} as const satisfies Partial<Record<Part, readonly Stage[]>>;

/**
 * The parts somebody plays in a case and one of its meetings as they stand; without a meeting: in the conference that is in hand.
 * Somebody with none has no business here.
 */
export function partsOf(
  state: Case,
  person: PersonId | 'time',
  { directory, procedure }: Pick<Known, 'directory' | 'procedure'>,
  id?: MeetingId,
): ReadonlySet<Part> {
  const known = { directory, procedure };
  if (person === 'time') return playedNow(state, id, person, known);
  if (id !== undefined) return playedIn(state, id, person, known);
  const latest = latestConference(state)?.id;
  return latest === undefined ? playedNow(state, id, person, known) : playedInHand(state, latest, person, known);
}

// A press asks twice, for the form it came from and for what it does, and nobody's part goes by the numbers that were placed.
const playedIn = keptOfMeeting(playedNow);
const playedInHand = keptOfMeeting((state, _latest, person, known) => playedNow(state, undefined, person, known));

function playedNow(
  state: Case,
  id: MeetingId | undefined,
  person: PersonId | 'time',
  { directory, procedure }: Pick<Known, 'directory' | 'procedure'>,
): ReadonlySet<Part> {
  const parts = new Set<Part>();
  if (person === 'time') return parts.add('time');
  const found = directory.people.get(person);
  if (found?.status !== 'active' || isShutOut(state, found)) return parts;
  // Nor for whoever the open case with the reference of a request is kept from.
  if (state.opening.status === 'requested' && state.request.asked?.kept?.from.includes(person)) return parts;
  const unit = unitOf(state.opening);
  const named = isNamed(state, person);
  if (named && administers(found, unit)) parts.add('administrator');
  if (administers(found, unit, 'unit-manager')) parts.add('unit-manager');
  if (named && found.standing.includes('strategic-manager')) parts.add('strategic-manager');
  if (named && found.standing.includes('data-protection')) parts.add('data-protection');
  if (keepsCase(state, person, directory)) parts.add('keeper');
  if (state.opening.status === 'none') parts.add('professional');
  const asked = partInRequest(state.request, person, directory);
  // Once there is a case, whoever has it decides.
  if (asked === 'requester' || (asked !== null && state.opening.status === 'requested')) parts.add(asked);
  if (state.opening.status !== 'open') return parts;
  // Whatever somebody was to the case they were for an agency, at a conference that is over as well.
  const agency = state.people.agencies[person];
  if (agency !== undefined && !isMember(found, agency)) return parts;
  if (state.plan.coreGroup.includes(person)) parts.add('core-group');
  if (leadOf(state, procedure) === person) parts.add('lead');
  const meetings = id === undefined ? conferencesInHand(state).map((one) => one.meeting) : [meetingForParts(state, id)];
  for (const meeting of meetings) {
    if (meeting === undefined) continue;
    addPartsIn(meeting, found, parts, { procedure, directory, agencies: state.people.agencies });
    addPractice(state, meeting, found, parts);
  }
  return parts;
}

/** Of a meeting of the core group that is still to be called whoever had a part in the one before has it: they carry it on. */
function meetingForParts(state: Case, id: MeetingId): Meeting | undefined {
  const { meetings } = state;
  return meetings[id] ?? (id === coreGroupToCall(state) ? coreGroupsOf(state).at(-1)?.meeting : undefined);
}

/** Standing counts in a case for named people only where they are named. */
function addPractice(state: Case, meeting: Meeting, found: Person, parts: Set<Part>): void {
  const stage = reached(meeting.calling);
  if (!partsInMeeting.practice.some((one) => one === stage) || !isNamed(state, found.id)) return;
  const isCalled = called.some((one) => one === stage);
  if (keepsForMeeting(meeting, state.people.agencies, found, isCalled)) parts.add('practice');
}

function addPartsIn(
  meeting: Meeting,
  found: Person,
  parts: Set<Part>,
  { procedure, directory, agencies }: Pick<Known, 'directory' | 'procedure'> & Pick<Case['people'], 'agencies'>,
): void {
  const { id: person } = found;
  const stages: Readonly<Record<keyof typeof partsInMeeting, readonly Stage[]>> = partsInMeeting;
  const stage = reached(meeting.calling);
  const add = (part: keyof typeof partsInMeeting) => {
    if (stages[part].includes(stage)) parts.add(part);
  };
  const { chair, minuteTaker } = meeting.when;
  if (wasForAnother(meeting, person)) return;
  if (chair === person) add('chair');
  if (chair !== null && directory.people.get(chair)?.backup === person) add('backup');
  if (minuteTaker === person) add('minute-taker');
  if (minuteTaker === person && procedure.minuteTakerHelps) add('recorder');
  if (meeting.list.people.some((one) => one.standsFor === person)) add('represented');
  if (meeting.list.teams?.some((one) => answersFor(one, person, directory)) === true) add('team');
  // Only for a colleague: whoever has left the author's agency signs nothing of it any more.
  const asked = meeting.list.people.filter((one) => ownEntry(meeting.reports, one.person)?.sign?.asked === person);
  const isTheirs = (agency: AgencyId | undefined) => agency !== undefined && isMember(found, agency);
  if (asked.some((one) => isTheirs(ownEntry(agencies, one.person)))) add('counter-signer');
  const listed = meeting.list.people.find((one) => one.person === person);
  if (listed === undefined) return;
  // Nobody knows of a draft but who was asked about times for it.
  if (isCoreRole(procedure, listed.role) && (stage !== 'draft' || meeting.times !== null)) add('core');
  add('invitee');
  if (meeting.register.present.includes(person)) add('present');
}
