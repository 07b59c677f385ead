import { kindOf, type MeetingId } from '../ref.ts';
import { isPast } from './meetings.ts';
import { resultOf } from './slices.ts';
import type { Case, Meeting } from './whole.ts';

/**
 * The conferences before one that is called, with the children they were about: whoever was there and is not asked again learns of no child
 * that is entered for the next one.
 */
export function withChildren(
  meetings: Case['meetings'],
  next: MeetingId,
  children: Case['family']['children'],
): Case['meetings'] {
  const all = Object.entries(meetings) as [MeetingId, Meeting][];
  return Object.fromEntries(
    all.map(([id, one]) => {
      const before = id !== next && kindOf(id) === 'conference' && one.list.children === undefined;
      return [id, before ? { ...one, list: { ...one.list, children } } : one];
    }),
  );
}

/** Those that are past with their result alone. */
export function withResults(meetings: Case['meetings']): Case['meetings'] {
  const ids = Object.keys(meetings) as MeetingId[];
  const past = ids.flatMap((id) => {
    const meeting = meetings[id];
    const result = meeting === undefined || !isPast(meetings, id) ? meeting : resultOf(meeting);
    return result === undefined || result === meeting ? [] : [[id, result] as const];
  });
  return past.length === 0 ? meetings : { ...meetings, ...Object.fromEntries(past) };
}
