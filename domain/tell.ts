import type { AlertName, CardName, NoticeName } from './cardname.ts';
import type { CaseId, Instant, PersonId, TeamId } from './ids.ts';
import type { MeetingId } from './ref.ts';

/** The part a person plays in a case; `ended` takes the case off the list their digest reads. */
export type ReadsAs = 'administrator' | 'chair' | 'invitee' | 'ended';

/** A change of a card by time alone: it is edited then, or comes down. */
export interface Turning {
  readonly at: Instant;
  readonly comesDown?: true;
}

/**
 * What a person's mailbox is told. Pointers only, never content: a card is rendered from the case when it is sent.
 * notice: goes alone, once, and `about` says of what or whom. notices: those of that name that stand on a screen say something else now. alert, alerts: the same, about no case. card: one message, kept equal to the state. member: which cases this person's digest reads.
 */
export type Item =
  | {
      readonly item: 'notice';
      readonly case: CaseId;
      readonly notice: NoticeName;
      readonly about: string;
      readonly meets?: Instant;
      readonly turnings?: readonly Turning[];
    }
  | {
      readonly item: 'card';
      readonly case: CaseId;
      readonly meeting?: MeetingId;
      readonly card: CardName;
      /** It asks something new of its reader: it comes down as a new message, which notifies. Otherwise it is edited where it stands. */
      readonly comesDown?: true;
      /** When the meeting starts that it asks something new about, by the earlier of two times; and whether it was moved. */
      readonly meets?: Instant;
      readonly moved?: true;
      /** Nobody's leave or hours hold it up. */
      readonly atOnce?: true;
      /** When it becomes another one by time alone, besides. */
      readonly turnings?: readonly Turning[];
    }
  | { readonly item: 'notices'; readonly case: CaseId; readonly notice: NoticeName }
  | { readonly item: 'alert'; readonly alert: AlertName; readonly about: string; readonly comesDown?: true }
  | { readonly item: 'alerts'; readonly alert: AlertName }
  | { readonly item: 'member'; readonly case: CaseId; readonly role: ReadsAs };

/** Somebody is now owed something. `notBefore` in milliseconds; 0 means at once. */
export interface Tell {
  readonly to: PersonId | TeamId;
  readonly item: Item;
  readonly notBefore: Instant;
}
