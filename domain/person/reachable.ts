import type { CaseId, Instant } from '../ids.ts';
import type { Tried } from './event.ts';
import { type Letter, sameLetter } from './letter.ts';
import type { Escalated, Mailbox, Unreachable } from './state.ts';
import { isToldOf } from './turning.ts';

/**
 * The person is reached there after all: they acted, or a message arrived. A case that was told is told of that once the very letter is not
 * owed any more; until then whoever telephones them has reason to.
 */
export function reachable(box: Mailbox, on: string): Mailbox {
  const { [on]: _, ...unreachable } = box.unreachable;
  const isOwedStill = (letter: Letter) => box.letters.some((kept) => isToldOf(kept) && sameLetter(kept.letter, letter));
  return healed({ ...box, unreachable }, ({ notice, letter }) => notice === 'unreachable' && !isOwedStill(letter));
}

/** This letter arrived. */
export function arrived(box: Mailbox, letter: Letter): Mailbox {
  return healed(box, (one) => one.notice === 'undelivered' && sameLetter(one.letter, letter));
}

function healed(box: Mailbox, isHealed: (one: Escalated) => boolean): Mailbox {
  const all = Object.entries(box.escalated) as [CaseId, Escalated][];
  const over = all.flatMap(([id, one]) => (isHealed(one) ? [id] : []));
  if (over.length === 0) return box;
  const escalated = Object.fromEntries(all.filter(([id]) => !over.includes(id)));
  return { ...box, escalated, healed: [...new Set([...box.healed, ...over])] };
}

/** They may be tried there again. Whoever was told that nothing reaches them stays told until something does. */
export function reopened(box: Mailbox, on: string): Mailbox {
  const { [on]: _, ...unreachable } = box.unreachable;
  return { ...box, unreachable };
}

/** A platform said that the person cannot be written to there. `tried`: with what; null: with nothing, they left. */
export function shut(box: Mailbox, on: string, why: Unreachable, tried: Tried | null, at: Instant): Mailbox {
  const before = box.unreachable[on];
  const newDigest = tried !== null && tried.letter.letter === 'digest' && tried.edits === null ? tried.letter : null;
  const told = newDigest === null ? Math.max(before?.told ?? 0, tried?.version ?? box.told) : (before?.told ?? 0);
  const day = newDigest?.day ?? before?.day ?? null;
  return { ...box, unreachable: { ...box.unreachable, [on]: { why, told, day, at, again: before?.again ?? 0 } } };
}
