import type { Under } from '../access/right.ts';
import type { Decision, Stamp } from '../decider.ts';
import type { Directory } from '../directory/state.ts';
import type { Procedure } from '../procedures/schema.ts';
import type { MeetingId } from '../ref.ts';
import type { Tagged } from '../slice.ts';
import type { ChangesCommands, ChangesEvents, ChangesState } from './change/shape.ts';
import type { ArrangingCommands, ArrangingEvents, ArrangingState } from './conference/arranging/shape.ts';
import type { ChairTieCommands, ChairTieEvents, ChairTieState } from './conference/chair-tie/shape.ts';
import type { CirculationCommands, CirculationEvents, CirculationState } from './conference/circulation/shape.ts';
import type { DayCommands, DayEvents, DayState } from './conference/day/shape.ts';
import type { DecisionCommands, DecisionEvents, DecisionState } from './conference/decision/shape.ts';
import type { ExclusionCommands, ExclusionEvents, ExclusionState } from './conference/exclusion/shape.ts';
import type { MinutesCommands, MinutesEvents, MinutesState } from './conference/minutes/shape.ts';
import type { ParticipationCommands, ParticipationEvents, ParticipationState } from './conference/participation/shape.ts';
import type { PracticeCommands, PracticeEvents, PracticeState } from './conference/practice/shape.ts';
import type { PrivateNotesCommands, PrivateNotesEvents, PrivateNotesState } from './conference/private-note/shape.ts';
import type { ReportsCommands, ReportsEvents, ReportsState } from './conference/reports/shape.ts';
import type { RequestCommands, RequestEvents, RequestState } from './conference/request/shape.ts';
import type { TimelinessCommands, TimelinessEvents, TimelinessState } from './conference/timeliness/shape.ts';
import type { ViewsCommands, ViewsEvents, ViewsState } from './conference/views/shape.ts';
import type { GroupCommands, GroupEvents, GroupState } from './core-group/shape.ts';
import type { CoverCommands, CoverEvents, CoverState } from './cover/shape.ts';
import type { DatesCommands, DatesEvents, DatesState } from './dates/shape.ts';
import type { FamilyCommands, FamilyEvents, FamilyState } from './family/shape.ts';
import type { InNeedCommands, InNeedEvents, InNeedState } from './in-need/shape.ts';
import type { KeepingCommands, KeepingEvents, KeepingState } from './keeping/shape.ts';
import type { LaterCommands, LaterEvents, LaterState } from './later/shape.ts';
import type { AnswersCommands, AnswersEvents, AnswersState } from './meeting/answers/shape.ts';
import type { CallingCommands, CallingEvents, CallingState } from './meeting/calling/shape.ts';
import type { HeldBackCommands, HeldBackEvents, HeldBackState } from './meeting/held-back/shape.ts';
import type { ListCommands, ListEvents, ListState } from './meeting/list/shape.ts';
import type { RegisterCommands, RegisterEvents, RegisterState } from './meeting/register/shape.ts';
import type { ScaleCommands, ScaleEvents, ScaleState } from './meeting/scale/shape.ts';
import type { TimesCommands, TimesEvents, TimesState } from './meeting/times/shape.ts';
import type { WhenCommands, WhenEvents, WhenState } from './meeting/when/shape.ts';
import type { MovesCommands, MovesEvents, MovesState } from './moving/shape.ts';
import type { NeedToKnowCommands, NeedToKnowEvents, NeedToKnowState } from './need-to-know/shape.ts';
import type { ReferenceHolders } from './opening/references.ts';
import type { OpeningCommands, OpeningEvents, OpeningState } from './opening/shape.ts';
import type { PeopleCommands, PeopleEvents, PeopleState } from './people/shape.ts';
import type { OutlineCommands, OutlineEvents, OutlineState } from './plan/outline/shape.ts';
import type { PlanCommands, PlanEvents, PlanState } from './plan/shape.ts';
import type { VersionsState } from './plan/versions/shape.ts';
import type { VisitingCommands, VisitingEvents, VisitingState } from './plan/visiting/shape.ts';
import type { ReachingCommands, ReachingEvents, ReachingState } from './reaching/shape.ts';
import type { RedactionCommands, RedactionEvents, RedactionState } from './redaction/shape.ts';
import type { Refusal } from './refusal.ts';
import type { Delivered, TrailCommands, TrailEvents, TrailState } from './trail/shape.ts';

/** One meeting of a case. */
export interface Meeting {
  readonly calling: CallingState;
  readonly when: WhenState;
  readonly chairTie: ChairTieState;
  readonly timeliness: TimelinessState;
  readonly arranging: ArrangingState;
  readonly practice: PracticeState;
  readonly times: TimesState;
  readonly list: ListState;
  readonly answers: AnswersState;
  readonly reports: ReportsState;
  readonly register: RegisterState;
  readonly scale: ScaleState;
  readonly heldBack: HeldBackState;
  readonly participation: ParticipationState;
  readonly exclusion: ExclusionState;
  readonly circulation: CirculationState;
  readonly decision: DecisionState;
  readonly privateNotes: PrivateNotesState;
  readonly minutes: MinutesState;
  readonly views: ViewsState;
  readonly day: DayState;
  readonly group: GroupState;
}

/** A case: what is of the whole of it, and its meetings in the order they were called. Plain data, so that it can be kept as a snapshot. */
export interface Case {
  readonly opening: OpeningState;
  readonly request: RequestState;
  readonly family: FamilyState;
  readonly dates: DatesState;
  readonly people: PeopleState;
  readonly reaching: ReachingState;
  readonly cover: CoverState;
  readonly keeping: KeepingState;
  readonly trail: TrailState;
  readonly redaction: RedactionState;
  readonly plan: PlanState;
  readonly outline: OutlineState;
  readonly visiting: VisitingState;
  readonly versions: VersionsState;
  readonly needToKnow: NeedToKnowState;
  readonly changes: ChangesState;
  readonly moves: MovesState;
  readonly inNeed: InNeedState;
  readonly later: LaterState;
  readonly meetings: Readonly<Partial<Record<MeetingId, Meeting>>>;
  /** The last deliveries that were decided, by person. */
  readonly delivered: Delivered;
}

/** A meeting with the case it is of. */
export interface InMeeting {
  readonly case: Case;
  readonly meeting: Meeting;
  readonly id: MeetingId;
}

// Two slices with one name and different payloads do not compile here.
export interface CaseCommands
  extends OpeningCommands,
    RequestCommands,
    FamilyCommands,
    DatesCommands,
    PeopleCommands,
    ReachingCommands,
    CoverCommands,
    KeepingCommands,
    TrailCommands,
    RedactionCommands,
    PlanCommands,
    OutlineCommands,
    VisitingCommands,
    NeedToKnowCommands,
    ChangesCommands,
    MovesCommands,
    InNeedCommands,
    LaterCommands {}
export interface CaseEvents
  extends OpeningEvents,
    RequestEvents,
    FamilyEvents,
    DatesEvents,
    PeopleEvents,
    ReachingEvents,
    CoverEvents,
    KeepingEvents,
    TrailEvents,
    RedactionEvents,
    PlanEvents,
    OutlineEvents,
    VisitingEvents,
    NeedToKnowEvents,
    ChangesEvents,
    MovesEvents,
    InNeedEvents,
    LaterEvents {}
export interface MeetingCommands
  extends CallingCommands,
    WhenCommands,
    ChairTieCommands,
    TimelinessCommands,
    ArrangingCommands,
    PracticeCommands,
    TimesCommands,
    ListCommands,
    AnswersCommands,
    ReportsCommands,
    RegisterCommands,
    ScaleCommands,
    HeldBackCommands,
    ParticipationCommands,
    ExclusionCommands,
    DecisionCommands,
    CirculationCommands,
    PrivateNotesCommands,
    MinutesCommands,
    ViewsCommands,
    DayCommands,
    GroupCommands {}
export interface MeetingEvents
  extends CallingEvents,
    WhenEvents,
    ChairTieEvents,
    TimelinessEvents,
    ArrangingEvents,
    PracticeEvents,
    TimesEvents,
    ListEvents,
    AnswersEvents,
    ReportsEvents,
    RegisterEvents,
    ScaleEvents,
    HeldBackEvents,
    ParticipationEvents,
    ExclusionEvents,
    DecisionEvents,
    CirculationEvents,
    PrivateNotesEvents,
    MinutesEvents,
    ViewsEvents,
    DayEvents,
    GroupEvents {}

/** Whoever hears an event of a meeting hears the meeting with it. */
type OfMeeting<M> = { readonly [N in keyof M]: M[N] & { readonly meeting: MeetingId } };
export interface Heard extends OfMeeting<MeetingEvents>, CaseEvents {}
/** A meeting hears what happens to the whole case with its own name. */
export interface HeardInMeeting extends OfMeeting<MeetingEvents>, OfMeeting<CaseEvents> {}

/** What a decision may look at besides the case: the directory, and the procedure in force for the case. */
export interface Known {
  readonly directory: Directory;
  readonly procedure: Procedure;
  /** Looked at only where a case takes a reference. */
  readonly references?: ReferenceHolders;
  /** Every event of the case, in order. Looked at only where something is to be redacted. */
  readonly trail?: readonly TrailEntry[];
}

/** An event as it stands on the trail. */
export type TrailEntry = Tagged<'event', Heard> & Stamp & { readonly under?: Under };

export interface CaseLevel {
  readonly whole: Case;
  readonly known: Known;
  readonly heard: Heard;
  readonly refusal: Refusal;
}
export interface MeetingLevel {
  readonly whole: InMeeting;
  readonly known: Known;
  readonly heard: HeardInMeeting;
  readonly refusal: Refusal;
}

/** What one command of a slice with these events comes to. */
export type Decided<E> = Decision<E, Refusal>;
/** It is so already: nothing to write, and the reply is the receipt. */
export const already = { events: [] } as const;
