import type { Calendar } from '../calendar/calendar.ts';
import type { Day } from '../calendar/day.ts';
import { dayFromIso } from '../calendar/iso.ts';
import { instantAt } from '../calendar/london.ts';
import type { Answer } from './answer.ts';
import type { Reader } from './duties.ts';
import type { CaseState } from './state.ts';

/** An invitation without an answer is reminded of 5, 3 and 1 working days before the conference: half of them stay silent otherwise. */
const workingDaysBefore = [5, 3, 1] as const;

/**
 * Whether the digest of `today` reminds its reader of their unanswered invitation to this case. What was answered after that digest's
 * hour stays on it, answered, like a completed action; a bot that was down reminds once.
 */
export function unanswered(state: CaseState, reader: Reader, since: Day, today: Day, calendar: Calendar): boolean {
  if (state.status !== 'convened') return false;
  const invitee = state.invitees.find((one) => one.person === reader.id);
  const held = dayFromIso(state.when.date);
  if (invitee === undefined || held === null || today >= held) return false;
  const slot = instantAt(today, `${String(reader.hour).padStart(2, '0')}:00`);
  if (!isOpen(invitee.answer) && 'at' in invitee.answer && invitee.answer.at < slot) return false;
  return workingDaysBefore.map((n) => calendar.addWorkingDays(held, -n)).some((day) => day > since && day <= today);
}

/** No answer, or a deputy the chair has not agreed to: either way nobody counts on anybody yet. */
function isOpen(answer: Answer): boolean {
  return answer.answer === 'none' || (answer.answer === 'deputy' && answer.agreed === 'declined');
}
