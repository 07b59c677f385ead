import { type Identity, identityKey } from '../directory/identity.ts';
import { installationOf } from '../directory/installation.ts';
import type { Instant } from '../ids.ts';
import type { MailKnown } from './known.ts';
import type { Letter } from './letter.ts';
import type { Kept, Mailbox, OnScreen, Shut } from './state.ts';
import { bringsDown } from './turning.ts';

/** Where a letter goes: to this identity, as a new message or over the one already there. */
export interface Reach {
  readonly to: Identity;
  readonly edits: OnScreen | null;
}

/** A letter as it is owed now. `posted`: the message it would change. */
export type Owed = Pick<Kept, 'letter' | 'wanted' | 'posted'> & { readonly comesDown: boolean };

/** A letter that is owed for the first time, as a new digest is each day. */
export function owedAnew(letter: Letter, wanted: number): Owed {
  return { letter, wanted, posted: null, comesDown: false };
}

/** A letter as it is owed at this instant. */
export function owedAt(kept: Kept, now: Instant): Owed {
  const { letter, wanted, posted } = kept;
  return { letter, wanted, posted, comesDown: bringsDown(kept, now) };
}

/**
 * A message that is there is edited where it is, unless the letter comes down. A new one goes where the person last pressed or arrived, else to the first identity
 * listed. Identities found shut come last, and only with what they were not tried with yet; null: none is left.
 */
export function reach(box: Mailbox, owed: Owed, known: MailKnown): Reach | null {
  const usable = known.identities.filter((one) => !isAbout(owed.letter, one));
  const open = usable.filter((one) => !(identityKey(one) in box.unreachable));
  const untried = usable.filter((one) => isUntried(box.unreachable[identityKey(one)], owed));
  const over = owed.comesDown ? null : owed.posted;
  return among(open, box, over) ?? among(untried, box, over);
}

function among(identities: readonly Identity[], box: Mailbox, posted: Owed['posted']): Reach | null {
  const there = identities.find((one) => identityKey(one) === posted?.on);
  if (there !== undefined) return { to: there, edits: posted };
  const to = identities.find((one) => identityKey(one) === box.lastOn) ?? identities[0];
  return to === undefined ? null : { to, edits: null };
}

function isUntried(shut: Shut | undefined, { letter, wanted, posted }: Owed): boolean {
  if (shut === undefined) return false;
  return letter.letter === 'digest' && posted === null ? shut.day === null || letter.day > shut.day : wanted > shut.told;
}

/** News of an installation that cannot be written to goes any way but through it. */
function isAbout(letter: Letter, identity: Identity): boolean {
  return letter.letter === 'alert' && letter.about === installationOf(identity);
}

/**
 * Where a message stands that the person has left behind: with an account the directory no longer gives them, or in a tenant that is no
 * longer their agency's. Nothing new is written there, but what is there may still be taken back, as long as the account can be reached.
 */
export function leftBehind(box: Mailbox, posted: Kept['posted']): OnScreen | null {
  return posted === null || posted.emptied || posted.on in box.unreachable ? null : posted;
}
