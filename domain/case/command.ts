import type { Instant, PersonId } from '../ids.ts';
import type { ActionId } from './action.ts';
import type { ApologyReason, Attendance, Deputy } from './answer.ts';
import type { Counted } from './counted.ts';
import type { Whose } from './scale.ts';
import type { ChildId } from './state.ts';

/** A child as entered: a date of birth or an expected date, YYYY-MM-DD. */
export type NewChild = { readonly born: string } | { readonly expected: string };

export interface NewInvitee {
  readonly person: PersonId;
  readonly role: string;
}

/** When and where as entered, local to Europe/London. */
export interface NewWhen {
  readonly date: string;
  readonly time: string;
  readonly place: string;
}

/** Everything anybody can ask of a case. One pure function each, named like the command. */
export type CaseCommand =
  | {
      readonly do: 'open';
      readonly id: string;
      readonly reference: string;
      readonly procedure: string;
      readonly type: string;
      readonly facts: Readonly<Record<string, readonly string[]>>;
    }
  | {
      readonly do: 'describe';
      readonly reference: string;
      readonly type: string;
      readonly facts: Readonly<Record<string, readonly string[]>>;
    }
  | { readonly do: 'add-child'; readonly nth: number; readonly child: NewChild }
  | { readonly do: 'remove-child'; readonly child: ChildId }
  | { readonly do: 'set-when'; readonly when: NewWhen; readonly chair: PersonId }
  | { readonly do: 'set-chair'; readonly chair: PersonId }
  | { readonly do: 'invite'; readonly invitees: readonly NewInvitee[] }
  | { readonly do: 'uninvite'; readonly person: PersonId }
  | { readonly do: 'propose' }
  | { readonly do: 'hold' }
  | { readonly do: 'agree-list'; readonly seen: number }
  | { readonly do: 'attend'; readonly how: Attendance }
  | { readonly do: 'apologise'; readonly report: boolean; readonly reason: ApologyReason; readonly line: string }
  | { readonly do: 'send-deputy'; readonly deputy: Deputy }
  | { readonly do: 'name-deputy'; readonly of: PersonId; readonly deputy: PersonId }
  | { readonly do: 'agree-deputy'; readonly of: PersonId; readonly seen: Instant }
  | { readonly do: 'decline-deputy'; readonly of: PersonId }
  | { readonly do: 'take-register'; readonly present: readonly PersonId[] }
  | { readonly do: 'open-scale' }
  | {
      readonly do: 'place';
      readonly round: number;
      readonly whose: Whose;
      readonly blobs: readonly { readonly child: ChildId; readonly blob: string }[];
    }
  | {
      readonly do: 'place-room';
      readonly round: number;
      readonly child: ChildId;
      readonly blobs: readonly { readonly person: PersonId; readonly blob: string }[];
    }
  | { readonly do: 'reveal'; readonly seen: number }
  | { readonly do: 'answer-zero'; readonly doing: string }
  | { readonly do: 'give-action'; readonly to: PersonId; readonly what: string; readonly why: string; readonly by: string }
  | { readonly do: 'complete'; readonly action: ActionId }
  | { readonly do: 'reopen'; readonly action: ActionId }
  | { readonly do: 'report-progress'; readonly action: ActionId; readonly note: string }
  | { readonly do: 'ask-help'; readonly action: ActionId; readonly note: string }
  | { readonly do: 'read'; readonly what: 'details' | 'line' }
  | { readonly do: 'count-dates'; readonly counted: Counted }
  | { readonly do: 'mark-loss'; readonly had: string; readonly found: string }
  | { readonly do: 'note-departures' }
  | { readonly do: 'turn-away'; readonly what: string }
  | KeepingCommand;

/**
 * How a case is kept and let go; from the server's command line only. `sha256`: of the export's file, in lower-case hex.
 * `confirmedBy`: the second of the two people, who is not the one who asks.
 */
export type KeepingCommand =
  | { readonly do: 'set-hold' | 'release-hold' }
  | { readonly do: 'record-export'; readonly sha256: string }
  | { readonly do: 'end'; readonly sha256: string; readonly confirmedBy: PersonId };
