import type { Instant } from '../../../ids.ts';
import type { ChildId } from '../../family/shape.ts';

/** 'l1', 'l2', … in the order written. */
export type LineId = string & { readonly is: 'LineId' };

/**
 * What stands in a plan besides its actions. outcome: what must change. contingency: what is done if it does not, with its trigger. need: a
 * longer-term one (FV-C3). support: supports and resources. wish: the child's wishes and feelings; service: a therapeutic service by name (BU-C3). review: what would bring the
 * review forward (ST-T21).
 */
export const lineKinds = ['outcome', 'contingency', 'support', 'need', 'wish', 'service', 'review'] as const;
export type LineKind = (typeof lineKinds)[number];

/** `trigger`: when a contingency sets in; '' for every other kind. Without a child it is for all of them. Read in forms only. */
export interface LineText {
  readonly text: string;
  readonly trigger: string;
  readonly child?: ChildId;
}

export interface PlanLine extends LineText {
  readonly id: LineId;
  readonly kind: LineKind;
  readonly status: 'stands' | 'withdrawn';
  readonly at: Instant;
  /** How it read before, the latest last. */
  readonly was: readonly (LineText & { readonly until: Instant })[];
}

export interface OutlineState {
  readonly lines: readonly PlanLine[];
  /** What stopped with a child. */
  readonly stopped: readonly PlanLine[];
}

export interface OutlineCommands {
  /** Several of one kind at once, as they are said in the room. What stands there already is not written twice. */
  readonly 'add-plan-lines': {
    readonly kind: LineKind;
    readonly texts: readonly string[];
    readonly trigger: string;
    readonly child?: ChildId;
  };
  /** What is not there stays as it is. */
  readonly 'change-plan-line': {
    readonly line: LineId;
    readonly text?: string;
    readonly trigger?: string;
    readonly child?: ChildId | 'all';
  };
  readonly 'withdraw-plan-line': { readonly line: LineId };
  readonly 'restore-plan-line': { readonly line: LineId };
}

export interface OutlineEvents {
  readonly 'plan-lines-added': {
    readonly lines: readonly (LineText & { readonly id: LineId; readonly kind: LineKind })[];
  };
  readonly 'plan-line-changed': { readonly line: LineId; readonly now: LineText };
  readonly 'plan-line-withdrawn': { readonly line: LineId };
  readonly 'plan-line-restored': { readonly line: LineId };
}
