import type { AgencyId, Instant, PersonId } from '../../../ids.ts';
import type { Empty } from '../../../slice.ts';
import type { ChildId } from '../../family/shape.ts';
import type { Whose } from '../../meeting/scale/round.ts';
import type { RiskOutcome } from '../decision/shape.ts';
import type { Of, OpenedView, SealedView, ViewRound } from './round.ts';
import type { Limb } from './view.ts';

/** What all agree on for one child, without a view of each (ST-D1); null: they do not. `limb`: what at-risk rests on (ST-D4). */
export interface Agreement {
  readonly child: ChildId;
  readonly outcome: RiskOutcome | null;
  readonly limb?: Limb;
}

/** Whether each child is at risk of significant harm, in the view of those who are asked. Until they are closed it holds blobs only. */
export interface ViewsState {
  readonly rounds: readonly ViewRound[];
  /** What the chair said that all agree on, where the procedure seeks that first; null: nothing was said. */
  readonly agreed: { readonly all: readonly Agreement[]; readonly at: Instant } | null;
  /** Who speaks for an agency, where the chair has said; elsewhere the first of them on the list. */
  readonly speakers: Readonly<Record<AgencyId, PersonId>>;
  /** The number of the last views that were taken back; it is not given to others. */
  readonly cancelled?: number;
  /** Only of a past meeting: its result alone is here (result.ts). */
  readonly inFull?: false;
}

interface Sealed {
  readonly child: ChildId;
  readonly blob: string;
}

export interface ViewsCommands {
  /** Of every child of the conference. */
  readonly 'say-agreement': { readonly all: readonly Agreement[] };
  readonly 'open-views': Empty;
  /** One's own. `round`: that of the form. */
  readonly 'give-view': { readonly round: number; readonly blobs: readonly Sealed[] };
  /** From paper or by word, by the chair: of somebody who has given none themselves, or of one of the family, as theirs. */
  readonly 'enter-view': { readonly round: number; readonly whose: Whose; readonly blobs: readonly Sealed[] };
  readonly 'speak-for': { readonly person: PersonId };
  /** `seen`: who had given one, and who was here. */
  readonly 'close-views': { readonly seen: number };
  /** `round`: the one on the screen. */
  readonly 'cancel-views': { readonly round: number };
}

export interface ViewsEvents {
  readonly 'agreement-said': { readonly all: readonly Agreement[] };
  readonly 'views-opened': { readonly round: number; readonly children: readonly ChildId[] };
  readonly 'view-given': { readonly round: number; readonly given: readonly Omit<SealedView, 'at' | 'enteredBy'>[] };
  readonly 'speaker-set': { readonly agency: AgencyId; readonly person: PersonId };
  readonly 'views-closed': {
    readonly round: number;
    readonly views: readonly OpenedView[];
    readonly leftOut: readonly Of[];
    readonly missing: readonly Of[];
  };
  readonly 'views-cancelled': { readonly round: number };
}
