import { instantAt } from '../calendar/london.ts';
import type { CaseId, Instant } from '../ids.ts';
import { heldUntil } from './holding.ts';
import type { MailKnown } from './known.ts';
import type { Mailbox } from './state.ts';
import { bringsDown, isToldOf, turningsAhead } from './turning.ts';

/**
 * When their cover is told that something is due in a case: once for each case and day, as often as something new is asked of the one who is
 * away. What is due stands in nobody's mailbox but theirs.
 */
export function coverDue(box: Mailbox, known: MailKnown): readonly { readonly case: CaseId; readonly at: Instant }[] {
  const { away } = known;
  if (away === undefined || away.cover === null) return [];
  return box.letters.flatMap((kept) => {
    const { letter, wanted, notBefore, hour } = kept;
    const [turning] = turningsAhead(kept).filter((one) => one.comesDown);
    const asksAnew = isToldOf(kept) ? kept.posted === null || bringsDown(kept, Number.NEGATIVE_INFINITY) : turning !== undefined;
    if (letter.letter !== 'card' || !asksAnew || heldUntil(kept, known) === 0) return [];
    const last = box.covered[letter.case];
    if (last !== undefined && wanted <= last.version) return [];
    const due = isToldOf(kept) ? Math.max(notBefore, hour) : (turning?.at ?? 0);
    const at = Math.max(due, last === undefined ? 0 : instantAt(last.day + 1, '00:00'));
    return at < away.until ? [{ case: letter.case, at }] : [];
  });
}
