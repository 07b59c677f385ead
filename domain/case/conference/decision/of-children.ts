import type { ChildId } from '../../family/shape.ts';
import type { DecisionState } from './shape.ts';
import type { ChildStandings } from './standing.ts';

type Keeps = (child: ChildId) => boolean;

/** What was decided on these children, and nothing of another. What is recommended for all of them is of these too. */
export function decisionOf(
  { children, adjourned, follows, recommendations, dissents, done }: DecisionState,
  keeps: Keeps,
): DecisionState {
  const kept = recommendations.filter(({ child }) => child === null || keeps(child));
  const isKept = (id: string) => keeps(id as ChildId) || kept.some((one) => one.id === id);
  return {
    children: only(children, keeps),
    adjourned: only(adjourned, keeps),
    follows: only(follows, keeps),
    recommendations: kept,
    dissents: dissents.filter(({ child }) => keeps(child)),
    done: Object.fromEntries(Object.entries(done).filter(([id]) => isKept(id.split('/')[0] ?? ''))),
  };
}

/** How these children stand. */
export function standingsFor(all: ChildStandings, keeps: Keeps): ChildStandings {
  return new Map([...all].filter(([child]) => keeps(child)));
}

function only<T>(all: Readonly<Partial<Record<ChildId, T>>>, keeps: Keeps): Readonly<Partial<Record<ChildId, T>>> {
  return Object.fromEntries(Object.entries(all).filter(([child]) => keeps(child as ChildId))) as Readonly<
    Partial<Record<ChildId, T>>
  >;
}
