import type { Posted } from './address.ts';
import { dayDone } from './day-done.ts';
import type { Settled } from './event.ts';
import { sameLetter } from './letter.ts';
import type { Claim, Kept, Mailbox } from './state.ts';

/** A chat that is gone whenever it is opened anew cannot be posted to. */
const gonesInARow = 3;

/** What a request did to the mailbox. Everything but `unknown` of a new message ends the claim. */
export function evolveSettled(before: Mailbox, outcome: Settled): Mailbox {
  const { claim } = before;
  if (claim === null) return before;
  const box = { ...before, claim: null };
  switch (outcome.did) {
    case 'done':
      return { ...shown(box, claim, outcome.posted), trouble: 0, heldUntil: 0 };
    case 'wait':
      return { ...box, heldUntil: outcome.until };
    case 'unknown': {
      const held = { ...box, heldUntil: outcome.until, trouble: box.trouble + 1 };
      // An edit made twice is the same edit. A new message made twice is two messages: look for it first.
      return claim.edits === null ? { ...held, claim: { ...claim, doubt: true } } : held;
    }
    case 'never':
    case 'again':
      return box;
    case 'gone':
      return claim.edits === null ? chatGone(box, claim) : { ...box, letters: box.letters.flatMap(unposted(claim)) };
    case 'unreachable':
      return { ...box, unreachable: { ...box.unreachable, [claim.on]: outcome.why } };
    case 'rejected':
      return dropped(box, claim);
    default:
      return outcome satisfies never;
  }
}

function shown(box: Mailbox, claim: Claim, posted: Posted): Mailbox {
  const screen = { at: posted, on: claim.on, emptied: claim.empties };
  if (claim.letter.letter === 'digest' && claim.edits === null) {
    const digest: Kept = {
      letter: claim.letter,
      wanted: Math.max(claim.version, box.digest?.stale ?? 0),
      shown: claim.version,
      notBefore: 0,
      posted: screen,
    };
    const others = box.letters.filter((kept) => kept.letter.letter !== 'digest');
    return { ...box, letters: [...others, digest], digest: box.digest && dayDone(box.digest, claim.letter.day, true) };
  }
  const letters = box.letters.flatMap((kept): readonly Kept[] => {
    if (!sameLetter(kept.letter, claim.letter)) return [kept];
    if (kept.letter.letter === 'notice' && kept.wanted <= claim.version) return [];
    return [{ ...kept, shown: claim.version, posted: kept.letter.letter === 'notice' ? null : screen }];
  });
  return { ...box, letters };
}

/** Rejected: our own card is wrong, and sending it again would not mend it. The next change of the card is tried again. */
function dropped(box: Mailbox, claim: Claim): Mailbox {
  if (claim.letter.letter === 'digest' && claim.edits === null)
    return { ...box, digest: box.digest && dayDone(box.digest, claim.letter.day, false) };
  const letters = box.letters.flatMap((kept) => {
    if (!sameLetter(kept.letter, claim.letter)) return [kept];
    return kept.letter.letter === 'notice' && kept.wanted <= claim.version ? [] : [{ ...kept, shown: claim.version }];
  });
  return { ...box, letters };
}

/** The message is gone: it is posted anew. A digest is not: its day had its one message. */
function unposted(claim: Claim): (kept: Kept) => readonly Kept[] {
  return (kept) => {
    if (!sameLetter(kept.letter, claim.letter)) return [kept];
    return kept.letter.letter === 'digest' ? [] : [{ ...kept, posted: null, shown: 0 }];
  };
}

function chatGone(box: Mailbox, claim: Claim): Mailbox {
  const { [claim.on]: _, ...addresses } = box.addresses;
  const trouble = box.trouble + 1;
  const unreachable = trouble < gonesInARow ? box.unreachable : { ...box.unreachable, [claim.on]: 'forbidden' as const };
  return { ...box, addresses, trouble, unreachable };
}
