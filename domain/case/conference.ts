import type { Stage } from '../access/right.ts';
import type { CaseId, Instant, PersonId, UnitId } from '../ids.ts';
import { kindOf, type MeetingId } from '../ref.ts';
import { type ChangesShown, changesShown } from './change/shown.ts';
import { type DecisionShown, decisionShown } from './conference/decision/shown.ts';
import { type NotesShown, notesShown } from './conference/private-note/notes-shown.ts';
import { type LedToIt, requestsOf } from './conference/request/of-case.ts';
import { type InterimShown, interimShown } from './conference/timeliness/carried.ts';
import type { ViewsState } from './conference/views/shape.ts';
import { type GroupShown, groupShown } from './core-group/note-taker.ts';
import type { Counted, MovedDate } from './dates/counted.ts';
import { type DatesShown, datesShown } from './dates/shown.ts';
import { nextNumber } from './family/numbers.ts';
import type { Adult, Child, FamilyState, Household } from './family/shape.ts';
import { sinceAgreed } from './family/since-agreed.ts';
import { withoutEnded } from './family/without-ended.ts';
import { type InNeedShown, inNeedShown } from './in-need/shown.ts';
import type { Said } from './meeting/answers/shape.ts';
import { beforeIt, type ConferencesBefore } from './meeting/before.ts';
import { inviteesOf } from './meeting/invitees.ts';
import type { Gone, Listed, StoodDown } from './meeting/list/shape.ts';
import type { RegisterState } from './meeting/register/shape.ts';
import { type LineBefore, linesBefore } from './meeting/scale/lines-before.ts';
import type { Round } from './meeting/scale/round.ts';
import { type ShownWhole, shownWhole } from './meeting/shown-whole.ts';
import type { Move, When } from './meeting/when/shape.ts';
import { coreGroupToCall, isLast, isOver, latestConference, nextId, reached, stageOf } from './meetings.ts';
import { type MovesShown, movesShown } from './moving/shown.ts';
import type { NeedToKnowState } from './need-to-know/shape.ts';
import { procedureOfMeeting } from './opening/earlier-edition.ts';
import type { Away, Back, PeopleState } from './people/shape.ts';
import { stillHere } from './people/still-here.ts';
import { type PlanShown, planShown } from './plan/shown.ts';
import type { Unreached } from './reaching/shape.ts';
import type { Loss } from './trail/shape.ts';
import { viewsWith } from './unscored/views.ts';
import type { Case } from './whole.ts';

/** Somebody on the list, with what they have said. */
export type Invitee = Listed & Said;

interface Made extends ConferencesBefore, DatesShown, DecisionShown, GroupShown, InterimShown, ShownWhole {
  readonly id: CaseId;
  /** null: nobody yet, or the one who was has left. */
  readonly chair: PersonId | null;
  readonly minuteTaker: PersonId | null;
  readonly meeting: MeetingId;
  readonly stage: Stage;
  /** Since when its list has been with the chair; null: it is not. */
  readonly proposedAt: Instant | null;
  /** When the invitations went out; null: they have not. */
  readonly invitedAt: Instant | null;
  /** Why it was cancelled; null: it was not. Read in a form only. */
  readonly why: string | null;
  /** How often its time or place became another: what a form to move it was drawn from. */
  readonly revision: number;
  /** The last time it was moved since people were asked to keep it free, or were invited. */
  readonly lastMove: Move | null;
  /** Why the time that was chosen of several is past its limit. Read in a form only. */
  readonly whyPast: string | null;
  /** No later meeting of its kind was called. */
  readonly last: boolean;
  /** The id of the conference that can be called after it; null: it is not over, or it is not the last. */
  readonly next: MeetingId | null;
  /** The id of the meeting of the core group that can be called now; null: none was held yet, or the one before it is not over. */
  readonly nextCoreGroup: MeetingId | null;
  readonly reference: string;
  readonly procedure: string;
  /** What the case goes by now: another one where it was moved over since this meeting was over. */
  readonly goesBy: string;
  /** The edition of it that the case goes by, by the date of its document. */
  readonly edition: string | null;
  readonly type: string;
  readonly convenor: PersonId;
  readonly unit: UnitId | null;
  readonly children: readonly Child[];
  /** Parents, carers and relatives; those who were taken off apart. Neither is on a posted card but by label. */
  readonly adults: readonly Adult[];
  readonly adultsOff: readonly Adult[];
  readonly household: Household;
  /** How many children were ever entered: the next one's number. */
  readonly childrenEver: number;
  /** The number that the next one will be known by. */
  readonly nextChild: number;
  /** The last changes to them once the list was agreed, and those who were taken off and can be put back, the latest last; and those for whom everything has stopped. */
  readonly family: Pick<FamilyState, 'changes' | 'changed' | 'told' | 'off' | 'ended' | 'discharges'>;
  readonly invitees: readonly Invitee[];
  /** Deputies who are not needed any more. */
  readonly stoodDown: readonly StoodDown[];
  /** When the last of those in a role has sent apologies or was taken off, by role, and whose press that was. */
  readonly rolesGone: Readonly<Record<string, Gone>>;
  /** Grows with each change to the list; what `agree-list` ratifies. */
  readonly listVersion: number;
  /** Which agency each person is part of the case for. */
  readonly agencies: PeopleState['agencies'];
  /** Those who have left the agency they were part of the case for. */
  readonly away: readonly Away[];
  readonly back: readonly Back[];
  /** Whom the case is kept from, and who may know what of it. */
  readonly needToKnow: NeedToKnowState;
  readonly notes: NotesShown;
  readonly changes: ChangesShown;
  readonly moves: MovesShown;
  readonly inNeed: InNeedShown;
  /** When records of the case were found lost from the store. */
  readonly losses: readonly Loss[];
  readonly redaction: Case['redaction'];
  readonly unreached: readonly Unreached[];
  readonly requests: readonly LedToIt[];
}

/** A draft may still lack when and where. A draft or one that was with the chair stays so when it is cancelled: nobody was invited. */
export interface Draft extends Made {
  readonly status: 'draft';
  readonly when: When | null;
}

interface Called extends Made {
  readonly when: When;
}

/** With the chair, who agrees the list; the statutory core is asked to hold the time. */
export interface Proposed extends Called {
  readonly status: 'proposed';
}

/** The list is agreed and the invitations are out, whether it was held, is over or was cancelled since. */
export interface Convened extends Called, PlanShown {
  readonly status: 'convened';
  readonly present: readonly PersonId[];
  /** How often the register was changed: in all, and since the last round was opened. */
  readonly register: Omit<RegisterState, 'present'>;
  readonly rounds: readonly Round[];
  /** What those who are asked think of the risk to each child; sealed until the chair closes it. */
  readonly views: ViewsState;
  /** False: it is past, and `rounds` lacks what only the line itself shows (meeting/scale/result.ts). */
  readonly linesInFull: boolean;
  /** The last line of each conference before it that had one, with its day, YYYY-MM-DD. */
  readonly linesBefore: readonly LineBefore[];
  readonly counted: Counted | null;
  readonly moved: readonly MovedDate[];
}

/** One conference with what it takes from its case: what cards are drawn from. */
export type Conference = Draft | Proposed | Convened;

const nobody: readonly StoodDown[] = [];
const noRoles: Made['rolesGone'] = {};

/** The conference of this id, or the latest; null where there is none to show: no case, one that was ended, no such conference. */
export function conferenceOf(state: Case, id?: MeetingId): Conference | null {
  const chosen = id ?? latestConference(state)?.id;
  return chosen === undefined ? null : viewOf(state, chosen).conference;
}

/**
 * The same without its rounds: the same object as before while nothing of the whole case is another but numbers of this conference, its
 * trail and its exports. It is drawn from nowhere; by it is known what a press can have changed.
 */
export function withoutScores(state: Case, id: MeetingId): Conference | null {
  return viewOf(state, id).unscored;
}

const viewOf = viewsWith<Conference>(unscoredOf, (unscored, { rounds, inFull = true }) =>
  withoutEnded(unscored.status === 'convened' ? { ...unscored, rounds, linesInFull: inFull } : unscored),
);

function unscoredOf(state: Case, id: MeetingId): Conference | null {
  const { opening, family, dates, people, reaching, trail } = state;
  const meeting = state.meetings[id];
  if (opening.status !== 'open' || meeting === undefined) return null;
  const { when } = meeting.when;
  const [chair = null] = stillHere(state, meeting, meeting.when.chair === null ? [] : [meeting.when.chair], (one) => one);
  const writes = meeting.when.minuteTaker;
  const [minuteTaker = null] = stillHere(state, meeting, writes === null ? [] : [writes], (one) => one);
  const { reference, convenor, unit } = opening;
  const made: Made = {
    id: opening.id,
    meeting: id,
    stage: stageOf(state, id),
    proposedAt: meeting.calling.stage === 'proposed' ? meeting.calling.at : null,
    invitedAt: meeting.list.agreedAt ?? null,
    why: meeting.calling.stage === 'cancelled' ? meeting.calling.why : null,
    revision: meeting.when.revision,
    lastMove: meeting.when.lastMove,
    whyPast: meeting.when.whyPast,
    last: isLast(state, id),
    next: isLast(state, id) && kindOf(id) === 'conference' && isOver(meeting) ? nextId(state) : null,
    ...groupShown(state, id),
    nextCoreGroup: coreGroupToCall(state),
    reference,
    ...procedureOfMeeting(opening, id),
    goesBy: opening.procedure,
    type: meeting.calling.type,
    convenor,
    unit,
    children: meeting.list.children ?? family.children,
    adults: family.adults,
    adultsOff: family.adultsOff,
    household: family.household,
    childrenEver: family.ever,
    nextChild: nextNumber(family),
    family: sinceAgreed(family),
    ...datesShown(dates),
    invitees: stillHere(state, meeting, inviteesOf(meeting), (one) => one.person),
    stoodDown: meeting.list.stoodDown ?? nobody,
    rolesGone: meeting.list.gone ?? noRoles,
    listVersion: meeting.list.version,
    chair,
    ...beforeIt(state, id),
    ...decisionShown(state, id, meeting),
    ...shownWhole(meeting),
    ...interimShown(state, id, meeting),
    minuteTaker,
    agencies: people.agencies,
    away: people.away,
    back: people.back,
    needToKnow: state.needToKnow,
    notes: notesShown(state, id),
    changes: changesShown(state),
    moves: movesShown(state),
    inNeed: inNeedShown(state),
    losses: trail.losses,
    redaction: state.redaction,
    unreached: reaching.unreached,
    requests: requestsOf(state.request),
  };
  const stage = reached(meeting.calling);
  if (stage === 'draft' || when === null) return { ...made, status: 'draft', when };
  if (stage === 'proposed') return { ...made, status: 'proposed', when };
  return {
    ...made,
    status: 'convened',
    when,
    present: stillHere(state, meeting, meeting.register.present, (one) => one),
    register: meeting.register,
    rounds: [],
    views: meeting.views,
    linesInFull: true,
    linesBefore: linesBefore(state, id),
    ...planShown(state),
    counted: dates.counted,
    moved: dates.moved,
  };
}

/** Whether somebody's own answer lets nobody count on anybody yet: none, or a deputy the chair has not agreed to. */
export function isUnanswered({ answer }: Pick<Invitee, 'answer'>): boolean {
  return answer.answer === 'none' || (answer.answer === 'deputy' && answer.agreed === 'declined');
}
