import type { NoticeName } from '../cardname.ts';
import type { CaseId } from '../ids.ts';
import { untidied } from './left.ts';
import { sameLetter } from './letter.ts';
import type { Kept, Mailbox } from './state.ts';
import { isToldOf } from './turning.ts';

/** So many notices that stand on a screen are brought up to date: an older one is harmless when it is pressed, and says what is so then. */
const most = 12;

/** Which notices: those of a case, or those of one name alone. */
interface Which {
  readonly case: CaseId;
  readonly notice?: NoticeName;
}

/** Those that stand on a screen, or are on the way to one as they were drawn before. What is still to be drawn is drawn as it stands then. */
export function isStandingNotice(box: Mailbox, kept: Kept, { case: of, notice }: Which): boolean {
  const { letter, posted } = kept;
  if (letter.letter !== 'notice' || letter.case !== of || (notice !== undefined && letter.notice !== notice)) return false;
  const isOnTheWay = box.claim !== null && sameLetter(box.claim.letter, letter);
  return isOnTheWay || (posted !== null && !posted.emptied);
}

/** What they say or ask may be another thing now: each is drawn anew where it stands, and emptied where there is nothing left of it. */
export function noticesChanged(box: Mailbox, which: Which): Mailbox {
  if (!box.letters.some((kept) => isStandingNotice(box, kept, which))) return box;
  return {
    ...box,
    letters: box.letters.map((kept) => (isStandingNotice(box, kept, which) ? { ...kept, wanted: box.told } : kept)),
  };
}

/** Without the notices that are done with: emptied, or the oldest where too many stand. */
export function withoutPast(box: Mailbox): Mailbox {
  const settled = box.letters.filter(
    ({ letter, ...kept }) => letter.letter === 'notice' && kept.posted !== null && !isToldOf(kept),
  );
  const over = settled.filter((kept) => kept.posted?.emptied === true && untidied(box, kept).length === 0);
  const standing = settled.filter((kept) => !over.includes(kept)).toSorted((a, b) => a.drawnAt - b.drawnAt);
  const gone = new Set([...over, ...standing.slice(0, Math.max(0, standing.length - most))]);
  return gone.size === 0 ? box : { ...box, letters: box.letters.filter((kept) => !gone.has(kept)) };
}
