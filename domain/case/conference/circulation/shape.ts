import type { Instant, PersonId } from '../../../ids.ts';
import type { AdultId, ChildId } from '../../family/shape.ts';
import type { HeadingKey } from '../minutes/shape.ts';
import type { Received, waysReceived } from '../received.ts';

/** What goes out of a conference, in the order of its days. */
export const documents = ['decisions', 'plan', 'minutes'] as const;
export type CircDocument = (typeof documents)[number];

/** Of the minutes: all of it; the family's copy (ST-C1); of that what somebody was there for; nothing. */
export const copies = ['whole', 'edited', 'part', 'none'] as const;
export type MinutesCopy = (typeof copies)[number];

/** Of the family, or beside one of them: told apart from whoever of the partnership has the same id. */
export type OfFamily = `family/${AdultId | ChildId | `${ChildId}/advocate` | `${AdultId}/supporter`}`;
export type RecipientId = PersonId | OfFamily;

/** Who gets what, and of which children. `person`: they have it here; otherwise it is brought to them. */
export interface Recipient {
  readonly to: RecipientId;
  readonly person: boolean;
  readonly children: readonly ChildId[];
  readonly decisions: boolean;
  readonly plan: boolean;
  readonly minutes: MinutesCopy;
}

/** Made by chance as the form opens. */
export type CorrectionId = string & { readonly is: 'CorrectionId' };

/** What a recipient asks to have put right in the minutes. They and the chair alone read it. */
export interface Correction {
  readonly id: CorrectionId;
  readonly by: PersonId;
  readonly at: Instant;
  readonly text: string;
  readonly answer: { readonly accepted: boolean; readonly words: string; readonly at: Instant } | null;
}

/** Of one conference: who gets what, what went out when, and who has it. */
export interface CirculationState {
  /** null: the chair has not released it yet. */
  readonly released: Instant | null;
  readonly list: readonly Recipient[];
  /** Whom the chair has left out of it, or whose copies were withdrawn: asked for when it is released again. */
  readonly off?: readonly RecipientId[];
  /** When each went out the last time. */
  readonly sent: Readonly<Partial<Record<CircDocument, Instant>>>;
  readonly got: Readonly<Record<string, Readonly<Partial<Record<CircDocument, Received>>>>>;
  /** When somebody first opened each, and last. */
  readonly opened: Readonly<Record<PersonId, Readonly<Partial<Record<CircDocument, readonly [Instant, Instant]>>>>>;
  /** Who was to get it by mistake (Q-22), the latest last. */
  readonly withdrawn: readonly { readonly to: RecipientId; readonly at: Instant }[];
  readonly corrections: readonly Correction[];
  /** Of those who get the part they were there for: under which headings of the minutes that was, as the chair says. */
  readonly attended: Readonly<Record<string, readonly HeadingKey[]>>;
}

export interface CirculationCommands {
  /** `seen`: the list as it stood on the form. `choices`: what the chair said of those of whom it is the chair's to say; `off`: who gets nothing. */
  readonly 'release-list': {
    readonly seen: number;
    readonly choices: readonly { readonly to: RecipientId; readonly minutes: MinutesCopy }[];
    readonly off: readonly RecipientId[];
  };
  /** Plan and minutes go out when they are ready; each again, where it was changed. */
  readonly 'send-document': { readonly document: CircDocument };
  readonly 'confirm-received': { readonly document: CircDocument };
  /** Of somebody who was told or got it otherwise; null: that was a mistake. */
  readonly 'note-received': {
    readonly to: RecipientId;
    readonly document: CircDocument;
    readonly how: (typeof waysReceived)[number] | null;
  };
  readonly 'open-document': { readonly document: CircDocument };
  readonly 'withdraw-copies': { readonly to: RecipientId };
  /** None: it is not said after all. */
  readonly 'say-attended': { readonly to: RecipientId; readonly headings: readonly HeadingKey[] };
  readonly 'ask-correction': { readonly id: CorrectionId; readonly text: string };
  readonly 'take-back-correction': { readonly correction: CorrectionId };
  readonly 'answer-correction': { readonly correction: CorrectionId; readonly accepted: boolean; readonly words: string };
}

export interface CirculationEvents {
  readonly 'list-released': { readonly list: readonly Recipient[]; readonly off?: readonly RecipientId[] };
  readonly 'document-sent': { readonly document: CircDocument };
  readonly 'receipt-confirmed': { readonly document: CircDocument };
  readonly 'receipt-noted': CirculationCommands['note-received'];
  readonly 'document-opened': { readonly document: CircDocument };
  readonly 'copies-withdrawn': { readonly to: RecipientId };
  readonly 'attended-said': CirculationCommands['say-attended'];
  readonly 'correction-asked': { readonly id: CorrectionId; readonly text: string };
  readonly 'correction-taken-back': { readonly correction: CorrectionId };
  readonly 'correction-answered': CirculationCommands['answer-correction'];
}
