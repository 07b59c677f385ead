import { agreed, readable } from '../../../access/right.ts';
import type { Slice } from '../../../slice.ts';
import { type Apart, goingOn, stopping } from '../../family/stopped.ts';
import type { CaseLevel } from '../../whole.ts';
import type { LineId, OutlineCommands, OutlineEvents, OutlineState, PlanLine } from './shape.ts';
import { addPlanLines, changePlanLine, restorePlanLine, withdrawPlanLine } from './write.ts';

/** In the room the chair and whoever helps them to write; afterwards the lead professional keeps it, as they do its actions. */
const writes = [
  { who: ['chair'], when: readable, row: 'BU-D1' },
  { who: ['recorder'], when: agreed, row: 'BU-D1' },
  { who: ['lead'], when: readable, row: 'Q-21' },
] as const;

/** What stands in the plan besides its actions: what must change, what is done if it does not, and what the child wishes. */
export const outline: Slice<CaseLevel, OutlineState, OutlineCommands, OutlineEvents> = {
  start: { lines: [], stopped: [] },
  may: {
    'add-plan-lines': writes,
    'change-plan-line': writes,
    'withdraw-plan-line': writes,
    'restore-plan-line': writes,
  },
  decide: {
    'add-plan-lines': addPlanLines,
    'change-plan-line': changePlanLine,
    'withdraw-plan-line': withdrawPlanLine,
    'restore-plan-line': restorePlanLine,
  },
  evolve: {
    'plan-lines-added': ({ lines, stopped }, { lines: added, at }) => ({
      stopped,
      lines: [...lines, ...added.map((one): PlanLine => ({ ...one, status: 'stands', at, was: [] }))],
    }),
    'plan-line-changed': (own, { line, now, at }) =>
      changed(own, line, ({ id, kind, status, was, text, trigger, child }) => {
        const before = { text, trigger, ...(child === undefined ? {} : { child }), until: at };
        return { id, kind, status, at, was: [...was, before], ...now };
      }),
    'plan-line-withdrawn': (own, { line, at }) => changed(own, line, (one) => ({ ...one, status: 'withdrawn', at })),
    'plan-line-restored': (own, { line, at }) => changed(own, line, (one) => ({ ...one, status: 'stands', at })),
  },
  says: {
    'plan-lines-added': ({ lines }) => `plan-lines-added ${lines.map(({ id, kind }) => `${id} ${kind}`).join(', ')}`,
    'plan-line-changed': ({ line }) => `plan-line-changed ${line}`,
    'plan-line-withdrawn': ({ line }) => `plan-line-withdrawn ${line}`,
    'plan-line-restored': ({ line }) => `plan-line-restored ${line}`,
  },
  hear: {
    'child-ended': (own, event) => apart(own, stopping(ofPlan(own), event)),
    'ending-taken-back': (own, event) => apart(own, goingOn(ofPlan(own), event)),
  },
};

const ofPlan = ({ lines, stopped }: OutlineState): Apart<PlanLine> => ({ live: lines, stopped });

function apart(own: OutlineState, { live, stopped }: Apart<PlanLine>): OutlineState {
  return live === own.lines ? own : { lines: live, stopped };
}

function changed({ lines, stopped }: OutlineState, id: LineId, change: (one: PlanLine) => PlanLine): OutlineState {
  return { stopped, lines: lines.map((one) => (one.id === id ? change(one) : one)) };
}
