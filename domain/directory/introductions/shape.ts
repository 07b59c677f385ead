import type { Instant, PersonId } from '../../ids.ts';
import type { Identity } from '../identity.ts';

/** Made by us of chance: names one introduction on forms, and tells nothing of its code. */
export type IntroductionId = string & { readonly is: 'IntroductionId' };

/**
 * greet: somebody nobody knows, of a tenant or workspace that an agency has, said something; id and code are there in case they need them.
 * redeem: a code, as it was read out by telephone. finish: the account is `person`'s by now.
 */
export type IntroductionsCommand =
  | { readonly do: 'greet'; readonly identity: Identity; readonly id: IntroductionId; readonly code: string }
  | { readonly do: 'redeem'; readonly code: string }
  | { readonly do: 'finish'; readonly id: IntroductionId; readonly person: PersonId };

/** code-given: the code is for the eyes of that account; the record is sealed as every record is. code-wrong: which, nobody needs to know. */
export type IntroductionsEvent =
  | { readonly event: 'code-given'; readonly identity: Identity; readonly id: IntroductionId; readonly code: string }
  | { readonly event: 'code-redeemed'; readonly id: IntroductionId }
  | { readonly event: 'code-wrong' }
  | { readonly event: 'introduced'; readonly id: IntroductionId; readonly person: PersonId };

/** too-many: of that tenant or workspace, on that day. locked: too many wrong codes. */
export type IntroductionsRefusal = 'too-many' | 'locked' | 'not-yours';

/** `by`: who entered the code: they alone go on with it. */
export interface Introduction {
  readonly id: IntroductionId;
  readonly identity: Identity;
  readonly code: string;
  readonly given: Instant;
  readonly redeemed: { readonly by: PersonId; readonly at: Instant } | null;
  readonly person: PersonId | null;
}

/** Wrong codes in a row, and when the first and the last of them were. */
export interface WrongCodes {
  readonly count: number;
  readonly last: Instant;
}

/** What is not older than a day or two; plain data, for snapshots. */
export interface Introductions {
  readonly all: readonly Introduction[];
  readonly wrong: Readonly<Record<PersonId, WrongCodes>>;
}

/** The form of Introductions in snapshots: raise it whenever the interface above changes. */
export const introductionsForm = 1;
