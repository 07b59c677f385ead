import type { Day } from '../calendar/day.ts';
import type { Identity } from '../directory/identity.ts';
import type { Instant } from '../ids.ts';
import type { MailKnown } from './known.ts';
import type { Letter } from './letter.ts';
import { reach } from './reach.ts';
import { nextSlot, slotNow } from './slot.ts';
import type { Claim, Kept, Mailbox, OnScreen } from './state.ts';

/** A claim older than this belongs to a sender that died: a request takes five seconds, and a sender that stalls does not send. */
const claimLife = 60_000;

/** Nothing is held for longer, and no replica's clock is this far ahead: beyond it, this clock was set back. */
export const mostHold = 900_000;
const mostSkew = 300_000;

/**
 * What is to be done for a person now. look: find out what a dead sender's new message came to. release: a dead sender's edit may be
 * made again. send: `to` null when nobody can be reached. pass: digests up to that day were missed. rest: nothing before `until`.
 */
export type Step =
  | { readonly step: 'rest'; readonly until: Instant | null }
  | { readonly step: 'look' | 'release'; readonly claim: Claim }
  | {
      readonly step: 'send';
      readonly letter: Letter;
      readonly version: number;
      readonly to: Identity | null;
      readonly edits: OnScreen | null;
    }
  | { readonly step: 'pass'; readonly day: Day };

interface Candidate {
  readonly at: Instant;
  readonly step: () => Step;
}

/** Pure: the same mailbox, person and instant always say the same. New messages go before edits, which are many and can wait. */
export function next(box: Mailbox, known: MailKnown, now: Instant): Step {
  if (box.claim !== null) return underClaim(box, box.claim, now);
  const letters = box.letters.filter((kept) => kept.wanted > kept.shown);
  const all = [
    ...letters.filter((kept) => kept.posted === null).flatMap((kept) => sending(box, kept, known, now)),
    ...digest(box, known, now),
    ...letters.filter((kept) => kept.posted !== null).flatMap((kept) => sending(box, kept, known, now)),
  ];
  const due = all.find((one) => one.at <= now);
  if (due !== undefined) return due.step();
  return { step: 'rest', until: all.length === 0 ? null : Math.min(...all.map((one) => one.at)) };
}

/** When the mailbox next needs attention. */
export function wake(box: Mailbox, known: MailKnown): Instant | null {
  const step = next(box, known, Number.NEGATIVE_INFINITY);
  return step.step === 'rest' ? step.until : 0;
}

function underClaim(box: Mailbox, claim: Claim, now: Instant): Step {
  const dead = claim.doubt || isBeyond(claim.at, now, mostSkew) ? 0 : claim.at + claimLife;
  const at = Math.max(heldUntil(box, now), dead);
  if (now < at) return { step: 'rest', until: at };
  return { step: claim.edits === null ? 'look' : 'release', claim };
}

function sending(box: Mailbox, kept: Kept, known: MailKnown, now: Instant): readonly Candidate[] {
  const { letter } = kept;
  const place = reach(box, kept.posted, known);
  // Who must know that this person cannot be reached knows it: the letter stays owed until they are seen again.
  if (place === null && (letter.letter === 'digest' || letter.case in box.escalated)) return [];
  // A digest is only ever edited: on another platform it would be a second one.
  if (letter.letter === 'digest' && place?.edits === null) return [];
  const step = (): Step => ({
    step: 'send',
    letter,
    version: kept.wanted,
    to: place?.to ?? null,
    edits: place?.edits ?? null,
  });
  return [{ at: Math.max(kept.notBefore, heldUntil(box, now)), step }];
}

function digest(box: Mailbox, known: MailKnown, now: Instant): readonly Candidate[] {
  if (box.digest === null || Object.keys(box.members).length === 0) return [];
  const slot = nextSlot(box.digest, known);
  if (slot === null) return [];
  const { since } = box.digest;
  const step = (): Step => {
    const what = slotNow(now, known);
    if ('pass' in what) return { step: 'pass', day: what.pass };
    const place = reach(box, null, known);
    return {
      step: 'send',
      letter: { letter: 'digest', day: what.look, since },
      version: box.told,
      to: place?.to ?? null,
      edits: null,
    };
  };
  return [{ at: Math.max(slot.at, heldUntil(box, now)), step }];
}

function heldUntil(box: Mailbox, now: Instant): Instant {
  return isBeyond(box.heldUntil, now, mostHold) ? 0 : box.heldUntil;
}

/** Never when asked for the wake, where `now` is before everything. */
function isBeyond(at: Instant, now: Instant, most: number): boolean {
  return Number.isFinite(now) && at > now + most;
}
