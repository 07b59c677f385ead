import type { Day } from '../calendar/day.ts';
import type { Identity } from '../directory/identity.ts';
import type { CaseId, Instant } from '../ids.ts';
import { coverDue } from './covering.ts';
import { standsElsewhere } from './elsewhere.ts';
import { heldUntil } from './holding.ts';
import type { MailKnown } from './known.ts';
import { untidied } from './left.ts';
import type { Letter } from './letter.ts';
import { leftBehind, owedAnew, owedAt, type Reach, reach } from './reach.ts';
import { retryAt } from './retry.ts';
import { nextSlot, slotNow } from './slot.ts';
import type { Claim, Kept, LeftBehind, Mailbox, OnScreen } from './state.ts';
import { bringsDown, isToldOf, turningsAhead } from './turning.ts';
import { patience } from './undelivered.ts';

/** A claim older than this belongs to a sender that died: a request takes five seconds, and a sender that stalls does not send. */
const claimLife = 60_000;

/** Nothing is held for longer, and no replica's clock is this far ahead: beyond it, this clock was set back. */
export const mostWait = 900_000;
const mostSkew = 300_000;

/**
 * What is to be done for a person now. owe-anew: something stands at an account they have no more. tidy: what stands where a card has left becomes one line. tell: a letter of that case came to nothing, and somebody must telephone. heal: it was told so, and all is delivered after all. retry: everything is tried again where nothing reached them. look: find out what a dead sender's new message came to. release: a dead sender's edit may be
 * made again. cover, cover-digest: whoever covers for them is told that something is due. send: `to` null when nobody can be reached. pass: digests up to that day were missed. rest: nothing before `until`.
 */
export type Step =
  | { readonly step: 'rest'; readonly until: Instant | null }
  | { readonly step: 'owe-anew' }
  | { readonly step: 'tell'; readonly case: CaseId; readonly letter: Letter }
  | { readonly step: 'heal'; readonly case: CaseId }
  | { readonly step: 'retry' }
  | { readonly step: 'look' | 'release'; readonly claim: Claim }
  | {
      readonly step: 'send';
      readonly letter: Letter;
      readonly version: number;
      readonly to: Identity | null;
      readonly edits: OnScreen | null;
      /** A message of it that stands where the person is no longer written to: it may be emptied there. */
      readonly left: OnScreen | null;
    }
  | {
      readonly step: 'tidy';
      readonly letter: Letter;
      readonly version: number;
      readonly place: LeftBehind;
      /** Whether the card stands further down in the same chat. */
      readonly movedDown: boolean;
    }
  | { readonly step: 'cover'; readonly case: CaseId }
  | { readonly step: 'cover-digest'; readonly letter: Extract<Letter, { letter: 'digest' }> }
  | { readonly step: 'pass'; readonly day: Day };

interface Candidate {
  readonly at: Instant;
  readonly step: () => Step;
}

/**
 * Pure: the same mailbox, person and instant always say the same. What went wrong is told first, then alerts: they must not stand behind what
 * they are about. New messages go before edits, which are many and can wait; then the places that cards have left are tidied, and what
 * came to nothing for long goes last.
 */
export function next(box: Mailbox, known: MailKnown, now: Instant): Step {
  const [untold] = box.undelivered;
  if (untold !== undefined) return { step: 'tell', ...untold };
  const [healed] = box.healed;
  if (healed !== undefined) return { step: 'heal', case: healed };
  if (box.claim !== null) return underClaim(box, box.claim, now);
  if (box.letters.some((kept) => standsElsewhere(kept, known))) return { step: 'owe-anew' };
  const owed = Map.groupBy(
    box.letters.filter((kept) => isToldOf(kept) || turningsAhead(kept).length > 0),
    (kept) => orderOf(kept, now),
  );
  const inOrder = (order: Order) => (owed.get(order) ?? []).flatMap((kept) => sending(box, kept, known, now));
  const all = [
    ...inOrder('alert'),
    ...inOrder('new'),
    ...covering(box, known, now),
    ...digest(box, known, now),
    ...inOrder('edit'),
    ...tidying(box, now),
    ...inOrder('stuck'),
    ...retry(box, known, now),
  ];
  const due = all.find((one) => one.at <= now);
  if (due !== undefined) return due.step();
  return { step: 'rest', until: all.length === 0 ? null : Math.min(...all.map((one) => one.at)) };
}

type Order = 'alert' | 'new' | 'edit' | 'stuck';

function orderOf(kept: Kept, now: Instant): Order {
  if (kept.tries >= patience) return 'stuck';
  if (kept.letter.letter === 'alert' && kept.posted === null) return 'alert';
  return kept.posted === null || bringsDown(kept, now) ? 'new' : 'edit';
}

/** When the mailbox next needs attention. */
export function wake(box: Mailbox, known: MailKnown): Instant | null {
  const step = next(box, known, Number.NEGATIVE_INFINITY);
  return step.step === 'rest' ? step.until : 0;
}

function underClaim(box: Mailbox, claim: Claim, now: Instant): Step {
  const dead = claim.doubt || isBeyond(claim.at, now, mostSkew) ? 0 : claim.at + claimLife;
  const at = Math.max(waitUntil(box, now), dead);
  if (now < at) return { step: 'rest', until: at };
  return { step: claim.edits === null ? 'look' : 'release', claim };
}

function sending(box: Mailbox, kept: Kept, known: MailKnown, now: Instant): readonly Candidate[] {
  const { letter } = kept;
  const owed = owedAt(kept, now);
  const place = reach(box, owed, known);
  const left = (place?.edits ?? null) === null ? leftBehind(box, kept.posted) : null;
  const [turning] = turningsAhead(kept);
  // What changes by time alone is edited where it stands, and nowhere else, unless one of the changes that have come brings it down.
  if (!isToldOf(kept) && !owed.comesDown && !turning?.comesDown && (place?.edits ?? null) === null) return [];
  // Who must know that this person cannot be reached knows it: the letter stays owed until they are.
  if (place === null && (letter.letter === 'alert' || (letter.letter !== 'digest' && isTold(box, letter.case, kept)))) return [];
  // A digest is only ever edited: on another platform it would be a second one.
  if (letter.letter === 'digest' && left === null && (place?.edits ?? null) === null) return [];
  const step = (): Step => ({
    step: 'send',
    letter,
    version: kept.wanted,
    to: place?.to ?? null,
    edits: place?.edits ?? null,
    left,
  });
  const due = Math.max(kept.notBefore, isToldOf(kept) ? newsAt(kept, place) : (turning?.at ?? 0));
  // Who cannot be reached at all is found out at any time, and what stands where they are no longer written to is taken back.
  const posts = place !== null && place.edits === null && (left === null || owed.comesDown);
  return [{ at: Math.max(due, waitUntil(box, now), posts ? heldUntil(kept, known) : 0), step }];
}

/** What stands is edited at once; what does not, or comes down, waits for its hour. */
function newsAt({ hour }: Kept, place: Reach | null): Instant {
  return place?.edits == null || place.edits.emptied ? hour : 0;
}

function covering(box: Mailbox, known: MailKnown, now: Instant): readonly Candidate[] {
  return coverDue(box, known).map((one) => ({
    at: Math.max(one.at, waitUntil(box, now)),
    step: (): Step => ({ step: 'cover', case: one.case }),
  }));
}

function retry(box: Mailbox, known: MailKnown, now: Instant): readonly Candidate[] {
  const at = retryAt(box, known);
  return at === null ? [] : [{ at: Math.max(at, waitUntil(box, now)), step: () => ({ step: 'retry' }) }];
}

/** Posted first, tidied afterwards. */
function tidying(box: Mailbox, now: Instant): readonly Candidate[] {
  return box.letters.flatMap((kept) =>
    untidied(box, kept).map((place) => ({
      at: Math.max(place.notBefore, waitUntil(box, now)),
      step: (): Step => {
        const movedDown = kept.posted?.on === place.on && !kept.posted.emptied;
        return { step: 'tidy', letter: kept.letter, version: kept.wanted, place, movedDown };
      },
    })),
  );
}

/** Whether the case knows that this person cannot be reached, and nothing has come down for them since. */
function isTold(box: Mailbox, of: CaseId, { down }: Kept): boolean {
  const told = box.escalated[of];
  return told?.notice === 'unreachable' && down <= told.told;
}

function digest(box: Mailbox, known: MailKnown, now: Instant): readonly Candidate[] {
  if (box.digest === null || box.members.length === 0) return [];
  const slot = nextSlot(box.digest, known);
  if (slot === null) return [];
  const { since, day: last } = box.digest;
  const step = (): Step => {
    const what = slotNow(now, known);
    if ('pass' in what) return { step: 'pass', day: what.pass };
    // Whoever is away finds it all in the digest of the day they are back: what they have not looked at stays so.
    if (known.away !== undefined)
      return known.away.cover === null
        ? { step: 'pass', day: what.look }
        : { step: 'cover-digest', letter: { letter: 'digest', day: what.look, since: last ?? since } };
    const letter: Letter = { letter: 'digest', day: what.look, since };
    return {
      step: 'send',
      letter,
      version: box.told,
      to: reach(box, owedAnew(letter, box.told), known)?.to ?? null,
      edits: null,
      left: null,
    };
  };
  return [{ at: Math.max(slot.at, waitUntil(box, now)), step }];
}

function waitUntil(box: Mailbox, now: Instant): Instant {
  return isBeyond(box.waitUntil, now, mostWait) ? 0 : box.waitUntil;
}

/** Never when asked for the wake, where `now` is before everything. */
function isBeyond(at: Instant, now: Instant, most: number): boolean {
  return Number.isFinite(now) && at > now + most;
}
