import { lastMadeByName } from '../../last-made.ts';
import { decisionOf, standingsFor } from '../conference/decision/of-children.ts';
import type { DecisionState } from '../conference/decision/shape.ts';
import type { ChildStandings } from '../conference/decision/standing.ts';
import { viewsSeenBy } from '../conference/views/seen-by.ts';
import type { ViewsState } from '../conference/views/shape.ts';
import type { LineBefore } from '../meeting/scale/lines-before.ts';
import { ofChildren } from '../meeting/scale/of-children.ts';
import type { Round } from '../meeting/scale/round.ts';
import { hasEnded } from './ended.ts';
import type { Child, ChildId, FamilyState } from './shape.ts';

const made = lastMadeByName<unknown>();

/** What of a conference is of its children. */
interface OfChildren {
  readonly id: string;
  readonly meeting: string;
  readonly family: Pick<FamilyState, 'ended'>;
  readonly children: readonly Child[];
  readonly standings: { readonly before: ChildStandings; readonly after: ChildStandings };
  readonly decision: DecisionState;
  readonly rounds?: readonly Round[];
  readonly linesBefore?: readonly LineBefore[];
  readonly views?: ViewsState;
}

/**
 * A conference with nothing in it of a child for whom everything has stopped: neither on a card nor in a form, whichever meeting they are of. What
 * was held stays in the record (as-held.ts). The very same, where there is no such child; and its parts the same while they are.
 */
export function withoutEnded<C extends OfChildren | null>(whole: C): C {
  if (whole === null || whole.family.ended.length === 0) return whole;
  const { id, meeting, family, children, standings, decision, rounds, linesBefore, views } = whole;
  const keeps = (child: ChildId) => !hasEnded(family, child);
  const once = <V>(part: string, is: V, make: (is: V) => V): V =>
    made(`${id}/${meeting}/${part}`, [is, family.ended], () => make(is)) as V;
  const less = {
    ...whole,
    children: once('children', children, (all) => all.filter((one) => keeps(one.id))),
    standings: once('standings', standings, ({ before, after }) => ({
      before: standingsFor(before, keeps),
      after: standingsFor(after, keeps),
    })),
    decision: once('decision', decision, (all) => decisionOf(all, keeps)),
  };
  if (rounds === undefined || linesBefore === undefined || views === undefined) return less;
  return {
    ...less,
    rounds: once('rounds', rounds, (all) => ofChildren(all, () => keeps)),
    linesBefore: once('lines', linesBefore, (all) =>
      all.flatMap(({ round, ...of }) => ofChildren([round], () => keeps).map((one) => ({ ...of, round: one }))),
    ),
    views: once('views', views, (all) => viewsSeenBy(all, keeps)),
  };
}

/** Whether a reader has nothing of it left, since everything has stopped for every child that they are there for. */
export function hasStoppedFor({ children, family: { ended } }: Pick<OfChildren, 'children' | 'family'>): boolean {
  return children.length === 0 && ended.length > 0;
}
