import type { Day } from '../domain/calendar/day.ts';
import type { Language } from '../domain/calendar/format.ts';
import type { Note } from '../domain/case/conference/private-note/shape.ts';
import type { ConferenceRequest } from '../domain/case/conference/request/shape.ts';
import type { SinceLast } from '../domain/case/conference/review-report/since-last.ts';
import type { Conference } from '../domain/case/conference.ts';
import type { MeetingDate } from '../domain/case/dates/meeting-dates.ts';
import type { MovingDate } from '../domain/case/dates/moving-dates.ts';
import type { LaterItem } from '../domain/case/later/items.ts';
import type { ChildrenRead } from '../domain/case/need-to-know/child-details.ts';
import type { MovedOverDate } from '../domain/case/opening/shape.ts';
import type { Action } from '../domain/case/plan/action.ts';
import type { TrailEntry } from '../domain/case/whole.ts';
import type { Directory } from '../domain/directory/state.ts';
import type { Instant, PersonId } from '../domain/ids.ts';
import type { Procedure } from '../domain/procedures/schema.ts';
import type { Deadline } from '../domain/timescales/deadline.ts';

/** What every card may look at besides a case: who reads it, in which language, and when. */
export interface Reader {
  readonly directory: Directory;
  readonly me: PersonId;
  readonly language: Language;
  readonly now: Instant;
}

/**
 * One case as one person is about to see it. What most cards and every press of the scale do not look at is a function: it is worked out when asked
 * for, and an accessor in its place would cost a press more than deciding it (docs/performance.md).
 */
export interface Scene extends Reader {
  /** That the reader acts for somebody (whose card it is), or somebody acts or acted for them. */
  readonly cover?: { readonly how: 'covering' | 'coveredBy' | 'did'; readonly who: PersonId; readonly until: Day };
  readonly state: Conference;
  /** The same with those who have left since: what its record says of who was there, which is of the past and asks nothing of them. */
  readonly asHeld: () => Conference;
  /** The lead professional of the case. */
  readonly lead: PersonId | null;
  /** The directory with those in it from whom this case is kept, whom `directory` lacks: for the list of them alone. */
  readonly everybody: Directory;
  /** Of whom the reader learns only that they are of another service. */
  readonly hides: (person: PersonId) => boolean;
  /** Who led when this conference was: another one where it is past. */
  readonly leadThen: PersonId | null;
  /** By which the meeting goes, or went. */
  readonly procedure: Procedure;
  /** By which the case goes now, and its dates are counted: another one where it was moved over since. */
  readonly goesBy: Procedure;
  /** What of the case another procedure would change; null: not in the middle of a conference. */
  readonly movingTo: (next: Procedure) => readonly MovingDate[] | null;
  /** What the last move to another procedure changed; null: there was none. */
  readonly movedOver: { readonly from: string; readonly dates: readonly MovedOverDate[]; readonly earlier: number } | null;
  /** The procedure that the case may be moved over to; null: none. */
  readonly movesOverTo: string | null;
  /** Whether the reader may learn an expected date of delivery, in a dialog. */
  readonly mayKnowExpected: boolean;
  /** What was told the chair in private, as far as the reader wrote it or is the chair: for forms alone. */
  readonly notes: readonly Note[];
  /** Every event of the case, where a form asks for it: for forms of redaction alone. */
  readonly recorded?: readonly TrailEntry[];
  /** What the reader has of the children besides their labels: for forms alone, never for what is posted. */
  readonly childrenRead: () => ChildrenRead;
  /** Every date of this case as it stands, the conference as planned among its facts, as a dialog may show it to this reader. */
  readonly datesToRead: () => readonly Deadline[];
  /** The same of these children alone, for a copy that is about them. */
  readonly datesOf: (these: Conference) => readonly Deadline[];
  /** Every meeting of the case that people were invited to, and what became of it. */
  readonly meetingDates: () => readonly MeetingDate[];
  /** What there is to report on to this conference besides the plan; null: none was held before it. For forms and files alone. */
  readonly sinceLast: () => SinceLast | null;
  /** The last day to which the reader can put off being reminded of an action. For forms alone. */
  readonly latestSnooze: (action: Action) => Day;
  /** Until when its owner is not reminded of an action; null: as ever. For forms alone. */
  readonly snoozedUntil: (action: Action) => Day | null;
  /** What the reader could put off being reminded of. For forms alone. */
  readonly laterItems: () => readonly LaterItem[];
  /** Whether the core group is to meet by a day that nobody reads, since somebody fears violence: for the chair alone, who reads of that. */
  readonly isGroupWithheld: () => boolean;
  /** The same dates as a posted message may show them to anybody. */
  readonly deadlines: () => readonly Deadline[];
}

/** The same before there is a case: the form of a new one. */
export interface NewScene extends Reader {
  readonly procedure: Procedure;
}

/** A request for a conference as one person is about to see it: there may be no case yet. */
export interface RequestScene extends NewScene {
  readonly asked: ConferenceRequest;
  /** Whether a case has come of it. */
  readonly isCase: boolean;
  /** What the reader may do about it, and what they are to it. */
  readonly isRequester: boolean;
  readonly mayRead: boolean;
  readonly mayAnswer: boolean;
  readonly maySetUp: boolean;
  /** The last day for an answer; whether it, or setting the conference up, is late. */
  readonly answerBy: Day;
  readonly isLate: boolean;
  /** Whether an open case has the reference by now, where that was looked up; hidden: the reader may not take it on there. */
  readonly existing?: 'none' | 'hidden' | 'theirs';
}
