import type { AgencyId, CaseId, Instant, PersonId } from '../ids.ts';
import type { Action } from './action.ts';
import type { Answer } from './answer.ts';
import type { Counted, Moved } from './counted.ts';
import type { Round } from './scale.ts';

/** 'c1', 'c2', … in the order they were entered; never reused. Shown as "Child 1", or "Unborn 1" while expected. */
export type ChildId = string & { readonly is: 'ChildId' };

/** `born` and `expected` are YYYY-MM-DD; stored, never posted. */
export type Child = { readonly id: ChildId } & ({ readonly born: string } | { readonly expected: string });

/** Where: a place in words, or an https link. Shown in dialogs only. */
export interface When {
  readonly date: string; // YYYY-MM-DD, Europe/London
  readonly time: string; // HH:MM
  readonly startsAt: Instant;
  readonly place: string;
}

/** Somebody on the list. `role` is a key of the procedure's roles; `standsFor` is the person whose deputy this is. */
export interface Invitee {
  readonly person: PersonId;
  readonly role: string;
  readonly standsFor?: PersonId;
  /** Only for the statutory core: they have said that the time is kept free. */
  readonly holds: boolean;
  readonly answer: Answer;
  /** When the confidentiality undertaking was accepted, once per conference (ST-P6). */
  readonly undertaking?: Instant;
}

/**
 * What somebody was to a case when they left the agency they were part of it for, or the partnership. Kept aside, so that it is theirs
 * again should they come back to that agency (a partnership file may have lacked them by mistake).
 */
export interface Away {
  readonly person: PersonId;
  readonly agency: AgencyId;
  readonly at: Instant;
  readonly chair: boolean;
  readonly invitee: Invitee | null;
  readonly present: boolean;
  readonly coreGroup: boolean;
}

/** `had`: the head up to which records had been acknowledged, as anchors write it. */
export interface Loss {
  readonly had: string;
  readonly at: Instant;
}

/** What every case has, from the first form on. */
export interface Opened {
  readonly id: CaseId;
  readonly reference: string;
  readonly procedure: string;
  readonly type: string;
  readonly convenor: PersonId;
  /** null: nobody yet, or the one who was has left. */
  readonly chair: PersonId | null;
  readonly children: readonly Child[];
  /** How many children were ever entered: the next one's number. */
  readonly childrenEver: number;
  /** Fact name to its dates, YYYY-MM-DD (see domain/procedures). */
  readonly facts: Readonly<Record<string, readonly string[]>>;
  readonly invitees: readonly Invitee[];
  /** Which agency each person was of when they became part of the case: they have their part for that agency alone. */
  readonly agencies: Readonly<Record<PersonId, AgencyId>>;
  /** Those who have left it since. */
  readonly away: readonly Away[];
  /** Grows with each change to the list; what `agree-list` ratifies. */
  readonly listVersion: number;
  /** '<person>/<read or turned-away>/<what>' to when it was last written to the trail, so that neither hammering nor re-reading fills it. */
  readonly noted: Readonly<Record<string, Instant>>;
  /** Under a legal hold: it may not be ended or destroyed. */
  readonly held: boolean;
  /** SHA-256 (hex) of the last export, null once anything has happened since that it does not hold. */
  readonly exported: string | null;
  /** When records of it were found lost from the store, and where it had stood. Absent: never. It stays on the cards. */
  readonly losses?: readonly Loss[];
  /** The last deliveries that were decided, by person. */
  readonly delivered?: Readonly<Record<string, readonly string[]>>;
}

/** A draft may still lack when and where. */
export interface Draft extends Opened {
  readonly status: 'draft';
  readonly when: When | null;
}

interface Called extends Opened {
  readonly when: When;
}

/** With the chair, who agrees the list; the statutory core is asked to hold the time. */
export interface Proposed extends Called {
  readonly status: 'proposed';
}

/** The list is agreed and the invitations are out. Answers, the room, the scale and the actions all live here. */
export interface Convened extends Called {
  readonly status: 'convened';
  /** Who the chair has ticked as here; empty until the register is taken. */
  readonly present: readonly PersonId[];
  readonly rounds: readonly Round[];
  readonly actions: readonly Action[];
  readonly coreGroup: readonly PersonId[];
  /** The dates as last counted, and what the last change of the calendar moved. */
  readonly counted: Counted | null;
  readonly moved: readonly Moved[];
}

/** Exported and released by two people: nothing of it is shown to anybody any more. Its events stand until its key is destroyed. */
export interface Ended extends Pick<Opened, 'id' | 'procedure' | 'convenor' | 'noted' | 'held' | 'exported' | 'losses'> {
  readonly status: 'ended';
}

export type CaseState = { readonly status: 'none' } | Draft | Proposed | Convened | Ended;
/** A case that has something to show. */
export type Existing = Draft | Proposed | Convened;

export function isLive(state: CaseState | undefined): state is Existing {
  return state !== undefined && state.status !== 'none' && state.status !== 'ended';
}
