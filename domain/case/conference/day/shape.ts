import type { AgencyId, Instant, PersonId } from '../../../ids.ts';
import type { Empty } from '../../../slice.ts';
import type { AdultId, ChildId } from '../../family/shape.ts';

/** How somebody is here; whoever is not in the room has to be alone where they are. */
export const waysHere = ['in-person', 'phone', 'video'] as const;
export type WayHere = (typeof waysHere)[number];

/** Who comes with a parent or carer, and who with a child: present, and not deciding (ST-P5). */
export const besideAdult = ['supporter', 'solicitor', 'interpreter'] as const;
export const besideChild = ['advocate', 'interpreter'] as const;

export type FamilyMemberId = AdultId | ChildId;
/** Somebody of the family, or whoever comes with one of them: 'p1', 'c2', 'p1/supporter', 'c1/advocate'. */
export type FamilyId = string & { readonly is: 'FamilyId' | 'AdultId' | 'ChildId' };

/** How somebody on the list is here, as the register has it. What is not said is as they answered. */
export interface HereAs {
  readonly how?: WayHere;
  /** They are here for part of it only. */
  readonly part?: true;
  /** Agencies that they speak for besides their own (GP-P2). */
  readonly speaksFor?: readonly AgencyId[];
}

interface Entered {
  readonly by: PersonId;
  readonly at: Instant;
}

/** Of whom the conference heard, and how: themself, through somebody who speaks for them, or in a form of their own. */
export interface HeardHow {
  readonly self: readonly FamilyMemberId[];
  readonly spokenFor: readonly FamilyMemberId[];
  readonly own: readonly FamilyMemberId[];
}

/** What the chair says of the quorum: which agencies have direct contact, whether there is enough information, and that fewer agencies were agreed (ST-P2). */
export interface QuorumSaid {
  readonly direct: readonly AgencyId[];
  readonly information: boolean;
  readonly fewer: boolean;
}

/** When, by the printed sheet, things were that are entered afterwards: HH:MM of the day of the conference; null: it was not done. */
export interface SheetTimes {
  readonly register: string;
  readonly scale: string | null;
  readonly decision: string | null;
}

/** What happens on the day beside the register of those invited and the scale. */
export interface DayState {
  /** When the register was first taken; null: it was not yet. */
  readonly takenAt: Instant | null;
  readonly here: Readonly<Record<PersonId, HereAs>>;
  /** Whoever joins from outside: whether they are alone in a private place. */
  readonly alone: Readonly<Record<PersonId, { readonly alone: boolean; readonly at: Instant }>>;
  /** Who of those on the list has left, at HH:MM; and of the family apart, whose ids may be those of somebody of the directory. */
  readonly left: Readonly<Record<PersonId, string>>;
  readonly familyLeft: Readonly<Record<FamilyId, string>>;
  /** Who of the family is here, and who with them. */
  readonly family: readonly FamilyId[];
  /** Of these whoever has accepted the undertaking on paper or aloud, as whoever takes the register says (ST-P6). */
  readonly bound: Readonly<Record<FamilyId, Entered>>;
  /** What of the running order is done, by its key. */
  readonly points: Readonly<Record<string, Entered>>;
  readonly heard: HeardHow;
  /** Whose reports were read out. */
  readonly read: readonly PersonId[];
  readonly quorum: QuorumSaid | null;
  /** The agencies that were not there and ask the chair to reconvene, by who asks. */
  readonly asksReconvene: Readonly<Record<PersonId, Instant>>;
  /** What the chair has chosen where too few agencies were there; null: nothing yet. */
  readonly reconvene: (Entered & { readonly choice: Reconvening }) | null;
  readonly sheet: (Entered & SheetTimes) | null;
  /** Grows with each change of who of the family is here, was heard, and whose report was read: what those forms were drawn with. */
  readonly version: number;
}

export const reconvenings = ['reconvene', 'goes-on'] as const;
export type Reconvening = (typeof reconvenings)[number];

/** `seen`: the version the form was drawn with. */
interface Seen {
  readonly seen?: number;
}

export interface DayCommands {
  /** `left`: HH:MM; null: they have not, or not after all. */
  readonly 'set-here': { readonly person: PersonId; readonly as: HereAs; readonly left: string | null };
  /** Of themself, from outside. */
  readonly 'say-alone': { readonly alone: boolean };
  /** All of it, each time. `left`: who of them has left since, and when. */
  readonly 'take-family': { readonly here: readonly FamilyId[] } & Seen;
  readonly 'family-left': { readonly who: FamilyId; readonly left: string | null };
  /** Of those here, all who have accepted it. */
  readonly 'family-undertaking': { readonly accepted: readonly FamilyId[] };
  readonly 'mark-points': { readonly done: readonly string[]; readonly undone: readonly string[] };
  readonly 'note-heard': HeardHow & { readonly read: readonly PersonId[] } & Seen;
  readonly 'say-quorum': QuorumSaid;
  /** null: it is not chosen yet after all. */
  readonly 'choose-reconvene': { readonly choice: Reconvening | null };
  readonly 'ask-reconvene': Empty;
  readonly 'unask-reconvene': Empty;
  /** null: it was not entered afterwards after all. */
  readonly 'enter-sheet': { readonly times: SheetTimes | null };
}

export interface DayEvents {
  /** `back`: they had left by the register, and are here. */
  readonly 'here-set': { readonly person: PersonId; readonly as: HereAs; readonly left: string | null; readonly back?: true };
  readonly 'alone-said': { readonly alone: boolean };
  readonly 'family-taken': { readonly here: readonly FamilyId[] };
  readonly 'family-has-left': { readonly who: FamilyId; readonly left: string | null };
  readonly 'family-bound': { readonly accepted: readonly FamilyId[]; readonly not: readonly FamilyId[] };
  readonly 'points-marked': { readonly done: readonly string[]; readonly undone: readonly string[] };
  readonly 'heard-noted': HeardHow & { readonly read: readonly PersonId[] };
  readonly 'quorum-said': QuorumSaid;
  readonly 'reconvene-chosen': { readonly choice: Reconvening | null };
  readonly 'reconvene-asked': Empty;
  readonly 'reconvene-unasked': Empty;
  readonly 'sheet-entered': { readonly times: SheetTimes | null };
}
