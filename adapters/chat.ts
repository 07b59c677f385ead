import type { Card } from '../cards/model.ts';
import type { Identity } from '../domain/directory/identity.ts';
import type { Instant } from '../domain/ids.ts';
import type { Address, Posted } from '../domain/person/address.ts';

export type { Posted };

/**
 * What became of one request.
 * wait: certainly not sent, try from `until`. gone: the message or chat no longer exists. unreachable: this identity cannot be
 * reached. rejected: our own card is wrong (the reason is the platform's error code, never content). unknown: it may have been done.
 */
export type Outcome<T> =
  | { readonly did: 'done'; readonly value: T }
  | { readonly did: 'wait'; readonly until: Instant }
  | { readonly did: 'gone' }
  | { readonly did: 'unreachable'; readonly why: 'blocked' | 'uninstalled' | 'stranger' | 'forbidden' }
  | { readonly did: 'rejected'; readonly why: string }
  | { readonly did: 'unknown' };

/** What goes out, on one platform: one HTTP request a call, five seconds, never a retry. Never throws for what the wire does. */
export interface Chat {
  /** Opens (or finds) the direct chat with a person. Teams: needs an address learnt before, else `unreachable`. */
  open(to: Identity): Promise<Outcome<Address>>;
  post(to: Address, card: Card, attempt: string): Promise<Outcome<Posted>>;
  edit(at: Posted, card: Card): Promise<Outcome<Posted>>;
  remove(at: Posted): Promise<Outcome<null>>;
  /** Looks for the message an attempt may have left (Slack metadata). Teams cannot tell. */
  find(to: Address, attempt: string): Promise<Outcome<Posted | null> | 'cannot tell'>;
}
