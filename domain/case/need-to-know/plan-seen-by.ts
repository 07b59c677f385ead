import type { Instant } from '../../ids.ts';
import type { AdultId, ChildId } from '../family/shape.ts';
import type { Action } from '../plan/action.ts';
import type { PlanLine } from '../plan/outline/shape.ts';
import type { PlanShown } from '../plan/shown.ts';
import type { Visit } from '../plan/visiting/shape.ts';

type Knows = (child: ChildId) => boolean;

/**
 * The plan for a reader who may know of some children alone: also how it read before. What was for one of theirs and is for another child now
 * is taken out, to them; and who does an action for all, where that is another child or of another's family. `adults`: of whom they may know.
 */
export function planSeenBy(
  { actions, planLines, visits }: PlanShown,
  knows: Knows,
  adults: readonly AdultId[],
): Pick<PlanShown, 'actions' | 'planLines' | 'visits'> {
  return {
    actions: actions.filter(isKnown(knows)).map((one) => doneBy(one, knows, adults)),
    planLines: planLines.flatMap((one) => keptOf<PlanLine>(one, knows)),
    visits: visits.flatMap((one) => keptOf<Visit>(one, knows)),
  };
}

const isKnown =
  (knows: Knows) =>
  ({ child }: { readonly child?: ChildId }): boolean =>
    child === undefined || knows(child);

function keptOf<T extends PlanLine | Visit>(one: T, knows: Knows): readonly T[] {
  const was = (one.was as readonly { readonly child?: ChildId; readonly until: Instant }[]).filter(isKnown(knows));
  if (isKnown(knows)(one)) return [{ ...one, was }];
  const last = was.at(-1);
  if (last === undefined) return [];
  const { child: _, ...rest } = one;
  const { until, ...then } = last;
  return [{ ...rest, ...then, status: 'withdrawn', at: until, was } as unknown as T];
}

function doneBy(action: Action, knows: Knows, adults: readonly AdultId[]): Action {
  const { does, ...rest } = action;
  const updates = action.updates.map((each) => unworded(each, knows));
  const isOther =
    does !== undefined && (('child' in does && !knows(does.child)) || ('adult' in does && !adults.includes(does.adult)));
  return does === undefined || isOther ? { ...rest, updates } : { ...rest, does, updates };
}

/** Who changed it and why stays; what it had been for another child does not. */
function unworded(update: Action['updates'][number], knows: Knows): Action['updates'][number] {
  if (update.update !== 'changed' || isKnown(knows)(update.was)) return update;
  return { ...update, was: { what: '', why: '', by: update.was.by }, note: '' };
}
