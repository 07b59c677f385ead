import type { ChairTie } from '../../../../procedures/conference/chair-rule.ts';
import type { DecisionTask } from '../../../../procedures/decision/schema.ts';
import type { ProcedureText } from '../../../../procedures/text.ts';
import type { AdultId, AdultKind, ChildId } from '../../../family/shape.ts';
import type { ApologyReason, Attendance } from '../../../meeting/answers/answer.ts';
import type { LineKind } from '../../../plan/outline/shape.ts';
import type { Reconvening, SheetTimes } from '../../day/shape.ts';
import type { ChildDecided, Follows, How } from '../../decision/shape.ts';
import type { Extent } from '../../exclusion/shape.ts';
import type { AdultPlan, ChildPlan } from '../../participation/shape.ts';
import type { MemberId, ReportStage, WaySent } from '../../reports/shape.ts';
import type { MinutesVersion } from '../readers.ts';
import type { Empties, Proceedings } from '../shape.ts';
import type { DatePart, NextPart } from './ahead.ts';
import type { MinutedPerson } from './minuted-person.ts';
import type { LinePart, ViewsPart } from './scores-and-views.ts';
import type { FamilyTherePart, HeardPart, NotInvitedPart, TherePart } from './there.ts';

/** A child by number, and by name and more where the reader has it. Days are YYYY-MM-DD here, and null where there is none to say. */
export interface ChildPart {
  readonly id: ChildId;
  readonly number: number;
  readonly unborn: boolean;
  readonly name: string | null;
  readonly born: string | null;
  /** Only for those who may know it. */
  readonly expected: string | null;
  readonly address: string | null;
  readonly school: string | null;
  /** Why the conference was called for this child, in the minutes of the agencies. */
  readonly reason: string | null;
}

export interface AdultPart {
  readonly id: AdultId;
  readonly kind: AdultKind;
  readonly number: number;
  readonly name: string | null;
  readonly children: readonly ChildId[];
}

/** Somebody on the list: how they were there, and what they had answered. `there` null: they were not. */
export interface PersonPart {
  readonly who: MinutedPerson;
  readonly role: ProcedureText;
  readonly there: TherePart | null;
  readonly answer: 'none' | 'apologies' | 'deputy-asked' | Attendance;
  readonly reason: ApologyReason | null;
  readonly standsFor: MinutedPerson | null;
  /** Somebody in that role brought what they know (GP-P2). */
  readonly spokenForBy: ProcedureText | null;
}

export interface ReportPart {
  readonly who: MinutedPerson;
  readonly stage: ReportStage;
  readonly way: WaySent | null;
  readonly counterSigned: boolean;
  /** With whom of the family it was shared before the day, in the minutes of the agencies. */
  readonly shared: readonly MemberId[];
  /** It was read out (CE-P5). */
  readonly read: boolean;
  /** Sent, and its author has not asked otherwise (ST-M1). */
  readonly appended: boolean;
}

/** How one child, or parent or carer, took part, with the reasons; `words` empty, and nothing of who is not told, in the copy of the family (FV-P6, FV-P9, ST-P16). */
export interface ChildTakingPart {
  readonly child: ChildId;
  readonly plan: Pick<
    ChildPlan,
    'invited' | 'comes' | 'wish' | 'reasons' | 'words' | 'advocate' | 'untold' | 'needs' | 'language'
  >;
  readonly views: ProcedureText | null;
}
export interface AdultTakingPart {
  readonly adult: AdultId;
  readonly plan: Pick<
    AdultPlan,
    'invited' | 'comes' | 'instead' | 'reason' | 'words' | 'supporter' | 'needs' | 'language' | 'tellBy'
  >;
  /** Who tells them the outcome, where they were not invited. */
  readonly tells: ProcedureText | null;
}

/** MinutedPerson of the family was not there, or not for all of it. `ground` and `reason` null: neither is in the copy of the family (ST-P7). */
export interface ExclusionPart {
  readonly subject: { readonly adult: AdultId; readonly supporter: boolean } | { readonly child: ChildId } | 'other';
  readonly what: Extent;
  readonly part: string;
  readonly ground: ProcedureText | null;
  readonly reason: string | null;
  /** Who obtains their views, and who tells them the outcome, and by when (FV-P9). */
  readonly tasks: readonly {
    readonly kind: 'views' | 'outcome';
    readonly who: MinutedPerson | null;
    readonly by: string;
    readonly done: boolean;
  }[];
  readonly getsReport: boolean | null;
}

/** What was typed under a heading; `title` null: it is one of ours, by its key. */
export interface HeadingPart {
  readonly key: string;
  readonly title: ProcedureText | null;
  readonly texts: readonly string[];
}

/** What is decided on one child; adjourned: the chair does not agree with the majority, and thinks otherwise (ST-D1). */
export interface DecisionPart
  extends Pick<ChildDecided, 'child' | 'outcome' | 'reason' | 'changed' | 'provisional' | 'correction' | 'reporter'> {
  readonly adjourned: boolean;
  readonly how: How | null;
  readonly categories: readonly ProcedureText[];
  /** The limb of the test that at-risk rests on, where the procedure asks for it (ST-D4, CE-D3). */
  readonly limb: ViewsPart['limb'];
  readonly follows: (Pick<Follows, 'help' | 'words' | 'unborn'> & { readonly lead: MinutedPerson | null }) | null;
}

export interface RecommendationPart {
  readonly child: ChildId | null;
  readonly agency: string | null;
  readonly what: string;
  readonly answer: { readonly accepted: boolean; readonly why: string; readonly until: string } | null;
}

export interface DissentPart {
  readonly child: ChildId;
  /** One of the family, as they said it; `who` is null then (FV-D3). */
  readonly of: AdultId | ChildId | null;
  readonly who: MinutedPerson | null;
  readonly words: string;
  /** What the chair answered; null: nothing yet. */
  readonly answer: string | null;
  /** How it goes on since; null: nobody has said yet. */
  readonly next: { readonly settled: boolean; readonly words: string } | null;
}

/** Something to do since a child was decided on, and whether it is done (CE-D5, ST-T20). */
export interface TaskPart {
  readonly child: ChildId;
  readonly task: DecisionTask;
  readonly who: MinutedPerson | null;
  readonly by: string;
  readonly done: boolean;
}

/** A date that was not kept, with the reason (FV-T16, ST-T3). `row` null: the day of the conference. */
export interface LatePart {
  readonly row: { readonly rule: string; readonly title: ProcedureText } | null;
  readonly why: string;
  readonly proposed: string | null;
}

export interface DelayPart {
  readonly authorised: { readonly is: boolean; readonly by: MinutedPerson; readonly why: string } | null;
  /** What the chair said to it, where the procedure asks them too. */
  readonly agreed: { readonly is: boolean; readonly by: MinutedPerson; readonly why: string } | null;
  readonly interim: { readonly inPlace: boolean; readonly what: string; readonly people: readonly MinutedPerson[] } | null;
}

/** What one who chaired it has declared of their tie to the case. */
export interface TiePart {
  readonly who: MinutedPerson;
  readonly ties: readonly ChairTie[];
  readonly stays: { readonly by: MinutedPerson; readonly why: string } | null;
}

/** What stands in the plan besides its actions (BU-D1, ST-T21). */
export interface PlanPart {
  readonly kind: LineKind;
  readonly text: string;
  readonly trigger: string;
  readonly child: ChildId | null;
}

export interface ActionPart {
  readonly what: string;
  readonly why: string;
  readonly by: string;
  readonly who: MinutedPerson | null;
  readonly child: ChildId | null;
}

/** The minutes of one conference for one reader: what the file in Word and the one in JSON are made of. Plain data. */
export interface Minutes {
  /** The form of this: raised with every change of it (docs/minutes.md). */
  readonly form: 1;
  readonly version: MinutesVersion;
  /** Of what its reader was there for alone. */
  readonly part: boolean;
  readonly reference: string;
  readonly procedure: { readonly key: string; readonly title: ProcedureText; readonly document: ProcedureText };
  readonly conference: ProcedureText;
  readonly type: string;
  readonly date: string;
  readonly time: string;
  readonly place: string;
  readonly chair: MinutedPerson | null;
  /** Where several chaired it one after the other, each from when on, HH:MM; null: from the start. */
  readonly chairs: readonly { readonly who: MinutedPerson; readonly from: string | null }[];
  readonly minuteTaker: MinutedPerson | null;
  readonly lead: MinutedPerson | null;
  /** null: a draft. */
  readonly agreed: { readonly by: MinutedPerson; readonly on: string } | null;
  /** Said first where too few agencies were there (ST-P2). */
  readonly provisional: ProcedureText | null;
  /** What the chair chose where there was no quorum; null: nothing, or there was one. */
  readonly reconvene: Reconvening | null;
  /** When things were that were entered afterwards from the printed sheet, HH:MM; null: it was entered on the day. */
  readonly sheet: SheetTimes | null;
  readonly children: readonly ChildPart[];
  readonly adults: readonly AdultPart[];
  readonly people: readonly PersonPart[];
  readonly notInvited: readonly NotInvitedPart[];
  readonly family: { readonly there: readonly FamilyTherePart[]; readonly heard: readonly HeardPart[] };
  readonly takingPart: { readonly children: readonly ChildTakingPart[]; readonly adults: readonly AdultTakingPart[] };
  readonly exclusions: readonly ExclusionPart[];
  readonly ties: readonly TiePart[];
  readonly late: readonly LatePart[];
  readonly delay: DelayPart | null;
  readonly reports: readonly ReportPart[];
  readonly headings: readonly HeadingPart[];
  readonly empty: Empties;
  readonly lines: readonly LinePart[];
  readonly views: readonly ViewsPart[];
  readonly decisions: readonly DecisionPart[];
  readonly recommendations: readonly RecommendationPart[];
  readonly dissents: readonly DissentPart[];
  readonly tasks: readonly TaskPart[];
  readonly plan: readonly PlanPart[];
  readonly actions: readonly ActionPart[];
  readonly coreGroup: readonly MinutedPerson[];
  readonly next: readonly NextPart[];
  readonly dates: readonly DatePart[];
}

/** The restricted part: a file of its own. */
export interface RestrictedMinutes {
  readonly form: 1;
  readonly version: 'restricted';
  readonly reference: string;
  readonly date: string;
  readonly texts: readonly { readonly from: MinutedPerson; readonly text: string }[];
  /** Who gets it besides those who write it and whose information it is. */
  readonly list: readonly MinutedPerson[];
  readonly proceedings: Proceedings | null;
}
