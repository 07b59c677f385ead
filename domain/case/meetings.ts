import { called, type Stage } from '../access/right.ts';
import type { PersonId } from '../ids.ts';
import { lastMade } from '../last-made.ts';
import { kindOf, type MeetingId } from '../ref.ts';
import type { Case, InMeeting, Meeting } from './whole.ts';

/** The conferences of a case in the order they were called. */
export const conferencesOf: (state: Case) => readonly InMeeting[] = lastMade((state) => numbered(state, 'k'));

/** The meetings of its core group, likewise. */
export const coreGroupsOf: (state: Case) => readonly InMeeting[] = lastMade((state) => numbered(state, 'g'));

/** All of both. */
export function meetingsOf(state: Case): readonly InMeeting[] {
  return [...conferencesOf(state), ...coreGroupsOf(state)];
}

function numbered(state: Case, kind: 'k' | 'g'): readonly InMeeting[] {
  const all: InMeeting[] = [];
  for (let number = 1; ; number++) {
    const id = idAt(kind, number);
    const meeting = state.meetings[id];
    if (meeting === undefined) return all;
    all.push({ case: state, meeting, id });
  }
}

const idsOf: Readonly<Record<'k' | 'g', MeetingId[]>> = { k: [], g: [] };

/** The id of a number, written once: made anew for each look, it costs ten times the look (docs/performance.md). */
function idAt(kind: 'k' | 'g', number: number): MeetingId {
  const ids = idsOf[kind];
  while (ids.length < number) ids.push(`${kind}${ids.length + 1}`);
  return ids[number - 1] as MeetingId;
}

/** The conference that is in hand, or was the last: a press asks for it, and for none before it. */
export const latestConference: (state: Case) => InMeeting | undefined = lastMade((state) => {
  let number = 0;
  while (state.meetings[idAt('k', number + 1)] !== undefined) number++;
  const id = idAt('k', number);
  const meeting = number === 0 ? undefined : state.meetings[id];
  return meeting === undefined ? undefined : { case: state, meeting, id };
});

/** Whether no later meeting of its kind was called. They are numbered without a gap. */
export function isLast({ meetings }: Pick<Case, 'meetings'>, id: MeetingId): boolean {
  const after = `${id.slice(0, 1)}${Number(id.slice(1)) + 1}` as MeetingId;
  return meetings[id] !== undefined && meetings[after] === undefined;
}

/** Whether a conference that was called after it was held. */
export function isFollowed(state: Case, id: MeetingId): boolean {
  const all = conferencesOf(state);
  const at = all.findIndex((one) => one.id === id);
  return at >= 0 && all.slice(at + 1).some(({ meeting }) => isHeld(meeting));
}

/** The id of the conference that is called next. */
export function nextId(state: Case): MeetingId {
  return `k${conferencesOf(state).length + 1}`;
}

/** The id of the meeting of the core group that is called next. */
export function nextCoreGroupId(state: Case): MeetingId {
  return `g${coreGroupsOf(state).length + 1}`;
}

/** The id of the meeting of the core group that can be called now; null: no conference was held yet, or the one before it is not over. */
export function coreGroupToCall(state: Case): MeetingId | null {
  const last = coreGroupsOf(state).at(-1)?.meeting;
  return wasHeld(state) && (last === undefined || isOver(last)) ? nextCoreGroupId(state) : null;
}

/** The meeting of the core group that people are invited to; undefined: there is none to come. */
export function coreGroupToCome(state: Case): InMeeting | undefined {
  const last = coreGroupsOf(state).at(-1);
  return last?.meeting.calling.stage === 'convened' ? last : undefined;
}

/** What was held or will not be: the next one may be called. */
export function isOver({ calling: { stage } }: Pick<Meeting, 'calling'>): boolean {
  return stage === 'held' || stage === 'closed' || stage === 'cancelled';
}

/** Closed or cancelled: what happens to the case does not change it any more. */
export function isFinished({ calling: { stage } }: Pick<Meeting, 'calling'>): boolean {
  return stage === 'closed' || stage === 'cancelled';
}

/** Cancelled before anybody was invited to it: nobody has a part in it but those who make the case. */
export function isWithdrawn({ calling }: Pick<Meeting, 'calling'>): boolean {
  return calling.stage === 'cancelled' && calling.was !== 'convened';
}

/** Whether a conference was ever held: before that there is no core group. */
export function wasHeld(state: Case): boolean {
  return conferencesOf(state).some(({ meeting }) => isHeld(meeting));
}

/** The register says that it was. */
export function isHeld({ calling: { stage } }: Pick<Meeting, 'calling'>): boolean {
  return stage === 'held' || stage === 'closed';
}

/** Whether somebody is the only one left of those who were at a meeting: without them it could not have been held. */
export function isLastHere({ register }: Pick<Meeting, 'register'>, person: PersonId): boolean {
  return register.present.length === 1 && register.present[0] === person;
}

/** The meeting a form is about; where it is one still to be called, the conference from which people come along. */
export function calledFrom(state: Case, id: MeetingId | undefined): MeetingId | undefined {
  if (id === undefined || !isNext(state, id)) return id;
  return (kindOf(id) === 'core-group' ? currentConference(state) : latestConference(state))?.id;
}

/** Whether it would be the next of its kind: no list of all of them is made for that. */
function isNext({ meetings }: Pick<Case, 'meetings'>, id: MeetingId): boolean {
  const number = Number(id.slice(1));
  return meetings[id] === undefined && (number === 1 || meetings[`${id.slice(0, 1)}${number - 1}` as MeetingId] !== undefined);
}

/**
 * The conference that people are part of: the latest whose invitations went out and which was not called off. While the next one is only
 * made, or after it was called off, that is still the one before it. None: all there are were withdrawn before anybody was invited.
 */
export function currentConference(state: Case): InMeeting | undefined {
  const all = conferencesOf(state);
  const last = (is: (meeting: Meeting) => boolean) => all.findLast(({ meeting }) => is(meeting));
  return (
    last(({ calling }) => isCalled(calling.stage)) ??
    last(({ calling }) => reached(calling) === 'convened') ??
    last(({ calling }) => calling.stage === 'proposed') ??
    last((meeting) => !isWithdrawn(meeting))
  );
}

/** The current conference, and those after it that are with their chair. */
export function conferencesInHand(state: Case): readonly InMeeting[] {
  const all = conferencesOf(state);
  const current = currentConference(state);
  const from = all.findIndex(({ id }) => id === current?.id);
  return all.filter(({ meeting }, at) => at === from || (at > from && meeting.calling.stage === 'proposed'));
}

/** The conference that matters to somebody: to whoever makes it the latest, to its chair one that is with them, to others the current one. */
export function conferenceFor(state: Case, person: PersonId): MeetingId | undefined {
  if (state.opening.status === 'open' && state.opening.convenor === person) return latestConference(state)?.id;
  return conferencesInHand(state).findLast(({ meeting }, at) => at === 0 || meeting.when.chair === person)?.id;
}

/** What somebody is part of now: the conference that matters to them, and a core group to come that they are invited to, called, or lead. */
export function meetingsFor(state: Case, person: PersonId, lead: PersonId | null): readonly MeetingId[] {
  const conference = conferenceFor(state, person);
  const [group] = coreGroupsOf(state).slice(-1);
  const keepers = [lead, group?.meeting.when.chair, ...(group?.meeting.list.people ?? []).map((one) => one.person)];
  const theirs = group?.meeting.calling.stage === 'convened' && keepers.includes(person);
  return [...(conference === undefined ? [] : [conference]), ...(theirs ? [group.id] : [])];
}

/** How far a meeting came before it was cancelled; of any other, where it stands. */
export function reached(calling: Meeting['calling']): Exclude<Stage, 'ended' | 'cancelled'> {
  return calling.stage === 'cancelled' ? calling.was : calling.stage;
}

/** Whether invitations ever went: before that there is no plan to speak of. */
export function wasConvened(state: Case): boolean {
  return conferencesOf(state).some(({ meeting }) => isCalled(reached(meeting.calling)));
}

export function isCalled(stage: Stage): boolean {
  return called.some((one) => one === stage);
}

/**
 * Whether nobody is part of a meeting any more because of it: it is over, and the invitations to a later one of its kind went out. The last
 * one that was held is still what people look at, while the next is being made too.
 */
export function isPast(meetings: Case['meetings'], id: MeetingId): boolean {
  const stage = meetings[id]?.calling.stage ?? 'none';
  if (stage !== 'held' && stage !== 'closed' && stage !== 'cancelled') return false;
  const kind = id.slice(0, 1);
  for (let number = Number(id.slice(1)) + 1; ; number++) {
    const later = meetings[`${kind}${number}` as MeetingId];
    if (later === undefined) return false;
    if (called.some((one) => one === later.calling.stage)) return true;
  }
}

/** Where a meeting stands; of the case itself, where its latest conference stands. One that was held is closed once another was called. */
export function stageOf(state: Case, id?: MeetingId): Stage {
  if (state.opening.status !== 'open') return state.opening.status;
  const meeting = id === undefined ? latestConference(state)?.meeting : state.meetings[id];
  const stage = meeting?.calling.stage ?? 'none';
  return stage !== 'held' || id === undefined || isLast(state, id) ? stage : 'closed';
}
