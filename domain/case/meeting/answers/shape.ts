import type { AgencyId, Instant, PersonId } from '../../../ids.ts';
import type { Empty } from '../../../slice.ts';
import type { Answer, ApologyReason, Attendance, Deputy } from './answer.ts';

/** What one person on the list has said. */
export interface Said {
  /** Only of the statutory core: they have said that the time is kept free. */
  readonly keepsFree: boolean;
  /** Or that they cannot come at that time. */
  readonly cannotKeep?: true;
  readonly answer: Answer;
  /** When the confidentiality undertaking was accepted, once per conference (ST-P6). */
  readonly undertaking?: Instant;
}

/** By person; whoever is not there has said nothing. */
export type AnswersState = Readonly<Record<PersonId, Said>>;

export interface AnswersCommands {
  readonly 'keep-free': Empty;
  readonly 'cannot-keep-free': Empty;
  readonly attend: { readonly how: Attendance };
  readonly apologise: { readonly report: boolean; readonly reason: ApologyReason; readonly line: string };
  readonly 'send-deputy': { readonly deputy: Deputy };
  readonly 'name-deputy': { readonly of: PersonId; readonly deputy: PersonId };
  /** `seen`: when the answer that was on the screen was given. */
  readonly 'agree-deputy': { readonly of: PersonId; readonly seen: Instant };
  readonly 'decline-deputy': { readonly of: PersonId };
  /** By the bot alone: deputies who were asked for and have left since. */
  readonly 'drop-deputies': Empty;
}

export interface AnswersEvents {
  readonly 'kept-free': Empty;
  readonly 'could-not-keep-free': Empty;
  readonly 'undertaking-accepted': Empty;
  readonly answered: { readonly answer: Answer };
  readonly 'deputy-named': { readonly of: PersonId; readonly deputy: PersonId };
  readonly 'deputy-agreed': { readonly of: PersonId; readonly deputy: PersonId; readonly agency: AgencyId };
  readonly 'deputy-declined': { readonly of: PersonId };
}
