import type { Day } from '../../../calendar/day.ts';
import { dayFromIso } from '../../../calendar/iso.ts';
import type { ChildId } from '../../family/shape.ts';
import type { Action } from '../action.ts';
import type { LineId, PlanLine } from '../outline/shape.ts';

/** How many actions are done, open and, of the open ones, past their day. What was withdrawn counts as none of them. */
export interface Progress {
  readonly done: number;
  readonly open: number;
  readonly late: number;
}

/** Of one child's own actions, of those for all the children (`child` null), or of those that serve one outcome. */
export type ProgressRow = Progress & { readonly of: { readonly child: ChildId | null } | { readonly outcome: LineId } };

/** How far a plan is: in all, of each child, and of each outcome that stands and that any action serves. `today`: a day that has not gone by is not late. */
export function progressOf(
  { actions, planLines }: { readonly actions: readonly Action[]; readonly planLines: readonly PlanLine[] },
  children: readonly ChildId[],
  today: Day,
): { readonly all: Progress; readonly rows: readonly ProgressRow[] } {
  const count = (some: readonly Action[]): Progress => ({
    done: some.filter((one) => one.status === 'completed').length,
    open: some.filter((one) => one.status === 'open').length,
    late: some.filter((one) => one.status === 'open' && isPast(one, today)).length,
  });
  const ofChildren = [...children, null].map((child): ProgressRow => {
    return { of: { child }, ...count(actions.filter((one) => (one.child ?? null) === child)) };
  });
  const ofOutcomes = planLines
    .filter((one) => one.kind === 'outcome' && one.status === 'stands')
    .map(({ id }): ProgressRow => ({ of: { outcome: id }, ...count(actions.filter((one) => one.outcome === id)) }));
  return { all: count(actions), rows: [...ofChildren, ...ofOutcomes].filter(({ done, open }) => done + open > 0) };
}

function isPast({ by }: Action, today: Day): boolean {
  const due = dayFromIso(by);
  return due !== null && due < today;
}
