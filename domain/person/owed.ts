import type { Tell } from '../tell.ts';
import { sameLetter } from './letter.ts';
import type { Mailbox } from './state.ts';

/**
 * Whether telling this would change nothing: the card is on the person's screen, owed an edit, and nobody has claimed it. Whoever claims
 * it later reads the case after that, and so shows what is told now too. Not so for a new message or an emptied one, which may lapse
 * without a claim, nor for a notice or a digest.
 */
export function isOwedAlready(box: Mailbox, { item, notBefore }: Tell): boolean {
  if (item.item !== 'card' || item.card === 'digest') return false;
  const letter = { letter: 'card', case: item.case, card: item.card, about: item.about } as const;
  if (box.claim !== null && sameLetter(box.claim.letter, letter)) return false;
  const kept = box.letters.find((one) => sameLetter(one.letter, letter));
  if (kept === undefined || kept.posted === null || kept.posted.emptied) return false;
  return kept.wanted > kept.shown && kept.notBefore === notBefore;
}
