import type { AgencyId, Instant, PersonId } from '../../../ids.ts';
import type { Empty } from '../../../slice.ts';
import type { Answer, ApologyReason, Attendance, DayChange, Deputy, ReportWithApologies } from './answer.ts';

/** What somebody said to a time that the meeting no longer has: shown until they answer again, and counted for nothing. */
export type Earlier = Exclude<Answer, { readonly answer: 'none' }>;

/** What one person on the list has said. */
export interface Said {
  /** Only of the statutory core: they have said that the time is kept free. */
  readonly keepsFree: boolean;
  /** Or that they cannot come at that time. */
  readonly cannotKeep?: true;
  readonly answer: Answer;
  /** When they first answered for this time, whatever they have said since. Absent where that was before it was kept. */
  readonly first?: Instant;
  readonly earlier?: Earlier;
  /** When the confidentiality undertaking was accepted, once per conference (ST-P6). */
  readonly undertaking?: Instant;
  /** By whose word, where it was on paper or aloud; otherwise it was by their own tap. */
  readonly onPaper?: PersonId;
  /** When chair or administrator last had them reminded. */
  readonly reminded?: Instant;
}

/** The start that was on the screen, which every button and form carries: an answer to an earlier time is none to this one. */
interface Seen {
  readonly seen?: Instant;
}

/** By person; whoever is not there has said nothing. */
export type AnswersState = Readonly<Record<PersonId, Said>>;

export interface AnswersCommands {
  readonly 'keep-free': Seen;
  readonly 'cannot-keep-free': Seen;
  /** as-before: the one tap. As they said to the earlier time, else in person. */
  readonly attend: { readonly how: Attendance | 'as-before' } & Seen;
  readonly 'accept-undertaking': Empty;
  /** Of people who are here, by the chair's word. `not`: of whom that was entered by mistake, by the same hand. */
  readonly 'undertaking-signed': { readonly people: readonly PersonId[]; readonly not?: readonly PersonId[] };
  readonly apologise: {
    readonly report?: ReportWithApologies;
    readonly reason: ApologyReason;
    readonly speaks?: string;
    readonly noConcern?: true;
    readonly line: string;
  } & Seen;
  readonly 'change-on-the-day': { readonly to: DayChange };
  readonly 'send-deputy': { readonly deputy: Deputy } & Seen;
  readonly 'name-deputy': { readonly of: PersonId; readonly deputy: PersonId };
  /** `seen`: when the answer that was on the screen was given. `line`: what the chair says with it. */
  readonly 'agree-deputy': { readonly of: PersonId; readonly seen: Instant; readonly line?: string };
  readonly 'decline-deputy': { readonly of: PersonId; readonly line?: string };
  readonly remind: { readonly person: PersonId };
  /** By the bot alone: deputies who were asked for and have left since. */
  readonly 'drop-deputies': Empty;
}

export interface AnswersEvents {
  readonly 'kept-free': Empty;
  readonly 'could-not-keep-free': Empty;
  readonly 'undertaking-accepted': Empty;
  readonly 'undertaking-taken': { readonly people: readonly PersonId[] };
  readonly 'undertaking-not-taken': { readonly people: readonly PersonId[] };
  readonly answered: { readonly answer: Answer };
  readonly 'deputy-named': { readonly of: PersonId; readonly deputy: PersonId };
  readonly 'deputy-agreed': {
    readonly of: PersonId;
    readonly deputy: PersonId;
    readonly agency: AgencyId;
    readonly line?: string;
  };
  readonly 'deputy-declined': { readonly of: PersonId; readonly line?: string };
  readonly reminded: { readonly person: PersonId };
}
