import type { Instant, PersonId } from '../../../ids.ts';
import type { MeetingId } from '../../../ref.ts';
import type { ChildId } from '../../family/shape.ts';
import { sameWhose, type Whose } from '../../meeting/scale/round.ts';
import type { View } from './view.ts';

/** One view of one child, before the views are closed: who and when, and a blob that only the key of these views opens. */
export interface SealedView {
  readonly whose: Whose;
  readonly child: ChildId;
  readonly blob: string;
  readonly at: Instant;
  readonly enteredBy: PersonId;
}

/** The same once they are closed. */
export interface OpenedView extends View {
  readonly whose: Whose;
  readonly child: ChildId;
  readonly enteredBy: PersonId;
}

/** Somebody, of one child. */
export interface Of {
  readonly person: PersonId;
  readonly child: ChildId;
}

interface Opening {
  readonly round: number; // from 1
  readonly children: readonly ChildId[];
  readonly openedAt: Instant;
}

/** Views that are asked for at one time. Once closed they never change: to ask again is a further round. */
export type ViewRound =
  | (Opening & {
      readonly status: 'open';
      readonly given: readonly SealedView[];
      /** Grows with every view, and when somebody else speaks for an agency. */
      readonly version: number;
    })
  | (Opening & {
      readonly status: 'closed';
      readonly closedAt: Instant;
      readonly views: readonly OpenedView[];
      /** Who had given one and is not counted: taken off the register since, or another speaks for their agency by now. */
      readonly leftOut: readonly Of[];
      /** Who was asked and had given none. */
      readonly missing: readonly Of[];
    });

export type OpenViews = Extract<ViewRound, { status: 'open' }>;
export type ClosedViews = Extract<ViewRound, { status: 'closed' }>;

/** The name of their key among all of a case: no round of the scale has one like it. */
export function viewsName(meeting: MeetingId, round: number): string {
  return `views ${meeting}/${round}`;
}

/** The views that can be given now, or null. */
export function openViewsOf(rounds: readonly ViewRound[]): OpenViews | null {
  const last = rounds.at(-1);
  return last?.status === 'open' ? last : null;
}

/** Whether a view of this child is in that nobody can read yet: until they are closed nothing can be said to follow from them. */
export function isSealed(rounds: readonly ViewRound[], child: ChildId): boolean {
  return openViewsOf(rounds)?.given.some((one) => one.child === child) === true;
}

/** Those that are closed. Latest last. */
export function closedViewsOf(rounds: readonly ViewRound[]): readonly ClosedViews[] {
  return rounds.filter((one): one is ClosedViews => one.status === 'closed');
}

/** Of which children somebody's view is in, by themselves or as the chair entered it. */
export function childrenGivenBy(round: OpenViews, whose: Whose): ReadonlySet<ChildId> {
  return new Set(round.given.filter((one) => sameWhose(one.whose, whose)).map((one) => one.child));
}

/** Whether this person has given it themselves: nothing the chair enters takes the place of that. */
export function gaveThemself({ given }: OpenViews, person: PersonId, child: ChildId): boolean {
  return given.some((one) => one.child === child && one.enteredBy === person && sameWhose(one.whose, { person }));
}
