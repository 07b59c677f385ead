import type { Instant, PersonId } from '../../../ids.ts';
import type { AdultId, ChildId } from '../../family/shape.ts';

/** Made by chance as the form opens: whoever reads one learns neither whether others were asked nor how many. */
export type ExclusionId = string & { readonly is: 'ExclusionId' };

/** Of whom it is asked. other: somebody who was not entered, named in the words. */
export type Subject = { readonly adult: AdultId; readonly as: 'self' | 'supporter' } | { readonly child: ChildId } | 'other';

/** What the chair says, and what is asked: not at all there, or for part of it only. */
export const extents = ['part', 'whole'] as const;
export type Extent = (typeof extents)[number];

/** What is asked of the chair. Everything but its id is read in a form only. */
export interface AskedExclusion {
  readonly subject: Subject;
  readonly wants: Extent;
  /** A key of the procedure's list. */
  readonly ground: string;
  /** That there is evidence; the evidence itself stays with the agency. */
  readonly evidence: boolean;
  readonly words: string;
}

export interface ExclusionDecision {
  readonly what: 'not' | Extent;
  /** Which part, where it is part. */
  readonly part: string;
  readonly reason: string;
  readonly by: PersonId;
  readonly at: Instant;
}

/** tell: that they are excluded. views: their views, so that the conference hears them all the same. outcome: what was decided (FV-P9). */
export const taskKinds = ['tell', 'views', 'outcome'] as const;
export type TaskKind = (typeof taskKinds)[number];

/** `who` null: whoever had it has left, or is on the list no more. `by`: YYYY-MM-DD. */
export interface ExclusionTask {
  readonly kind: TaskKind;
  readonly who: PersonId | null;
  readonly by: string;
  readonly done: Instant | null;
}

export interface Exclusion extends AskedExclusion {
  readonly id: ExclusionId;
  readonly by: PersonId;
  readonly at: Instant;
  /** Asked later than the procedure wants it; it is heard all the same (ST-T13). */
  readonly late: boolean;
  readonly decision: ExclusionDecision | null;
  readonly tasks: readonly ExclusionTask[];
  /** Whether the excluded get the social worker's report; null: not said yet. */
  readonly report: boolean | null;
}

/** Of one conference alone: nothing of it is carried over to the next (ST-P7). */
export interface ExclusionState {
  readonly asked: readonly Exclusion[];
}

export interface ExclusionCommands {
  /** The id comes with the form, so that sent twice it is asked once. */
  readonly 'ask-exclusion': AskedExclusion & { readonly id: ExclusionId };
  readonly 'withdraw-exclusion': { readonly exclusion: ExclusionId };
  /** Again is a change, which the chair may make until the end. */
  readonly 'decide-exclusion': Omit<ExclusionDecision, 'by' | 'at'> & { readonly exclusion: ExclusionId };
  readonly 'set-exclusion-tasks': {
    readonly exclusion: ExclusionId;
    readonly tasks: readonly Omit<ExclusionTask, 'done'>[];
    readonly report: boolean;
  };
  /** By whoever has it: which of theirs are done; the others are not, or not any more. */
  readonly 'do-exclusion-task': { readonly exclusion: ExclusionId; readonly done: readonly TaskKind[] };
}

export interface ExclusionEvents {
  readonly 'exclusion-asked': AskedExclusion & { readonly id: ExclusionId; readonly late: boolean };
  readonly 'exclusion-withdrawn': { readonly exclusion: ExclusionId };
  readonly 'exclusion-decided': Omit<ExclusionDecision, 'by' | 'at'> & { readonly exclusion: ExclusionId };
  readonly 'exclusion-tasks-set': {
    readonly exclusion: ExclusionId;
    readonly tasks: readonly Omit<ExclusionTask, 'done'>[];
    readonly report: boolean;
  };
  readonly 'exclusion-task-done': { readonly exclusion: ExclusionId; readonly kinds: readonly TaskKind[] };
  readonly 'exclusion-task-undone': { readonly exclusion: ExclusionId; readonly kinds: readonly TaskKind[] };
}
