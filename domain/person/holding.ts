import type { Day } from '../calendar/day.ts';
import { instantAt, localDay } from '../calendar/london.ts';
import type { Instant } from '../ids.ts';
import { alertAlone, cardAlone, noticeAlone } from '../nudges/alone.ts';
import type { MailKnown } from './known.ts';
import { isGreetingLetter } from './letter.ts';
import type { Kept } from './state.ts';

/** Until when a new message of it is held back; 0: it is not. Edits are silent and go at any time, so nothing stays on a screen that has no business there. */
export function heldUntil(kept: Pick<Kept, 'letter' | 'meets' | 'moved' | 'atOnce'>, known: MailKnown): Instant {
  const { away, resumes } = known;
  const until = away?.until ?? resumes;
  if (until === undefined) return 0;
  const { hours, leave } = aloneOf(kept);
  const when = away === undefined ? hours : leave;
  if (when === 'goes') return 0;
  // Nothing of a meeting whose day has gone by is so near that it goes outside their hours.
  const isOver = kept.meets !== null && known.today !== undefined && known.today > localDay(kept.meets);
  return when === 'waits' || kept.meets === null || isOver ? until : Math.min(until, workingDaysBefore(kept.meets, when, known));
}

function aloneOf({ letter, moved, atOnce }: Pick<Kept, 'letter' | 'moved' | 'atOnce'>) {
  if (letter.letter === 'notice') return noticeAlone[letter.notice];
  if (letter.letter === 'alert' && letter.alert === 'procedure') return alertAlone.procedure;
  if (letter.letter === 'alert') return isGreetingLetter(letter) ? alertAlone.greeting : alertAlone.other;
  // Nor is what was decided on a child without somebody.
  if (letter.letter === 'card' && (letter.card === 'change' || atOnce)) return cardAlone.change;
  return moved ? cardAlone.moved : cardAlone.other;
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
