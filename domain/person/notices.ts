import type { AlertName, NoticeName } from '../cardname.ts';
import type { CaseId } from '../ids.ts';
import { mostLeft, untidied } from './left.ts';
import { isAskingAlert, sameLetter } from './letter.ts';
import type { Kept, Mailbox } from './state.ts';
import { isToldOf } from './turning.ts';

/** So many notices that stand on a screen are brought up to date: an older one is harmless when it is pressed, and says what is so then. */
const most = 12;

/** Which notices: those of a case, or those of one name alone. */
interface Which {
  readonly case: CaseId;
  readonly notice?: NoticeName;
}

/** It stands on a screen, or is on the way to one as it was drawn before. What is still to be drawn is drawn as it stands then. */
function isStanding(box: Mailbox, { letter, posted }: Kept): boolean {
  const isOnTheWay = box.claim !== null && sameLetter(box.claim.letter, letter);
  return isOnTheWay || (posted !== null && !posted.emptied);
}

export function isStandingNotice(box: Mailbox, kept: Kept, { case: of, notice }: Which): boolean {
  const { letter } = kept;
  if (letter.letter !== 'notice' || letter.case !== of || (notice !== undefined && letter.notice !== notice)) return false;
  return isStanding(box, kept);
}

/** Whether it says that something of no case is asked: the alert itself, and the digest, which has it too. */
export function isStandingAlert(box: Mailbox, kept: Kept, alert: AlertName): boolean {
  const { letter } = kept;
  return (letter.letter === 'digest' || (letter.letter === 'alert' && letter.alert === alert)) && isStanding(box, kept);
}

/** What they say or ask may be another thing now: each is drawn anew where it stands, and emptied where there is nothing left of it. */
export function noticesChanged(box: Mailbox, which: Which): Mailbox {
  if (!box.letters.some((kept) => isStandingNotice(box, kept, which))) return box;
  return {
    ...box,
    letters: box.letters.map((kept) => (isStandingNotice(box, kept, which) ? { ...kept, wanted: box.told } : kept)),
  };
}

/**
 * What is asked about no case is answered, or somebody else is late with it by now: what asks so is drawn anew where it stands, and so is the
 * digest, which has it too.
 */
export function alertsChanged(box: Mailbox, alert: AlertName): Mailbox {
  return {
    ...box,
    letters: box.letters.map((kept) => (isStandingAlert(box, kept, alert) ? { ...kept, wanted: box.told } : kept)),
  };
}

/** What asked so before is answered: it is tidied now, and asks anew in its time, as a new message. */
export function askedAnew(kept: Kept): Kept {
  const { posted } = kept;
  if (!isAskingAlert(kept.letter) || posted === null) return kept;
  const left = posted.emptied ? kept.left : [...kept.left, { ...posted, notBefore: 0, tries: 0 }].slice(-mostLeft);
  return { ...kept, posted: null, left };
}

/** Without the notices that are done with: emptied, or the oldest where too many stand. */
export function withoutPast(box: Mailbox): Mailbox {
  const settled = box.letters.filter(
    (kept) => (kept.letter.letter === 'notice' || isAskingAlert(kept.letter)) && kept.posted !== null && !isToldOf(kept),
  );
  const over = settled.filter((kept) => kept.posted?.emptied === true && untidied(box, kept).length === 0);
  const standing = settled.filter((kept) => !over.includes(kept)).toSorted((a, b) => a.drawnAt - b.drawnAt);
  const gone = new Set([...over, ...standing.slice(0, Math.max(0, standing.length - most))]);
  return gone.size === 0 ? box : { ...box, letters: box.letters.filter((kept) => !gone.has(kept)) };
}
