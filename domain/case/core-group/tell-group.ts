import type { Stamp } from '../../decider.ts';
import type { PersonId } from '../../ids.ts';
import { ownEntry } from '../../own-entry.ts';
import type { Tagged } from '../../slice.ts';
import { saidBy } from '../meeting/answers/said.ts';
import { isHeld } from '../meetings.ts';
import { already, type Decided, type InMeeting, type Meeting } from '../whole.ts';
import type { GroupCommands, GroupEvents } from './shape.ts';

/**
 * What a member who is not there tells the others in a few lines (CE-C1). Before the meeting whoever has sent apologies; afterwards whoever was
 * not ticked.
 */
export function tellGroup(
  { meeting }: InMeeting,
  { text, by }: GroupCommands['tell-group'] & Stamp,
): Decided<Tagged<'event', GroupEvents>> {
  if (text === '') return { refused: 'incomplete' };
  const person = by as PersonId;
  if (!isAbsent(meeting, person)) return { refused: isHeld(meeting) ? 'too-late' : 'too-early' };
  return ownEntry(meeting.group.told, person)?.text === text ? already : { events: [{ event: 'group-told', text }] };
}

/** Whether somebody on the list is not there, or will not be. */
export function isAbsent({ calling, register, answers, list }: AbsentFrom, person: PersonId): boolean {
  if (!list.people.some((one) => one.person === person)) return false;
  if (isHeld({ calling })) return !register.present.includes(person);
  return saidBy(answers, person).answer.answer === 'apologies';
}

type AbsentFrom = Pick<Meeting, 'calling' | 'register' | 'answers' | 'list'>;
