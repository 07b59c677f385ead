import { agreed, called } from '../../../access/right.ts';
import type { PersonId } from '../../../ids.ts';
import type { Slice } from '../../../slice.ts';
import type { MeetingLevel } from '../../whole.ts';
import { askExclusion, withdrawExclusion } from './ask-exclusion.ts';
import { decideExclusion, doExclusionTask, setExclusionTasks } from './decide-exclusion.ts';
import type { Exclusion, ExclusionCommands, ExclusionEvents, ExclusionState, ExclusionTask } from './shape.ts';

const start: ExclusionState = { asked: [] };

/** The chair may say so of themself before the list is agreed; whoever is invited asks from then on, also while it is held. */
const asks = [
  { who: ['chair'], when: ['proposed'], row: 'ST-P15' },
  // Whoever covers for somebody reads nothing of what they asked, and asks nothing in their name: it is for them and the chair alone.
  { who: ['invitee', 'chair'], when: agreed, row: 'ST-T13', inPerson: true },
] as const;

/** Who of the family is not at a conference, or not for all of it: asked by an agency, decided by the chair, told by a named person. */
export const exclusion: Slice<MeetingLevel, ExclusionState, ExclusionCommands, ExclusionEvents> = {
  start,
  may: {
    'ask-exclusion': asks,
    'withdraw-exclusion': asks,
    'decide-exclusion': [{ who: ['chair'], when: ['proposed', ...agreed], row: 'ST-P15' }],
    'set-exclusion-tasks': [{ who: ['chair'], when: ['proposed', ...called], row: 'FV-P9' }],
    'do-exclusion-task': [{ who: ['invitee', 'represented', 'chair'], when: called, row: 'FV-P9' }],
  },
  decide: {
    'ask-exclusion': askExclusion,
    'withdraw-exclusion': withdrawExclusion,
    'decide-exclusion': decideExclusion,
    'set-exclusion-tasks': setExclusionTasks,
    'do-exclusion-task': doExclusionTask,
  },
  evolve: {
    'exclusion-asked': ({ asked }, { id, late, subject, wants, ground, evidence, words, by, at }) => {
      const made = { id, late, subject, wants, ground, evidence, words, by: by as PersonId, at };
      return { asked: [...asked, { ...made, decision: null, tasks: [], report: null }] };
    },
    'exclusion-withdrawn': (own, { exclusion: id }) => ({ ...own, asked: own.asked.filter((one) => one.id !== id) }),
    'exclusion-decided': (own, { exclusion: id, what, part, reason, by, at }) =>
      changed(own, id, (one) => {
        const decision = { what, part, reason, by: by as PersonId, at };
        if (what === 'not') return { ...one, decision, tasks: toTakeBack(one), report: null };
        // What was left of a decision that nobody is excluded is not enough for this one: who does what is said anew.
        if (one.decision?.what === 'not') return { ...one, decision, tasks: [] };
        // Who was told something else is told anew.
        const again = one.decision !== null && (one.decision.what !== what || one.decision.part !== part);
        return {
          ...one,
          decision,
          tasks: again ? one.tasks.map((task) => (task.kind === 'tell' ? open(task) : task)) : one.tasks,
        };
      }),
    'exclusion-tasks-set': (own, { exclusion: id, tasks, report }) =>
      changed(own, id, (one) => ({ ...one, report, tasks: tasks.map((task) => ({ ...task, done: doneOf(one, task) })) })),
    'exclusion-task-done': (own, { exclusion: id, kinds, at }) =>
      changed(own, id, (one) => withTasks(one, (task) => (kinds.includes(task.kind) ? { ...task, done: at } : task))),
    'exclusion-task-undone': (own, { exclusion: id, kinds }) =>
      changed(own, id, (one) => withTasks(one, (task) => (kinds.includes(task.kind) ? open(task) : task))),
  },
  says: {
    // Neither of whom nor why, nor what was decided.
    'exclusion-asked': ({ id }) => `exclusion-asked ${id}`,
    'exclusion-withdrawn': ({ exclusion: id }) => `exclusion-withdrawn ${id}`,
    'exclusion-decided': ({ exclusion: id }) => `exclusion-decided ${id}, with a reason`,
    'exclusion-tasks-set': ({ exclusion: id, tasks }, name) =>
      `exclusion-tasks-set ${id}: ${tasks.map(({ kind, who }) => `${kind} ${who === null ? 'nobody' : name(who)}`).join(', ')}`,
    'exclusion-task-done': ({ exclusion: id, kinds }) => `exclusion-task-done ${id}: ${kinds.join(', ')}`,
    'exclusion-task-undone': ({ exclusion: id, kinds }) => `exclusion-task-undone ${id}: ${kinds.join(', ')}`,
  },
  hear: {
    // What nobody has any more is the chair's to give to somebody else.
    unlisted: (own, { person }) => given(own, person, null),
    departed: (own, { person }) => given(own, person, null),
    'deputy-agreed': (own, { of, deputy }) => given(own, of, deputy),
    'deputy-undone': (own, { of, deputy }) => given(own, deputy, of),
  },
};

/** Whoever was told that they are excluded is told by the same that they are not; nobody else has anything to do any more. */
function toTakeBack({ tasks }: Exclusion): readonly ExclusionTask[] {
  return tasks.filter((task) => task.kind === 'tell' && task.done !== null).map(open);
}

const open = (task: ExclusionTask): ExclusionTask => ({ ...task, done: null });

function changed(own: ExclusionState, id: string, change: (one: Exclusion) => Exclusion): ExclusionState {
  return { ...own, asked: own.asked.map((one) => (one.id === id ? change(one) : one)) };
}

function withTasks(one: Exclusion, change: (task: ExclusionTask) => ExclusionTask): Exclusion {
  return { ...one, tasks: one.tasks.map(change) };
}

/** What stays done: of the same person. */
function doneOf({ tasks }: Exclusion, { kind, who }: Omit<ExclusionTask, 'done'>): ExclusionTask['done'] {
  return tasks.find((one) => one.kind === kind && one.who === who)?.done ?? null;
}

function given(own: ExclusionState, from: PersonId, to: PersonId | null): ExclusionState {
  const isOpen = (task: ExclusionTask) => task.who === from && task.done === null;
  if (!own.asked.some((one) => one.tasks.some(isOpen))) return own;
  return {
    ...own,
    asked: own.asked.map((one) => withTasks(one, (task) => (isOpen(task) ? { ...task, who: to } : task))),
  };
}
