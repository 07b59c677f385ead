import type { Instant, PersonId } from '../../ids.ts';
import { kindOf, type MeetingId } from '../../ref.ts';
import type { Listed } from '../meeting/list/shape.ts';
import { coreGroupsOf, coreGroupToCome, isHeld } from '../meetings.ts';
import type { Case } from '../whole.ts';
import { isAbsent } from './tell-group.ts';
import { sinceBefore } from './write-note.ts';

/** What a meeting of the core group shows of those before it; of a conference only who carries the core group. */
export interface GroupShown {
  /** Whose turn it is to write its note; null: nobody's. */
  readonly noteTaker: PersonId | null;
  /** When the meeting before it began; 0: there was none. */
  readonly metBefore: Instant;
  /** When the core group before it began that was held; null: there was none. */
  readonly groupBefore: Instant | null;
  /** The last meeting of the core group that was called: who is on its list, and who holds it. Any of them may call the next. */
  readonly lastGroup: readonly Listed[];
  readonly lastHolder: PersonId | null;
  /** The day on which the core group met last, YYYY-MM-DD; null: it has not met. */
  readonly lastMet: string | null;
  /** The day of the meeting that was held and closes as the next is called, YYYY-MM-DD; null: there is none. */
  readonly closes: string | null;
  /** The day of the meeting that is to come, YYYY-MM-DD; or that nobody has said anything of since; null: none is called. */
  readonly calledFor: string | null;
}

const nobody: readonly Listed[] = [];

export function groupShown(state: Case, id: MeetingId): GroupShown {
  const last = coreGroupsOf(state).at(-1)?.meeting;
  const closes = last !== undefined && isHeld(last) ? (last.when.when?.date ?? null) : null;
  const carriers = {
    lastGroup: last?.list.people ?? nobody,
    lastHolder: last?.when.chair ?? null,
    lastMet: lastMetOf(state),
    closes,
    calledFor: coreGroupToCome(state)?.meeting.when.when?.date ?? null,
  };
  if (kindOf(id) !== 'core-group') return { noteTaker: null, metBefore: 0, groupBefore: null, ...carriers };
  const groups = coreGroupsOf(state);
  const before = groups[groups.findIndex((one) => one.id === id) - 1]?.meeting;
  const groupBefore = before !== undefined && isHeld(before) ? (before.when.when?.startsAt ?? null) : null;
  return { noteTaker: noteTakerOf(state, id), metBefore: sinceBefore(state, id), groupBefore, ...carriers };
}

function lastMetOf(state: Case): string | null {
  const days = coreGroupsOf(state).flatMap(({ meeting }) => (isHeld(meeting) ? (meeting.when.when?.date ?? []) : []));
  return days.toSorted().at(-1) ?? null;
}

/**
 * Whose turn it is to write the note of a meeting of the core group: of those who are there whoever has written none, else whoever wrote one
 * longest ago; whoever holds it comes last. Null: there is nobody.
 */
export function noteTakerOf(state: Case, id: MeetingId): PersonId | null {
  const groups = coreGroupsOf(state);
  const at = groups.findIndex((one) => one.id === id);
  const meeting = groups[at]?.meeting;
  if (meeting === undefined) return null;
  const writers = groups.slice(0, at).flatMap((one) => one.meeting.group.note?.by ?? []);
  const there = meeting.list.people.map((one) => one.person).filter((one) => !isAbsent(meeting, one));
  const { chair } = meeting.when;
  const all = [...there, ...(chair === null || (isHeld(meeting) && there.length > 0) ? [] : [chair])];
  const last = (person: PersonId) => writers.lastIndexOf(person);
  return all.toSorted((a, b) => last(a) - last(b))[0] ?? null;
}
