import type { Stamp } from '../../../decider.ts';
import type { PersonId } from '../../../ids.ts';
import type { Tagged } from '../../../slice.ts';
import { wasConvened } from '../../meetings.ts';
import { already, type Case, type Decided } from '../../whole.ts';
import { mayTakeOf } from '../may-take.ts';
import type { LineId, LineKind, LineText, OutlineCommands, OutlineEvents, PlanLine } from './shape.ts';

type Outcome = Decided<Tagged<'event', OutlineEvents>>;

/** As many as one plan has room for. */
export const mostLines = 60;

/** A few short lines of one kind (BU-D1: before the decision, where the procedure says so). */
export function addPlanLines(
  state: Case,
  { kind, texts, trigger, child, by }: OutlineCommands['add-plan-lines'] & Stamp,
): Outcome {
  if (!wasConvened(state)) return { refused: 'too-early' };
  if (texts.length === 0 || texts.includes('') || !hasTrigger(kind, trigger)) return { refused: 'incomplete' };
  const about = child === undefined ? {} : { child };
  if (!isKnownTo(state, by, about)) return { refused: 'no-such-child' };
  const { lines, stopped } = state.outline;
  const stands = (text: string) => lines.some((one) => one.status === 'stands' && isSame(one, kind, { text, trigger, ...about }));
  const fresh = [...new Set(texts)].filter((text) => !stands(text));
  if (fresh.length === 0) return already;
  if (lines.length + fresh.length > mostLines) return { refused: 'list-full' };
  const ever = lines.length + stopped.length;
  const added = fresh.map((text, n) => ({ id: `l${ever + n + 1}` as LineId, kind, text, trigger, ...about }));
  return { events: [{ event: 'plan-lines-added', lines: added }] };
}

/** Other words, another trigger or child. How it read before stays with it. */
export function changePlanLine(state: Case, asked: OutlineCommands['change-plan-line'] & Stamp): Outcome {
  const line = foundLine(state, asked.line, asked.by);
  if (line?.status !== 'stands') return { refused: 'no-such-line' };
  const child = asked.child === undefined ? line.child : asked.child === 'all' ? undefined : asked.child;
  const { text = line.text, trigger = line.trigger } = asked;
  const now: LineText = { text, trigger, ...(child === undefined ? {} : { child }) };
  if (text === '' || !hasTrigger(line.kind, trigger)) return { refused: 'incomplete' };
  if (!isKnownTo(state, asked.by, now)) return { refused: 'no-such-child' };
  return isSame(line, line.kind, now) ? already : { events: [{ event: 'plan-line-changed', line: line.id, now }] };
}

/** It stands in the plan no more. */
export function withdrawPlanLine(state: Case, { line: id, by }: OutlineCommands['withdraw-plan-line'] & Stamp): Outcome {
  const line = foundLine(state, id, by);
  if (line === undefined) return { refused: 'no-such-line' };
  return line.status === 'withdrawn' ? already : { events: [{ event: 'plan-line-withdrawn', line: id }] };
}

/** Undoes a slip. */
export function restorePlanLine(state: Case, { line: id, by }: OutlineCommands['restore-plan-line'] & Stamp): Outcome {
  const line = foundLine(state, id, by);
  if (line === undefined) return { refused: 'no-such-line' };
  return line.status === 'stands' ? already : { events: [{ event: 'plan-line-restored', line: id }] };
}

/** A contingency has a trigger, and nothing else has one. */
function hasTrigger(kind: LineKind, trigger: string): boolean {
  return (kind === 'contingency') === (trigger !== '');
}

/** A child of the family, and one that whoever writes is there for. */
function isKnownTo(state: Case, by: Stamp['by'], { child }: Pick<LineText, 'child'>): boolean {
  if (child === undefined) return true;
  return state.family.children.some((one) => one.id === child) && mayTakeOf(state, by as PersonId, { child });
}

function foundLine(state: Case, id: LineId, by: Stamp['by']): PlanLine | undefined {
  return state.outline.lines.find((one) => one.id === id && mayTakeOf(state, by as PersonId, one));
}

function isSame(one: PlanLine, kind: LineKind, { text, trigger, child }: LineText): boolean {
  return one.kind === kind && one.text === text && one.trigger === trigger && one.child === child;
}
