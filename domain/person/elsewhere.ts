import { identityKey } from '../directory/identity.ts';
import type { MailKnown } from './known.ts';
import type { Kept } from './state.ts';
import { isToldOf } from './turning.ts';

/**
 * Whether something stands at an account that the person has no more, though they have another: it is owed anew, and taken back there.
 * Not so an alert, which is past, and a digest, since the next one says what is still open.
 */
export function standsElsewhere(kept: Kept, { identities }: Pick<MailKnown, 'identities'>): boolean {
  const { letter, posted } = kept;
  if (identities.length === 0 || posted === null || posted.emptied || isToldOf(kept)) return false;
  // Where the old account is gone too, and there is nothing to say any more, nothing else would end it.
  if (kept.anewFrom === posted.on) return false;
  if (letter.letter !== 'card' && letter.letter !== 'notice') return false;
  return !identities.some((one) => identityKey(one) === posted.on);
}
