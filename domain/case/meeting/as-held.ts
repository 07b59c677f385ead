import type { MeetingId } from '../../ref.ts';
import { caseDecider } from '../case.ts';
import { type Conference, conferenceOf } from '../conference.ts';
import type { Case, Meeting } from '../whole.ts';

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
  const whole = since.reduce(
    (one, { child }) => caseDecider.evolve(one, { event: 'ending-taken-back', child: child.id, reopens: [], ...stamp }),
    state,
  );
  const { formerly: _, ...list } = meeting.list;
  const { type } = meeting.calling;
  // One that is closed hears nothing of its case any more.
  const open: Case = { ...whole, meetings: { ...whole.meetings, [id]: { ...meeting, list, calling: { stage: 'held', type } } } };
  const then = leftSince(state, meeting, id).reduce((one, event) => caseDecider.evolve(one, { ...event, ...stamp }), open);
  const people = { ...then.people, away: [] };
  const held = { ...meeting, ...then.meetings[id], calling: meeting.calling };
  return conferenceOf({ ...then, people, meetings: { ...then.meetings, [id]: held } }, id);
}

/** Whoever left once somebody was at it and before it was closed: until then a departure takes them off its list and register. */
function leftSince({ people }: Case, { day: { takenAt } }: Meeting, id: MeetingId) {
  return people.away.flatMap(({ person, at, was }) => {
    const part = was.meetings[id];
    if (part === undefined || part.over || takenAt === null || at < takenAt) return [];
    return [{ event: 'returned', person, was: { coreGroup: false, meetings: { [id]: part } } } as const];
  });
}
