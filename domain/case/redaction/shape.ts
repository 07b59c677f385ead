import type { Instant, PersonId } from '../../ids.ts';
import type { ChildId } from '../family/shape.ts';

/** Why something is destroyed. */
export const redactionReasons = ['wrong-case', 'wrong-child', 'wrong-person', 'not-kept'] as const;
export type RedactionReason = (typeof redactionReasons)[number];

/** By which of their parts somebody asks, or agrees: the second has another one than the first. */
export const redactionStandings = ['chair', 'administrator', 'unit-manager'] as const;
export type RedactionStanding = (typeof redactionStandings)[number];

/** One thing that was typed: '12.0', the record by its number on the trail from 1 and which of its texts, from 0. It holds no word of it. */
export type TextId = `${number}.${number}`;

/** Of one record the texts that are destroyed. */
export interface RedactedTexts {
  readonly record: number;
  readonly items: readonly number[];
}

/** It waits for somebody of another standing. */
export interface AskedRedaction {
  readonly texts: readonly TextId[];
  readonly why: RedactionReason;
  readonly by: PersonId;
  readonly as: RedactionStanding;
  readonly at: Instant;
}

/** What came of the last that was asked. `told`: whom it concerns. */
export interface EndedRedaction {
  readonly came: 'redacted' | 'withdrawn';
  readonly askedBy: PersonId;
  readonly by: PersonId;
  readonly at: Instant;
  readonly told: readonly PersonId[];
}

export interface RedactionState {
  readonly asked: AskedRedaction | null;
  readonly last: EndedRedaction | null;
  /** How often something was destroyed. */
  readonly done: number;
}

/** `seen`: when what stood on the form was asked. */
export interface RedactionCommands {
  readonly 'ask-redaction': { readonly texts: readonly string[]; readonly why: RedactionReason };
  readonly 'agree-redaction': { readonly seen: Instant };
  /** By whoever asked, or whoever could agree and does not. */
  readonly 'withdraw-redaction': { readonly seen: Instant };
}

export interface RedactionEvents {
  readonly 'redaction-asked': Pick<AskedRedaction, 'texts' | 'why' | 'as'>;
  readonly 'redaction-withdrawn': { readonly told: readonly PersonId[] };
  /** `children`: who were entered, taken off, and are not put back any more. `told`: whoever was told it or has opened it. */
  readonly redacted: {
    readonly all: readonly RedactedTexts[];
    readonly why: RedactionReason;
    readonly askedBy: PersonId;
    readonly told: readonly PersonId[];
    readonly children: readonly ChildId[];
  };
}
