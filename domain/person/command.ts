import type { Day } from '../calendar/day.ts';
import type { CaseId, Instant } from '../ids.ts';
import type { Address } from './address.ts';
import type { Settled, Tried } from './event.ts';
import type { Letter } from './letter.ts';
import type { Claim, Escalated, Unreachable } from './state.ts';

/**
 * Everything anybody can ask of a mailbox. `on` is an identityKey.
 * greet: they have the app now, and nothing is theirs yet. see: the person pressed, wrote or arrived there. learn: their chat was opened. shut: they cannot be reached there; without `tried` they
 * left. reopen: where they were shut because the app was not there, it may be by now. retry: the day's time has come to try again what did not reach them. hold: nothing before then, since this letter came to nothing. claim, settle: around one request. lapse: nothing is to be
 * sent for it any more; `broken` when we could not make it. escalate: the case was told that this letter does not reach the person. owe-anew: what stands at an account they have no more is owed at another. pass-healed: it was told that all is delivered after all. tell-cover: whoever covers is told that something is due in these cases. pass-slot: a digest's day is done with; `looked` when
 * there was nothing due, so that the next one starts from here.
 */
export type MailCommand =
  | { readonly do: 'see'; readonly on: string; readonly address?: Address }
  | { readonly do: 'learn'; readonly on: string; readonly address: Address }
  | { readonly do: 'shut'; readonly on: string; readonly why: Unreachable; readonly tried?: Tried }
  | { readonly do: 'reopen'; readonly on: string }
  | { readonly do: 'greet' }
  | { readonly do: 'retry' }
  | { readonly do: 'put-off'; readonly until: Instant; readonly letter: Letter }
  | ({ readonly do: 'claim' } & Omit<Claim, 'at' | 'doubt'>)
  | { readonly do: 'settle'; readonly attempt: string; readonly outcome: Settled }
  | { readonly do: 'lapse'; readonly letter: Letter; readonly version: number; readonly broken: boolean }
  | ({ readonly do: 'escalate'; readonly case: CaseId } & Pick<Escalated, 'notice' | 'letter'>)
  | { readonly do: 'owe-anew' }
  | { readonly do: 'pass-healed'; readonly case: CaseId }
  | { readonly do: 'tell-cover'; readonly cases: readonly CaseId[] }
  | { readonly do: 'pass-slot'; readonly day: Day; readonly looked: boolean; readonly broken?: true };

/** busy: another request is being made. changed: it is not owed like that any more. superseded: the claim was settled by another. */
export type MailRefusal = 'busy' | 'changed' | 'superseded';
