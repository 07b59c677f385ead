import type { MeetingId } from '../../ref.ts';
import { caseDecider } from '../case.ts';
import { type Conference, conferenceOf } from '../conference.ts';
import type { Case } from '../whole.ts';

/**
 * A conference with everybody who was part of it, whether they have left since or not, and with every child that it was about, whatever has stopped
 * since: its record stays what it was.
 */
export function conferenceAsHeld(state: Case, id: MeetingId): Conference | null {
  const meeting = state.meetings[id];
  if (meeting === undefined) return null;
  const began = meeting.when.when?.startsAt ?? 0;
  const since = state.family.ended.filter((one) => one.at >= began);
  const stamp = { by: 'time', at: 0, via: 'time' } as const;
  const then = since.reduce(
    (one, { child }) => caseDecider.evolve(one, { event: 'ending-taken-back', child: child.id, reopens: [], ...stamp }),
    state,
  );
  const { formerly: _, ...list } = meeting.list;
  const people = { ...then.people, away: [] };
  return conferenceOf({ ...then, people, meetings: { ...then.meetings, [id]: { ...meeting, list } } }, id);
}
