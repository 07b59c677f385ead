import type { Day } from '../../../calendar/day.ts';
import { dayFromIso } from '../../../calendar/iso.ts';
import type { PersonId } from '../../../ids.ts';
import type { DecisionTask } from '../../../procedures/decision/schema.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import { calendarOf } from '../../../timescales/calendar-of.ts';
import type { Conference } from '../../conference.ts';
import type { Child } from '../../family/shape.ts';
import type { FamilyId } from '../day/shape.ts';
import { interimAskedOf } from '../timeliness/interim.ts';
import { isDoneSince } from './said-otherwise.ts';
import type { ChildDecided, DecidedTaskId } from './shape.ts';

/** One thing to do. `ticked`: by whoever has it; otherwise it is done once what it asks for is recorded. */
export interface ToDo {
  readonly id: DecidedTaskId;
  readonly who: PersonId | null;
  readonly due: Day;
  readonly done: boolean;
  readonly ticked: boolean;
}

/** One thing to do since a child was decided on. */
export interface DecidedTask extends ToDo {
  readonly task: DecisionTask;
  readonly child: Child;
}

type Of = Pick<Conference, 'decision' | 'children' | 'when' | 'day' | 'standings' | 'chair' | 'convenor' | 'invitees'>;
type Rules = Pick<Procedure, 'decision' | 'leadRole' | 'division' | 'areas'>;

/**
 * What there is to do once each child of a conference was decided on, by the procedure's data (CE-D5, ST-T20, FV-D4, ST-B1, BU-D5), done or not;
 * counted from the conference, and what follows a birth from the birth. Whose it is goes by who is listed to lead, chairs it and has the case.
 */
export function decidedTasks(of: Of, procedure: Rules): readonly DecidedTask[] {
  const day = dayFromIso(of.when?.date ?? '');
  const { tasks } = procedure.decision;
  if (day === null || tasks.length === 0) return [];
  const { addWorkingDays } = calendarOf(procedure);
  const people = { lead: interimAskedOf(of, procedure), administrator: of.convenor, chair: of.chair };
  return of.children.flatMap((child) => {
    const decided = of.decision.children[child.id];
    if (decided === undefined) return [];
    return tasks.flatMap(({ task, by, days }): readonly DecidedTask[] => {
      if (!isAsked(task, child, decided, of)) return [];
      const id: DecidedTaskId = `${child.id}/${task}`;
      const recorded = { birth: 'born' in child, help: of.decision.follows[child.id]?.help != null };
      const ticked = task !== 'birth' && task !== 'help';
      const done = ticked ? isDoneSince(of.decision.done[id], decided) : recorded[task];
      const from = task === 'birth' ? birthOf(child) : day;
      return [{ id, task, child, who: people[by], due: addWorkingDays(from ?? day, days), done, ticked }];
    });
  });
}

function isAsked(task: DecisionTask, child: Child, { outcome, reporter }: ChildDecided, of: Of): boolean {
  const on = outcome === 'at-risk';
  switch (task) {
    // Of each change alone: a name that is entered, and one that comes off. Whoever was told of one by mistake is told that there is none.
    case 'custodian':
    case 'police':
      return on !== (of.standings.before.get(child.id)?.on === true) || of.decision.done[`${child.id}/${task}`] !== undefined;
    case 'write-child':
      // By the register, and not by what was planned: whoever stands in it came, also where they have left since.
      return of.day.family.includes(child.id as string as FamilyId);
    case 'see-child':
      // Whoever was born since was not there to be talked with of it.
      return 'born' in child && !bornSince(child, of);
    case 'reporter':
      return reporter?.what === 'refer';
    case 'elsewhere':
      return of.decision.follows[child.id]?.unborn.elsewhere === true;
    // Help never just stops (BU-D5).
    case 'help':
      return !on && of.standings.before.get(child.id)?.on === true;
    case 'birth':
      return on && ('expected' in child || bornSince(child, of));
    default:
      return task satisfies never;
  }
}

function bornSince(child: Child, { when }: Of): boolean {
  return 'born' in child && when !== null && child.born > when.date;
}

/** The day of the birth; before it, the one it is expected on. */
function birthOf(child: Child): Day | null {
  return dayFromIso('born' in child ? child.born : child.expected);
}

/** Those that are not done and whose day is over, whoever has them, on an instant's day or before a given one. */
export function lateTasks<T extends ToDo>(all: readonly T[], today: Day): readonly T[] {
  return all.filter((one) => !one.done && one.due < today);
}
