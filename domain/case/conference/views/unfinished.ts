import type { Meeting } from '../../whole.ts';
import { openViewsOf } from './round.ts';

/** Views were given that nobody could open any more once it is over: the chair closes them first. */
export function asksViews({ views }: Pick<Meeting, 'views'>): boolean {
  return (openViewsOf(views.rounds)?.given.length ?? 0) > 0;
}
