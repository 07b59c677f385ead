import type { Stage } from '../../../access/right.ts';
import type { AgencyId, Instant, PersonId } from '../../../ids.ts';
import type { Empty } from '../../../slice.ts';
import type { Facts } from '../../opening/shape.ts';
import type { Listed } from '../list/shape.ts';
import type { OfferedTime } from '../times/shape.ts';
import type { NewWhen, When } from '../when/shape.ts';

/** Where the meeting stands, and of what type it is: a key of the procedure's types. One that was cancelled says how far it had come. */
export type CallingState =
  | { readonly stage: Exclude<Stage, 'ended' | 'cancelled' | 'proposed'>; readonly type: string }
  /** `at`: since when its list has been with the chair. */
  | { readonly stage: 'proposed'; readonly type: string; readonly at: Instant }
  | {
      readonly stage: 'cancelled';
      readonly type: string;
      readonly was: 'draft' | 'proposed' | 'convened';
      readonly why: string;
      readonly by: PersonId;
      /** When everything stopped for the last child: nobody else says why. */
      readonly stopped?: Instant;
    };

export interface CallingCommands {
  /**
   * A further conference of the case. `people`: who of the list of the one before comes along. `agreed`: of a continued one the day that was agreed
   * where it was adjourned, YYYY-MM-DD (FV-T15).
   */
  readonly call: { readonly type: string; readonly people: readonly PersonId[] | 'everybody'; readonly agreed?: string };
  /**
   * A meeting of the core group, by the lead professional: it needs nobody's agreement, and its invitations go at once. `others`: up to two times
   * besides its own, which its members are asked about with it; its own stands until one is taken.
   */
  readonly 'call-core-group': {
    readonly when: NewWhen;
    readonly people: readonly PersonId[];
    readonly others?: readonly Pick<OfferedTime, 'date' | 'time'>[];
  };
  /** Another reference, type or start, while it is a draft. */
  readonly describe: { readonly reference: string; readonly type: string; readonly facts: Facts };
  /** It is over: what was said there stands, and the next one may be called. */
  readonly close: Empty;
  /** It will not be, and why not. */
  readonly cancel: { readonly why: string };
}

export interface CallingEvents {
  /** `people`, `chair`: who comes along from the conference before, with their roles; to be looked through and changed. */
  readonly called: {
    readonly type: string;
    readonly people: readonly Listed[];
    readonly chair: PersonId | null;
    readonly agreed?: string;
  };
  /**
   * `agency`: for which whoever calls it is part of the case. `bound`: who of them accepted the undertaking at a conference, which holds here too.
   * `offered`: the times its members are asked about, its own among them.
   */
  readonly 'core-group-called': {
    readonly when: When;
    readonly people: readonly Listed[];
    readonly chair: PersonId;
    readonly agency: AgencyId;
    readonly bound?: readonly PersonId[];
    readonly offered?: readonly OfferedTime[];
  };
  readonly described: { readonly reference: string; readonly type: string; readonly facts: Facts };
  readonly closed: Empty;
  /** `stopped`: with everything else, since no child is left. */
  readonly cancelled: { readonly why: string; readonly stopped?: true };
}
