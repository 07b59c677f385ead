import { identityKey } from '../directory/identity.ts';
import type { Instant } from '../ids.ts';
import type { MailKnown } from './known.ts';
import { owedAnew, reach } from './reach.ts';
import { firstSlotAfter } from './slot.ts';
import type { Mailbox } from './state.ts';
import { isToldOf } from './turning.ts';

/** So many working days in a row what is owed is tried again unasked: two weeks. After that only with something new, or when they act. */
const most = 10;

/**
 * When everything that somebody is owed is tried again although every way to them was found shut: once a working day, at their digest's hour. A
 * block is lifted without a word to us. null: some way is open, nothing is owed, or it was tried often enough.
 */
export function retryAt(box: Mailbox, known: MailKnown): Instant | null {
  const shut = known.identities.flatMap((one) => box.unreachable[identityKey(one)] ?? []);
  if (shut.length === 0 || shut.length < known.identities.length) return null;
  if (Math.min(...shut.map((one) => one.again)) >= most) return null;
  const isOwed = box.letters.some(
    (kept) => isToldOf(kept) && kept.letter.letter !== 'digest' && reach(box, owedAnew(kept.letter, kept.wanted), known) === null,
  );
  return isOwed ? firstSlotAfter(Math.max(...shut.map((one) => one.at)), known) : null;
}

/** Every way is as if nothing had been tried there yet, and one more time is counted. */
export function retried(box: Mailbox, on: readonly string[], at: Instant): Mailbox {
  const all = Object.entries(box.unreachable).map(([key, one]) =>
    on.includes(key) ? [key, { ...one, told: 0, at, again: one.again + 1 }] : [key, one],
  );
  return { ...box, unreachable: Object.fromEntries(all) };
}
