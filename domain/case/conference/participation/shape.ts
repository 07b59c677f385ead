import type { Instant, PersonId } from '../../../ids.ts';
import type { FamilyTask, notAttending } from '../../../procedures/participation.ts';
import type { AdultId, ChildId } from '../../family/shape.ts';
import type { When } from '../../meeting/when/shape.ts';

/** Why a child is invited or not: what speaks for it, what against, and the criteria that a procedure names (ST-P16). */
export const reasonsToInvite = ['old-enough', 'asks', 'own-view'] as const;
export const reasonsNotTo = ['not-wanted', 'distress', 'unsafe', 'too-young', 'other'] as const;
export type ChildReason = (typeof reasonsToInvite)[number] | (typeof reasonsNotTo)[number] | (typeof notAttending)[number];

/** Why a child who is not invited is not told so in person, where the procedure lets that be (FV-P6). */
export const untoldReasons = ['too-young', 'distress', 'unsafe', 'other'] as const;

export const wishes = ['wants', 'does-not', 'not-asked'] as const;
export const childComes = ['whole', 'part', 'no', 'not-known'] as const;
export const advocates = ['to-ask', 'referred', 'comes', 'not-wanted', 'not-entitled'] as const;

/** What somebody of the family needs to follow a report (FV-R3). */
export const reportHelps = [
  'talked-through',
  'plain-words',
  'easy-read',
  'pictures',
  'translated',
  'interpreter',
  'signed',
] as const;
export type ReportHelp = (typeof reportHelps)[number];

export const needs = ['interpreter', 'transport', 'childcare', 'access', 'apart'] as const;
/** Of these a child has its own. */
export const childNeeds = ['interpreter', 'transport', 'access', 'apart'] as const;

/** How one child takes part in one conference. Roles are keys of the procedure's. */
export interface ChildPlan {
  readonly invited: boolean;
  readonly comes: (typeof childComes)[number];
  readonly wish: (typeof wishes)[number];
  readonly reasons: readonly ChildReason[];
  /** Read in a form alone, as every text here. */
  readonly words: string;
  /** Who tells the child, and by when (YYYY-MM-DD), where that was said. */
  readonly tells: string;
  readonly tellBy: string | null;
  /** They are not to be told in person, and why; absent: they are told. */
  readonly untold?: (typeof untoldReasons)[number];
  /** Who obtains what the child thinks. */
  readonly views: string;
  readonly advocate: (typeof advocates)[number];
  /** The child has help to say what it thinks (FV-P15). */
  readonly expresses: boolean;
  /** What it needs to take part, and the language of its interpreter; absent: nobody has said. */
  readonly needs?: readonly (typeof childNeeds)[number][];
  readonly language?: string;
  /** How they can follow a report; absent or empty: nobody has said (FV-R3). */
  readonly reportHelp?: readonly ReportHelp[];
  /** By when a report is shared with them (YYYY-MM-DD), where the procedure leaves that open and somebody has said it. */
  readonly reportBy?: string;
}

export const adultComes = ['yes', 'no', 'not-known'] as const;
/** How somebody who does not come is heard: in a form of their own, by meeting the chair, or by somebody who speaks for them. */
export const insteads = ['own-medium', 'meets-chair', 'spoken-for', 'not-said'] as const;
/** Why somebody is not invited; that the chair shuts somebody out is another thing. */
export const adultReasons = ['no-responsibility', 'not-found', 'declines-contact', 'unsafe', 'court-order', 'other'] as const;
export const supporters = ['nobody', 'friend', 'advocate'] as const;

/** How one parent or carer takes part. */
export interface AdultPlan {
  readonly invited: boolean;
  readonly comes: (typeof adultComes)[number];
  readonly instead: (typeof insteads)[number];
  readonly reason: (typeof adultReasons)[number] | null;
  readonly words: string;
  /** Who tells them the outcome where they are not invited, and by when (YYYY-MM-DD), where that was said. */
  readonly tells: string;
  readonly tellBy: string | null;
  /** One, and no more (FV-P14). */
  readonly supporter: (typeof supporters)[number];
  /** Whether the chair agrees to a friend; null: not said yet. */
  readonly friend: 'agreed' | 'not-agreed' | null;
  readonly needs: readonly (typeof needs)[number][];
  readonly language: string;
  readonly reportHelp?: readonly ReportHelp[];
  readonly reportBy?: string;
}

/** 'c1/child-told', 'p2/adult-leaflet': of whom, and what. */
export type TaskId = `${string}/${FamilyTask}`;

/** `doneFor`: the earlier time and place it was done for, where those are others now: it is to be done anew. */
export interface Ticked {
  readonly by: PersonId;
  readonly at: Instant;
  readonly doneFor?: DoneFor;
}
export type DoneFor = Pick<When, 'startsAt' | 'place'>;

/** What the chair heard when the parents were asked (BU-P6): who has had the information, knows the process, and is uneasy about taking part. */
export interface ParentsAsked {
  readonly informed: readonly AdultId[];
  readonly explained: readonly AdultId[];
  readonly uneasy: readonly AdultId[];
}

export interface ParticipationState {
  readonly children: Readonly<Partial<Record<ChildId, ChildPlan>>>;
  readonly adults: Readonly<Partial<Record<AdultId, AdultPlan>>>;
  readonly done: Readonly<Partial<Record<TaskId, Ticked>>>;
  /** null: they were not asked yet. */
  readonly asked: ParentsAsked | null;
}

/** `words` empty: what stands there stays, unless it is `cleared`. */
export interface ParticipationCommands {
  readonly 'plan-child': { readonly child: ChildId; readonly plan: ChildPlan; readonly cleared?: true };
  /** What is said of a friend counts from the chair alone. */
  readonly 'plan-adult': { readonly adult: AdultId; readonly plan: AdultPlan; readonly cleared?: true };
  /** `done`, and `undone`: ticked by mistake. */
  readonly 'tick-tasks': { readonly done: readonly TaskId[]; readonly undone: readonly TaskId[] };
  readonly 'ask-parents': ParentsAsked;
}

export interface ParticipationEvents {
  readonly 'child-planned': { readonly child: ChildId; readonly plan: ChildPlan };
  readonly 'adult-planned': { readonly adult: AdultId; readonly plan: AdultPlan };
  readonly 'tasks-ticked': { readonly done: readonly TaskId[]; readonly undone: readonly TaskId[] };
  readonly 'parents-asked': ParentsAsked;
}
