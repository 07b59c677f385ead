import type { CaseId, PersonId, UnitId } from '../../ids.ts';
import type { ProcedureText } from '../../procedures/text.ts';
import type { MeetingId } from '../../ref.ts';
import type { Counted } from '../dates/counted.ts';
import type { NewChild } from '../family/shape.ts';

/** Fact name to its dates, YYYY-MM-DD (see domain/procedures). */
export type Facts = Readonly<Record<string, readonly string[]>>;

export interface EarlierEdition {
  readonly procedure: string;
  readonly edition: string | null;
  readonly meetings: readonly MeetingId[];
  /** Of which area of it the case was when it was moved: it is again once it goes by it again. */
  readonly area?: string;
}

/** An open date that moved with the procedure, YYYY-MM-DD; null: it had none, or has none any more. */
export interface MovedOverDate {
  readonly title: ProcedureText;
  readonly was: string | null;
  readonly is: string | null;
}

/** The case itself: what it goes by, the procedure it was opened under, and who opened it. */
export type OpeningState =
  | { readonly status: 'none' }
  /** Somebody has asked for a conference: there is no case, and no reference is taken. */
  | { readonly status: 'requested'; readonly id: CaseId; readonly procedure: string }
  | {
      readonly status: 'open';
      readonly id: CaseId;
      readonly reference: string;
      readonly procedure: string;
      /** As much of the date of the procedure's document as it gives: the edition the case goes by. null: it bears no date. */
      readonly edition: string | null;
      /** What it went by before, and the meetings that were over by then: those keep it. The last was the last. */
      readonly earlier: readonly EarlierEdition[];
      /** What the last move changed; null: it goes by what it was opened under. */
      readonly movedOver: { readonly from: string; readonly dates: readonly MovedOverDate[] } | null;
      readonly convenor: PersonId;
      /** Whose administrators share it: that of whoever opened it; null: those of the whole partnership. */
      readonly unit: UnitId | null;
      /** Who made it the convenor's: themself, somebody else, or the bot when the one before had left. */
      readonly by: PersonId | 'time';
    }
  /** Exported and released by two people: nothing of it is shown to anybody any more. */
  | {
      readonly status: 'ended';
      readonly id: CaseId;
      readonly procedure: string;
      readonly convenor: PersonId | null;
      readonly unit: UnitId | null;
    };

export interface OpeningCommands {
  /** A new case and its first conference. The id is made at the edge when the form opens, so that the form sent twice opens one case. */
  readonly open: {
    readonly id: string;
    readonly reference: string;
    readonly procedure: string;
    readonly type: string;
    readonly facts: Facts;
    /** Which area of the procedure it is of. */
    readonly area?: string;
    /** For named people only, from the first. */
    readonly sensitive?: true;
    /** Those that were entered with it, in order. */
    readonly children?: readonly NewChild[];
  };
  /** The case goes by another edition from now on: that in force, or the one before, where it was moved over by a slip. */
  readonly 'move-over': { readonly to: string };
}

export interface OpeningEvents {
  readonly opened: {
    readonly id: string;
    readonly reference: string;
    readonly procedure: string;
    readonly edition: string | null;
    readonly facts: Facts;
    readonly area?: string;
    readonly sensitive?: true;
    readonly children?: readonly NewChild[];
    readonly unit: UnitId | null;
  };
  /** `wasArea`: of which it was; `offArea`: the next procedure has no such area; `area`: the one it has there instead. */
  readonly 'moved-over': {
    readonly from: string;
    readonly to: string;
    readonly edition: string | null;
    readonly meetings: readonly MeetingId[];
    readonly dates: readonly MovedOverDate[];
    readonly wasArea?: string;
    readonly offArea?: true;
    readonly area?: string;
    readonly counted?: Counted;
  };
}
