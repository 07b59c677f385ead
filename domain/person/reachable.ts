import type { Tried } from './event.ts';
import type { Mailbox, Unreachable } from './state.ts';

/** The person is reached there after all: they acted, or a message arrived. Should it end, whoever was told of it is told anew. */
export function reachable(box: Mailbox, on: string): Mailbox {
  const { [on]: _, ...unreachable } = box.unreachable;
  const escalated = Object.fromEntries(Object.entries(box.escalated).filter(([, one]) => one.notice !== 'unreachable'));
  return { ...box, unreachable, escalated };
}

/** They may be tried there again. Whoever was told that nothing reaches them stays told until something does. */
export function reopened(box: Mailbox, on: string): Mailbox {
  const { [on]: _, ...unreachable } = box.unreachable;
  return { ...box, unreachable };
}

/** A platform said that the person cannot be written to there. `tried`: with what; null: with nothing, they left. */
export function shut(box: Mailbox, on: string, why: Unreachable, tried: Tried | null): Mailbox {
  const before = box.unreachable[on];
  const newDigest = tried !== null && tried.letter.letter === 'digest' && tried.edits === null ? tried.letter : null;
  const told = newDigest === null ? Math.max(before?.told ?? 0, tried?.version ?? box.told) : (before?.told ?? 0);
  const day = newDigest?.day ?? before?.day ?? null;
  return { ...box, unreachable: { ...box.unreachable, [on]: { why, told, day } } };
}
