import type { AgencyId, CaseId, Instant, PersonId } from '../../../ids.ts';
import type { Empty } from '../../../slice.ts';

/** What stands behind a request besides whoever asks (EN-P4). */
export const backings = ['nobody-yet', 'senior-manager', 'named-professional'] as const;
export type Backing = (typeof backings)[number];

/** What is said with it: in forms for those who decide, whoever asked, and later those who have the case; never posted. */
export interface RequestSaid {
  /** By its key in the procedure. */
  readonly criterion: string;
  /** Of an unborn child: by their keys (ST-B2). */
  readonly grounds: readonly string[];
  readonly why: string;
  /** Where the procedure asks for it. */
  readonly talkedOver?: boolean;
  readonly backing?: Backing;
}

/**
 * From whom the open case with that reference is kept, where there is one: those of whoever decides, who are not asked; and `quiet`, whoever asks, who goes on
 * reading that it waits. Looked up by the bot, never said by a form.
 */
export interface KeptFrom {
  readonly from: readonly PersonId[];
  readonly quiet: boolean;
}

/** What was answered, each time with reasons. `seen` of the next answer is how many there have been. */
export type RequestAnswer =
  | { readonly answer: 'none' }
  | { readonly answer: 'withdrawn'; readonly at: Instant }
  /** `to`: those who are asked to set the conference up. */
  | {
      readonly answer: 'accepted';
      readonly by: PersonId;
      readonly at: Instant;
      readonly why: string;
      readonly to: readonly PersonId[];
    }
  | { readonly answer: 'declined'; readonly by: PersonId; readonly at: Instant; readonly why: string };

/** Somebody asks for a conference. It lives in the stream of the case that it may become. */
export interface ConferenceRequest extends RequestSaid {
  readonly id: CaseId;
  readonly reference: string;
  readonly by: PersonId;
  /** Whom they asked for. */
  readonly agency: AgencyId;
  readonly at: Instant;
  /** Who was asked to decide, and who is told when nobody has answered in time. */
  readonly to: readonly PersonId[];
  readonly managers: readonly PersonId[];
  readonly answered: RequestAnswer;
  readonly answers: number;
  /** Whoever asked is not of that agency any more. */
  readonly gone?: true;
  /** Who hears in their place then: whoever leads for that agency, where anybody does. */
  readonly successor?: PersonId;
  readonly kept?: KeptFrom;
  /** Whoever may hear nothing of the answer has withdrawn it all the same: that is what they read. */
  readonly unheard?: Instant;
  /** It goes on in the open case that has this reference. */
  readonly into?: CaseId;
}

export interface RequestState {
  readonly asked: ConferenceRequest | null;
  /** What was asked for elsewhere and goes on in this case, the latest last. */
  readonly recorded: readonly ConferenceRequest[];
}

export interface RequestCommands {
  /** The id is made at the edge when the form opens, so that the form sent twice asks once. */
  readonly 'ask-conference': RequestSaid & {
    readonly id: string;
    readonly reference: string;
    readonly procedure: string;
    readonly kept?: KeptFrom;
  };
  readonly 'withdraw-request': Empty;
  /** `seen`: how many answers there were on the screen. */
  readonly 'accept-request': { readonly why: string; readonly seen: number; readonly kept?: KeptFrom };
  readonly 'decline-request': { readonly why: string; readonly seen: number; readonly kept?: KeptFrom };
  /** It goes on in the open case that has its reference, where it is recorded first. */
  readonly 'join-request': { readonly into: CaseId };
  readonly 'record-request': { readonly request: ConferenceRequest };
  /** By the bot, after people or leaves have changed: who is to decide now. */
  readonly 'pass-request-on': Empty;
}

export interface RequestEvents {
  readonly 'conference-asked': RequestSaid & {
    readonly id: string;
    readonly reference: string;
    readonly procedure: string;
    readonly agency: AgencyId;
    readonly to: readonly PersonId[];
    readonly managers: readonly PersonId[];
    readonly kept?: KeptFrom;
  };
  readonly 'request-withdrawn': Empty;
  readonly 'request-accepted': { readonly why: string; readonly to: readonly PersonId[]; readonly kept?: KeptFrom };
  readonly 'request-declined': { readonly why: string; readonly kept?: KeptFrom };
  readonly 'request-joined': { readonly into: CaseId };
  readonly 'request-recorded': { readonly request: ConferenceRequest };
  readonly 'request-passed-on': {
    readonly to: readonly PersonId[];
    readonly managers: readonly PersonId[];
    /** Who sets it up, where it was accepted. */
    readonly setUp: readonly PersonId[];
    readonly gone?: true;
    readonly successor?: PersonId;
  };
}
