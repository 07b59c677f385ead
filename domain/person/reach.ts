import { type Identity, identityKey } from '../directory/identity.ts';
import type { MailKnown } from './known.ts';
import type { Kept, Mailbox, OnScreen } from './state.ts';

/** Where a letter goes: to this identity, as a new message or over the one already there. */
export interface Reach {
  readonly to: Identity;
  readonly edits: OnScreen | null;
}

/**
 * A message that is there is edited where it is. A new one goes where the person last pressed or arrived, else to the first identity
 * listed. Identities that cannot be reached are passed over; null: none is left.
 */
export function reach(box: Mailbox, posted: Kept['posted'], known: MailKnown): Reach | null {
  const open = known.identities.filter((one) => !(identityKey(one) in box.unreachable));
  const there = open.find((one) => identityKey(one) === posted?.on);
  if (there !== undefined) return { to: there, edits: posted };
  const to = open.find((one) => identityKey(one) === box.lastOn) ?? open[0];
  return to === undefined ? null : { to, edits: null };
}
