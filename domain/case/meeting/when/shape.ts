import type { AgencyId, Instant, PersonId } from '../../../ids.ts';
import type { Empty } from '../../../slice.ts';
import type { Counted } from '../../dates/counted.ts';

/** When and where as entered, local to Europe/London. */
export interface NewWhen {
  readonly date: string; // YYYY-MM-DD
  readonly time: string; // HH:MM
  readonly place: string;
}

/** Where: a place in words, or an https link. Shown in dialogs only. */
export interface When extends NewWhen {
  readonly startsAt: Instant;
}

/** A meeting has another time or place than the invitations said. `why`: null where its limit is kept. Read in a form only. */
export interface Move {
  readonly was: When;
  readonly why: string | null;
  readonly by: PersonId;
  /** Who knew the earlier time: whoever was on the list then. Absent: whoever is. */
  readonly knew?: readonly PersonId[];
}

/** Who was in the chair from when on, as it was recorded. */
export interface Chaired {
  readonly person: PersonId;
  readonly from: Instant;
}

/** A draft may still lack them; later the chair may be null where the one who was has left. */
export interface WhenState {
  readonly when: When | null;
  readonly chair: PersonId | null;
  /** Who set that chair last, where somebody did. */
  readonly chairBy: PersonId | 'time' | null;
  readonly minuteTaker: PersonId | null;
  /** Who chaired it while it was held, each from when on: its minutes say so whoever leaves or takes the chair since. Absent: it was not held. */
  readonly chairs?: readonly Chaired[];
  /** How often what a diary holds of it has changed. A form to move it says which it was drawn from. */
  readonly revision: number;
  /** The last time it was moved since people were asked to keep it free, or since they were invited. */
  readonly lastMove: Move | null;
  /** Why the time that was chosen of several is past its limit; null: it is kept, or it was not chosen so. Read in a form only. */
  readonly whyPast: string | null;
}

export interface WhenCommands {
  readonly 'set-when': { readonly when: NewWhen; readonly chair: PersonId };
  /**
   * Another day, time or place after the invitations went out. `seen`: the revision the form was drawn from. `chair`: who takes it
   * from now on; absent: whoever has it. `why`: why it is past its limit, or ''.
   */
  readonly move: { readonly when: NewWhen; readonly chair?: PersonId; readonly why: string; readonly seen: number };
  /**
   * One of the times that were asked about becomes that of the meeting. `nth`: which, from 1; `seen`: of which offer. `chair`: absent:
   * whoever has it. `why`: why it is past its limit, or ''.
   */
  readonly 'choose-time': {
    readonly nth: number;
    readonly place: string;
    readonly chair?: PersonId;
    readonly why: string;
    readonly seen: number;
  };
  /** Another chair takes over, at any stage: the list is not agreed again, and whatever was done in the chair stands. */
  readonly 'set-chair': { readonly chair: PersonId };
  /** The chair's backup takes it, where the list has waited for too long. */
  readonly 'take-chair': Empty;
  /** null: nobody any more. */
  readonly 'set-minute-taker': { readonly person: PersonId | null };
}

export interface WhenEvents {
  readonly 'when-set': { readonly when: When; readonly chair: PersonId; readonly agency: AgencyId };
  /** `suits`: those who keep it free from then on, since they said that it suits them. */
  readonly 'time-chosen': { readonly nth: number; readonly suits: readonly PersonId[]; readonly why: string | null };
  /** `counted`: the dates of the case from then on; null: of a core group, from whose planned day nothing is counted. */
  readonly moved: {
    readonly when: When;
    readonly was: When;
    readonly why: string | null;
    readonly counted: Counted | null;
    /** Who was on the list. */
    readonly knew?: readonly PersonId[];
  };
  /** `held`: it was over by then, so that what they were at it and said there stays on its record; on the day whoever takes the chair is no more one of the room. */
  readonly 'chair-set': { readonly chair: PersonId; readonly agency: AgencyId; readonly held?: true };
  readonly 'minute-taker-set': { readonly person: PersonId | null; readonly agency: AgencyId | null };
}
