import { dayFromIso } from '../../../calendar/iso.ts';
import { localDay } from '../../../calendar/london.ts';
import type { Stamp } from '../../../decider.ts';
import type { PersonId } from '../../../ids.ts';
import type { Tagged } from '../../../slice.ts';
import { already, type Decided, type InMeeting, type Known } from '../../whole.ts';
import { familyOf } from './ask-exclusion.ts';
import { canBeDueOn, dueNow } from './due.ts';
import type { Exclusion, ExclusionCommands, ExclusionEvents, ExclusionTask } from './shape.ts';
import { mayKnowOf } from './subject.ts';

type Outcome = Decided<Tagged<'event', ExclusionEvents>>;

/** The chair alone says whether, and finally (ST-P15); with the reason, which is recorded (ST-P7, FV-P4, FV-P9). */
export function decideExclusion(
  { meeting }: InMeeting,
  { exclusion, what, part, reason }: ExclusionCommands['decide-exclusion'] & Stamp,
): Outcome {
  const found = find(meeting.exclusion.asked, exclusion);
  if (found === undefined) return { refused: 'too-late' };
  if (reason === '' || (what === 'part' && part === '')) return { refused: 'incomplete' };
  const { decision } = found;
  if (decision?.what === what && decision.part === part && decision.reason === reason) return already;
  return { events: [{ event: 'exclusion-decided', exclusion, what, part: what === 'part' ? part : '', reason }] };
}

/** Who tells them and by when, who hears their views all the same, who tells them the outcome, and whether they get the report. */
export function setExclusionTasks(
  { case: of, meeting }: InMeeting,
  { exclusion, tasks, report, at }: ExclusionCommands['set-exclusion-tasks'] & Stamp,
  { procedure }: Pick<Known, 'procedure'>,
): Outcome {
  const found = find(meeting.exclusion.asked, exclusion);
  if (found === undefined || found.decision === null || found.decision.what === 'not') return { refused: 'changed' };
  const { when } = meeting.when;
  const may = mayHaveTasks({ meeting });
  const family = familyOf(of, meeting.when.chair);
  for (const { kind, who, by } of tasks) {
    if (who === null || !may.includes(who) || !mayKnowOf(family, who, found.subject)) return { refused: 'no-such-person' };
    const day = dayFromIso(by);
    const was = found.tasks.find((one) => one.kind === kind);
    const stands = was !== undefined && dueNow(was, when, procedure).by === by;
    const today = localDay(at);
    if (day === null || (day < today && !stands) || !canBeDueOn(kind, by, when, today)) return { refused: 'bad-date' };
  }
  const same = found.report === report && tasks.length === found.tasks.length && tasks.every((one) => isSet(found, one));
  return same ? already : { events: [{ event: 'exclusion-tasks-set', exclusion, tasks, report }] };
}

/** Whoever has tasks says which of them are done, and takes it back where that was a mistake. */
export function doExclusionTask(
  { meeting }: InMeeting,
  { exclusion, done, by }: ExclusionCommands['do-exclusion-task'] & Stamp,
): Outcome {
  const mine = find(meeting.exclusion.asked, exclusion)?.tasks.filter((one) => one.who === by) ?? [];
  if (mine.length === 0) return { refused: 'too-late' };
  const now = mine.filter((one) => one.done === null && done.includes(one.kind)).map((one) => one.kind);
  const not = mine.filter((one) => one.done !== null && !done.includes(one.kind)).map((one) => one.kind);
  return {
    events: [
      ...(now.length === 0 ? [] : [{ event: 'exclusion-task-done', exclusion, kinds: now } as const]),
      ...(not.length === 0 ? [] : [{ event: 'exclusion-task-undone', exclusion, kinds: not } as const]),
    ],
  };
}

/** Those on the list, and the chair. */
function mayHaveTasks({ meeting }: Pick<InMeeting, 'meeting'>): readonly PersonId[] {
  const { chair } = meeting.when;
  return [...meeting.list.people.map((one) => one.person), ...(chair === null ? [] : [chair])];
}

function isSet({ tasks }: Exclusion, task: Omit<ExclusionTask, 'done'>): boolean {
  return tasks.some((one) => one.kind === task.kind && one.who === task.who && one.by === task.by);
}

function find(asked: readonly Exclusion[], id: string): Exclusion | undefined {
  return asked.find((one) => one.id === id);
}
