import type { Instant } from '../ids.ts';
import type { Tell, Turning } from '../tell.ts';
import { cardLetter, sameLetter } from './letter.ts';
import { mostWait } from './next.ts';
import { isStandingAlert, isStandingNotice } from './notices.ts';
import type { Mailbox } from './state.ts';
import { bringsDown, hourOf } from './turning.ts';

/**
 * Whether telling this would change nothing: the card is owed, and nobody has claimed it. Whoever claims it later reads the case after
 * that, and so shows what is told now too; whoever lets it lapse does so only while the case stands as they read it. Not so for a notice
 * or a digest, nor where a mailbox sleeps that telling would wake: of somebody who could not be reached, or by a clock that was set back.
 */
export function isOwedAlready(box: Mailbox, { item, notBefore }: Tell, now: Instant): boolean {
  if (item.item === 'notices') return !box.letters.some((kept) => isStandingNotice(box, kept, item));
  if (item.item === 'alerts') return !box.letters.some((kept) => isStandingAlert(box, kept, item.alert));
  if (item.item !== 'card' || item.card === 'digest' || box.escalated[item.case]?.notice === 'unreachable') return false;
  if (Math.max(box.waitUntil, box.claim?.at ?? 0) > now + mostWait) return false;
  const letter = cardLetter(item);
  if (box.claim !== null && sameLetter(box.claim.letter, letter)) return false;
  const kept = box.letters.find((one) => sameLetter(one.letter, letter));
  if (kept === undefined || kept.wanted <= kept.shown || kept.notBefore !== 0) return false;
  if (kept.hour !== hourOf({ notBefore, at: now })) return false;
  if (!sameTurnings(item.turnings ?? [], kept.turnings)) return false;
  if (item.moved === true || item.atOnce === true || (item.meets ?? kept.meets) !== kept.meets) return false;
  return item.comesDown !== true || bringsDown(kept, now);
}

function sameTurnings(some: readonly Turning[], others: readonly Turning[]): boolean {
  if (some.length !== others.length) return false;
  return some.every(({ at, comesDown }, nth) => at === others[nth]?.at && comesDown === others[nth].comesDown);
}
