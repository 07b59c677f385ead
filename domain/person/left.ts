import type { Instant } from '../ids.ts';
import type { Posted } from './address.ts';
import { sameLetter } from './letter.ts';
import type { Claim, Kept, LeftBehind, Mailbox, OnScreen } from './state.ts';
import { patience } from './undelivered.ts';

/** So many old places of one letter are remembered. */
export const mostLeft = 8;

type Place = Pick<Claim, 'on' | 'edits'>;

/** Where it stood until `now` did: an emptied message needs no tidying. */
export function leaving({ left, posted }: Pick<Kept, 'left' | 'posted'>, now: OnScreen): readonly LeftBehind[] {
  if (posted === null || posted.emptied || isAt(posted, { on: now.on, edits: now.at })) return left;
  return [...left, { ...posted, notBefore: 0, tries: 0 }].slice(-mostLeft);
}

/** Whether this request tidies a place that its letter has left. */
export function isToTidy(box: Mailbox, { letter, on, edits }: Pick<Claim, 'letter'> & Place): boolean {
  const kept = box.letters.find((one) => sameLetter(one.letter, letter));
  return kept?.left.some((one) => !one.emptied && isAt(one, { on, edits })) ?? false;
}

/** Those that are still to be tidied, where the account can be written to. */
export function untidied(box: Mailbox, { left }: Kept): readonly LeftBehind[] {
  return left.filter((one) => !one.emptied && !(one.on in box.unreachable));
}

/** The place is tidied, or nothing stands there (any more). */
export function tidied(box: Mailbox, claim: Claim): Mailbox {
  return withPlace(box, claim, (one) => ({ ...one, emptied: true }));
}

/** It is tried again from then; given up after so many times, since what was pressed there would be answered all the same. */
export function tidiedLater(box: Mailbox, claim: Claim, until: Instant): Mailbox {
  return withPlace(box, claim, (one) => {
    const tries = one.tries + 1;
    return { ...one, tries, notBefore: until, emptied: tries >= patience };
  });
}

/**
 * here: as far as is known. moved down: its card stands further down in the same chat. elsewhere: in another chat, or nowhere.
 */
export type PressedPlace = 'here' | 'moved down' | 'elsewhere';

/**
 * Whether the message that somebody presses a button of is one that its card has left.
 */
export function placeOfLeft(box: Mailbox, on: string, message: string): PressedPlace {
  const kept = box.letters.find(({ left }) => left.some((one) => one.on === on && one.at.message === message));
  if (kept === undefined) return 'here';
  return kept.posted?.on === on && !kept.posted.emptied ? 'moved down' : 'elsewhere';
}

function withPlace(box: Mailbox, claim: Claim, change: (one: LeftBehind) => LeftBehind): Mailbox {
  const letters = box.letters.map((kept) =>
    sameLetter(kept.letter, claim.letter)
      ? { ...kept, left: kept.left.map((one) => (isAt(one, claim) ? change(one) : one)) }
      : kept,
  );
  return { ...box, letters };
}

function isAt(one: OnScreen, { on, edits }: { readonly on: string; readonly edits: Posted | null }): boolean {
  return one.on === on && one.at.message === edits?.message;
}
