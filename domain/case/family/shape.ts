import type { Instant, PersonId } from '../../ids.ts';
import type { Ending, FactName } from '../../procedures/fact.ts';
import type { MeetingId } from '../../ref.ts';
import type { Counted } from '../dates/counted.ts';

/** 'c1', 'c2', … in the order they were entered; never reused, and so nothing that is shown. */
export type ChildId = string & { readonly is: 'ChildId' };

/** A child as entered: `born` and `expected` are YYYY-MM-DD; stored, never posted. */
export type NewChild = { readonly born: string } | { readonly expected: string };

/** `number`: shown as "Child 1", or "Unborn 1" while expected. */
export type Child = { readonly id: ChildId; readonly number: number } & NewChild;

/** What a child is called and where they are, as entered; absent: nothing was. Sealed as everything, and read in forms alone. */
export interface ChildDetails {
  readonly name?: string;
  readonly address?: string;
  readonly school?: string;
  readonly placement?: string;
  /** Why the conference is called for this child. */
  readonly reason?: string;
}
export type Detail = keyof ChildDetails;

/** What of a child may be withheld: the name is what tells which child it is. */
export const withheldParts = ['address', 'school', 'placement', 'reason'] as const;
export type WithheldPart = (typeof withheldParts)[number];

/** `withheld`: by the chair's word, for this child. */
export interface Entered extends ChildDetails {
  readonly withheld: readonly WithheldPart[];
}

/** 'p1', 'p2', … in the order they were entered; never reused, and so nothing that is shown. */
export type AdultId = string & { readonly is: 'AdultId' };

/** What somebody of the family who is grown up is to the children. */
export const adultKinds = ['parent', 'carer', 'relative'] as const;
export type AdultKind = (typeof adultKinds)[number];

/**
 * Somebody of the family who is grown up. `number`: of their kind, shown as "Parent 1"; it never moves to another one. `children`: to which of
 * the children they are that; none where those were taken off. `name`: sealed as everything, and read in forms alone.
 */
export interface Adult {
  readonly id: AdultId;
  readonly kind: AdultKind;
  readonly number: number;
  readonly children: readonly ChildId[];
  readonly name?: string;
}

/** As entered: the number follows. */
export type NewAdult = Omit<Adult, 'id' | 'number'>;

/** Ages by which somebody may be wanted for a sibling; pre-five: under five, and goes to nursery or another early-years place. */
export const siblingAges = ['under-five', 'pre-five', 'school-age'] as const;
export type SiblingAge = (typeof siblingAges)[number];

/** Who else there is in the family, whom the conference is not about: how many of which age, and nothing more (FV-P1). */
export interface Household {
  readonly siblings: Readonly<Record<SiblingAge, number>>;
  /** Whether those under five whom it is about go to nursery; null: nobody has said. */
  readonly preFive: boolean | null;
  /** Between how many schools and nurseries all the children go; absent: nobody has said, or there is another child since. */
  readonly schools?: number;
}

/** What was changed of the children once the list was agreed, by whom. */
export interface FamilyChange {
  /** null: none of those it is about. */
  readonly child: ChildId | null;
  /** What the child is shown by, since who was taken off is not there any more. */
  readonly number: number;
  readonly unborn: boolean;
  /** renamed: another name than the one that invited people may have read. */
  readonly what:
    | 'added'
    | 'removed'
    | 'put-back'
    | 'born'
    | 'discharge'
    | 'corrected'
    | 'renamed'
    | 'household'
    | 'stopped'
    | 'goes-on';
  readonly by: PersonId | 'time';
  readonly at: Instant;
}

/**
 * `told`: people know the child by its number, which it has again. `of`: whose child it is. `entered`: what it is called and where it is;
 * absent: nothing was.
 */
export interface TakenOff {
  readonly child: Child;
  readonly told: boolean;
  readonly of: readonly AdultId[];
  readonly entered?: Entered;
}

/** What has ended, for one child (Q-14, BU-D4). `on`: YYYY-MM-DD. */
export interface ChildEnding {
  readonly how: Ending;
  readonly on: string;
}

/** A child for whom everything has stopped, as it was; `by` and `at`: who entered that, and when. */
export interface EndedChild extends ChildEnding, Omit<TakenOff, 'told'> {
  /** A date that was counted from, and is no more. */
  readonly fact?: readonly [FactName, string];
  readonly by: PersonId;
  readonly at: Instant;
}

export interface FamilyState {
  readonly children: readonly Child[];
  /** Those for whom everything has stopped, in the order it was entered: they are among `children` no more. */
  readonly ended: readonly EndedChild[];
  readonly household: Household;
  /** Those that were taken off and can be put back, the latest last: until the conference is over. */
  readonly off: readonly TakenOff[];
  /** How many children were ever entered: the next one's id. */
  readonly ever: number;
  /** The highest number that people know a child by, from an agreed list: up to there numbers stand, and beyond it there are no gaps. */
  readonly known: number;
  /** The day on which a child that was born is to leave hospital, or left it, YYYY-MM-DD. */
  readonly discharges: Readonly<Partial<Record<ChildId, string>>>;
  /** What they are called and where they are, of whom anything was entered. */
  readonly details: Readonly<Partial<Record<ChildId, Entered>>>;
  /** Who was told by word of mouth which children it is, where the partnership has it so. */
  readonly told: readonly PersonId[];
  /** The last of them, and how many there ever were. */
  readonly changes: readonly FamilyChange[];
  readonly changed: number;
  readonly adults: readonly Adult[];
  /** Who was taken off, so that it can be undone. */
  readonly adultsOff: readonly Adult[];
  /** The highest number that was ever given, by kind. */
  readonly adultNumbers: Readonly<Record<AdultKind, number>>;
}

export interface FamilyCommands {
  /** Everything of this child stops at once; asked again with something else, what was entered is corrected. */
  readonly 'end-child': ChildEnding & { readonly child: ChildId };
  /** It was entered by mistake: the child goes on as it was. */
  readonly 'take-back-ending': { readonly child: ChildId };
  /**
   * `nth` is how many there were when the form was opened: sent twice it adds once. `more`: others that were entered with the first, to whom
   * `details` belong.
   */
  readonly 'add-child': {
    readonly nth: number;
    readonly child: NewChild;
    readonly more?: readonly NewChild[];
    readonly details?: ChildDetails;
  };
  readonly 'remove-child': { readonly child: ChildId };
  /** All of it, each time. */
  readonly 'set-household': Omit<Household, 'schools'>;
  /** null: it is not known after all. */
  readonly 'say-schools': { readonly schools: number | null };
  readonly 'put-back-child': { readonly child: ChildId };
  /** Another date of birth or expected date; a date of birth for an unborn child is its birth, and an expected date for one that was born takes that back. */
  readonly 'correct-child': { readonly child: ChildId; readonly is: NewChild };
  /** The day on which a baby is to leave hospital, or left it, YYYY-MM-DD; null: it is not known after all. */
  readonly 'set-discharge': { readonly child: ChildId; readonly on: string | null };
  /** What is not `entered` stays as it is, but for what is `removed`. */
  readonly 'name-child': { readonly child: ChildId; readonly entered: ChildDetails; readonly removed: readonly Detail[] };
  /** By whoever told them. `not`: of whom that was noted by mistake. */
  readonly 'note-told': { readonly people: readonly PersonId[]; readonly not?: readonly PersonId[] };
  readonly withhold: { readonly child: ChildId; readonly parts: readonly WithheldPart[] };
  readonly 'show-again': { readonly child: ChildId; readonly parts: readonly WithheldPart[] };
  /** `nth` is how many adults there ever were when the form was opened: sent twice it adds once. */
  readonly 'add-adult': { readonly nth: number; readonly adult: NewAdult };
  /** What is not there stays as it is. `unnamed`: the name that was entered goes. */
  readonly 'correct-adult': Partial<NewAdult> & { readonly adult: AdultId; readonly unnamed?: true };
  readonly 'remove-adult': { readonly adult: AdultId };
  readonly 'put-adult-back': { readonly adult: AdultId };
}

/** `counted`: the dates of the case by what is now known, where they were counted before. */
interface Corrected {
  readonly child: ChildId;
  readonly was: NewChild;
  readonly is: NewChild;
  readonly counted?: Counted;
  readonly agreed?: true;
}

/** `agreed`: people were invited by then. */
export interface FamilyEvents {
  /**
   * `last`: no other child is left, so everything of the case stops. `fact`: a date that was counted from, and is of no other child. `counted`: the
   * dates of the case without this child, where they were counted before.
   */
  readonly 'child-ended': ChildEnding & {
    readonly child: ChildId;
    readonly last?: true;
    readonly fact?: readonly [FactName, string];
    readonly counted?: Counted;
  };
  readonly 'ending-corrected': ChildEnding & { readonly child: ChildId };
  /** `reopens`: the meetings that were called off with it, and go ahead after all. `fact`, `counted`: as before. */
  readonly 'ending-taken-back': {
    readonly child: ChildId;
    readonly reopens: readonly MeetingId[];
    readonly fact?: readonly [FactName, string];
    readonly counted?: Counted;
  };
  readonly 'child-added': { readonly child: { readonly id: ChildId } & NewChild; readonly agreed?: true };
  readonly 'child-removed': { readonly child: ChildId; readonly agreed?: true };
  readonly 'household-set': Omit<Household, 'schools'> & { readonly agreed?: true };
  readonly 'schools-said': { readonly schools: number | null };
  readonly 'child-put-back': { readonly child: ChildId; readonly agreed?: true };
  readonly 'child-born': Corrected;
  readonly 'child-corrected': Corrected;
  readonly 'discharge-set': {
    readonly child: ChildId;
    readonly was: string | null;
    readonly on: string | null;
    readonly counted?: Counted;
    readonly agreed?: true;
  };
  /** `renamed`: people were invited by then, and the name was another one. */
  readonly 'child-named': {
    readonly child: ChildId;
    readonly entered: ChildDetails;
    readonly removed: readonly Detail[];
    readonly renamed?: true;
  };
  readonly 'names-told': { readonly people: readonly PersonId[] };
  readonly 'names-not-told': { readonly people: readonly PersonId[] };
  readonly 'child-withheld': { readonly child: ChildId; readonly parts: readonly WithheldPart[] };
  readonly 'child-shown-again': { readonly child: ChildId; readonly parts: readonly WithheldPart[] };
  readonly 'adult-added': { readonly adult: Omit<Adult, 'number'> };
  readonly 'adult-corrected': Partial<NewAdult> & { readonly adult: AdultId; readonly unnamed?: true };
  readonly 'adult-removed': { readonly adult: AdultId };
  readonly 'adult-put-back': { readonly adult: AdultId };
}
