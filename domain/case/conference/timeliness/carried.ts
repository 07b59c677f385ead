import { lastMadeFrom } from '../../../last-made.ts';
import { kindOf, type MeetingId } from '../../../ref.ts';
import { conferencesOf, isCalled, isHeld, isWithdrawn, reached } from '../../meetings.ts';
import type { Case, Meeting } from '../../whole.ts';
import type { Interim, TimelinessState } from './shape.ts';

/** What a conference has of the plan until then besides its own. */
export interface InterimShown {
  readonly timeliness: TimelinessState;
  /** The plan that stands was said at a conference before it, which was called off or adjourned. */
  readonly interimCarried: boolean;
  /** It was called off or adjourned itself, and its plan goes on until invitations to the next one are out. */
  readonly interimGoesOn: boolean;
}

/**
 * A conference that is called off, or adjourned, has decided nothing: the short-term plan goes on, with those who have a part in it, until one is held
 * (ST-T19). The next one has it as it was said last, until whoever leads there says otherwise.
 */
export function interimShown(state: Case, id: MeetingId, meeting: Meeting): InterimShown {
  const interim = interimOf(state, id);
  const interimCarried = interim !== null && meeting.timeliness.interim === null;
  return {
    timeliness: interimCarried ? withInterim(meeting.timeliness, interim) : meeting.timeliness,
    interimCarried,
    interimGoesOn: interimGoesOn(state, id),
  };
}

const withInterim = lastMadeFrom((own: TimelinessState, interim: Interim): TimelinessState => ({ ...own, interim }));

/** As it was said of this conference, or as it comes from the one before. One that is not in place is nothing to carry on. */
function interimOf(state: Case, id: MeetingId): Interim | null {
  const meeting = state.meetings[id];
  if (meeting === undefined || meeting.timeliness.interim !== null) return meeting?.timeliness.interim ?? null;
  const before = neighbour(id, -1);
  if (state.meetings[before] === undefined || !handsOn(state, before)) return null;
  const carried = interimOf(state, before);
  return carried?.inPlace === true ? carriedOn(carried, meeting.timeliness.carriedSaid) : null;
}

/** Who has said that they know their part has said so; who had none any more has heard it. */
const carriedOn = lastMadeFrom(
  (interim: Interim, said: Interim['said']): Interim => ({
    ...interim,
    dropped: [],
    said: { ...interim.said, ...said },
  }),
);

/** Whether it has a plan that goes on though the conference is over: until invitations to a later one are out, or another plan was said there. */
export function interimGoesOn(state: Case, id: MeetingId): boolean {
  const meeting = state.meetings[id];
  if (meeting === undefined || !handsOn(state, id) || interimOf(state, id) === null) return false;
  // Nobody reads it of one to which they were never invited.
  if (isWithdrawn(meeting) && meeting.timeliness.interim === null) return false;
  const all = conferencesOf(state);
  const later = all.slice(all.findIndex((one) => one.id === id) + 1);
  return later.every(
    ({ meeting: { calling, timeliness } }) =>
      !isCalled(reached(calling)) && (timeliness.interim === null || calling.stage === 'cancelled'),
  );
}

/**
 * Called off, unless with everything else; adjourned for a child, as the chair did not agree; or adjourned for information: the next one
 * continues it or, until one is called, it is closed and nothing was decided on a child.
 */
function handsOn({ meetings, family }: Pick<Case, 'meetings' | 'family'>, id: MeetingId): boolean {
  const meeting = meetings[id];
  if (meeting === undefined || kindOf(id) !== 'conference') return false;
  const { calling, decision } = meeting;
  if (calling.stage === 'cancelled') return calling.stopped === undefined;
  if (!isHeld(meeting)) return false;
  if (Object.keys(decision.adjourned).length > 0) return true;
  const next = meetings[neighbour(id, 1)];
  if (next !== undefined) return next.calling.type === 'continued';
  const children = meeting.list.children ?? family.children;
  return calling.stage === 'closed' && children.some((one) => decision.children[one.id] === undefined);
}

function neighbour(id: MeetingId, by: 1 | -1): MeetingId {
  return `${id.slice(0, 1)}${Number(id.slice(1)) + by}` as MeetingId;
}
