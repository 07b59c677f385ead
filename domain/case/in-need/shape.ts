import type { Instant, PersonId } from '../../ids.ts';
import type { ChildId } from '../family/shape.ts';

/** What a review of a child-in-need plan came to; not-wanted: the family has taken its consent back, with a review or without. */
export const needReviewHows = ['goes-on', 'ends', 'not-wanted'] as const;
export type NeedReviewHow = (typeof needReviewHows)[number];

/** `on`: the day it was held, YYYY-MM-DD; there is one a day and child. */
export interface NeedReview {
  readonly child: ChildId;
  readonly on: string;
  readonly how: NeedReviewHow;
  readonly by: PersonId;
  readonly at: Instant;
}

/** The plan itself begins with what a conference decided, and is nobody's to enter here. */
export interface InNeedState {
  /** `on`: the day last called for, YYYY-MM-DD; at: when it was called. It stays, and what has come about since is worked out (plans.ts). */
  readonly planned: Readonly<Partial<Record<ChildId, { readonly on: string; readonly at: Instant }>>>;
  readonly reviews: readonly NeedReview[];
}

export interface InNeedCommands {
  /** The day on which it is to be; null: on none yet. */
  readonly 'call-need-review': { readonly child: ChildId; readonly on: string | null };
  /** It was held, and whether the plan goes on; said again of that day it is corrected. */
  readonly 'note-need-review': Pick<NeedReview, 'child' | 'on' | 'how'>;
  /** It was noted by mistake. */
  readonly 'take-back-need-review': Pick<NeedReview, 'child' | 'on'>;
}

export interface InNeedEvents {
  readonly 'need-review-called': InNeedCommands['call-need-review'];
  readonly 'need-review-noted': InNeedCommands['note-need-review'];
  readonly 'need-review-taken-back': InNeedCommands['take-back-need-review'];
}
