import type { Day } from '../calendar/day.ts';
import { instantAt, localDay } from '../calendar/london.ts';
import type { NoticeName } from '../cardname.ts';
import type { Instant } from '../ids.ts';
import type { MailKnown } from './known.ts';
import { isGreetingLetter } from './letter.ts';
import type { Kept } from './state.ts';

/**
 * What goes to somebody on leave all the same, from so many working days before the meeting it is about: 0 the very day, 1 the working day before
 * as well. moved: the card of a meeting that has another time.
 */
const cannotWait: Readonly<Partial<Record<NoticeName | 'moved', number>>> = { cancelled: 1, moved: 1 };
/** Nor do the hours of somebody's work hold up what is asked of them for a meeting that is as near as this, in working days. */
const nearMeeting = 2;

/** Until when a new message of it is held back; 0: it is not. Edits are silent and go at any time, so nothing stays on a screen that has no business there. */
export function heldUntil(kept: Pick<Kept, 'letter' | 'meets' | 'moved'>, known: MailKnown): Instant {
  const { letter, meets, moved } = kept;
  const { away, resumes } = known;
  // It answers what they did themselves just now.
  if (isGreetingLetter(letter)) return 0;
  // Neither leave nor anybody's hours hold up that something changed for a child.
  if (letter.letter === 'card' && letter.card === 'change') return 0;
  const from = (days: number | undefined) =>
    days === undefined || meets === null ? Number.POSITIVE_INFINITY : workingDaysBefore(meets, days, known);
  if (away !== undefined) {
    const name = letter.letter === 'notice' ? letter.notice : moved ? 'moved' : null;
    return Math.min(away.until, name === null ? away.until : from(cannotWait[name]));
  }
  return resumes === undefined || letter.letter !== 'card' ? 0 : Math.min(resumes, from(nearMeeting));
}

/** Midnight at the start of the working day so many before the day of an instant. */
function workingDaysBefore(at: Instant, days: number, { isWorkingDay }: Pick<MailKnown, 'isWorkingDay'>): Instant {
  let day: Day = localDay(at);
  for (let left = days, most = 30; left > 0 && most > 0; most--) {
    day -= 1;
    if (isWorkingDay(day)) left -= 1;
  }
  return instantAt(day, '00:00');
}
