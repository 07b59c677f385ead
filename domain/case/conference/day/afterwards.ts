import type { Convened } from '../../conference.ts';
import { dayGoneAt } from '../../meeting/register/unheld.ts';

/** Whether the register was first taken once the day had gone by: it is entered from the printed sheet, or late. */
export function isEnteredAfterwards({ day, when }: Pick<Convened, 'day' | 'when'>): boolean {
  const gone = dayGoneAt({ when });
  return gone !== null && day.takenAt !== null && day.takenAt >= gone;
}
