import type { Card } from '../cards/model.ts';
import type { Identity } from '../domain/directory/identity.ts';
import type { Instant } from '../domain/ids.ts';
import type { Address, Posted } from '../domain/person/address.ts';

export type { Posted };

/**
 * What became of one request. Three kinds of fault are kept apart, because each is mended by somebody else.
 * This message. gone: the message or chat no longer exists. rejected: the platform's own code says that our card is wrong.
 * This person. unreachable: the platform's own code says that this identity cannot be written to.
 * This installation (workspace, tenant, app). barred: certainly not sent, and nobody there can be written to until it is mended.
 * None of them. wait: certainly not sent; until null the platform named no time. unknown: it may have been done.
 * `unasked`: no request was made, so it says nothing of the installation. `code` and `why` are the platform's error code or an HTTP status, never content.
 */
export type Outcome<T> =
  | { readonly did: 'done'; readonly value: T }
  | { readonly did: 'wait'; readonly until: Instant | null }
  | { readonly did: 'gone'; readonly unasked?: true }
  | {
      readonly did: 'unreachable';
      readonly why: 'blocked' | 'uninstalled' | 'stranger' | 'forbidden' | 'deactivated';
      readonly unasked?: true;
    }
  | { readonly did: 'rejected'; readonly why: string; readonly unasked?: true }
  | { readonly did: 'barred'; readonly code: string }
  | { readonly did: 'unknown' };

/** What goes out, on one platform: one HTTP request a call, five seconds, 1 MB of answer, never a retry. Never throws for what the wire does. */
export interface Chat {
  /** Opens (or finds) the direct chat with a person. Teams: needs an address learnt before, else `unreachable`. */
  open(to: Identity): Promise<Outcome<Address>>;
  /**
   * Whether an account is still there, on a platform that takes what is written to one that is not, and says nothing. Only `unreachable` says
   * anything of the person: where it could not be found out, they are written to.
   */
  present?(who: Identity): Promise<Outcome<null>>;
  post(to: Address, card: Card, attempt: string): Promise<Outcome<Posted>>;
  edit(at: Posted, card: Card): Promise<Outcome<Posted>>;
  remove(at: Posted): Promise<Outcome<null>>;
  /** Looks for the message an attempt may have left (Slack metadata). Teams cannot tell. */
  find(to: Address, attempt: string): Promise<Outcome<Posted | null> | 'cannot tell'>;
  /** Whether this org or tenant lets us in again: asks for nobody and changes nothing. Only the next real request is proof. */
  probe(at: string): Promise<Outcome<null>>;
}
