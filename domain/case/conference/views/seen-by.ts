import type { ChildId } from '../../family/shape.ts';
import type { ViewRound } from './round.ts';
import type { ViewsState } from './shape.ts';

/** With the children of its reader alone, and without rounds that are about none of theirs. */
export function viewsSeenBy(views: ViewsState, keeps: (child: ChildId) => boolean): ViewsState {
  const theirs = <O extends { readonly child: ChildId }>(all: readonly O[]) => all.filter((one) => keeps(one.child));
  const rounds = views.rounds.flatMap((round): readonly ViewRound[] => {
    const children = round.children.filter(keeps);
    if (children.length === 0) return [];
    if (round.status === 'open') return [{ ...round, children, given: theirs(round.given) }];
    const { leftOut, missing } = round;
    return [{ ...round, children, views: theirs(round.views), leftOut: theirs(leftOut), missing: theirs(missing) }];
  });
  return { ...views, rounds, agreed: views.agreed === null ? null : { ...views.agreed, all: theirs(views.agreed.all) } };
}
