import type { Stamp } from '../../decider.ts';
import type { PersonId } from '../../ids.ts';
import type { Tagged } from '../../slice.ts';
import { boundBefore, roleOf } from '../meeting/calling/call-core-group.ts';
import { leadOf } from '../people/lead.ts';
import { already, type Decided, type InMeeting, type Known } from '../whole.ts';
import type { GroupCommands, GroupEvents } from './shape.ts';

/**
 * Somebody else holds the meeting: one of its members, or whoever leads. Whoever held it is a member like the others from then on, and is asked
 * whether they come. A member takes it over themself, and gives it to nobody else.
 */
export function handMeeting(
  { case: of, meeting }: InMeeting,
  { to, by }: GroupCommands['hand-meeting'] & Stamp,
  { directory, procedure }: Known,
): Decided<Tagged<'event', GroupEvents>> {
  const { chair } = meeting.when;
  if (chair === to) return already;
  const lead = leadOf(of, procedure);
  const isMember = (person: PersonId | Stamp['by']) => meeting.list.people.some((one) => one.person === person);
  // Whoever keeps it is no member of it; the lead professional may be both.
  const takes = isMember(by) && by !== lead;
  if (takes && to !== by) return { refused: 'not-yours' };
  if (!isMember(to) && to !== lead) return { refused: 'no-such-person' };
  if (directory.people.get(to)?.status !== 'active') return { refused: 'no-such-person' };
  const role = chair === null ? '' : roleOf(of, chair);
  const bound = chair === null ? {} : boundBefore(of, [chair]).length === 0 ? {} : ({ bound: true } as const);
  return { events: [{ event: 'meeting-handed', from: chair, to, role, ...bound }] };
}
