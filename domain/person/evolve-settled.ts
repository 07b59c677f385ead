import type { Instant } from '../ids.ts';
import type { Posted } from './address.ts';
import { backoff } from './backoff.ts';
import type { Settled } from './event.ts';
import { isToTidy, leaving, tidied, tidiedLater } from './left.ts';
import { isAskingAlert, isGreetingLetter, sameLetter } from './letter.ts';
import { withoutPast } from './notices.ts';
import { arrived, reachable, shut } from './reachable.ts';
import { dayDone } from './slot.ts';
import type { Claim, Kept, Mailbox } from './state.ts';
import { digestTurnings } from './turning.ts';
import { cameToNothing, triesOf, undelivered } from './undelivered.ts';

/** What a request did to the mailbox. Everything but `unknown` of a new message ends the claim. */
export function evolveSettled(before: Mailbox, outcome: Settled, at: Instant): Mailbox {
  const { claim } = before;
  if (claim === null) return before;
  const box = { ...before, claim: null };
  if (isToTidy(before, claim)) return tidying(box, claim, outcome, at);
  switch (outcome.did) {
    case 'done':
      return { ...reachable(arrived(shown(box, claim, outcome.posted), claim.letter), claim.on), trouble: 0, waitUntil: 0 };
    case 'wait':
      // The time was named for whatever is sent there, not for this letter alone.
      return { ...cameToNothing(box, claim.letter, outcome.until), waitUntil: outcome.until };
    case 'failed':
      return cameToNothing(box, claim.letter, outcome.until);
    case 'unknown': {
      const waiting = cameToNothing(box, claim.letter, outcome.until);
      // An edit made twice is the same edit. A new message made twice is two messages: look for it first.
      return claim.edits === null ? { ...waiting, waitUntil: outcome.until, claim: { ...claim, doubt: true } } : waiting;
    }
    case 'never':
    case 'resend':
      return box;
    case 'gone':
      return claim.edits === null ? chatGone(box, claim, at) : { ...box, letters: box.letters.flatMap(unposted(claim)) };
    case 'unreachable':
      return shut(box, claim.on, outcome.why, claim, at);
    case 'rejected':
      return undelivered(dropped(box, claim), claim.letter);
    default:
      return outcome satisfies never;
  }
}

/** An old place is tidied behind everything else: that it is not is no message that came to nothing. */
function tidying(box: Mailbox, claim: Claim, outcome: Settled, at: Instant): Mailbox {
  switch (outcome.did) {
    case 'done':
      return { ...reachable(tidied(box, claim), claim.on), waitUntil: 0 };
    case 'wait':
      return { ...box, waitUntil: outcome.until };
    case 'failed':
    case 'unknown':
      return tidiedLater(box, claim, outcome.until);
    case 'never':
    case 'resend':
      return box;
    case 'gone':
    case 'rejected':
      return tidied(box, claim);
    case 'unreachable':
      return shut(box, claim.on, outcome.why, claim, at);
    default:
      return outcome satisfies never;
  }
}

function shown(box: Mailbox, claim: Claim, posted: Posted): Mailbox {
  const screen = { at: posted, on: claim.on, emptied: claim.empties };
  if (claim.letter.letter === 'digest' && claim.edits === null) {
    const last = box.letters.find((kept) => kept.letter.letter === 'digest');
    const digest: Kept = {
      letter: claim.letter,
      wanted: Math.max(claim.version, box.digest?.stale ?? 0),
      shown: claim.version,
      notBefore: 0,
      hour: 0,
      posted: screen,
      down: 0,
      turnings: box.digest === null ? [] : digestTurnings(box.digest),
      drawnAt: claim.at,
      meets: null,
      moved: false,
      atOnce: false,
      left: last === undefined ? [] : leaving(last, screen),
      tries: 0,
    };
    const others = box.letters.filter((kept) => kept.letter.letter !== 'digest');
    return { ...box, letters: [...others, digest], digest: box.digest && dayDone(box.digest, claim.letter.day, true) };
  }
  const letters = box.letters.flatMap((kept): readonly Kept[] => {
    if (!sameLetter(kept.letter, claim.letter)) return [kept];
    if (goesOnce(kept) && kept.wanted <= claim.version) return [];
    if (goesOnce(kept)) return [{ ...kept, shown: claim.version, posted: null, tries: 0 }];
    return [{ ...kept, shown: claim.version, drawnAt: claim.at, posted: screen, left: leaving(kept, screen), tries: 0 }];
  });
  return withoutPast({ ...box, letters });
}

function goesOnce({ letter }: Kept): boolean {
  return letter.letter === 'alert' && !isGreetingLetter(letter) && !isAskingAlert(letter);
}

/** It is brought up to date as long as it stands, and never posted a second time for the same. */
function isOneMessage({ letter }: Kept): boolean {
  return letter.letter === 'notice' || isAskingAlert(letter);
}

/** A notice that was never posted is not tried again by itself: what it says was to be said then. */
function isDropped(kept: Kept): boolean {
  return goesOnce(kept) || (isOneMessage(kept) && kept.posted === null);
}

/** Rejected: our own card is wrong, and sending it again would not mend it. The next change of the card is tried again. */
function dropped(box: Mailbox, claim: Claim): Mailbox {
  if (claim.letter.letter === 'digest' && claim.edits === null)
    return { ...box, digest: box.digest && dayDone(box.digest, claim.letter.day, false) };
  const letters = box.letters.flatMap((kept) => {
    if (!sameLetter(kept.letter, claim.letter)) return [kept];
    return isDropped(kept) && kept.wanted <= claim.version ? [] : [{ ...kept, shown: claim.version, drawnAt: claim.at }];
  });
  return { ...box, letters };
}

/** The message is gone: it is posted anew. A digest and a notice are not: they had their one message. */
function unposted(claim: Claim): (kept: Kept) => readonly Kept[] {
  return (kept) => {
    if (!sameLetter(kept.letter, claim.letter)) return [kept];
    if (kept.letter.letter === 'digest' || isOneMessage(kept)) return [];
    // By time alone nothing is posted: the next change that somebody is told of is.
    if (claim.version <= kept.shown) return [{ ...kept, posted: null, drawnAt: claim.at }];
    return [{ ...kept, posted: null, shown: 0 }];
  };
}

/** The chat is opened anew, at once the first time; one that is gone however often it is opened is a message that comes to nothing. */
function chatGone(box: Mailbox, claim: Claim, at: Instant): Mailbox {
  const { [claim.on]: _, ...addresses } = box.addresses;
  const tries = triesOf(box, claim.letter);
  return { ...cameToNothing(box, claim.letter, tries === 0 ? at : backoff(tries, at)), addresses };
}
