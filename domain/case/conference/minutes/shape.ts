import type { Instant, PersonId } from '../../../ids.ts';
import type { ChildId } from '../../family/shape.ts';
import type { Received, waysReceived } from '../received.ts';

/** A heading of the record: a key of ours or of the procedure's (headings.ts). */
export type HeadingKey = string;

/** Whom a text is for where the children are half-siblings: everybody who gets the minutes, or those who are there for all of these. */
export type TextFor = 'everybody' | readonly ChildId[];

/** What was typed under a heading, in one go. `editedOut`: not in the copy of the family (ST-C1). Read in a form and in the file alone. */
export interface TypedText {
  readonly text: string;
  readonly for?: TextFor;
  readonly editedOut?: true;
}

/** Of one heading. `changes`: how often it became another one, so that nobody writes over what they have not seen. */
export interface UnderHeading {
  readonly texts: readonly TypedText[];
  readonly changes: number;
}

/** What is not shared freely (FV-R2). `from`: whose information it is, without whose word it goes to nobody. */
export interface RestrictedText {
  readonly text: string;
  readonly from: PersonId;
}

/** asked: police and prosecution were consulted. none: there are no criminal proceedings (ST-M2). */
export const proceedings = ['none', 'asked'] as const;
export type Proceedings = (typeof proceedings)[number];

/** Whoever gets the restricted part besides those who write it, and that everybody whose information it is was asked first (ST-M2). */
export interface RestrictedList {
  readonly people: readonly PersonId[];
  readonly proceedings: Proceedings;
  readonly by: PersonId;
  readonly at: Instant;
}

export interface Restricted {
  readonly texts: readonly RestrictedText[];
  readonly changes: number;
  /** null: it has not left. Whatever is typed after it was asked about is asked about anew. */
  readonly list: RestrictedList | null;
  /** What whoever's information it is said, and of whom on the list: theirs goes to nobody there without their word (FV-R2). */
  readonly words: Readonly<
    Record<PersonId, { readonly agrees: boolean; readonly at: Instant; readonly people: readonly PersonId[] }>
  >;
  /** Who on the list has what they may have by now, and how that is known. */
  readonly got: Readonly<Record<PersonId, Received>>;
}

/** How headings under which nothing was typed are printed: with lines to fill in by hand or in Word, or not at all. */
export const empties = ['lines', 'left-out'] as const;
export type Empties = (typeof empties)[number];

/** writing: by whoever writes the record, or the chair. with-chair: they have said that it is ready. agreed: by the chair. */
export type MinutesStage = 'writing' | 'with-chair' | 'agreed';

/** The minutes of one conference: what was typed, and how far they are. All else that stands in them follows from the record (content/). */
export interface MinutesState {
  readonly stage: MinutesStage;
  /** Since when they are there; 0: from the first. */
  readonly at: Instant;
  readonly by: PersonId | null;
  /** Grows with every change: what the chair agrees to. */
  readonly version: number;
  readonly texts: Readonly<Record<HeadingKey, UnderHeading>>;
  readonly empty: Empties;
  /** What the chair said when they gave them back; '' where nothing was said. */
  readonly word: string;
  readonly restricted: Restricted;
  /** Whose report is not appended, by their own word (ST-M1). */
  readonly notAppended: readonly PersonId[];
  /** Its conference is past: the texts say nothing any more, and are folded again for whoever reads them (result.ts). */
  readonly inFull?: false;
}

/**
 * One change of what is typed. `nth`: which text, from 0; the one after the last adds it; '' takes it out. `seen`: how often that heading, or
 * the restricted part, had changed when the form was opened.
 */
export type Put =
  | (TypedText & { readonly heading: HeadingKey; readonly nth: number; readonly seen: number })
  | { readonly restricted: RestrictedText; readonly nth: number; readonly seen: number }
  | { readonly list: Pick<RestrictedList, 'people' | 'proceedings'>; readonly seen: number };

export interface MinutesCommands {
  /** One command for all that is typed, so that nothing on the trail tells of a restricted part. */
  readonly 'write-minutes': { readonly put: Put };
  readonly 'hand-minutes': { readonly seen: number; readonly empty: Empties };
  /** By the chair with a word, also once agreed; by whoever handed them, as long as the chair has not agreed. */
  readonly 'return-minutes': { readonly word: string };
  readonly 'agree-minutes': { readonly seen: number };
  /** By whoever's restricted information it is: whether it may go to the list. `seen`: when the list on the screen was made. */
  readonly 'answer-restricted': { readonly agrees: boolean; readonly seen: Instant };
  /** By whoever is on the list of the restricted part: they have it. */
  readonly 'confirm-restricted': Readonly<Record<never, never>>;
  /** By whoever writes the minutes, of somebody on it who was told or got it otherwise; null: that was a mistake. */
  readonly 'note-restricted': { readonly to: PersonId; readonly how: (typeof waysReceived)[number] | null };
  /** By its author: their report is not to be appended, or it is after all (ST-M1). */
  readonly 'keep-report-out': { readonly out: boolean };
}

export interface MinutesEvents {
  readonly 'minutes-written': { readonly put: Put };
  readonly 'minutes-handed': { readonly empty: Empties };
  readonly 'minutes-returned': { readonly word: string };
  readonly 'minutes-agreed': { readonly version: number };
  readonly 'restricted-answered': { readonly agrees: boolean };
  readonly 'restricted-got': { readonly to: PersonId; readonly how: Received['how'] | null };
  readonly 'report-kept-out': { readonly out: boolean };
  /** Once the minutes are agreed: apart from what is typed, as nothing else of them can be written then, and the trail would tell of it. */
  readonly 'restricted-listed': { readonly list: Pick<RestrictedList, 'people' | 'proceedings'> };
}
