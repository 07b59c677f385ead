import type { Procedure } from '../../../procedures/schema.ts';
import { minutesBefore } from '../../../timescales/minutes-before.ts';

/**
 * How many minutes before a conference its chair keeps free to meet the child: apart from the parents where the procedure says so (ST-T17), or
 * in the half hour in which parents and child meet the chair (BU-T5). null: it has no such time.
 */
export function chairFreeBefore(
  procedure: Pick<Procedure, 'timescales'>,
  type: string,
): { readonly minutes: number; readonly meets: 'child' | 'family' } | null {
  const child = minutesBefore(procedure, type, 'child-meets-chair');
  if (child > 0) return { minutes: child, meets: 'child' };
  const family = minutesBefore(procedure, type, 'pre-meeting');
  return family > 0 ? { minutes: family, meets: 'family' } : null;
}
